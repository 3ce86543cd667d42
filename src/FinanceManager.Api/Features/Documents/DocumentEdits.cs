using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
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

/// <summary>One line of what was bought.</summary>
/// <param name="Amount">Of the whole line, in the document's currency; below zero where something is taken off.</param>
/// <param name="CategoryId">Null on a new line lets its words decide, on another one it is a person's word, too.</param>
/// <param name="Place">As the draft has it: which line that was read it is; null for a new one.</param>
public sealed record DocumentItemRequest(
    [property: PlainText(500, MinimumLength = 1)] string Description,
    [property: PlausibleAmount] Money Amount,
    [property: Range(0, 1_000_000)] decimal? Quantity = null,
    CategoryId? CategoryId = null,
    [property: Range(0, 10_000)] int? Place = null
);

/// <summary>What a person says about a document; what is null is left as it was.</summary>
internal sealed record DocumentEdits(
    AccountId? AccountId,
    DateOnly? Date,
    Money? Amount,
    string? Payee,
    string? Note,
    IReadOnlyList<DocumentSplitRequest>? Splits,
    Currency? Currency,
    Money? Tax,
    Money? Tip,
    Money? Discount,
    IReadOnlyList<DocumentItemRequest>? Items
)
{
    /// <exception cref="RuleViolation">Parts that do not add up to the amount, or amounts of several currencies.</exception>
    /// <param name="categorizer">Files what nobody filed; null leaves it open.</param>
    internal DocumentDraft Over(DocumentDraft draft, Categorizer? categorizer)
    {
        var edited = new HashSet<string>(draft.Edited);
        var currency = Said(
            Currency,
            draft.Currency ?? draft.Amount?.Currency ?? Amount?.Currency,
            nameof(Currency),
            edited
        );
        // The amount that was read follows the document's currency; one that left an account has its own.
        var known = draft.Amount?.Currency == draft.Currency ? DraftItems.In(currency, draft.Amount) : draft.Amount;
        var next = DraftItems.Restated(draft with { Currency = currency }) with
        {
            AccountId = Said(AccountId, draft.AccountId, nameof(AccountId), edited),
            Date = Said(Date, draft.Date, nameof(Date), edited),
            Amount = Said(Amount, known, nameof(Amount), edited),
            Payee = Said(Payee?.Trim(), draft.Payee, nameof(Payee), edited),
            Note = Said(Note, draft.Note, nameof(Note), edited),
        };
        next = next with
        {
            Tax = Part(Tax, next.Tax, currency, nameof(Tax), edited),
            Tip = Part(Tip, next.Tip, currency, nameof(Tip), edited),
            Discount = Part(Discount, next.Discount, currency, nameof(Discount), edited),
        };
        if (Items is not null)
            next = next with { Items = ItemsOf(next, edited, categorizer) };
        return next with { Splits = PartsOf(next, edited), Edited = [.. edited.Order(StringComparer.Ordinal)] };
    }

    /// <summary>Whether there may be something to file.</summary>
    internal bool HasOpenItems => Items is not null && Items.Any(i => i.CategoryId is null);

    /// <summary>Whether everything that is named exists in this household.</summary>
    internal async Task<bool> AreKnownAsync(FinanceDbContext db, CancellationToken ct)
    {
        if (AccountId is { } account && !await db.Accounts.AnyAsync(a => a.Id == account, ct))
            return false;
        var named = (Splits ?? [])
            .Select(s => s.CategoryId)
            .Concat((Items ?? []).Select(i => i.CategoryId))
            .OfType<CategoryId>()
            .Distinct()
            .ToList();
        return named.Count == 0 || await db.Categories.CountAsync(c => named.Contains(c.Id), ct) == named.Count;
    }

    /// <summary>A line that was there keeps who filed it, unless it is filed otherwise; a new one is filed by its words.</summary>
    private List<DocumentDraftItem> ItemsOf(DocumentDraft draft, HashSet<string> edited, Categorizer? categorizer)
    {
        if (Items!.Any(i => i.Amount.Currency != (draft.Currency ?? i.Amount.Currency)))
            throw new RuleViolation("document.currencies-differ");
        var filing =
            categorizer is not null && draft.Amount is { } amount
                ? new DraftSplits(categorizer, draft.Payee, amount, draft.AccountId)
                : null;
        var items = new List<DocumentDraftItem>();
        foreach (var said in Items!)
        {
            var known = draft.Items.FirstOrDefault(i =>
                i.Place == said.Place && i.Description == said.Description.Trim()
            );
            known ??= said.Place is null ? null : draft.Items.FirstOrDefault(i => i.Place == said.Place);
            if (known is null && said.CategoryId is null && filing is not null)
                items.Add(filing.File(said.Description.Trim(), said.Quantity, said.Amount, said.Place));
            else
                items.Add(Of(said, known));
        }
        // Who repeats what was read has not said anything.
        if (!items.SequenceEqual(draft.Items))
            edited.Add(nameof(Items));
        // What a person divided was divided otherwise.
        if (!items.Select(Paid).SequenceEqual(draft.Items.Select(Paid)))
            edited.Remove(nameof(Splits));
        return items;

        static (CategoryId?, Money) Paid(DocumentDraftItem item) => (item.CategoryId, item.Amount);
    }

    private static DocumentDraftItem Of(DocumentItemRequest said, DocumentDraftItem? known)
    {
        var isFiled = known is not null && known.CategoryId == said.CategoryId;
        return new(
            said.Description.Trim(),
            said.Quantity,
            said.Amount,
            said.CategoryId,
            isFiled ? known!.Source
                : known is null && said.CategoryId is null ? DecisionSource.None
                : DecisionSource.Person,
            isFiled ? known!.Confidence : null,
            isFiled ? known!.Evidence : null,
            said.Place
        );
    }

    private IReadOnlyList<DocumentDraftSplit> PartsOf(DocumentDraft draft, HashSet<string> edited)
    {
        if (Splits is null)
        {
            var known = Restated(draft);
            var fitting = DocumentDraft.Fitting(known, draft.Amount);
            // What a person divided stays; else the parts follow what was bought.
            return edited.Contains(nameof(Splits)) || (Items is null && ReferenceEquals(known, fitting))
                ? fitting
                : DraftItems.Parts(draft.Items, draft.Amount) ?? fitting;
        }
        if (
            Splits.Any(s => s.Amount.Currency != draft.Amount?.Currency)
            || Splits.Aggregate(0L, (sum, s) => checked(sum + s.Amount.MinorUnits)) != draft.Amount?.MinorUnits
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

    private static IReadOnlyList<DocumentDraftSplit> Restated(DocumentDraft draft) =>
        draft.Amount is not { } amount
            ? draft.Splits
            : [.. draft.Splits.Select(s => s with { Amount = DraftItems.In(amount.Currency, s.Amount)! })];

    /// <summary>Zero says that there is none.</summary>
    private static Money? Part(Money? said, Money? known, Currency? currency, string member, HashSet<string> edited)
    {
        if (said is null)
            return known;
        if (currency is not null && said.Currency != currency)
            throw new RuleViolation("document.currencies-differ");
        var part = said.MinorUnits == 0 ? null : new Money(Math.Abs(said.MinorUnits), said.Currency);
        if (part != known)
            edited.Add(member);
        return part;
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
