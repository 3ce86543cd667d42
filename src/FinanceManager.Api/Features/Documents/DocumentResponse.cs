using FinanceManager.Api.Data;
using FinanceManager.Api.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Documents;

namespace FinanceManager.Api.Features.Documents;

public enum DocumentStatus
{
    Queued,
    Reading,

    /// <summary>A person confirms it.</summary>
    Review,

    /// <summary>Attached to a transaction.</summary>
    Booked,

    /// <summary>It became an import.</summary>
    Statement,
    Failed,

    /// <summary>In the bin.</summary>
    Deleted,
}

/// <summary>One line of the history of documents.</summary>
/// <param name="Error">Why it could not be read, as a code.</param>
/// <param name="Method">The path by which it was read: <c>eInvoice</c>, <c>code</c>, <c>text</c>, <c>ocr</c>, …</param>
/// <param name="IsProved">What it says proves its total.</param>
/// <param name="Amount">As in the ledger: money out is negative. With date and payee: what it would become.</param>
/// <param name="TransactionId">What it is attached to.</param>
/// <param name="ChangeSetId">To undo that by.</param>
/// <param name="ImportId">What a statement became.</param>
/// <param name="Pages">As many as can be looked at; 0 where there are none, or nobody knows yet.</param>
/// <param name="HasFile">Whether its file is still kept.</param>
/// <param name="Milliseconds">That the last reading took.</param>
/// <param name="AiCost">In millionths of a US dollar.</param>
public sealed record DocumentResponse(
    DocumentId Id,
    string FileName,
    string ContentType,
    long Size,
    DateTimeOffset CreatedAt,
    DocumentStatus Status,
    string? Error,
    string? Method,
    bool IsProved,
    DateOnly? Date,
    Money? Amount,
    string? Payee,
    AccountId? AccountId,
    TransactionId? TransactionId,
    ChangeSetId? ChangeSetId,
    ImportId? ImportId,
    int Pages,
    bool HasFile,
    int? Milliseconds,
    int AiCalls,
    long AiCost
);

/// <summary>A document without what was read of it, which may be long.</summary>
internal sealed record DocumentRow(
    DocumentId Id,
    string FileName,
    string ContentType,
    long Size,
    DateTimeOffset CreatedAt,
    DocumentStage Stage,
    string? Error,
    string? Method,
    bool IsProved,
    string? Draft,
    TransactionId? TransactionId,
    ChangeSetId? ChangeSetId,
    ImportId? ImportId,
    bool IsFileGone,
    DateTimeOffset? DeletedAt,
    int? Milliseconds,
    int AiCalls,
    long AiCost,
    long Sequence
)
{
    internal static IQueryable<DocumentRow> Of(FinanceDbContext db, IQueryable<Document> documents) =>
        documents.Select(d => new DocumentRow(
            d.Id,
            d.FileName,
            d.ContentType,
            d.Size,
            d.CreatedAt,
            d.Stage,
            d.Error,
            d.Method,
            d.IsProved,
            d.Draft,
            db.Attachments.Where(a => a.DocumentId == d.Id)
                .OrderBy(a => a.Id)
                .Select(a => (TransactionId?)a.TransactionId)
                .FirstOrDefault(),
            db.Attachments.Where(a => a.DocumentId == d.Id)
                .OrderBy(a => a.Id)
                .SelectMany(a =>
                    db.ChangeEntries.Where(e => e.EntityId == a.Id && e.Operation == ChangeOperation.Insert)
                )
                .Select(e => (ChangeSetId?)e.ChangeSetId)
                .FirstOrDefault(),
            d.ImportId,
            d.IsFileGone,
            d.DeletedAt,
            d.Milliseconds,
            d.AiCalls,
            d.AiCost,
            d.Sequence
        ));

    internal DocumentResponse Response()
    {
        var draft = DocumentDraft.Of(Draft);
        return new(
            Id,
            FileName,
            ContentType,
            Size,
            CreatedAt,
            Status,
            Error,
            Method,
            IsProved,
            draft.Date,
            draft.Amount,
            draft.Payee,
            draft.AccountId,
            TransactionId,
            ChangeSetId,
            ImportId,
            draft.Pages,
            !IsFileGone,
            Milliseconds,
            AiCalls,
            AiCost
        );
    }

    private DocumentStatus Status =>
        DeletedAt is not null ? DocumentStatus.Deleted
        : Stage == DocumentStage.Queued ? DocumentStatus.Queued
        : Stage == DocumentStage.Reading ? DocumentStatus.Reading
        : TransactionId is not null ? DocumentStatus.Booked
        : Stage switch
        {
            DocumentStage.Statement => DocumentStatus.Statement,
            DocumentStage.Failed => DocumentStatus.Failed,
            _ => DocumentStatus.Review,
        };
}
