using FinanceManager.Domain;

namespace FinanceManager.Statements.Mt940;

/// <summary>What is known of one account of the file over all its messages.</summary>
internal sealed class Mt940Account(int ordinal, Currency? currency)
{
    private DateOnly first;
    private DateOnly last;
    private Mt940Balance? opening;
    private Mt940Balance? closing;

    public int Ordinal { get; } = ordinal;

    public Currency? Currency { get; } = currency;

    /// <summary>Hashes of the bank's ids seen in this account.</summary>
    public HashSet<ulong> SourceIds { get; } = [];

    public void Note(DateOnly booked)
    {
        if (first == default || booked < first)
            first = booked;
        if (booked > last)
            last = booked;
    }

    /// <summary>Takes the balances of one more message.</summary>
    /// <returns>False when it does not begin with the balance with which the one before it ended.</returns>
    public bool TryContinue(Mt940Balance? from, Mt940Balance? to)
    {
        // Messages need not be in order of time: an older one begins somewhere else.
        var follows = from is not null && closing is not null && !(from.Date < closing.Date);
        var continues = !follows || from!.MinorUnits == closing!.MinorUnits;
        if (from is not null && (opening is null || from.Date < opening.Date))
            opening = from;
        if (to is not null && (closing is null || !(to.Date < closing.Date)))
            closing = to;
        return continues;
    }

    /// <summary>The opening balance is one of the day before the first line, also where banks date it otherwise.</summary>
    public StatementBalance? Opening =>
        opening is null || (first == default && opening.Date is null)
            ? null
            : new(first == default ? opening.Date!.Value : first.AddDays(-1), opening.MinorUnits, opening.Currency);

    /// <summary>A line that only has a value date may be dated after the closing balance, which counts it in all the same.</summary>
    public StatementBalance? Closing =>
        closing is null || (last == default && closing.Date is null)
            ? null
            : new(closing.Date > last ? closing.Date.Value : last, closing.MinorUnits, closing.Currency);
}
