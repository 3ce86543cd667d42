using FinanceManager.Api.Data;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>A part of what a document becomes; the parts add up to its amount.</summary>
public sealed record DocumentSplitRequest(
    [property: PlausibleAmount] Money Amount,
    CategoryId? CategoryId = null,
    [property: PlainText(500)] string? Note = null
);

/// <summary>What a person says about a document; what is null is left as it was.</summary>
internal sealed record DocumentEdits(
    AccountId? AccountId,
    DateOnly? Date,
    Money? Amount,
    string? Payee,
    string? Note,
    IReadOnlyList<DocumentSplitRequest>? Splits
)
{
    /// <exception cref="RuleViolation">Parts that do not add up to the amount.</exception>
    internal DocumentDraft Over(DocumentDraft draft)
    {
        var edited = new HashSet<string>(draft.Edited);
        var amount = Said(Amount, draft.Amount, nameof(Amount), edited);
        return draft with
        {
            AccountId = Said(AccountId, draft.AccountId, nameof(AccountId), edited),
            Date = Said(Date, draft.Date, nameof(Date), edited),
            Amount = amount,
            Payee = Said(Payee?.Trim(), draft.Payee, nameof(Payee), edited),
            Note = Said(Note, draft.Note, nameof(Note), edited),
            Splits = PartsOf(draft, amount, edited),
            Edited = [.. edited.Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Whether everything that is named exists in this household.</summary>
    internal async Task<bool> AreKnownAsync(FinanceDbContext db, CancellationToken ct)
    {
        if (AccountId is { } account && !await db.Accounts.AnyAsync(a => a.Id == account, ct))
            return false;
        var named = (Splits ?? []).Select(s => s.CategoryId).OfType<CategoryId>().Distinct().ToList();
        return named.Count == 0 || await db.Categories.CountAsync(c => named.Contains(c.Id), ct) == named.Count;
    }

    private IReadOnlyList<DocumentDraftSplit> PartsOf(DocumentDraft draft, Money? amount, HashSet<string> edited)
    {
        if (Splits is null)
            return DocumentDraft.Fitting(draft.Splits, amount);
        if (
            Splits.Any(s => s.Amount.Currency != amount?.Currency)
            || Splits.Aggregate(0L, (sum, s) => checked(sum + s.Amount.MinorUnits)) != amount?.MinorUnits
        )
            throw new RuleViolation("transaction.splits-do-not-add-up");
        edited.Add(nameof(Splits));
        return
        [
            .. Splits.Select(s => new DocumentDraftSplit(
                s.CategoryId,
                s.Amount,
                s.Note,
                DecisionSource.Person,
                null,
                null
            )),
        ];
    }

    private static T? Said<T>(T? said, T? known, string member, HashSet<string> edited)
    {
        // Who repeats what was read has not said anything.
        if (said is null || EqualityComparer<T>.Default.Equals(said, known))
            return known;
        edited.Add(member);
        return said;
    }
}
