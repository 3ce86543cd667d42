using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using FinanceManager.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>What is left out stays as it is.</summary>
/// <param name="Amount">Money out is negative. Without splits, they follow from the items, or those that were there become one of this amount.</param>
/// <param name="Splits">All of them; they add up to the amount.</param>
/// <param name="Currency">Of the document's own amounts, whose digits stay as they are.</param>
/// <param name="Tax">Like tip and discount above zero, in the document's currency; zero says that there is none.</param>
/// <param name="Items">All of them. Without splits, the parts follow from their categories.</param>
public sealed record EditDocumentRequest(
    AccountId? AccountId = null,
    DateOnly? Date = null,
    [property: PlausibleAmount] Money? Amount = null,
    [property: PlainText(200)] string? Payee = null,
    [property: PlainText(2000)] string? Note = null,
    [property: MinLength(1), MaxLength(100)] IReadOnlyList<DocumentSplitRequest>? Splits = null,
    Currency? Currency = null,
    [property: PlausibleAmount] Money? Tax = null,
    [property: PlausibleAmount] Money? Tip = null,
    [property: PlausibleAmount] Money? Discount = null,
    [property: MaxLength(DraftSplits.MostItems)] IReadOnlyList<DocumentItemRequest>? Items = null
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
            request.Splits,
            request.Currency,
            request.Tax,
            request.Tip,
            request.Discount,
            request.Items
        );
        // It may have to learn first, and nobody waits for that.
        var categorizer = edits.HasOpenItems ? await HouseholdCategorizer.LoadAsync(db, ct) : null;
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (
            await db.Documents.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document
            || !await edits.AreKnownAsync(db, ct)
        )
            return TypedResults.NotFound();
        if (await db.Attachments.AnyAsync(a => a.DocumentId == id, ct))
            throw new RuleViolation("document.already-confirmed");
        Correct(document, edits, categorizer);
        await DocumentChanges.StampAsync(db, document, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return TypedResults.Ok((await GetDocument.OfAsync(db, id, ct))!);
    }

    /// <summary>Says it of the document, and proves again what it touches.</summary>
    internal static DocumentDraft Correct(Document document, DocumentEdits edits, Categorizer? categorizer)
    {
        var draft = edits.Over(DocumentDraft.Of(document), categorizer);
        var checks = draft.ChecksOf(KeptReading.Of(document.Reading));
        document.Correct(draft.ToJson(), DocumentReading.AreProof(checks));
        return draft;
    }
}
