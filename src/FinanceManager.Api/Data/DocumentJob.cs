using FinanceManager.Domain;

namespace FinanceManager.Api.Data;

/// <summary>That a document is to be read, for whichever instance looks next.</summary>
public sealed class DocumentJob : HeldJob
{
    public DocumentId DocumentId { get; init; }
}
