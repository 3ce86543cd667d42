using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Ofx;

/// <summary>Turns what was read of accounts and transactions into statement lines, or says why not.</summary>
internal sealed class OfxAccountWriter(StatementOptions options, StatementOutput output, OfxAmounts amounts)
{
    private readonly Dictionary<(string?, string?, Currency?), OfxAccount> known = [];
    private bool currencyMissingReported;

    public string? Institution { get; set; }

    public void Transaction(OfxAccount account, OfxTransaction transaction)
    {
        if (account.Ordinal is null && string.IsNullOrWhiteSpace(account.CurrencyText))
        {
            account.Waiting.Add(transaction);
            return;
        }
        Write(account, transaction);
    }

    /// <summary>The statement is over: what waited is written, the balance and what was left out are said.</summary>
    public void Finish(OfxAccount account)
    {
        if (!account.SaysSomething)
            return;
        Open(account);
        foreach (var transaction in account.Waiting)
            Write(account, transaction);
        account.Waiting.Clear();
        WriteBalance(account);
        if (account.Trades > 0)
            output.Warn(account.Line, "line.investment", $"{account.Trades} trades of securities are not read.");
        account.Trades = 0;
        if (account.Debits is { In: > 1, Out: 0 })
            output.Warn(
                account.Line,
                "ofx.sign-doubtful",
                "Every debit is written as money in; the signs may be wrong."
            );
        if (account.IsListed && account.Lines == 0)
            output.Warn(account.Line, "account.listed", "The file names this account without a statement of it.");
    }

    private void Open(OfxAccount account)
    {
        if (account.Ordinal is not null)
            return;
        var currency = account.Currency = CurrencyOf(account);
        var facts = new StatementAccountFacts(
            account.Id,
            account.Name,
            Institution ?? BrazilianBanks.Name(account.BankId, currency) ?? account.BankId,
            account.KnownType,
            currency
        );
        // Two statements of one account in a file are one account.
        var key = (account.BankId, account.Id, currency);
        if (!string.IsNullOrEmpty(account.Id) && known.TryGetValue(key, out var same))
        {
            account.Ordinal = same.Ordinal;
            account.SourceIds = same.SourceIds;
            account.BalancedOn = same.BalancedOn;
        }
        else
        {
            account.Ordinal = output.AddAccount(facts);
        }
        known[key] = account;
    }

    private Currency? CurrencyOf(OfxAccount account)
    {
        var text = account.CurrencyText;
        if (CurrencyText.Find(text) is { } currency)
            return currency;
        if (!string.IsNullOrEmpty(text))
            output.Warn(account.Line, "currency.unknown", $"{StatementOutput.Quote(text)} is no currency.");
        else if (options.DefaultCurrency is null && !account.IsListed)
            ReportMissingCurrency(account.Line);
        return options.DefaultCurrency;
    }

    private void ReportMissingCurrency(int line)
    {
        if (currencyMissingReported)
            return;
        currencyMissingReported = true;
        output.Warn(line, "currency.missing", "The file names no currency; amounts are given in hundredths.");
    }

    private void Write(OfxAccount account, OfxTransaction t)
    {
        Open(account);
        // Every fault of the transaction is said, not only the first.
        var isDated = TryDate(t, out var date);
        if (!TryCurrency(account, t, out var currency) || !TryAmount(t, currency, out var amount) || !isDated)
            return;
        if (t.SourceId is { Length: > 0 } id && !account.SourceIds.Add(Hash64.Of(id)))
            output.Warn(
                t.Line,
                "source-id.repeated",
                $"The bank's id {StatementOutput.Quote(id)} occurs more than once."
            );
        account.Lines++;
        CountDebit(account, t.Kind, amount.Signed);
        output.Line(
            account.Ordinal!.Value,
            new StatementLine
            {
                Line = t.Line,
                Date = date,
                MinorUnits = amount.Signed,
                Currency = currency,
                Description = t.Description,
                Payee = t.Payee,
                SourceId = t.SourceId,
                Reference = t.Reference,
                Category = t.Category,
                MerchantCode = MerchantCodes.Of(t.MerchantCode),
                Kind = t.Kind,
                Pending = t.Pending,
            }
        );
    }

    private bool TryAmount(OfxTransaction t, Currency? currency, out AmountReading amount)
    {
        amount = default;
        if (string.IsNullOrWhiteSpace(t.Amount))
        {
            output.Error(t.Line, "amount.missing", "The transaction has no amount.");
            return false;
        }
        if (!amounts.TryRead(t.Amount, currency, out amount))
        {
            output.Error(t.Line, "amount.invalid", $"{StatementOutput.Quote(t.Amount)} is no amount.");
            return false;
        }
        if (amount.Rounded)
            output.Warn(
                t.Line,
                "amount.precision",
                $"{StatementOutput.Quote(t.Amount)} has more decimals than its currency; rounded half to even."
            );
        if (amount.Ambiguous)
            output.Warn(
                t.Line,
                "amount.ambiguous",
                $"{StatementOutput.Quote(t.Amount)} may mean thousands; read as decimals."
            );
        return true;
    }

    private static void CountDebit(OfxAccount account, string? kind, long units)
    {
        if (!string.Equals(kind, "DEBIT", StringComparison.OrdinalIgnoreCase))
            return;
        var (moneyIn, moneyOut) = account.Debits;
        account.Debits = units > 0 ? (moneyIn + 1, moneyOut) : (moneyIn, moneyOut + 1);
    }

    private bool TryDate(OfxTransaction t, out DateOnly date)
    {
        if (OfxDate.TryRead(t.Posted, out date))
            return true;
        if (!string.IsNullOrWhiteSpace(t.Posted))
        {
            output.Error(t.Line, "date.invalid", $"{StatementOutput.Quote(t.Posted)} is no date.");
            return false;
        }
        if (OfxDate.TryRead(t.UserDate, out date))
        {
            if (!t.Pending)
                output.Warn(
                    t.Line,
                    "date.missing",
                    "The transaction has no posting date; the date of the purchase is used."
                );
            return true;
        }
        output.Error(t.Line, "date.missing", "The transaction has no date.");
        return false;
    }

    private bool TryCurrency(OfxAccount account, OfxTransaction t, out Currency? currency)
    {
        currency = account.Currency;
        if (string.IsNullOrWhiteSpace(t.CurrencyCode))
            return true;
        currency = CurrencyText.Find(t.CurrencyCode);
        if (currency is null)
            output.Error(t.Line, "currency.unknown", $"{StatementOutput.Quote(t.CurrencyCode)} is no currency.");
        return currency is not null;
    }

    private void WriteBalance(OfxAccount account)
    {
        if (account.BalanceText is null)
            return;
        var currency = account.Currency;
        if (string.IsNullOrWhiteSpace(account.BalanceText))
            output.Info(account.Line, "balance.missing", "The statement's balance is empty.");
        else if (!amounts.TryRead(account.BalanceText, currency, out var amount))
            output.Warn(
                account.Line,
                "balance.invalid",
                $"The balance {StatementOutput.Quote(account.BalanceText)} is no amount."
            );
        else if (!OfxDate.TryRead(account.BalanceDate, out var date) && !OfxDate.TryRead(account.PeriodEnd, out date))
            output.Warn(account.Line, "balance.date-missing", "The statement's balance has no date and is left out.");
        else if (date >= account.BalancedOn)
        {
            account.BalancedOn = date;
            output.Closing(account.Ordinal!.Value, new StatementBalance(date, amount.Signed, currency));
        }
    }
}
