using FinanceManager.Domain;
using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Qif;

/// <summary>Turns the records of registers and investment accounts into statement lines, or says why not.</summary>
internal sealed class QifLines(
    QifConventions conventions,
    QifAccounts accounts,
    StatementOptions options,
    StatementOutput output
)
{
    public bool IsDay(string text) => QifDate.TryRead(text, conventions.Order, out _);

    public bool IsAmount(string text) => AmountText.TryRead(text, conventions.DecimalSeparator, null, out _);

    /// <summary>Whether a record without a header is a movement: it has a day and an amount that can be read.</summary>
    public bool IsMovement(QifRecord record) =>
        record.Date is { } date
        && IsDay(date)
        && (record.Amount ?? record.WideAmount) is { } amount
        && IsAmount(amount);

    /// <summary>The balance in a list of accounts; null when there is none, or no day to it.</summary>
    public StatementBalance? Balance(QifRecord listed) =>
        listed.TransferAmount is { } text
        && Read(text) is { } amount
        && QifDate.TryRead(listed.BalanceDate, conventions.Order, out var date)
            ? new StatementBalance(date, amount.Signed, CurrencyOf(amount))
            : null;

    /// <summary>Whether the record only says what the account held before: Quicken books it from the account to itself.</summary>
    /// <param name="account">Null when it is not known yet: such a record names it.</param>
    public static bool IsOpening(QifRecord record, QifAccount? account)
    {
        var category = record.Filed;
        var says = CsvBalanceWords.IsOpening(record.Payee);
        if (account?.Name is { } name && category.NamesAccount(name))
            return !account.HasOpening && (account.Records == 0 || says);
        if (!says || account?.HasOpening == true)
            return false;
        return category.Account is not null
            ? account?.Name is null
            : account is not { Records: > 0 } && category.Name is null && record.Parts.Count == 0;
    }

    public void Opening(QifAccount account, QifRecord record)
    {
        output.Info(record.Line, "line.balance", "The record states the opening balance and is no movement.");
        var hasAmount = record.Amount is not null || record.WideAmount is not null;
        var isDated = TryDate(record, out var date);
        if (hasAmount && TryAmount(record, out var amount) && isDated)
            account.Open(date, amount.Signed, CurrencyOf(amount));
    }

    public void Movement(QifAccount account, QifRecord record)
    {
        // Every fault of the record is said, not only the first.
        var isDated = TryDate(record, out var date);
        if (TryAmount(record, out var amount) && isDated)
            Write(account, record, date, amount.Signed, CurrencyOf(amount), null);
    }

    public void Investment(QifAccount account, QifRecord record)
    {
        var action = QifAction.Of(record.Number ?? "Cash");
        var category = record.Filed.Without(account.Name);
        var transfers = action.IsTransfer || (action.Transfer != 0 && category.Account is not null);
        if (action.IsTrade)
            account.Trades++;
        if (action.Income == 0 && !transfers)
            return;
        var isDated = TryDate(record, out var date);
        if (!TryAmount(record, out var amount) || !isDated)
            return;
        var currency = CurrencyOf(amount);
        if (action.Income != 0)
            Write(account, record, date, action.Income * amount.Signed, currency, category with { Account = null });
        if (!transfers)
            return;
        var moved = record.TransferAmount is { } text && Read(text) is { } other ? other.Signed : amount.Signed;
        Write(account, record, date, action.Transfer * moved, currency, category with { Name = null });
    }

    /// <param name="category">What one half of an investment record is filed under; null for the record's own.</param>
    private void Write(
        QifAccount account,
        QifRecord record,
        DateOnly date,
        long units,
        Currency? currency,
        QifCategory? category
    )
    {
        var filed = category ?? record.Filed.Without(account.Name);
        var splits = category is null ? QifSplits.Read(record, account.Name, units, Read, output) : [];
        // One part is no division. With more, the category is that of the first part at most.
        var only = splits.Count == 1 ? splits[0] : null;
        var isDivided = splits.Count > 1;
        var payee = record.Payee ?? record.Address.FirstOrDefault();
        var isAction = category is not null;
        accounts.Write(
            account,
            new StatementLine
            {
                Line = record.Line,
                Date = date,
                MinorUnits = units,
                Currency = currency,
                Description = DescriptionOf(record, payee, filed),
                Payee = payee,
                Reference = !isAction && HasDigit(record.Number) ? record.Number : null,
                Kind = isAction || !HasDigit(record.Number) ? record.Number : null,
                Category = isDivided ? null : only?.Category ?? filed.Name,
                TransferAccount = isDivided ? null : only?.TransferAccount ?? filed.Account,
                Splits = isDivided ? splits : [],
                Note = NoteOf(record, only?.Note),
                Tags = TagsOf(filed, record),
            }
        );
    }

    /// <summary>Payee and memo, or whatever else says something of the movement.</summary>
    private static string DescriptionOf(QifRecord record, string? payee, QifCategory filed)
    {
        var text = JoinedText.Of(JoinedText.Of(record.Security, payee), record.Memo);
        return text.Length > 0 ? text : filed.Name ?? filed.Account ?? record.Number ?? "";
    }

    /// <summary>A bank writes no categories: where there are some, a person wrote the memo.</summary>
    private static string? NoteOf(QifRecord record, string? memoOfPart)
    {
        var isKept = record.Category is not null || record.Parts.Count > 0;
        var note = isKept ? JoinedText.Of(record.Memo, memoOfPart) : "";
        foreach (var line in record.Address)
            if (!JoinedText.Says(record.Payee ?? record.Address[0], line))
                note = note.Length == 0 ? line : $"{note}, {line}";
        return note.Length == 0 ? null : note;
    }

    private static IReadOnlyList<string> TagsOf(QifCategory filed, QifRecord record)
    {
        IReadOnlyList<string> tags = filed.Class is { } own ? [own] : [];
        foreach (var part in record.Parts)
            if (part.Filed.Class is { } tag && !tags.Contains(tag))
                tags = [.. tags, tag];
        return tags;
    }

    private bool TryDate(QifRecord record, out DateOnly date)
    {
        if (QifDate.TryRead(record.Date, conventions.Order, out date))
            return true;
        if (record.Date is null)
            output.Error(record.Line, "date.missing", "The record has no date.");
        else
            output.Error(record.Line, "date.invalid", $"{StatementOutput.Quote(record.Date)} is no date.");
        return false;
    }

    private bool TryAmount(QifRecord record, out AmountReading amount)
    {
        amount = default;
        var text = record.Amount ?? record.WideAmount;
        if (text is null)
        {
            output.Error(record.Line, "amount.missing", "The record has no amount.");
            return false;
        }
        if ((Read(text) ?? (record.WideAmount is { } wide ? Read(wide) : null)) is not { } read)
        {
            output.Error(record.Line, "amount.invalid", $"{StatementOutput.Quote(text)} is no amount.");
            return false;
        }
        amount = read;
        if (amount.Rounded)
            output.Warn(
                record.Line,
                "amount.precision",
                $"{StatementOutput.Quote(text)} has more decimals than its currency; rounded half to even."
            );
        return true;
    }

    private AmountReading? Read(string text) =>
        AmountText.TryRead(text, conventions.DecimalSeparator, options.DefaultCurrency, out var amount) ? amount : null;

    private Currency? CurrencyOf(AmountReading amount) => amount.Currency ?? options.DefaultCurrency;

    private static bool HasDigit(string? text) => text is not null && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
