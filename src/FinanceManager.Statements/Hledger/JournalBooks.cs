using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Statements.Migration;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Hledger;

/// <summary>Turns balanced transactions into movements on accounts, divided by category, and transfers between accounts.</summary>
internal sealed class JournalBooks(MigrationBook book, JournalAccounts accounts)
{
    // So many postings of it still add up in 64 bits.
    private const decimal Largest = 1_000_000_000_000_000m;
    private const int MostPostings = 1000;

    private readonly JournalCommodities commodities = new(book.Options.DefaultCurrency);
    private readonly JournalOpenings openings = new(book);

    public void Add(List<JournalTransaction> transactions)
    {
        var balance = new JournalBalance(book, transactions);
        // What accounts hold is told by days, however the file is ordered.
        foreach (var transaction in transactions.OrderBy(t => t.Date).TakeWhile(_ => !book.IsFull))
            if (balance.Complete(transaction))
                Add(transaction);
        foreach (var declared in accounts.Declared)
            if (accounts.KindOfAccount(declared) is JournalAccountKind.Income or JournalAccountKind.Expense)
                CategoryOf(declared);
        openings.Write();
        foreach (var account in book.Accounts)
            account.IsWhole = true;
    }

    private void Add(JournalTransaction transaction)
    {
        if (transaction.Postings.Exists(p => p.IsVirtual))
            book.NotKept.Add(
                "migration.virtual",
                "Postings in brackets, which stand beside the books, are not taken over.",
                transaction.Line
            );
        if (transaction.Comment.IsCut || transaction.Postings.Exists(p => p.Comment.IsCut))
            book.NotKept.Add(
                "migration.tags",
                "There are more tags than anyone attaches; the first hundred are taken over.",
                transaction.Line,
                DiagnosticSeverity.Warning
            );
        if (transaction.Postings.Count > MostPostings)
        {
            book.Output.Error(
                transaction.Line,
                "splits.too-many",
                "The transaction has more postings than any program writes."
            );
            return;
        }
        var real = transaction.Postings.FindAll(p => p is { IsVirtual: false, Weight: not null });
        var groups = new List<(JournalShares Shares, bool IsOpening)>();
        foreach (var group in real.GroupBy(p => p.Weight!.Value.Commodity))
        {
            if (!commodities.TryCurrency(group.Key, out var currency))
            {
                book.NotKept.Add(
                    "migration.commodity",
                    "Securities and other units that are no currency are not taken over, except at their price.",
                    transaction.Line,
                    DiagnosticSeverity.Warning
                );
                continue;
            }
            var shares = new JournalShares();
            foreach (var posting in group)
                Add(posting, currency, shares);
            if (!HasAccount(transaction, shares, currency))
                continue;
            var isOpening = JournalOpenings.Is(transaction, shares);
            shares.Assign(apart: isOpening);
            groups.Add((shares, isOpening));
        }
        Exchange(transaction, groups.Where(g => !g.IsOpening).Select(g => g.Shares));
        foreach (var (shares, isOpening) in groups)
            Write(transaction, shares, isOpening);
    }

    private void Add(JournalPosting posting, Currency? weighed, JournalShares shares)
    {
        var kind = accounts.KindOfAccount(posting.Account);
        var weight = MinorUnits(posting.Weight!.Value.Quantity, weighed, posting.Line);
        if (kind is JournalAccountKind.Income or JournalAccountKind.Expense)
            shares.Categories.Add(new(CategoryOf(posting.Account), -weight, posting));
        else if (kind is JournalAccountKind.Equity)
            shares.Categories.Add(new(null, -weight, posting));
        else
        {
            if (kind is null)
                book.NotKept.Add(
                    "migration.account-kind",
                    $"Nothing says what this is; it is taken for an account: {StatementOutput.Quote(posting.Account)}",
                    posting.Line,
                    DiagnosticSeverity.Warning
                );
            var (currency, own) = (weighed, weight);
            var amount = posting.Amount!.Value;
            if (
                amount.Commodity != posting.Weight.Value.Commodity
                && commodities.TryCurrency(amount.Commodity, out var written)
            )
                (currency, own) = (written, MinorUnits(amount.Quantity, written, posting.Line));
            else if (amount.Commodity != posting.Weight.Value.Commodity)
                book.NotKept.Add(
                    "migration.units",
                    "Numbers of securities are not taken over: the account holds what they cost.",
                    posting.Line,
                    DiagnosticSeverity.Warning
                );
            shares.Accounts.Add(new(AccountOf(posting.Account, currency, kind), weight, own, posting));
        }
    }

    private bool HasAccount(JournalTransaction transaction, JournalShares shares, Currency? currency)
    {
        if (shares.Accounts.Count > 0)
            return true;
        var any = book.Accounts.Where(a => a.Currency == currency).MaxBy(a => a.Lines.Count);
        if (shares.Categories.Count == 0 || any is null)
        {
            book.NotKept.Add(
                "migration.no-account",
                "The transaction touches no account.",
                transaction.Line,
                DiagnosticSeverity.Warning
            );
            return false;
        }
        // From one category to another: a movement of nothing keeps both.
        shares.Accounts.Add(new(any, 0, 0, shares.Categories[0].Posting));
        book.NotKept.Add(
            "migration.no-account",
            "A transaction that touches no account becomes a movement of nothing, divided by its categories.",
            transaction.Line
        );
        return true;
    }

