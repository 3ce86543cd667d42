using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>Finds the columns of money in a file that does not name them.</summary>
internal sealed class CsvAmountGuess(CsvSample sample, HashSet<int> used)
{
    public (int? Amount, int? Debit, int? Credit, int? Balance) Guess()
    {
        var numbers = Enumerable
            .Range(0, sample.Columns.Length)
            .Where(i => !used.Contains(i) && IsMoney(sample.Columns[i]))
            .ToList();
        // Whole numbers without a sign are more often ids than amounts.
        var likely = numbers.Where(i => sample.Columns[i].Fractions + sample.Columns[i].Signs > 0).ToList();
        if (likely.Count > 0)
            numbers = likely;
        if (numbers.Count == 0)
            return default;
        for (var i = 0; i + 1 < numbers.Count; i++)
            if (AreComplementary(numbers[i], numbers[i + 1]))
                return Pair(numbers[i], numbers[i + 1], numbers.Skip(i + 2).Select(n => (int?)n).FirstOrDefault());
        if (numbers is [var only] && IsPaidOut(only))
            return (null, only, only + 1, null);
        var balance = numbers
            .Select(n => (int?)n)
            .LastOrDefault(b => numbers.Any(a => a != b && Accumulates(a, b!.Value)));
        var rest = numbers.Where(n => n != balance).ToList();
        int? amount = rest.Where(n => sample.Columns[n].Negatives > 0).Select(n => (int?)n).FirstOrDefault() ?? rest[0];
        return (amount, null, null, balance);
    }

    private static bool IsMoney(CsvColumn column) =>
        column.IsAmount && column.Header.Role is CsvRole.None or CsvRole.Amount or CsvRole.Debit or CsvRole.Credit;

    /// <summary>People pay more often than they are paid: the fuller column is money out.</summary>
    private (int? Amount, int? Debit, int? Credit, int? Balance) Pair(int left, int right, int? balance) =>
        sample.Columns[left].Filled >= sample.Columns[right].Filled
            ? (null, left, right, balance)
            : (null, right, left, balance);

    private bool AreComplementary(int left, int right)
    {
        var single = 0;
        foreach (var row in sample.Rows)
            single += IsZero(CsvSample.Cell(row, left)) != IsZero(CsvSample.Cell(row, right)) ? 1 : 0;
        return sample.Rows.Count > 1
            && single * 20 >= sample.Rows.Count * 19
            && sample.Columns[left].Negatives + sample.Columns[right].Negatives == 0
            && sample.Rows.Any(row => !IsZero(CsvSample.Cell(row, left)))
            && sample.Rows.Any(row => !IsZero(CsvSample.Cell(row, right)));
    }

    /// <summary>Amounts without a sign, and beside them, before the text, a column that stays empty: nothing was received.</summary>
    private bool IsPaidOut(int column) =>
        !sample.HasHeader
        && sample.Columns[column].Signs == 0
        && column + 2 < sample.Columns.Length
        && sample.Columns[column + 1].Filled == 0
        && sample.Columns.Skip(column + 2).Any(c => c.TextLength > 0);

    private static bool IsZero(string cell) =>
        !AmountText.TryRead(cell, AmountText.Unknown, null, out var amount) || amount.MinorUnits == 0;

    private bool Accumulates(int amount, int balance) =>
        CsvSignEvidence.Of(sample, amount, balance, '\0') is { } e
        && e.Same + e.Inverted > 1
        && e.Same + e.Inverted >= e.Other;
}
