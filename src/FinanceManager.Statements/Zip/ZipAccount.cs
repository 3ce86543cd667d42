using System.Globalization;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Zip;

/// <summary>An account that one file of the archive began and others may continue.</summary>
internal sealed class ZipAccount(int ordinal, StatementAccountFacts facts)
{
    private readonly Dictionary<ulong, Seen> lines = [];

    public int Ordinal { get; } = ordinal;

    public StatementAccountFacts Facts { get; set; } = facts;

    public StatementBalance? Opening { get; set; }

    public StatementBalance? Closing { get; set; }

    /// <summary>
    /// Whether the line is one that an earlier file told already: each of those stands for one line only, so that a file
    /// with two equal movements adds one where the earlier had one.
    /// </summary>
    public bool IsRepeated(StatementLine line, int file)
    {
        var key = Hash64.Of(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{line.Date:yyyyMMdd}|{line.MinorUnits}|{line.Currency}|{line.SourceId}|{line.Description}"
            )
        );
        var seen = lines.GetValueOrDefault(key);
        if (seen.File != file)
            seen = new Seen(file, seen.Total, seen.Total);
        var isRepeated = seen.Free > 0;
        lines[key] = isRepeated ? seen with { Free = seen.Free - 1 } : seen with { Total = seen.Total + 1 };
        return isRepeated;
    }

    /// <param name="File">The file last met in.</param>
    /// <param name="Free">Those of earlier files that stand for no line of this one yet.</param>
    private readonly record struct Seen(int File, int Total, int Free);
}
