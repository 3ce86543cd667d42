using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Camt;

/// <summary>Turns entries into statement lines, or says why not.</summary>
internal sealed class CamtWriter(StatementOptions options, StatementOutput output, CamtAccounts accounts)
{
    public void Write(CamtStatement statement, CamtEntry entry)
    {
        if (entry.IsInformation)
        {
            output.Info(entry.Whole.Line, "line.not-booked", "The entry is for information only; nothing was booked.");
            return;
        }
        // Every fault of the entry is said, not only the first.
        var isDated = TryDate(statement, entry, out var date);
        if (!TryAmount(statement, entry, out var account, out var amount) || !isDated)
            return;
        var parts = entry.Details.Count > 1 ? CamtBatch.Divide(entry, amount.MinorUnits, account.Currency) : null;
        if (parts is null)
        {
            if (entry.Details.Count > 1)
                ReportUndivided(entry);
            Add(statement, account, entry, CamtBatch.Gather(entry), null, amount, date);
            return;
        }
        for (var i = 0; i < parts.Length; i++)
            Add(statement, account, entry, entry.Details[i], i + 1, parts[i], date);
    }

    private void Add(
        CamtStatement statement,
        CamtAccount account,
        CamtEntry entry,
        CamtDetails details,
        int? part,
        AmountReading amount,
        DateOnly date
    )
    {
        var line = part is null ? entry.Whole.Line : details.Line;
        if (amount.Rounded)
            output.Warn(
                line,
                "amount.precision",
                "The amount has more decimals than its currency; rounded half to even."
            );
        var id = CamtWording.SourceId(entry, details, part);
        if (id is not null && !account.SourceIds.Add(Hash64.Of(id)))
            output.Warn(
                line,
                "source-id.repeated",
                $"The bank's id {StatementOutput.Quote(id)} occurs more than once."
            );
        var payee = CamtWording.Payee(statement, entry, details, amount.MinorUnits >= 0);
        accounts.Add(
            statement,
            account,
            new StatementLine
            {
                Line = line,
                Date = date,
                MinorUnits = amount.MinorUnits,
                Currency = account.Currency,
                Description = CamtWording.Description(
                    entry,
                    details,
                    part is not null,
                    payee,
                    Foreign(entry, details, part is not null, account)
                ),
                Payee = payee,
                SourceId = id,
                Reference = CamtWording.Reference(details),
                Kind = details.Kind ?? entry.Whole.Kind,
                MerchantCode = MerchantCodes.Of(details.MerchantCode ?? entry.Whole.MerchantCode),
                Pending = entry.IsPending,
            },
            entry.IsReversal
        );
    }

    private void ReportUndivided(CamtEntry entry)
    {
        var count = entry.Details.Count.ToString(CultureInfo.InvariantCulture);
        var reason =
            entry.HasMore ? "are too many"
            : entry.Details.Any(d => d.Amounts.All(a => a is null)) ? "do not all have an amount"
            : "do not add up to it";
        output.Info(
            entry.Whole.Line,
            "camt.batch-whole",
            $"The entry's {count} transactions {reason}; it is read as one line."
        );
    }

    private bool TryDate(CamtStatement statement, CamtEntry entry, out DateOnly date)
    {
        var line = entry.Whole.Line;
        if (CamtDate.TryRead(entry.Booked, out date))
            return true;
        if (entry.Booked is not null)
        {
            output.Error(line, "date.invalid", $"{StatementOutput.Quote(entry.Booked)} is no date.");
            return false;
        }
        // What is pending has no booking date yet.
        if (CamtDate.TryRead(entry.Valued, out date))
        {
            if (!entry.IsPending)
                output.Warn(line, "date.missing", "The entry has no booking date; the value date is used.");
            return true;
        }
        if (
            CamtDate.TryRead(entry.Details.Select(d => d.Date).FirstOrDefault(d => d is not null), out date)
            || CamtDate.TryRead(statement.Created, out date)
        )
        {
            output.Warn(line, "date.missing", "The entry has no date; the nearest one in the file is used.");
            return true;
        }
        output.Error(line, "date.missing", "The entry has no date.");
        return false;
    }

    private bool TryAmount(
        CamtStatement statement,
        CamtEntry entry,
        [NotNullWhen(true)] out CamtAccount? account,
        out AmountReading amount
    )
    {
        var (line, whole) = (entry.Whole.Line, entry.Whole);
        amount = default;
        account = null;
        if (whole.Amount?.Text is not { } text)
            output.Error(line, "amount.missing", "The entry has no amount.");
        else if (whole.Direction is not ("CRDT" or "DBIT"))
            output.Error(line, "direction.unknown", "The entry does not say whether it is money in or out.");
        else if (whole.Amount.Currency is { } code && CurrencyText.Find(code) is null)
            output.Error(line, "currency.unknown", $"{StatementOutput.Quote(code)} is no currency.");
        else
        {
            var own = accounts.Settle(statement, CurrencyText.Find(whole.Amount.Currency) ?? options.DefaultCurrency);
            var written = InAccountCurrency(entry, own);
            var currency = written.Currency is null ? own : CurrencyText.Find(written.Currency);
            if (CamtBatch.TryRead(written.Text, currency, out amount))
            {
                if (amount.MinorUnits < 0)
                    output.Warn(
                        line,
                        "direction.unknown",
                        "The amount has a sign of its own; it is read as money out."
                    );
                account = accounts.Open(statement, currency);
                amount = CamtBatch.Signed(amount, whole.Direction);
                return true;
            }
            output.Error(line, "amount.invalid", $"{StatementOutput.Quote(text)} is no amount.");
        }
        return false;
    }

    /// <summary>Some banks write the amount of the order; what it came to on the account is in the details.</summary>
    private static CamtAmount InAccountCurrency(CamtEntry entry, Currency? currency)
    {
        if (CamtBatch.IsIn(entry.Whole.Amount, currency))
            return entry.Whole.Amount!;
        var single = entry.Details.Count == 1 ? entry.Details[0].Amounts : [];
        return entry.Whole.Amounts.Concat(single).FirstOrDefault(a => CamtBatch.IsIn(a, currency))
            ?? entry.Whole.Amount!;
    }

    /// <summary>The amount in the currency of the purchase or order, where that is another.</summary>
    private static CamtAmount? Foreign(CamtEntry entry, CamtDetails details, bool isPart, CamtAccount account)
    {
        var amounts = new[] { details.Instructed, details.Transaction, details.CounterValue, details.Amount };
        if (!isPart)
            amounts = [.. amounts, entry.Whole.Instructed, entry.Whole.Transaction, entry.Whole.Amount];
        return amounts.FirstOrDefault(a =>
            a is { Text: not null, Currency: not null }
            && !CamtBatch.IsIn(a, account.Currency)
            && a.Text.AsSpan().IndexOfAnyInRange('1', '9') >= 0
        );
    }
}
