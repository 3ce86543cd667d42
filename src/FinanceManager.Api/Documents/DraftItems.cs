using FinanceManager.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Documents;

namespace FinanceManager.Api.Documents;

/// <summary>One line of what was bought.</summary>
/// <param name="Amount">Of the whole line, in the document's currency: above zero for what is paid, below for what is taken off.</param>
/// <param name="Source">Who chose the category.</param>
/// <param name="Confidence">0–1; null where a person or a rule chose.</param>
/// <param name="Place">Which of the lines that were read it is, from 0; null where a person added it.</param>
public sealed record DocumentDraftItem(
    string Description,
    decimal? Quantity,
    Money Amount,
    CategoryId? CategoryId,
    DecisionSource Source,
    double? Confidence,
    string? Evidence,
    int? Place
)
{
    /// <summary>As the proof takes it, with where it was read.</summary>
    internal DocumentItem Line(DocumentReading? reading) =>
        Place is { } place && reading is not null && place < reading.Items.Count
            ? reading.Items[place] with
            {
                Description = Description,
                Quantity = Quantity,
                Amount = Amount,
            }
            : new(Description, Quantity, null, Amount);
}

internal static class DraftItems
{
    private const int LongestNote = 500;

    /// <summary>The amount as parts by category; null where the items do not tell.</summary>
    internal static IReadOnlyList<DocumentDraftSplit>? Parts(IReadOnlyList<DocumentDraftItem> items, Money? amount)
    {
        if (amount is null || items.Any(i => i.Amount.Currency != amount.Currency))
            return null;
        var sign = amount.IsNegative ? -1 : 1;
        var parts = ItemParts.Of(
            amount.MinorUnits,
            [.. items.Select(i => new FiledItem(i.CategoryId, checked(sign * i.Amount.MinorUnits)))]
        );
        return parts.Count == 0 ? null : [.. parts.Select(part => Part(part, items, amount.Currency))];
    }

    /// <summary>The same digits in the document's currency.</summary>
    internal static DocumentDraft Restated(DocumentDraft draft) =>
        draft with
        {
            Tax = In(draft.Currency, draft.Tax),
            Tip = In(draft.Currency, draft.Tip),
            Discount = In(draft.Currency, draft.Discount),
            Items = [.. draft.Items.Select(i => i with { Amount = In(draft.Currency, i.Amount)! })],
        };

    internal static Money? In(Currency? currency, Money? amount) =>
        amount is null || currency is null || amount.Currency == currency
            ? amount
            : Money.FromDecimal(amount.ToDecimal(), currency);

    private static DocumentDraftSplit Part(ItemPart part, IReadOnlyList<DocumentDraftItem> items, Currency currency)
    {
        var largest = part.Items.Select(i => items[i]).MaxBy(i => Math.Abs(i.Amount.MinorUnits))!;
        return new(
            part.CategoryId,
            new Money(part.MinorUnits, currency),
            NoteOf(part.Items.Select(i => items[i].Description)),
            largest.Source,
            largest.Confidence,
            largest.Evidence
        );
    }

    private static string? NoteOf(IEnumerable<string> items)
    {
        var note = string.Join(", ", items.Select(i => i.Trim()).Where(i => i.Length > 0).Distinct());
        return note.Length switch
        {
            0 => null,
            <= LongestNote => note,
            _ => note[..(char.IsHighSurrogate(note[LongestNote - 2]) ? LongestNote - 2 : LongestNote - 1)] + "…",
        };
    }
}
