namespace FinanceManager.Domain.Ledger;

/// <summary>Two transactions that are one movement between own accounts, possibly in two currencies and days apart.</summary>
public sealed class Transfer : IRecorded
{
    private Transfer() { }

    public HouseholdId HouseholdId { get; private set; }

    public TransferId Id { get; private set; }

    public TransactionId FromTransactionId { get; private set; }

    public TransactionId ToTransactionId { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    /// <summary>Links money that left one account to money that arrived on another.</summary>
    public static Transfer Link(Transaction from, Transaction to)
    {
        if (from.AccountId == to.AccountId)
            throw new RuleViolation("transfer.same-account");
        if (from.MinorUnits >= 0 || to.MinorUnits <= 0)
            throw new RuleViolation("transfer.directions");
        if (from.TransferId is not null || to.TransferId is not null)
            throw new RuleViolation("transfer.already-linked");
        if (from.Currency == to.Currency && from.MinorUnits != -to.MinorUnits)
            throw new RuleViolation("transfer.amounts-differ");

        var transfer = new Transfer
        {
            Id = TransferId.New(),
            FromTransactionId = from.Id,
            ToTransactionId = to.Id,
        };
        from.Link(transfer.Id);
        to.Link(transfer.Id);
        return transfer;
    }

    /// <summary>One end turned out to be another transaction, which takes its place.</summary>
    public void Replace(Transaction end, Transaction by)
    {
        if (end.Amount != by.Amount)
            throw new RuleViolation("transfer.amounts-differ");
        if (FromTransactionId == end.Id)
            FromTransactionId = by.Id;
        else
            ToTransactionId = by.Id;
        end.Link(null);
        by.Link(Id);
    }

    /// <summary>The two become movements of their own again.</summary>
    public void Unlink(IEnumerable<Transaction> transactions)
    {
        foreach (var transaction in transactions.Where(t => t.TransferId == Id))
            transaction.Link(null);
    }
}
