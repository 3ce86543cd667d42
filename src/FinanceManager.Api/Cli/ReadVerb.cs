using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinanceManager.Domain;
using FinanceManager.Statements;

namespace FinanceManager.Api.Cli;

/// <summary><c>read FILE [--currency C] [--rules FILE.rules]</c>: what a statement file says, as JSON.</summary>
internal static class ReadVerb
{
    private const int Read = 0;
    private const int NotRead = 1;
    private const int Usage = 2;

    internal static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (Parse(args) is not var (path, currency, rules))
        {
            errors.WriteLine("usage: read FILE [--currency C] [--rules FILE.rules]");
            return Usage;
        }
        try
        {
            var options = new StatementOptions
            {
                DefaultCurrency = currency,
                FileName = path,
                Rules = rules is null ? null : RulesFile.Read(rules),
            };
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var statement = StatementReader.Read(file, options);
            Write(statement, output);
            return statement.IsReadable ? Read : NotRead;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var unreadable = new Diagnostic(
                null,
                "file.unreadable",
                "The file cannot be opened.",
                DiagnosticSeverity.Fatal
            );
            Write(new Statement("", "", [], [unreadable], null), output);
            errors.WriteLine(fault.Message);
            return NotRead;
        }
    }

    private static (string Path, Currency? Currency, string? Rules)? Parse(string[] args)
    {
        string? path = null;
        string? rules = null;
        Currency? currency = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--currency")
            {
                if (++i == args.Length || !Currency.TryParse(args[i].ToUpperInvariant(), out currency))
                    return null;
            }
            else if (args[i] == "--rules" && rules is null)
            {
                if (++i == args.Length || args[i].Length == 0)
                    return null;
                rules = args[i];
            }
            else if (path is not null || args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return null;
            }
            else
            {
                path = args[i];
            }
        }
        return string.IsNullOrEmpty(path) ? null : (path, currency, rules);
    }

    private static void Write(Statement statement, TextWriter output)
    {
        using var stream = new TextWriterStream(output);
        // The output is read by programs, not put into pages: text stays readable.
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(stream, options);
        json.WriteStartObject();
        json.WriteString("format", statement.Format);
        json.WriteString("encoding", statement.Encoding);
        json.WriteStartArray("accounts");
        foreach (var account in statement.Accounts)
            Write(account, json);
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in statement.Diagnostics)
            Write(diagnostic, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteLine();
    }

    private static void Write(StatementAccount account, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", account.Id);
        WriteKnown("name", account.Name, json);
        json.WriteString("currency", account.Currency?.Code);
        WriteBalance("opening", account.Opening, json);
        WriteBalance("closing", account.Closing, json);
        json.WriteStartArray("lines");
        foreach (var line in account.Lines)
        {
            json.WriteStartObject();
            json.WriteString("date", Day(line.Date));
            json.WriteNumber("amountMinorUnits", line.MinorUnits);
            json.WriteString("currency", line.Currency?.Code);
            json.WriteString("description", line.Description);
            WriteKnown("payee", line.Payee, json);
            WriteKnown("sourceId", line.SourceId, json);
            WriteKnown("reference", line.Reference, json);
            WriteKnown("category", line.Category, json);
            WriteKnown("note", line.Note, json);
            WriteMore(line, json);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16)
                json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What only files of other finance programs tell.</summary>
    private static void WriteMore(StatementLine line, Utf8JsonWriter json)
    {
        WriteKnown("transferAccount", line.TransferAccount, json);
        if (line.Transfer is { } transfer)
            json.WriteNumber("transfer", transfer);
        if (line.Pending || line.Reconciled)
            json.WriteString("status", line.Reconciled ? "reconciled" : "pending");
        if (line.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in line.Tags)
                json.WriteStringValue(tag);
            json.WriteEndArray();
        }
        if (line.Splits.Count == 0)
            return;
        json.WriteStartArray("splits");
        foreach (var split in line.Splits)
        {
            json.WriteStartObject();
            json.WriteString("category", split.Category ?? split.TransferAccount);
            json.WriteNumber("amountMinorUnits", split.MinorUnits);
            WriteKnown("note", split.Note, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteBalance(string name, StatementBalance? balance, Utf8JsonWriter json)
    {
        if (balance is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("date", Day(balance.Date));
        json.WriteNumber("amountMinorUnits", balance.MinorUnits);
        json.WriteString("currency", balance.Currency?.Code);
        json.WriteEndObject();
    }

    private static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (diagnostic.Line is { } line)
            json.WriteNumber("line", line);
        else
            json.WriteNull("line");
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        json.WriteEndObject();
    }

    private static void WriteKnown(string name, string? value, Utf8JsonWriter json)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static string Day(DateOnly date) =>
        date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Lets the JSON writer, which writes bytes, write to a console or a test's text.</summary>
    private sealed class TextWriterStream(TextWriter writer) : Stream
    {
        private readonly Decoder decoder = new UTF8Encoding(false).GetDecoder();
        private char[] chars = [];

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => writer.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (chars.Length < buffer.Length + 1)
                chars = new char[buffer.Length + 1];
            writer.Write(chars.AsSpan(0, decoder.GetChars(buffer, chars, flush: false)));
        }
    }
}
