using FinanceManager.Domain;

namespace FinanceManager.Statements.Qif;

/// <summary>The accounts of a file: those it names, and one for each kind of register that it leaves unnamed.</summary>
internal sealed class QifAccounts(StatementOptions options, StatementOutput output)
{
    private const int Most = 1000;
    private readonly Dictionary<string, QifAccount> named = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, QifAccount> unnamed = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<QifAccount> all = [];

    public QifAccount Named(string name, int line) => Find(named, name, name, line);

    public QifAccount Unnamed(string header, int line) => Find(unnamed, header, null, line);

    public void Write(QifAccount account, StatementLine line)
    {
        Open(account, line.Currency);
        account.Note(line.Date);
        output.Line(account.Ordinal!.Value, line);
    }

    /// <summary>States the balances, and what was found of accounts beside movements.</summary>
    public void Finish()
    {
        foreach (var account in all)
            Finish(account);
        if (output.Accounts == 0)
            output.Fatal("file.no-transactions", "The file has no transactions.");
        else if (all.Exists(a => a is { Ordinal: not null, Currency: null }))
            output.Warn(null, "currency.missing", "The file names no currency; amounts are given in hundredths.");
    }

    private void Finish(QifAccount account)
    {
        var isStatement = account.HasOpening || account.Stated is not null || account.Trades > 0;
        if (account.Ordinal is null && !isStatement && (account.Name is null || account.Header is null))
        {
            // A list names all accounts of a person; one that is only listed is not to be made anew.
            if (account.Name is not null)
                output.Info(account.Line, "account.listed", "The file names this account without a statement of it.");
            return;
        }
        Open(account, options.DefaultCurrency);
        if (account.Opening is { } opening)
            output.Opening(account.Ordinal!.Value, opening);
        // The balance in Quicken's list leaves out what is not cleared, so an opening record counts more.
        else if (account.Stated is { } stated)
            output.Closing(account.Ordinal!.Value, stated);
        if (account.Trades > 0)
            output.Warn(account.Line, "line.investment", $"{account.Trades} trades of securities are not read.");
    }

    private void Open(QifAccount account, Currency? currency)
    {
        if (account.Ordinal is not null)
            return;
        account.Currency = options.DefaultCurrency ?? currency;
        account.Ordinal = output.AddAccount(account.Facts);
    }

    private QifAccount Find(Dictionary<string, QifAccount> accounts, string key, string? name, int line)
    {
        if (!accounts.TryGetValue(key, out var account))
        {
            if (all.Count >= Most)
            {
                output.PutTogether(line);
                return all[^1];
            }
            accounts[key] = account = new QifAccount(line, name);
            all.Add(account);
        }
        return account;
    }
}
