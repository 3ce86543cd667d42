using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>What is left out stays as it is.</summary>
/// <param name="Amount">Money out is negative. Without splits, those that were there become one of this amount.</param>
/// <param name="Splits">All of them; they add up to the amount.</param>
public sealed record EditDocumentRequest(
    AccountId? AccountId = null,
    DateOnly? Date = null,
    [property: PlausibleAmount] Money? Amount = null,
    [property: PlainText(200)] string? Payee = null,
    [property: PlainText(2000)] string? Note = null,
    [property: MinLength(1), MaxLength(100)] IReadOnlyList<DocumentSplitRequest>? Splits = null
);

/// <summary>A person corrects what was read; another reading leaves that alone. Nothing reaches the ledger.</summary>
internal static class EditDocument
{
    internal static async Task<Results<Ok<DocumentDetailResponse>, NotFound>> Handle(
        DocumentId id,
        EditDocumentRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var edits = new DocumentEdits(
            request.AccountId,
            request.Date,
            request.Amount,
            request.Payee,
            request.Note,
            request.Splits
        );
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (
            await db.Documents.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document
            || !await edits.AreKnownAsync(db, ct)
        )
            return TypedResults.NotFound();
        if (await db.Attachments.AnyAsync(a => a.DocumentId == id, ct))
            throw new RuleViolation("document.already-confirmed");
        document.Correct(edits.Over(DocumentDraft.Of(document)).ToJson());
        await DocumentChanges.StampAsync(db, document, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return TypedResults.Ok((await GetDocument.OfAsync(db, id, ct))!);
    }
}
