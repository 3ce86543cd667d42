using FinanceManager.Domain;

namespace FinanceManager.Statements.Camt;

/// <summary>The balances of one statement that frame its entries.</summary>
/// <param name="IsInterim">One of them is of a moment in the day, and the entries may be only those since the last report.</param>
internal sealed record CamtBalances(StatementBalance? Opening, bool OpensDay, StatementBalance? Closing, bool IsInterim)
{
    public static CamtBalances Of(CamtStatement statement, StatementOutput output)
    {
        var read = statement
            .Balances.Where(b => b.IsBooked)
            .Select(b => (b.Code, Balance: Read(b, statement.Currency, output)))
            .Where(b => b.Balance is not null)
            .Select(b => (b.Code, Balance: b.Balance!))
            .ToList();
        var interim = read.Where(b => b.Code == "ITBD").Select(b => b.Balance).ToList();
        var closing = Coded("CLBD").MaxBy(b => b.Date);
        var start = Coded("OPBD").MinBy(b => b.Date);
        var opening = start ?? Coded("PRCD").MinBy(b => b.Date);
        // A statement of several pages states the balance between them: it opens one page and closes another.
        var opensPage = opening is null && interim.Count > (closing is null ? 1 : 0);
        var isInterim = opensPage || (closing is null && interim.Count > 0);
        return new(opensPage ? interim[0] : opening, start is not null, closing ?? interim.LastOrDefault(), isInterim);

        IEnumerable<StatementBalance> Coded(string code) => read.Where(b => b.Code == code).Select(b => b.Balance);
    }

    /// <summary>Whether the opening balance and what is booked make the closing one; null when one is not stated.</summary>
    public bool? AddUp(Int128 sum) =>
        Opening is null || Closing is null ? null : Opening.MinorUnits + sum == Closing.MinorUnits;

    private static StatementBalance? Read(CamtBalance balance, Currency? currency, StatementOutput output)
    {
        if (!CamtBatch.IsIn(balance.Amount, currency) && balance.Amount?.Text is not null)
            output.Warn(
                balance.Line,
                "balance.currency",
                $"The balance is in {StatementOutput.Quote(balance.Amount.Currency)}, not in the account's currency, and is left out."
            );
        else if (
            balance.Direction is not ("CRDT" or "DBIT")
            || !CamtBatch.TryRead(balance.Amount?.Text, currency, out var amount)
        )
            output.Warn(
                balance.Line,
                "balance.invalid",
                $"The balance {StatementOutput.Quote(balance.Amount?.Text)} is no amount."
            );
        else if (!CamtDate.TryRead(balance.Date, out var date))
            output.Warn(balance.Line, "balance.date-missing", "The statement's balance has no date and is left out.");
        else
            return new(date, CamtBatch.Signed(amount, balance.Direction).MinorUnits, currency);
        return null;
    }
}
