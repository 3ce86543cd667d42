using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>How a delimited file is going to be read.</summary>
internal sealed record CsvPlan(CsvSample Sample, CsvMapping? Mapping, CsvPreamble Preamble)
{
    public required DateOrderEvidence Dates { get; init; }

    public required DecimalEvidence Decimals { get; init; }
}

/// <summary>Understands a delimited file from its head: delimiter, header, columns, conventions.</summary>
internal static class CsvDetector
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>The best reading over all delimiters; null when nothing in the head is delimited.</summary>
    /// <param name="known">The delimiter, where it need not be found.</param>
    public static CsvPlan? Detect(string head, bool complete, char? known = null)
    {
        CsvPlan? best = null;
        var bestScore = 0L;
        foreach (var delimiter in (known ?? DeclaredDelimiter(head)) is { } declared ? [declared] : Delimiters)
        {
            if (!head.Contains(delimiter, StringComparison.Ordinal))
                continue;
            var plan = Plan(CsvTable.Split(head, complete, delimiter));
            var score = Score(plan);
            if (score > bestScore)
                (best, bestScore) = (plan, score);
        }
        return best;
    }

    /// <summary>Reads the file by a mapping that a person has confirmed.</summary>
    public static CsvPlan Follow(string head, bool complete, CsvMapping mapping)
    {
        var sample = new CsvSample(CsvTable.Split(head, complete, mapping.Delimiter));
        return new CsvPlan(sample, mapping, Preamble(sample, mapping.HeaderRow ?? 0))
        {
            Dates = new(),
            Decimals = new(),
        };
    }

    public static CsvLayout Layout(CsvSample sample, CsvMapping? mapping)
    {
        var skip = mapping?.HeaderRow ?? sample.HeaderIndex + 1;
        var headers = skip > 0 && skip <= sample.Table.Rows.Count ? sample.Table.Rows[skip - 1] : [];
        var rows = sample.Table.Rows.Skip(skip).Take(20).Select(row => (IReadOnlyList<string>)row).ToList();
        return new CsvLayout(mapping, headers, rows, Signature(headers, sample.Columns.Length));
    }

    private static string Signature(string[] headers, int width)
    {
        var names =
            headers.Length > 0 ? string.Join('\u001F', headers.Select(h => Folding.Words(h))) : $"columns:{width}";
        return Hash64.Of(names).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static CsvPlan Plan(CsvTable table)
    {
        var sample = new CsvSample(table);
        var mapping = table.HasTooManyFields ? null : new CsvColumnPicker(sample).Pick();
        var preamble = Preamble(sample, sample.HeaderIndex < 0 ? FirstData(sample) : sample.HeaderIndex);
        var plan = new CsvPlan(sample, mapping, preamble) { Dates = new(), Decimals = new() };
        if (mapping is null)
            return plan;
        foreach (var row in sample.Rows)
        {
            plan.Dates.Add(CsvSample.Cell(row, mapping.Date));
            foreach (var column in MoneyColumns(mapping))
                plan.Decimals.Add(CsvSample.Cell(row, column));
        }
        return plan with { Mapping = mapping with { CurrencyCode = CurrencyOf(sample, mapping, preamble)?.Code } };
    }

    public static IEnumerable<int> MoneyColumns(CsvMapping mapping) =>
        ((int?[])[mapping.Amount, mapping.Debit, mapping.Credit, mapping.Balance]).OfType<int>();

    private static int FirstData(CsvSample sample) =>
        sample.Rows.Count == 0 ? 0 : sample.Table.Rows.IndexOf(sample.Rows[0]);

    private static CsvPreamble Preamble(CsvSample sample, int rows) => CsvPreamble.Of(sample.Table.Rows.Take(rows));

    private static Currency? CurrencyOf(CsvSample sample, CsvMapping mapping, CsvPreamble preamble) =>
        MoneyColumns(mapping)
            .Select(c => sample.Columns[c].HeaderCurrency ?? sample.Columns[c].AmountCurrency)
            .FirstOrDefault(c => c is not null)
        ?? preamble.Currency;

    private static long Score(CsvPlan plan)
    {
        var names = plan.Sample.Columns.Count(c => c.Header.Score > 0);
        var found = plan.Mapping is null ? 0 : 1_000_000L;
        return found + (names * 10_000L) + (plan.Sample.Rows.Count * 10L) + plan.Sample.Table.Regular;
    }

    // Excel's own first line: sep=;
    private static char? DeclaredDelimiter(string head) =>
        head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && head.Length > 5 ? head[4] : null;
}
