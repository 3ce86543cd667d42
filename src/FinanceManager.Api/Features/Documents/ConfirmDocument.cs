using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Documents;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>What is left out is as the draft has it.</summary>
/// <param name="Amount">Money out is negative; in the account's currency.</param>
/// <param name="MatchId">The transaction that the document is about, instead of a new one.</param>
public sealed record ConfirmDocumentRequest(
    AccountId? AccountId = null,
    DateOnly? Date = null,
    [property: PlausibleAmount] Money? Amount = null,
    [property: PlainText(200)] string? Payee = null,
    [property: PlainText(2000)] string? Note = null,
    [property: MinLength(1), MaxLength(100)] IReadOnlyList<DocumentSplitRequest>? Splits = null,
    TransactionId? MatchId = null,
    Currency? Currency = null,
    [property: PlausibleAmount] Money? Tax = null,
    [property: PlausibleAmount] Money? Tip = null,
    [property: PlausibleAmount] Money? Discount = null,
    [property: MaxLength(DraftSplits.MostItems)] IReadOnlyList<DocumentItemRequest>? Items = null
);

/// <param name="Created">Whether the transaction is a new one.</param>
/// <param name="ChangeSetId">To undo it by: a new transaction goes, and one that was there has the document taken off it.</param>
public sealed record ConfirmDocumentResponse(TransactionId TransactionId, bool Created, ChangeSetId ChangeSetId);

/// <summary>A person confirms what a document says: it becomes a transaction, or is attached to the one that the bank told of.</summary>
internal static class ConfirmDocument
{
    internal static async Task<Results<Ok<ConfirmDocumentResponse>, NotFound>> Handle(
        DocumentId id,
        ConfirmDocumentRequest request,
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
        if (
            await db.Documents.SingleOrDefaultAsync(d => d.Id == id && d.DeletedAt == null, ct) is not { } document
            || !await edits.AreKnownAsync(db, ct)
        )
            return TypedResults.NotFound();
        await RefuseTwiceAsync(db, document, request.MatchId, ct);
        var draft = EditDocument.Correct(document, edits, categorizer: null);

        var found = request.MatchId is { } match
            ? await db.Transactions.Include(t => t.Splits).SingleOrDefaultAsync(t => t.Id == match, ct)
            : null;
        if (request.MatchId is not null && found is null)
            return TypedResults.NotFound();
        var transaction = found ?? await EnterAsync(db, draft, ct);
        var before = Decided.Of(transaction);
        Tell(document, draft, transaction, isNew: found is null);
        db.Add(new Attachment(document.Id, transaction.Id));
        db.Act.Describe("document.confirmed", transaction.Payee ?? document.FileName);
        await DocumentChanges.StampAsync(db, document, ct);
        await db.SaveChangesAsync(ct);
        if (draft.IsEdited(nameof(draft.Splits)) && draft.Splits is [{ } chosen])
        {
            await MerchantLearning.LearnAsync(db, transaction, before, chosen.CategoryId, ct);
            await db.SaveChangesAsync(ct);
        }
        var changeSet = db.Act.ChangeSetOf(db).Id;
        return TypedResults.Ok(new ConfirmDocumentResponse(transaction.Id, found is null, changeSet));
    }

    /// <summary>One document is booked once, in however many files it comes.</summary>
    private static async Task RefuseTwiceAsync(
        FinanceDbContext db,
        Document document,
        TransactionId? match,
        CancellationToken ct
    )
    {
        if (await db.Attachments.AnyAsync(a => a.DocumentId == document.Id, ct))
            throw new RuleViolation("document.already-confirmed");
        if (document.UniqueId is not { } unique)
            return;
        var booked = await (
            from attached in db.Attachments
            join other in db.Documents on attached.DocumentId equals other.Id
            where other.UniqueId == unique && other.Id != document.Id
            select attached.TransactionId
        ).ToListAsync(ct);
        if (booked.Count > 0 && (match is null || !booked.Contains(match.Value)))
            throw new RuleViolation("document.same-confirmed");
    }

    /// <summary>A new transaction, which waits for the bank to tell of it; cash is told of by nobody else.</summary>
    private static async Task<Transaction> EnterAsync(FinanceDbContext db, DocumentDraft draft, CancellationToken ct)
    {
        if (draft is not { AccountId: { } accountId, Date: { } date, Amount: { } amount })
            throw new RuleViolation("document.incomplete");
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            throw new RuleViolation("document.incomplete");
        var status = account.Type == AccountType.Cash ? TransactionStatus.Booked : TransactionStatus.Pending;
        var transaction = new Transaction(account, date, amount, draft.Payee ?? "", status);
        db.Add(transaction);
        return transaction;
    }

    /// <summary>What the document says, where nobody above it decided; a person's word is a person's.</summary>
    private static void Tell(Document document, DocumentDraft draft, Transaction transaction, bool isNew)
    {
        if (draft.Payee is { Length: > 0 } payee)
            transaction.NamePayee(
                payee,
                draft.IsEdited(nameof(draft.Payee)) ? DecisionSource.Person : DecisionSource.Document
            );
        if (draft.Note is { } note && (isNew || string.IsNullOrEmpty(transaction.Note)))
            transaction.Annotate(note);
        if (transaction.Status != TransactionStatus.Reconciled && draft.Amount == transaction.Amount)
            Divide(document, draft, transaction);
        if (isNew && transaction.IsOpen)
            transaction.AskFor();
    }

    private static void Divide(Document document, DocumentDraft draft, Transaction transaction)
    {
        var source = draft.Splits.All(s => s.Source == DecisionSource.Person)
            ? DecisionSource.Person
            : DecisionSource.Document;
        if (draft.Splits is [{ } only])
        {
            if (only.CategoryId is not null || only.Source is DecisionSource.Person)
                transaction.Categorize(only.CategoryId, only.Source, only.Confidence, only.Evidence);
        }
        else if (draft.Splits.Count > 1 && transaction.Splits.All(s => DecisionSources.MayOverwrite(s.Source, source)))
            transaction.Divide(
                [.. draft.Splits.Select(s => new SplitPart(s.CategoryId, s.Amount.MinorUnits, s.Note))],
                source,
                draft.Splits.Min(s => s.Confidence),
                source == DecisionSource.Person ? null : $"document:{document.Id}"
            );
    }
}
