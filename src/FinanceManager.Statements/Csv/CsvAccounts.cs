using FinanceManager.Domain;

namespace FinanceManager.Statements.Csv;

/// <summary>The accounts of a file by the text that names them.</summary>
internal sealed class CsvAccounts(CsvPreamble preamble, StatementOutput output)
{
    // A column with thousands of different texts names no accounts.
    private const int Most = 1000;
    private readonly Dictionary<string, CsvAccount> byText = [];
    private readonly List<CsvAccount> all = [];
    private CsvAccount? last;
    private string lastText = "";

    public CsvAccount Find(ReadOnlySpan<char> text, Currency? currency, int line)
    {
        // What is left of a damaged quote is no part of a number.
        text = text.Trim('"');
        if (last is not null && text.SequenceEqual(lastText))
            return last;
        // A line that names no account belongs to the one above.
        if (text.IsEmpty && last is not null)
            return last;
        var lookup = byText.GetAlternateLookup<ReadOnlySpan<char>>();
        var isOver = byText.Count >= Most && !lookup.ContainsKey(text);
        if (isOver)
            output.PutTogether(line);
        var key = isOver ? "" : text;
        if (!lookup.TryGetValue(key, out var account))
        {
            var id = key.IsEmpty ? preamble.AccountId : new string(key);
            var facts = new StatementAccountFacts(id, null, null, null, currency);
            account = new CsvAccount(output.AddAccount(facts), facts);
            lookup[key] = account;
            all.Add(account);
        }
        (last, lastText) = (account, new string(text));
        return account;
    }

    /// <summary>States the balances of each account, or that they do not follow from its lines.</summary>
    public void Finish()
    {
        foreach (var account in all)
        {
            if (account.HasSeveralCurrencies)
            {
                if (account.Checked > 0)
                    output.Info(null, "balance.currencies", "Balances in several currencies are not compared.");
                continue;
            }
            if (account.Mismatches > 0)
                output.Warn(
                    null,
                    "balance.mismatch",
                    $"{account.Mismatches} of {account.Checked} balances do not follow from the line before."
                );
            var (opening, closing) = account.Balances(account.Facts.Currency);
            if (opening is not null)
                output.Opening(account.Ordinal, opening);
            if (closing is not null)
                output.Closing(account.Ordinal, closing);
            if (account.StatedMismatch)
                output.Warn(
                    null,
                    "balance.mismatch",
                    "The opening balance and the lines do not add up to the closing balance."
                );
        }
    }
}
