using System.Diagnostics;
using System.IO.Compression;
using FinanceManager.Statements.Migration;
using FinanceManager.Statements.Pdf;

namespace FinanceManager.Statements.Zip;

/// <summary>Reads the statements in a ZIP archive as one.</summary>
internal sealed class ZipReader
{
    // Each file is unpacked in memory.
    private const long MostBytes = 1L << 30;
    private const int MostFiles = 1000;
    private const int SmallBytes = 16 << 20;
    private const int MostShrinking = 200;

    // Each may take the program that reads it as long as one may; all together not much longer.
    private static readonly TimeSpan LongestOnDocuments = TimeSpan.FromMinutes(2);
    private TimeSpan onDocuments;
    private readonly StatementOptions options;
    private readonly StatementOutput output;
    private readonly List<StatementSource> read = [];
    private readonly List<(Diagnostic Why, StatementSource Source)> refused = [];
    private string? unopened;

    private ZipReader(StatementOptions options, StatementOutput output) =>
        (this.options, this.output) = (options, output);

    /// <param name="stream">The archive from its first byte.</param>
    /// <returns>Null when it is a document of an office program.</returns>
    public static StatementSource? Read(Stream stream, StatementOptions options, StatementOutput output)
    {
        if (ZipDirectory.Count(stream) >= ZipDirectory.Uncounted)
            return Refuse(output, "file.archive-too-large", "The archive holds too many files.");
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return ZipDirectory.IsDocument(archive)
                ? null
                : new ZipReader(options, output).Read(ZipDirectory.Files(archive));
        }
        catch (InvalidDataException)
        {
            return Refuse(output, "file.archive-damaged", "The archive is damaged.");
        }
    }

    private StatementSource Read(List<ZipArchiveEntry> files)
    {
        if (files.Count > MostFiles || !Fits(files, Math.Min(options.MaxBytes, MostBytes)))
            return Refuse(output, "file.archive-too-large", "The archive holds more than may be unpacked.");

        var isAlone = files.Count == 1;
        var sink = new ZipSink(output, isAlone);
        // Columns may be as told, but each file has its own encoding.
        var own =
            options.Mapping is { } mapping && !isAlone
                ? options with
                {
                    Mapping = mapping with { Encoding = null },
                }
                : options;
        foreach (var file in files)
            Read(file, own with { FileName = file.Name }, sink);
        sink.Finish();
        return Conclude();
    }

    private static bool Fits(List<ZipArchiveEntry> files, long most)
    {
        foreach (var file in files)
        {
            if (file.Length < 0 || file.Length > most || IsBomb(file))
                return false;
            most -= file.Length;
        }
        return true;
    }

    /// <summary>No text that someone wrote shrinks so much.</summary>
    private static bool IsBomb(ZipArchiveEntry file) =>
        file.Length > SmallBytes && file.Length / MostShrinking > file.CompressedLength;

    private void Read(ZipArchiveEntry file, StatementOptions own, ZipSink sink)
    {
        if (file.IsEncrypted)
        {
            Report(file, "file.archive-encrypted", "The file is encrypted.");
            return;
        }
        using var bytes = ZipUnpacking.Unpack(file);
        if (bytes is null)
        {
            Report(file, "file.archive-damaged", "The file is damaged or packed in an unknown way.");
            return;
        }
        if (IsNested(bytes))
        {
            Report(file, "file.archive-nested", "An archive in an archive is not opened.");
            return;
        }
        if (ActualDatabase.IsBeside(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)))
            return;
        var isDocument = PdfReader.Recognises(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        if (isDocument && onDocuments > LongestOnDocuments)
        {
            Report(file, "pdf.too-large", "The documents before it took too long to read.");
            return;
        }
        sink.Begin(file.FullName);
        var begin = Stopwatch.GetTimestamp();
        var source = StatementReader.Read(bytes, own, sink);
        if (isDocument)
            onDocuments += Stopwatch.GetElapsedTime(begin);
        if (sink.Refusal is { } why)
            refused.Add((why, source));
        else
            read.Add(source);
    }

    private static bool IsNested(MemoryStream bytes)
    {
        if (!ZipDirectory.IsArchive(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)))
            return false;
        if (ZipDirectory.Count(bytes) is null or >= ZipDirectory.Uncounted)
            return true;
        try
        {
            using var archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            return !ZipDirectory.IsDocument(archive);
        }
        catch (InvalidDataException)
        {
            return true;
        }
        finally
        {
            bytes.Position = 0;
        }
    }

    private StatementSource Conclude()
    {
        // The one file that might be a statement says best what is wrong with it, and its columns can be told.
        var best = refused.Count == 1 ? 0 : refused.FindIndex(r => r.Source.Layout is not null);
        if (read.Count == 0 && best >= 0 && unopened is null)
        {
            var (why, source) = refused[best];
            refused.RemoveAt(best);
            LeaveOut();
            output.Fatal(why.Code, why.Message);
            return source;
        }
        LeaveOut();
        if (read.Count == 0)
            return Refuse(output, unopened ?? "file.no-statement", "The archive holds no statement that can be read.");
        return new StatementSource(
            Same(read.Select(s => s.Format)) ?? "zip",
            Same(read.Select(s => s.Encoding)) ?? "",
            Layout()
        )
        {
            IsMigration = read.All(s => s.IsMigration),
        };
    }

    private void LeaveOut()
    {
        foreach (var (why, _) in refused)
            output.Warn(null, "file.archive-entry", why.Message);
    }

    /// <summary>Columns are corrected for all tables at once, which needs them to have the same.</summary>
    private CsvLayout? Layout()
    {
        var layouts = read.Select(s => s.Layout).OfType<CsvLayout>().ToList();
        return Same(layouts.Select(l => l.Signature)) is null ? null : layouts[0];
    }

    private void Report(ZipArchiveEntry file, string code, string message)
    {
        unopened ??= code;
        output.Report(
            new Diagnostic(null, code, $"{StatementOutput.Quote(file.Name)}: {message}", DiagnosticSeverity.Error)
        );
    }

    private static string? Same(IEnumerable<string> texts) =>
        texts.Distinct().Take(2).ToList() is [var only] ? only : null;

    private static StatementSource Refuse(StatementOutput output, string code, string message)
    {
        output.Fatal(code, message);
        return new StatementSource("", "", null);
    }
}
