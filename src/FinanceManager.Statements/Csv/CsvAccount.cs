using FinanceManager.Domain;

namespace FinanceManager.Statements.Csv;

/// <summary>What is remembered of one account of a file while its lines pass by.</summary>
internal sealed class CsvAccount(int ordinal, StatementAccountFacts facts)
{
    private DateOnly firstDate;
    private DateOnly lastDate;
    private long? firstBalance;
    private long? lastBalance;
    private long firstAmount;
    private long lastAmount;
    private long beforeFirst;
    private long afterLast;
    private long sinceBalance;
    private int lines;
    private int forward;
    private int backward;
    private int neither;

    public int Ordinal { get; } = ordinal;

    public StatementAccountFacts Facts { get; set; } = facts;

    public HashSet<ulong> SourceIds { get; } = [];

    /// <summary>Lines whose balance does not follow from the line before.</summary>
    public int Mismatches =>
        IsForward
            ? lines == 0
                ? 0
                : backward + neither
            : forward + neither;

    public int Checked => forward + backward + neither;

    private bool IsForward => firstDate == lastDate ? forward >= backward : firstDate < lastDate;

    public void Add(StatementLine line)
    {
        if (lines++ == 0)
            firstDate = line.Date;
        lastDate = line.Date;
        if (line.BalanceMinorUnits is not { } balance)
        {
            if (firstBalance is null)
                beforeFirst += line.MinorUnits;
            afterLast += line.MinorUnits;
            sinceBalance += line.MinorUnits;
            return;
        }
        if (lastBalance is { } previous)
            Check(previous, balance, line.MinorUnits);
        else
            (firstBalance, firstAmount) = (balance, line.MinorUnits);
        (lastBalance, lastAmount, afterLast, sinceBalance) = (balance, line.MinorUnits, 0, 0);
    }

    /// <returns>Null when the file states no balance, or one that does not follow from the lines.</returns>
    public (StatementBalance Opening, StatementBalance Closing)? Balances(Currency? currency)
    {
        if (firstBalance is not { } first || lastBalance is not { } last || Mismatches * 5 > Checked)
            return null;
        // Lines without a balance before the first and after the last one are counted in.
        return IsForward
            ? (At(firstDate.AddDays(-1), first - firstAmount - beforeFirst), At(lastDate, last + afterLast))
            : (At(lastDate.AddDays(-1), last - lastAmount - afterLast), At(firstDate, first + beforeFirst));

        StatementBalance At(DateOnly date, long units) => new(date, units, currency);
    }

    private void Check(long previous, long balance, long amount)
    {
        if (previous + sinceBalance + amount == balance)
            forward++;
        if (previous - lastAmount - sinceBalance == balance)
            backward++;
        if (previous + sinceBalance + amount != balance && previous - lastAmount - sinceBalance != balance)
            neither++;
    }
}
