using FinanceManager.Domain;

namespace FinanceManager.Statements.Mt940;

/// <summary>The accounts of a file: an account has one message a day, or several for one day.</summary>
internal sealed class Mt940Accounts(StatementOptions options, StatementOutput output)
{
    private const int Most = 1000;
    private readonly Dictionary<(string?, Currency?), Mt940Account> known = [];

    /// <summary>The account of the message, known from its first movement on.</summary>
    public Mt940Account Of(Mt940Message message) => message.Account ??= Find(message);

    public void Finish(Mt940Message message)
    {
        if (!message.SaysSomething)
            return;
        var account = Of(message);
        var line = message.Closing?.Line ?? message.Line;
        if (!message.AddsUp)
            output.Warn(
                line,
                "balance.mismatch",
                "The movements of this statement do not add up to the balances or sums that it states."
            );
        if (!account.TryContinue(message.Opening, message.Closing))
            output.Warn(
                message.Opening!.Line,
                "balance.mismatch",
                "The statement does not begin with the balance with which the one before it ended."
            );
    }

    public void Finish()
    {
        foreach (var account in known.Values)
        {
            if (account.Opening is { } opening)
                output.Opening(account.Ordinal, opening);
            if (account.Closing is { } closing)
                output.Closing(account.Ordinal, closing);
        }
        if (output.Accounts == 0)
            output.Fatal("file.no-transactions", "The file has no transactions.");
        else if (known.Values.Any(account => account.Currency is null))
            output.Warn(null, "currency.missing", "The file names no currency; amounts are given in hundredths.");
    }

    private Mt940Account Find(Mt940Message message)
    {
        var currency = message.Currency ?? message.Closing?.Currency ?? options.DefaultCurrency;
        if (known.TryGetValue((message.AccountId, currency), out var account))
            return account;
        var key = known.Count < Most ? (message.AccountId, currency) : (null, currency);
        if (known.Count >= Most)
            output.PutTogether(message.Line);
        if (known.TryGetValue(key, out account))
            return account;
        var facts = new StatementAccountFacts(key.Item1, null, message.Institution, null, currency);
        return known[key] = new Mt940Account(output.AddAccount(facts), currency);
    }
}
