namespace FinanceManager.Statements.Csv;

/// <summary>Finds the record that names the columns, behind any preamble.</summary>
internal static class CsvHeaderFinder
{
    private const int Reach = 80;

    /// <returns>Index of the header among the rows, or -1.</returns>
    public static int Find(CsvTable table)
    {
        var best = -1;
        var bestScore = 0;
        for (var i = 0; i < Math.Min(table.Rows.Count, Reach); i++)
        {
            var score = Score(table.Rows[i]);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }
        return best >= 0 ? best : FindUnknown(table);
    }

    /// <summary>0 unless the row names at least a date and something of money.</summary>
    private static int Score(string[] row)
    {
        if (row.Length < 2 || CsvTable.HoldsDate(row))
            return 0;
        var score = 0;
        var roles = new HashSet<CsvRole>();
        var amounts = 0;
        foreach (var cell in row)
        {
            var match = CsvHeaderWords.Match(cell, out _);
            if (match.Role == CsvRole.None)
            {
                amounts += Text.AmountText.TryRead(cell, Text.AmountText.Unknown, null, out _) ? 1 : 0;
                continue;
            }
            roles.Add(match.Role);
            score += match.Score > CsvHeaderMatch.Exact / 2 + 200 ? 3 : 1;
        }
        var day = roles.Contains(CsvRole.Date) || roles.Contains(CsvRole.ValueDate);
        var money = roles.Contains(CsvRole.Amount) || roles.Contains(CsvRole.Debit) || roles.Contains(CsvRole.Credit);
        return amounts == 0 && (day && money || ((day || money) && roles.Count >= 3)) ? score : 0;
    }

    /// <summary>A row of words above rows of days and amounts, in a language that is not known.</summary>
    private static int FindUnknown(CsvTable table)
    {
        for (var i = 0; i + 1 < Math.Min(table.Rows.Count, Reach); i++)
        {
            var (row, next) = (table.Rows[i], table.Rows[i + 1]);
            if (CsvTable.HoldsDate(row))
                return -1;
            if (
                row.Length >= next.Length
                && row.Length > 2
                && row.Count(cell => cell.Length > 0) > row.Length / 2
                && !CsvTable.HoldsAmount(row)
                && !HoldsDamagedValue(row, next)
                && CsvTable.HoldsDate(next)
                && CsvTable.HoldsAmount(next)
            )
                return i;
        }
        return -1;
    }

    /// <summary>Whether digits stand above a day or an amount: a row whose values cannot be read is no header.</summary>
    private static bool HoldsDamagedValue(string[] row, string[] below) =>
        row.Zip(below).Any(c => c.First.Any(char.IsAsciiDigit) && CsvTable.HoldsValue(c.Second));
}
