using FinanceManager.Domain.Categories;

namespace FinanceManager.Domain.Ledger;

public enum TransactionStatus
{
    Pending,
    Booked,
    Reconciled,
}

/// <summary>
/// One movement on one account, as the bank states it. What was read from the bank never changes;
/// date, amount, payee and description as shown can be corrected. Its splits always add up to its amount.
/// </summary>
public sealed class Transaction : IRecorded
{
    private readonly List<Split> _splits = [];

    public Transaction(Account account, DateOnly date, Money amount, string description, TransactionStatus status)
    {
        Id = TransactionId.New();
        AccountId = account.Id;
        Currency = account.Currency;
        Date = date;
        Description = description;
        Status = status;
        SetAmount(amount);
        _splits.Add(new Split(Id, amount.MinorUnits));
    }

    private Transaction() { }

    public HouseholdId HouseholdId { get; private set; }

    public TransactionId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public DateOnly Date { get; private set; }

    public long MinorUnits { get; private set; }

    public Currency Currency { get; private set; } = null!;

    public string? Payee { get; private set; }

    public DecisionSource PayeeSource { get; private set; } = DecisionSource.None;

    public string Description { get; private set; } = "";

    public string? Note { get; private set; }

    public TransactionStatus Status { get; private set; }

    /// <summary>As read from the bank; null for a transaction a person entered.</summary>
    public DateOnly? BankDate { get; private set; }

    /// <summary>As read from the bank, in the account's currency.</summary>
    public long? BankMinorUnits { get; private set; }

    /// <summary>As read from the bank.</summary>
    public string? BankText { get; private set; }

    /// <summary>Which installment this is and of how many: 3 of 10.</summary>
    public short? InstallmentNumber { get; private set; }

    public short? InstallmentCount { get; private set; }

    public TransferId? TransferId { get; private set; }

    /// <summary>The transaction that this one turned out to be, too; it is deleted, and its sources support that one.</summary>
    public TransactionId? MergedInto { get; private set; }

    /// <summary>Words a person attached, lower case, in order.</summary>
    public List<string> Tags { get; private set; } = [];

    /// <summary>An unsure decision waits for a person.</summary>
    public bool NeedsReview { get; private set; }

    /// <summary>Payee, description, note and tags without case and accents, for search. Derived when saved.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The bank's text without what changes from one purchase to the next: the same merchant, the same key. Derived when saved.</summary>
    public string MerchantKey { get; private set; } = "";

