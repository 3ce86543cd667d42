using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements;

/// <summary>
/// A file may have lines in several currencies under one account. In a ledger an account holds one, so that each other
/// currency is an account beside it, of the same number.
/// </summary>
public static class StatementCurrencies
{
    /// <summary>The statement with one currency to an account. Balances stay with the account that they are stated of.</summary>
    public static Statement Apart(Statement statement) =>
        statement.Accounts.All(a => a.Lines.AreIn(a.Currency))
            ? statement
            : statement with
            {
                Accounts = [.. statement.Accounts.SelectMany(Apart)],
            };

    private static IEnumerable<StatementAccount> Apart(StatementAccount account)
    {
        if (account.Lines.AreIn(account.Currency))
            return [account];
        var texts = new PackedText();
        var own = account.Currency ?? account.Lines.Select(l => l.Currency).First(c => c is not null)!;
        var apart = new Dictionary<Currency, StatementAccount> { [own] = With(own, account.Opening, account.Closing) };
        foreach (var line in account.Lines)
        {
            var currency = line.Currency ?? own;
            if (!apart.TryGetValue(currency, out var beside))
                apart.Add(currency, beside = With(currency, null, null));
            beside.Lines.Add(line);
        }
        return apart.Values;

        StatementAccount With(Currency currency, StatementBalance? opening, StatementBalance? closing) =>
            account with
            {
                Currency = currency,
                Opening = opening,
                Closing = closing,
                Lines = new StatementLines(texts),
            };
    }
}
