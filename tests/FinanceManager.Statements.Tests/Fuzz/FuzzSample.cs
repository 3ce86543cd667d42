using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Fuzz;

/// <summary>A file to damage.</summary>
/// <param name="Records">Where its movements stand; empty where lines of text say nothing of that.</param>
internal sealed record FuzzSample(
    string Name,
    byte[] Bytes,
    StatementOptions Options,
    IReadOnlyList<FuzzRecord> Records
)
{
    /// <param name="format">A folder of samples.</param>
    /// <param name="inRecords">Whether a record begins on a line of its own and ends before the next one's.</param>
    internal static FuzzSample Of(string path, string format, bool inRecords)
    {
        var bytes = File.ReadAllBytes(path);
        var options = Reading.Options(path) with { DefaultCurrency = Currency.Parse("EUR") };
        return new(Path.GetFileName(path), bytes, options, inRecords ? RecordsOf(bytes, options, format) : []);
    }

    private static List<FuzzRecord> RecordsOf(byte[] bytes, StatementOptions options, string format)
    {
        var statement = Reading.Bytes(bytes, options);
        if (bytes.Contains((byte)0) || !statement.IsReadable)
            return [];
        var starts = LineStarts(bytes);
        var lines = statement
            .Accounts.SelectMany(a => a.Lines)
            .GroupBy(l => l.Line)
            .OrderBy(g => g.Key)
            .Select(g => (Line: g.Key, Amounts: g.Select(l => Amount(l, format)).Order().ToArray()))
            .ToList();
        if (lines.Count < 2)
            return [];
        // What follows a longer record than the shortest may belong to the next account.
        var height = format == "mt940" ? 1 : lines.Zip(lines.Skip(1), (a, b) => b.Line - a.Line).Min();
        return
        [
            .. lines.Select(
                (line, i) =>
                {
                    var begin = starts[line.Line - 1];
                    var end = starts[Math.Min(line.Line - 1 + height, starts.Count - 1)];
                    var whole = i + 1 < lines.Count ? starts[lines[i + 1].Line - 1] : begin;
                    return new FuzzRecord(
                        line.Line,
                        height,
                        line.Amounts,
                        begin,
                        end,
                        IsWhole(bytes.AsSpan(begin, whole - begin), format) ? whole : null
                    );
                }
            ),
        ];
    }

    /// <summary>What must be read again; which way a reversal of CAMT goes, the sums of the whole statement say.</summary>
    internal static long Amount(StatementLine line, string format) =>
        format == "camt" ? Math.Abs(line.MinorUnits) : line.MinorUnits;

    private static bool IsWhole(ReadOnlySpan<byte> text, string format) =>
        format switch
        {
            "ofx" => Count(text, "<STMTTRN>"u8) == 1 && Count(text, "BANKTRANLIST"u8) == 0,
            "camt" => Count(text, "<Ntry>"u8) == 1 && Count(text, "</Ntry>"u8) == 1 && Count(text, "Stmt>"u8) == 0,
            "mt940" => Count(text, ":61:"u8) == 1 && Count(text, ":6"u8) == 1 && Count(text, "-}"u8) == 0,
            "qif" => text.Length > 0 && Count(text, "!"u8) == 0 && Count(text, "\n^"u8) == 1,
            _ => text.Length > 0,
        };

    private static int Count(ReadOnlySpan<byte> text, ReadOnlySpan<byte> of) => text.Count(of);

    private static List<int> LineStarts(byte[] bytes)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.Length || bytes[i + 1] != '\n')))
                starts.Add(i + 1);
        if (starts[^1] != bytes.Length)
            starts.Add(bytes.Length);
        return starts;
    }
}

/// <summary>A movement of a sample: the lines of text it surely covers, and what was read from it.</summary>
/// <param name="Whole">Where it ends when it can be taken out or repeated without touching anything else.</param>
internal sealed record FuzzRecord(int Line, int Height, long[] Amounts, int Begin, int End, int? Whole);
