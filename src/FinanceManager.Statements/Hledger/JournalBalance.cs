using FinanceManager.Statements.Migration;

namespace FinanceManager.Statements.Hledger;

/// <summary>Completes transactions as the books demand: their postings add up to nothing. Checks what accounts are said to hold.</summary>
internal sealed class JournalBalance(MigrationBook book, IReadOnlyList<JournalTransaction> transactions)
{
    private readonly Dictionary<(string Account, string Commodity), decimal> held = [];

    // With all accounts below; kept only where something is said of them.
    private readonly Dictionary<(string Account, string Commodity), decimal>? heldBelow = transactions.Any(t =>
        t.Postings.Exists(p => p.AssertsSubaccounts)
    )
        ? []
        : null;

    /// <returns>False when it does not balance, which is said.</returns>
    public bool Complete(JournalTransaction transaction)
    {
        foreach (var posting in transaction.Postings)
            if (posting is { Amount: null, Asserted: { } asserted })
                posting.Amount = posting.Weight = asserted with
                {
                    Quantity =
                        asserted.Quantity - Held(posting.Account, asserted.Commodity, posting.AssertsSubaccounts),
                };
        var balances =
            Complete(transaction, p => !p.IsVirtual)
            && Complete(transaction, p => p is { IsVirtual: true, IsBalanced: true });
        if (!balances)
        {
            book.Output.Error(
                transaction.Line,
                "migration.unbalanced",
                "The postings of the transaction do not add up to nothing."
            );
            return false;
        }
        foreach (var posting in transaction.Postings)
            Hold(posting);
        return true;
    }

    private void Hold(JournalPosting posting)
    {
        if (posting.Amount is not { } amount)
            return;
        var key = (posting.Account, amount.Commodity);
        held[key] = held.GetValueOrDefault(key) + amount.Quantity;
        for (var path = posting.Account; heldBelow is not null; path = path[..path.LastIndexOf(':')])
        {
            key = (path, amount.Commodity);
            heldBelow[key] = heldBelow.GetValueOrDefault(key) + amount.Quantity;
            if (!path.Contains(':', StringComparison.Ordinal))
                break;
        }
        if (posting.Asserted is not { } asserted)
            return;
        if (Held(posting.Account, asserted.Commodity, posting.AssertsSubaccounts) != asserted.Quantity)
            book.Output.Warn(
                posting.Line,
                "migration.assertion-failed",
                "The account does not hold what the journal asserts."
            );
        else
            book.NotKept.Add("migration.assertions", "Balance assertions hold; they are not taken over.", posting.Line);
    }

    private decimal Held(string account, string commodity, bool withSubaccounts) =>
        (withSubaccounts ? heldBelow! : held).GetValueOrDefault((account, commodity));

    private static bool Complete(JournalTransaction transaction, Func<JournalPosting, bool> counts)
    {
        var postings = transaction.Postings.Where(counts).ToList();
        var open = postings.Where(p => p.Weight is null).ToList();
        var rest = postings
            .Select(p => p.Weight)
            .OfType<JournalAmount>()
            .GroupBy(w => w.Commodity)
            .Select(g => (Commodity: g.Key, Sum: g.Sum(w => w.Quantity), Decimals: g.Max(w => w.Quantity.Scale)))
            .ToList();
        if (open is [var only])
        {
            Infer(transaction, only, rest.FindAll(r => r.Sum != 0) is { Count: > 0 } some ? some : rest);
            return true;
        }
        if (open.Count > 1)
            return false;
        // Prices have more digits than the amounts they give.
        var off = rest.FindAll(r => Math.Round(r.Sum, Math.Min(2, (int)r.Decimals)) != 0);
        return off switch
        {
            [] => true,
            [var one, var other] when Math.Sign(one.Sum) != Math.Sign(other.Sum) && IsRate(other.Sum, one.Sum) =>
                Convert(postings, one.Commodity, new JournalAmount(-other.Sum / one.Sum, other.Commodity)),
            _ => false,
        };
    }

    private static void Infer(
        JournalTransaction transaction,
        JournalPosting only,
        List<(string Commodity, decimal Sum, byte Decimals)> rest
    )
    {
        var first = true;
        foreach (var (commodity, sum, _) in rest)
        {
            var amount = new JournalAmount(-sum, commodity);
            if (first)
                only.Amount = only.Weight = amount;
            else
                transaction.Postings.Add(
                    new JournalPosting
                    {
                        Line = only.Line,
                        Account = only.Account,
                        IsVirtual = only.IsVirtual,
                        IsBalanced = only.IsBalanced,
                        Status = only.Status,
                        Amount = amount,
                        Weight = amount,
                    }
                );
            first = false;
        }
    }

    /// <summary>Within what any money was ever changed at.</summary>
    private static bool IsRate(decimal one, decimal other) => Math.Abs((double)one / (double)other) is > 1e-9 and < 1e9;

    /// <summary>Two commodities without a price: one was changed into the other.</summary>
    private static bool Convert(List<JournalPosting> postings, string commodity, JournalAmount price)
    {
        foreach (var posting in postings)
            if (posting.Weight is { } weight && weight.Commodity == commodity)
                posting.Weight = new JournalAmount(weight.Quantity * price.Quantity, price.Commodity);
        return true;
    }
}