    /// <summary>Money changed into another currency: what two accounts have against conversion are the ends of one transfer.</summary>
    private void Exchange(JournalTransaction transaction, IEnumerable<JournalShares> groups)
    {
        var sides = groups
            .SelectMany(g => g.Accounts)
            .SelectMany(a => a.Parts, (account, part) => (Account: account, Part: part))
            .Where(s => s.Part.Share.Category is null && accounts.IsConversion(s.Part.Share.Posting.Account))
            .OrderBy(s => s.Part.MinorUnits)
            .ToList();
        if (
            sides is not [{ Part.MinorUnits: < 0 } from, { Part.MinorUnits: > 0 } to]
            || from.Account.Account.Currency == to.Account.Account.Currency
        )
            return;
        from.Account.Parts.Remove(from.Part);
        to.Account.Parts.Remove(to.Part);
        Transfer(transaction, (from.Account, from.Part.MinorUnits), (to.Account, to.Part.MinorUnits));
    }

    private void Write(JournalTransaction transaction, JournalShares shares, bool isOpening)
    {
        foreach (var (from, to, fromUnits, toUnits) in shares.Transfers)
            Transfer(transaction, (from, fromUnits), (to, toUnits));
        foreach (var account in shares.Accounts.Where(a => a.Parts.Count > 0))
            Movement(transaction, account, isOpening);
    }

    private void Movement(JournalTransaction transaction, JournalShares.OfAccount share, bool isOpening)
    {
        var whole = LineOf(transaction, share.Posting) with
        {
            MinorUnits = share.Parts.Sum(p => p.MinorUnits),
            Currency = share.Account.Currency,
        };
        if (isOpening)
        {
            openings.Add(share.Account, whole);
            return;
        }
        book.Add(
            share.Account,
            whole,
            [
                .. share.Parts.Select(p => new MigratedPart(
                    p.Share.Category,
                    p.MinorUnits,
                    p.Share.Posting == share.Posting
                        ? null
                        : p.Share.Posting.Comment.Value("note") ?? p.Share.Posting.Comment.Text
                )),
            ]
        );
    }

    private void Transfer(
        JournalTransaction transaction,
        (JournalShares.OfAccount Share, long MinorUnits) from,
        (JournalShares.OfAccount Share, long MinorUnits) to
    )
    {
        var number = book.NextTransfer();
        AddEnd(from.Share, from.MinorUnits, to.Share.Account.Text);
        AddEnd(to.Share, to.MinorUnits, from.Share.Account.Text);

        void AddEnd(JournalShares.OfAccount share, long minorUnits, string other) =>
            book.Add(
                new MigratedLine(
                    share.Account,
                    LineOf(transaction, share.Posting) with
                    {
                        MinorUnits = minorUnits,
                        Currency = share.Account.Currency,
                        Payee = null,
                        Transfer = number,
                        TransferAccount = other,
                    }
                )
            );
    }

    private static StatementLine LineOf(JournalTransaction transaction, JournalPosting posting)
    {
        var (head, own) = (transaction.Comment, posting.Comment);
        var bar = transaction.Description.IndexOf('|', StringComparison.Ordinal);
        var (payee, description) =
            bar < 0
                ? (transaction.Description, transaction.Description)
                : (transaction.Description[..bar].Trim(), transaction.Description[(bar + 1)..].Trim());
        payee = own.Value("payee") ?? head.Value("payee") ?? payee;
        var note = own.Value("note") ?? head.Value("note") ?? JoinedText.Of(head.Text, own.Text);
        var status = posting.Status ?? transaction.Status;
        return new StatementLine
        {
            Line = posting.Line,
            Date = own.DateOr(transaction.Date),
            MinorUnits = 0,
            Currency = null,
            Description = own.Value("description") ?? (description.Length > 0 ? description : payee),
            Payee = payee.Length > 0 ? payee : null,
            Reference = transaction.Code,
            Note = note.Length > 0 ? note : null,
            Tags = [.. head.Labels.Union(own.Labels)],
            Pending = status is JournalStatus.Pending,
            Reconciled = status is JournalStatus.Cleared,
        };
    }

    private MigratedAccount AccountOf(string path, Currency? currency, JournalAccountKind? kind)
    {
        var account = book.Account(path, currency);
        if (account.Lines.Count == 0 && account.Type is null)
        {
            var parts = path.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            account.Name = parts.Length > 1 ? string.Join(' ', parts[1..]) : path;
            if (account.Text != path)
                account.Name = $"{account.Name} {currency?.Code}";
            if (kind is JournalAccountKind.Liability)
                account.Type = AccountWords.TypeOf(path) ?? StatementAccountType.CreditCard;
        }
        return account;
    }

    /// <summary>The path without its beginning: the first name is that of the group, the others are the category.</summary>
    private string CategoryOf(string path)
    {
        var kind =
            accounts.KindOfAccount(path) is JournalAccountKind.Income ? CategoryKind.Income : CategoryKind.Expense;
        var parts = path.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch
        {
            0 or 1 => book.Category(path, path, null, kind),
            2 => book.Category(path, parts[1], null, kind),
            _ => book.Category(path, string.Join(": ", parts[2..]), parts[1], kind),
        };
    }

    private long MinorUnits(decimal quantity, Currency? currency, int line)
    {
        var digits = currency?.Exponent ?? 2;
        var rounded = Math.Round(quantity, digits, MidpointRounding.ToEven);
        if (Math.Abs(rounded) * (currency?.MinorPerMajor ?? 100) > Largest)
        {
            book.Output.Error(line, "amount.invalid", "The amount is larger than any household has.");
            return 0;
        }
        if (rounded != quantity && Math.Round(quantity, 8) == quantity)
            book.NotKept.Add(
                "amount.precision",
                "An amount has more decimals than its currency; rounded half to even.",
                line,
                DiagnosticSeverity.Warning
            );
        return (long)(rounded * (currency?.MinorPerMajor ?? 100));
    }
}
