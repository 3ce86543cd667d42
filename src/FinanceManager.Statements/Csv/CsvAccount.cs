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
    private Int128 beforeFirst;
    private Int128 afterLast;
    private Int128 sinceBalance;
    private StatementBalance? statedOpening;
    private StatementBalance? statedClosing;
    private Int128 sum;
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

    /// <summary>A row of the file states the balance before the first line or at the end of its day.</summary>
    public void State(bool isOpening, StatementBalance balance)
    {
        if (isOpening)
            statedOpening ??= balance;
        else if (statedClosing is null || balance.Date >= statedClosing.Date)
            statedClosing = balance;
    }

    public int Checked => forward + backward + neither;

    private bool IsForward => firstDate == lastDate ? forward >= backward : firstDate < lastDate;

    /// <summary>Nothing adds up then: each currency has an account of its own at the bank.</summary>
    public bool HasSeveralCurrencies { get; private set; }

    public void Add(StatementLine line)
    {
        HasSeveralCurrencies |= line.Currency is { } currency && Facts.Currency is { } own && currency != own;
        sum += line.MinorUnits;
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

    /// <summary>The opening balance, the lines and the closing balance that rows state do not add up.</summary>
    public bool StatedMismatch { get; private set; }

    /// <returns>Nulls when the file states no balance, or one that does not follow from the lines.</returns>
    public (StatementBalance? Opening, StatementBalance? Closing) Balances(Currency? currency)
    {
        if (firstBalance is null)
            return Stated();
        if (firstBalance is not { } first || lastBalance is not { } last || Mismatches * 5 > Checked)
            return default;
        // Lines without a balance before the first and after the last one are counted in.
        return IsForward
            ? (At(firstDate.AddDays(-1), first - firstAmount - beforeFirst), At(lastDate, last + afterLast))
            : (At(lastDate.AddDays(-1), last - lastAmount - afterLast), At(firstDate, first + beforeFirst));

        StatementBalance? At(DateOnly date, Int128 units) =>
            units >= long.MinValue && units <= long.MaxValue ? new(date, (long)units, currency) : null;
    }

    /// <summary>Balances that rows of the file state, if they agree with the lines between them.</summary>
    private (StatementBalance? Opening, StatementBalance? Closing) Stated()
    {
        var opening = statedOpening is { } o && lines > 0 ? o with { Date = First.AddDays(-1) } : statedOpening;
        if (opening is not null && statedClosing is { } c && opening.MinorUnits + sum != c.MinorUnits)
            StatedMismatch = true;
        return (opening, statedClosing);
    }

    private DateOnly First => firstDate < lastDate ? firstDate : lastDate;

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
