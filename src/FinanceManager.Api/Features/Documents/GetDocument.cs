using FinanceManager.Api.Data;
using FinanceManager.Api.Documents;
using FinanceManager.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>A transaction that the document may be about.</summary>
/// <param name="Score">0–1, how alike the two are.</param>
/// <param name="Reason"><c>same-document</c>, <c>same-merchant</c> or <c>same-amount</c>.</param>
public sealed record DocumentCandidate(
    TransactionId TransactionId,
    AccountId AccountId,
    DateOnly Date,
    Money Amount,
    string? Payee,
    string Description,
    double Score,
    string Reason
);

/// <summary>A document with all that was read of it.</summary>
/// <param name="Draft">The transaction it would become.</param>
/// <param name="Reading">Fields with their places, items, checks; null until it was read.</param>
/// <param name="Checks">What it says about its sums, with what a person corrected.</param>
/// <param name="Candidates">The likeliest first; none once it is attached.</param>
/// <param name="DuplicateOf">An earlier file of the very same document, by what names it everywhere.</param>
public sealed record DocumentDetailResponse(
    DocumentResponse Document,
    DocumentDraft Draft,
    DocumentReading? Reading,
    IReadOnlyList<DocumentCheck> Checks,
    IReadOnlyList<DocumentCandidate> Candidates,
    DocumentId? DuplicateOf
);

internal static class GetDocument
{
    internal static async Task<Results<Ok<DocumentDetailResponse>, NotFound>> Handle(
        DocumentId id,
        FinanceDbContext db,
        CancellationToken ct
    ) => await OfAsync(db, id, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    /// <returns>Null when there is no such document.</returns>
    internal static async Task<DocumentDetailResponse?> OfAsync(
        FinanceDbContext db,
        DocumentId id,
        CancellationToken ct
    )
    {
        if (await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document)
            return null;
        var row = await DocumentRow.Of(db, db.Documents.Where(d => d.Id == id)).SingleAsync(ct);
        var draft = DocumentDraft.Of(document);
        var reading = KeptReading.Of(document.Reading);
        return new(
            row.Response(),
            draft,
            reading,
            draft.ChecksOf(reading),
            row.TransactionId is null ? await CandidatesAsync(db, document, draft, ct) : [],
            await DuplicateAsync(db, document, ct)
        );
    }

    private static async Task<IReadOnlyList<DocumentCandidate>> CandidatesAsync(
        FinanceDbContext db,
        Document document,
        DocumentDraft draft,
        CancellationToken ct
    ) =>
        [
            .. (await BankLines.FindAsync(db, document, draft, ct)).Select(line => new DocumentCandidate(
                line.Transaction.Id,
                line.Transaction.AccountId,
                line.Transaction.Date,
                line.Transaction.Amount,
                line.Transaction.Payee,
                line.Transaction.Description,
                line.Score,
                line.Reason
            )),
        ];

    private static async Task<DocumentId?> DuplicateAsync(
        FinanceDbContext db,
        Document document,
        CancellationToken ct
    ) =>
        document.UniqueId is not { } unique
            ? null
            : await db
                .Documents.Where(d => d.UniqueId == unique && d.Id < document.Id && d.DeletedAt == null)
                .OrderBy(d => d.Id)
                .Select(d => (DocumentId?)d.Id)
                .FirstOrDefaultAsync(ct);
}
