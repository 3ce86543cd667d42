using System.Globalization;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Camt;

/// <summary>The accounts of a file: where a statement's lines go, and whether its balances agree with them.</summary>
internal sealed class CamtAccounts(StatementOptions options, StatementOutput output)
{
    // Enough for a statement on paper; beyond it reversals are signed as ISO 20022 says.
    private const int MostHeld = 10_000;
    private readonly Dictionary<(string?, string, Currency?), CamtAccount> known = [];

    /// <summary>Opens the account once its currency is known: as stated, as its balances are, or as its first entry is.</summary>
    public Currency? Settle(CamtStatement statement, Currency? entry)
    {
        if (statement.Account is not null)
            return statement.Currency;
        statement.Currency =
            CurrencyText.Find(statement.CurrencyText)
            ?? statement
                .Balances.Where(b => b.IsBooked)
                .Select(b => CurrencyText.Find(b.Amount?.Currency))
                .FirstOrDefault(c => c is not null)
            ?? entry
            ?? options.DefaultCurrency;
        if (statement.CurrencyText is { } text && CurrencyText.Find(text) is null)
            output.Warn(statement.Line, "currency.unknown", $"{StatementOutput.Quote(text)} is no currency.");
        if (statement.Currency is null)
            output.Warn(
                statement.Line,
                "currency.missing",
                "The file names no currency; amounts are given in hundredths."
            );
        statement.Account = Open(statement, statement.Currency);
        return statement.Currency;
    }

    /// <summary>A number may stand for an account in each of several currencies; the same one again goes on.</summary>
    public CamtAccount Open(CamtStatement statement, Currency? currency)
    {
        var id = statement.AccountId ?? string.Create(CultureInfo.InvariantCulture, $"\n{statement.Line}");
        var key = (statement.Institution, id, currency);
        if (known.TryGetValue(key, out var account))
            return account;
        var facts = new StatementAccountFacts(
            statement.AccountId,
            statement.AccountName ?? (statement.Institution is null ? statement.Owner : null),
            statement.Institution,
            statement.Type,
            currency
        );
        return known[key] = new CamtAccount(output.AddAccount(facts), currency);
    }

    public void Add(CamtStatement statement, CamtAccount account, StatementLine line, bool isReversal)
    {
        if (account != statement.Account || line.Pending)
            isReversal = false;
        else
            Count(statement, line);
        if (statement.Held.Count == 0 && !isReversal)
        {
            output.Line(account.Ordinal, line);
            return;
        }
        statement.Held.Add((account, line, isReversal));
        if (statement.Held.Count >= MostHeld)
            Release(statement);
    }

    /// <param name="isWhole">The file goes on to the end of the statement.</param>
    public void Finish(CamtStatement statement, bool isWhole)
    {
        Settle(statement, null);
        var balances = CamtBalances.Of(statement, output);
        SignReversals(statement, balances);
        Release(statement);
        var addUp = balances.AddUp(statement.Sum);
        if (isWhole && addUp == false && !balances.IsInterim)
            output.Warn(
                statement.Line,
                "balance.mismatch",
                "The opening balance and the entries do not add up to the closing balance."
            );
        if (statement.Balances.Count > 0 && balances.Closing is null)
            output.Info(statement.Line, "balance.missing", "The statement does not say what is booked in the end.");
        // Reports during a day may leave out what an earlier one told, so that no balance is before their first line.
        if (balances.Opening is { } opening && (addUp == true || !balances.IsInterim))
            Open(statement, opening, balances.OpensDay);
        if (balances.Closing is { } closing && !(statement.Account!.Closing?.Date > closing.Date))
        {
            statement.Account.Closing = closing;
            output.Closing(statement.Account.Ordinal, closing);
        }
    }

    private void Open(CamtStatement statement, StatementBalance opening, bool opensDay)
    {
        // The opening balance of a day is the closing one of the day before.
        if (statement.FirstDay is { } first && first > DateOnly.MinValue && (opensDay || first <= opening.Date))
            opening = opening with { Date = first.AddDays(-1) };
        if (statement.Account!.Opening?.Date <= opening.Date)
            return;
        statement.Account.Opening = opening;
        output.Opening(statement.Account.Ordinal, opening);
    }

    private static void Count(CamtStatement statement, StatementLine line)
    {
        statement.Sum += line.MinorUnits;
        if (statement.FirstDay is not { } first || line.Date < first)
            statement.FirstDay = line.Date;
    }

    /// <summary>
    /// The direction of an entry is that of the reversal itself. Some banks write the one of what is reversed: where the
    /// balances prove it, the reversals are turned.
    /// </summary>
    private void SignReversals(CamtStatement statement, CamtBalances balances)
    {
        Int128 reversed = 0;
        foreach (var (_, line, isReversal) in statement.Held)
            reversed += isReversal ? line.MinorUnits : 0;
        if (reversed == 0 || balances.AddUp(statement.Sum) != false)
            return;
        if (balances.AddUp(statement.Sum - 2 * reversed) != true)
            return;
        statement.Sum -= 2 * reversed;
        for (var i = 0; i < statement.Held.Count; i++)
        {
            var (account, line, isReversal) = statement.Held[i];
            if (isReversal)
                statement.Held[i] = (account, line with { MinorUnits = -line.MinorUnits }, true);
        }
        output.Info(
            statement.Line,
            "camt.reversals-turned",
            "The balances show that the bank signs reversals like what they reverse; they are turned."
        );
    }

    private void Release(CamtStatement statement)
    {
        foreach (var (account, line, _) in statement.Held)
            output.Line(account.Ordinal, line);
        statement.Held.Clear();
    }
}
