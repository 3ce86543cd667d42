namespace FinanceManager.Domain.Documents;

/// <summary>A document proves a transaction. Undoing the confirmation takes it off again.</summary>
public sealed class Attachment : IRecorded
{
    public Attachment(DocumentId documentId, TransactionId transactionId)
    {
        Id = Guid.CreateVersion7();
        DocumentId = documentId;
        TransactionId = transactionId;
    }

    private Attachment() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public DocumentId DocumentId { get; private set; }

    public TransactionId TransactionId { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    /// <summary>The transaction turned out to be another one, too.</summary>
    public void Follow(TransactionId transaction) => TransactionId = transaction;
}
