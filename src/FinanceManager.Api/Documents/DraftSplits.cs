using FinanceManager.Api.Categorization;
using FinanceManager.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Documents;

/// <summary>
/// Divides what was paid by the categories of what was bought. A rule about the merchant decides all of it; else each item
/// goes by its own words, or where these say nothing by the merchant. What the items leave of the total (a tax, a tip, a
/// discount) goes to the largest part, so that no cent is lost.
/// </summary>
internal sealed class DraftSplits(Categorizer categorizer, DocumentReading reading, Money amount, AccountId? account)
{
    // What is read of a longer list has errors of its own.
    private const int MostItems = 300;
    private const int LongestNote = 500;

    internal IReadOnlyList<DocumentDraftSplit> Divide()
    {
        var whole = Decide(reading.Issuer?.Value ?? "", amount);
        if (whole.Source is DecisionSource.Rule or DecisionSource.Person || !ItemsTell())
            return [Part(whole, amount, null)];

        var sign = amount.IsNegative ? -1 : 1;
        var parts = reading
            .Items.Select(item => (Item: item, Paid: checked(sign * item.Amount.MinorUnits)))
            .Select(line => (line.Item, line.Paid, Decision: OfItem(line.Item, line.Paid, whole)))
            .GroupBy(line => line.Decision.CategoryId ?? line.Decision.Suggested?.CategoryId)
            .Select(group =>
                Part(
                    group.MaxBy(line => Math.Abs(line.Paid)).Decision,
                    new Money(group.Sum(line => line.Paid), amount.Currency),
                    NoteOf(group.Select(line => line.Item.Description))
                )
            )
            .Where(part => part.Amount.MinorUnits != 0)
            .OrderByDescending(part => Math.Abs(part.Amount.MinorUnits))
            .ToList();
        if (parts.Count == 0)
            return [Part(whole, amount, null)];
        var rest = amount.MinorUnits - parts.Sum(part => part.Amount.MinorUnits);
        parts[0] = parts[0] with { Amount = parts[0].Amount + new Money(rest, amount.Currency) };
        // A part that turns the other way round belongs to none of them.
        return parts.Exists(part => Math.Sign(part.Amount.MinorUnits) != sign) ? [Part(whole, amount, null)] : parts;
    }

    /// <summary>Whether what was read of the items is most of what was paid.</summary>
    private bool ItemsTell()
    {
        if (reading.Items.Count is 0 or > MostItems || reading.Items.Any(i => i.Amount.Currency != amount.Currency))
            return false;
        var paid = Math.Abs((decimal)amount.MinorUnits);
        return Math.Abs(reading.Items.Sum(i => (decimal)i.Amount.MinorUnits) - paid) * 2 <= paid;
    }

    private CategoryDecision OfItem(DocumentItem item, long minorUnits, CategoryDecision whole)
    {
        var own = Decide(item.Description, new Money(minorUnits, amount.Currency));
        return own.CategoryId is null ? whole : own with { Source = DecisionSource.Document };
    }

    private CategoryDecision Decide(string text, Money paid) =>
        text.Length == 0
            ? CategoryDecision.Unknown
            : categorizer.Categorize(new(text, null, paid.MinorUnits, paid.Currency, account ?? default));

    private static DocumentDraftSplit Part(CategoryDecision decision, Money paid, string? note) =>
        decision is { CategoryId: null, Suggested: { } likely }
            ? new(likely.CategoryId, paid, note, likely.Source, likely.Confidence, likely.Evidence)
            : new(decision.CategoryId, paid, note, decision.Source, decision.Confidence, decision.Evidence);

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
