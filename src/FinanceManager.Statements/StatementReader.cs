using System.Buffers;
using FinanceManager.Statements.Camt;
using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Hledger;
using FinanceManager.Statements.Migration;
using FinanceManager.Statements.Mt940;
using FinanceManager.Statements.Ofx;
using FinanceManager.Statements.Pdf;
using FinanceManager.Statements.Qif;
using FinanceManager.Statements.Sheets;
using FinanceManager.Statements.Sqlite;
using FinanceManager.Statements.Text;
using FinanceManager.Statements.Zip;

namespace FinanceManager.Statements;

/// <summary>Reads a bank's statement file of any supported format. Content never makes it throw; it says what is wrong.</summary>
/// <remarks>A stream that can seek is read in place, another is copied first; it is left open. Faults of the stream itself pass through.</remarks>
public static class StatementReader
{
    private const int HeadChars = 1 << 18;

    /// <summary>Reads the whole statement into memory.</summary>
    public static Statement Read(Stream stream, StatementOptions options)
    {
        var collector = new StatementCollector();
        return collector.ToStatement(Read(stream, options, collector));
    }

    /// <summary>Reads a statement of any length in bounded memory.</summary>
    public static StatementSource Read(Stream stream, StatementOptions options, IStatementSink sink)
    {
        var output = new StatementOutput(sink, options.MaxDiagnostics);
        var source = ReadInput(stream, options, output);
        output.Finish();
        return source;
    }

    private static StatementSource ReadInput(Stream stream, StatementOptions options, StatementOutput output)
    {
        if (InputBytes.Open(stream, options.MaxBytes) is not { } input)
            return Refuse(output, "file.too-large", $"The file is larger than {options.MaxBytes} bytes.");
        var scan = ByteScan.Of(input.Rewind());
        if (scan.Length == 0)
            return Refuse(output, "file.empty", "The file is empty.");
        if (ZipDirectory.IsArchive(scan.Head) && ZipReader.Read(input.FromFirstByte(), options, output) is { } unpacked)
            return unpacked;
        if (SqliteFile.Recognises(scan.Head))
            return ActualDatabase.Read(input.FromFirstByte(), options, output);
        if (WorkbookReader.Recognises(input, scan.Head))
            return new WorkbookReader(options, output).Read(input, scan.Head);
        if (PdfReader.Recognises(scan.Head))
            return new PdfReader(options, output).Read(input.FromFirstByte());
        if (FileKind.Binary(scan.Head) is { } kind)
            return Refuse(output, "file.binary", $"The file is {kind}, not a text file of a bank.");
        if (TextEncoding.Detect(scan, options.Rules?.Encoding ?? options.Mapping?.Encoding, output) is not { } encoding)
            return Refuse(output, "file.binary", "The file is not text.");

        var head = ReadHead(input, encoding, out var complete);
        var name = encoding.Name;
        if (FileKind.IsNoise(head.AsSpan(0, Math.Min(head.Length, 4096))))
            return Refuse(output, "file.binary", "The file is not text.");
        if (Cleaning.Trim(head).IsEmpty && complete)
            return Refuse(output, "file.empty", "The file holds nothing but white space.", name);
        if (scan.Nuls > 0 && !encoding.IsWide)
            output.Warn(null, "file.nul-bytes", $"{scan.Nuls} NUL bytes were ignored.");

        if (CamtReader.Recognises(head))
            return new CamtReader(options, output).Read(input.OpenText(encoding), head, name);
        if (OfxReader.Recognises(head))
            return new OfxReader(options, output, head).Read(input.OpenText(encoding), name);
        if (QifReader.Recognises(head))
            return QifReader.Read(input, encoding, head, complete, options, output);
        if (Mt940Reader.Recognises(head))
            return new Mt940Reader(options, output).Read(input.OpenText(encoding), name);
        if (JournalReader.Recognises(head))
            return JournalReader.Read(input.OpenText(encoding), name, options, output);
        if (MigrationTable.Read(input, encoding, head, options, output) is { } moved)
            return moved;
        if (PageReader.Read(input, encoding, head, options, output) is { } page)
            return page;
        if (YnabBudget.Recognises(head))
            return YnabBudget.Read(input.OpenText(encoding), name, options, output);
        if (OtherFormat.Name(head) is { } other)
            return Refuse(output, "file.unknown-format", $"The file looks like {other}, which is not supported.", name);
        return CsvReader.Read(input, encoding, head, complete, options, output);
    }

    private static string ReadHead(InputBytes input, TextEncoding encoding, out bool complete)
    {
        using var text = input.OpenText(encoding);
        var buffer = ArrayPool<char>.Shared.Rent(HeadChars);
        var read = text.ReadBlock(buffer, 0, HeadChars);
        complete = read < HeadChars;
        var head = new string(buffer, 0, read);
        ArrayPool<char>.Shared.Return(buffer);
        return head;
    }

    private static StatementSource Refuse(StatementOutput output, string code, string message, string encoding = "")
    {
        output.Fatal(code, message);
        return new StatementSource("", encoding, null);
    }
}