    /// <summary>The change-set that brought the row in.</summary>
    public ChangeSetId CreatedIn { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    public IReadOnlyList<Split> Splits => _splits;

    public Money Amount => new(MinorUnits, Currency);

    /// <summary>A part has no category, and nobody decided that it has none.</summary>
    public bool IsOpen =>
        TransferId is null
        && _splits.Exists(s => s.CategoryId is null && s.Source is (DecisionSource.None or DecisionSource.Bank));

    public void MoveTo(DateOnly date)
    {
        Unlocked();
        Date = date;
    }

    /// <summary>Corrects the amount; with several splits the first one takes the difference.</summary>
    public void Correct(Money amount)
    {
        Unlocked();
        if (TransferId is not null && amount != Amount)
            throw new RuleViolation("transaction.in-transfer");
        var difference = checked(amount.MinorUnits - MinorUnits);
        SetAmount(amount);
        _splits[0].Resize(checked(_splits[0].MinorUnits + difference));
    }

    public void MoveTo(Account account)
    {
        Unlocked();
        if (account.Currency != Currency)
            throw new RuleViolation("account.currency-mismatch");
        if (BankDate is not null && account.Id != AccountId)
            throw new RuleViolation("transaction.bank-account-fixed");
        if (TransferId is not null && account.Id != AccountId)
            throw new RuleViolation("transaction.in-transfer");
        AccountId = account.Id;
    }

    public void Describe(string description) => Description = description;

    public void Annotate(string? note) => Note = note;

    public void Tag(IEnumerable<string> tags) =>
        Tags = [.. tags.Select(t => t.Trim().ToLowerInvariant()).Where(t => t.Length > 0).Distinct()];

    /// <summary>A lower source never overwrites a higher one; a person may always clear.</summary>
    public void NamePayee(string? payee, DecisionSource source)
    {
        if (!DecisionSources.MayOverwrite(PayeeSource, source))
            return;
        Payee = payee;
        PayeeSource = source;
    }

    /// <summary>What a statement confirmed is not deleted before somebody opens it again.</summary>
    public void RefuseIfReconciled() => Unlocked();

    public void SetStatus(TransactionStatus status) => Status = status;

    /// <summary>The bank booked what was pending, maybe on another day, with a tip, in other words. What a person corrected stays.</summary>
    /// <param name="minorUnits">In the account's currency.</param>
    public void Book(DateOnly date, long minorUnits, string text)
    {
        Status = TransactionStatus.Booked;
        if (Date == BankDate)
            Date = date;
        if (Description == BankText)
            Description = text;
        if (MinorUnits == BankMinorUnits && TransferId is null)
            Correct(new Money(minorUnits, Currency));
    }

    /// <summary>The bank told of one movement twice: this one is <paramref name="other"/>, which takes over what a person decided.</summary>
    public void MergeInto(Transaction other)
    {
        if (other.Id == Id || other.AccountId != AccountId)
            throw new RuleViolation("transaction.merge-across-accounts");
        if (Status == TransactionStatus.Reconciled || (TransferId is not null && other.TransferId is not null))
            throw new RuleViolation("transaction.merge-bound");
        other.TakeOver(this);
        MergedInto = other.Id;
    }

    /// <summary>What was merged into another transaction follows it.</summary>
    public void FollowInto(Transaction other) => MergedInto = other.Id;

    /// <summary>A question about the row was answered; one about its category may still wait.</summary>
    /// <param name="isOwn">It is between own accounts and wants none.</param>
    public void Reviewed(bool isOwn = false) => NeedsReview &= IsOpen && !isOwn;

    /// <summary>A person should say what it was for.</summary>
    public void AskFor() => NeedsReview = true;

    /// <summary>Puts a single-split transaction under a category. Null clears it, which is a decision too.</summary>
    public void Categorize(CategoryId? category, DecisionSource source, double? confidence, string? evidence)
    {
        foreach (var split in _splits)
            split.Categorize(category, source, confidence, evidence);
        NeedsReview = false;
    }

    /// <summary>
    /// Puts the splits that nobody decided about under a category, where <paramref name="source"/> may.
    /// </summary>
    /// <param name="ask">A person is to look at it all the same.</param>
    /// <returns>Whether anything changed.</returns>
    public bool FillIn(CategoryId category, DecisionSource source, double confidence, string evidence, bool ask)
    {
        var open = _splits.FindAll(s => s.CategoryId is null && s.Source < source);
        foreach (var split in open)
            split.Categorize(category, source, confidence, evidence);
        if (open.Count > 0)
            NeedsReview = ask;
        return open.Count > 0;
    }

    /// <summary>A person replaces the splits; their amounts must add up to the transaction's amount.</summary>
    public void Divide(IReadOnlyList<SplitPart> parts) => Divide(parts, DecisionSource.Person, null, null);

    /// <summary>Replaces the splits as somebody decided; their amounts must add up to the transaction's amount.</summary>
    public void Divide(IReadOnlyList<SplitPart> parts, DecisionSource source, double? confidence, string? evidence)
    {
        if (parts.Count == 0 || parts.Aggregate(0L, (sum, p) => checked(sum + p.MinorUnits)) != MinorUnits)
            throw new RuleViolation("transaction.splits-do-not-add-up");

        for (var i = 0; i < parts.Count; i++)
        {
            if (i == _splits.Count)
                _splits.Add(new Split(Id, parts[i].MinorUnits));
            _splits[i].Resize(parts[i].MinorUnits);
            _splits[i].Place(i, parts[i].Note);
            _splits[i].Categorize(parts[i].CategoryId, source, confidence, evidence);
        }
        _splits.RemoveRange(parts.Count, _splits.Count - parts.Count);
        NeedsReview = false;
    }

    /// <summary>
    /// Does what a rule says, where nobody above a rule decided. What cannot be done is left, and of a reconciled row all
    /// that somebody decided.
    /// </summary>
    public void Follow(RuleActions actions, string evidence)
    {
        if (Status != TransactionStatus.Reconciled)
            BeDecidedBy(actions, evidence);
        if (string.IsNullOrEmpty(Note) && actions.Note is not null)
            Annotate(actions.Note);
        if (actions.Tags.Count > 0)
            Tag(Tags.Concat(actions.Tags));
    }

    /// <summary>A category goes away; its splits move, and who decided stays. Where there is no other, a person is asked.</summary>
    public void Recategorize(CategoryId from, CategoryId? to)
    {
        foreach (var split in _splits.Where(s => s.CategoryId == from))
        {
            split.Reassign(to);
            NeedsReview |= to is null;
        }
    }

    public void Link(TransferId? transfer) => TransferId = transfer;

    private void BeDecidedBy(RuleActions actions, string evidence)
    {
        if (actions.Payee is { } payee)
            NamePayee(payee, DecisionSource.Rule);
        if (actions.CategoryId is { } category)
            Categorize(category, DecisionSource.Rule, confidence: 1, evidence);
        else if (
            _splits.All(s => DecisionSources.MayOverwrite(s.Source, DecisionSource.Rule))
            && RuleParts.Divide(Amount, actions.Parts) is { } parts
        )
            Divide(parts, DecisionSource.Rule, confidence: 1, evidence);
    }

    private void TakeOver(Transaction other)
    {
        NamePayee(other.Payee, other.PayeeSource);
        Note ??= other.Note;
        Tag(Tags.Concat(other.Tags));
        if (other._splits.Count == 1 && _splits.Count == 1 && other._splits[0].CategoryId is not null)
            _splits[0]
                .Categorize(
                    other._splits[0].CategoryId,
                    other._splits[0].Source,
                    other._splits[0].Confidence,
                    other._splits[0].Evidence
                );
        Reviewed();
    }

    private void SetAmount(Money amount)
    {
        if (amount.Currency != Currency)
            throw new RuleViolation("account.currency-mismatch");
        MinorUnits = amount.MinorUnits;
    }

    private void Unlocked()
    {
        if (Status == TransactionStatus.Reconciled)
            throw new RuleViolation("transaction.reconciled");
    }
}

/// <summary>One part of a transaction when it is divided.</summary>
public readonly record struct SplitPart(CategoryId? CategoryId, long MinorUnits, string? Note);
