using FinanceManager.Api.Categorization;
using FinanceManager.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Documents;

/// <summary>
/// Files what was bought, and divides what was paid by it. A rule about the merchant decides all of it; else each item goes
/// by its own words, or where these say nothing by the merchant.
/// </summary>
internal sealed class DraftSplits
{
    // What is read of a longer list has errors of its own.
    internal const int MostItems = 300;

    private readonly Categorizer categorizer;
    private readonly Money amount;
    private readonly AccountId? account;
    private readonly CategoryDecision whole;

    internal DraftSplits(Categorizer categorizer, string? issuer, Money amount, AccountId? account)
    {
        (this.categorizer, this.amount, this.account) = (categorizer, amount, account);
        whole = Decide(issuer ?? "", amount);
    }

    internal IReadOnlyList<DocumentDraftItem> File(IReadOnlyList<DocumentItem> items) =>
        [.. items.Take(MostItems).Select((item, place) => File(item.Description, item.Quantity, item.Amount, place))];

    internal DocumentDraftItem File(string description, decimal? quantity, Money paid, int? place)
    {
        var units = checked((amount.IsNegative ? -1 : 1) * paid.MinorUnits);
        var decision = IsOfAll ? whole : OfItem(description, new Money(units, paid.Currency));
        var part = Part(decision, paid);
        return new(description, quantity, paid, part.CategoryId, part.Source, part.Confidence, part.Evidence, place);
    }

    /// <param name="items">All of them; of a list that was cut nobody knows what is missing.</param>
    internal IReadOnlyList<DocumentDraftSplit> Divide(IReadOnlyList<DocumentDraftItem> items, bool areAll = true) =>
        (IsOfAll || !areAll ? null : DraftItems.Parts(items, amount)) ?? [Part(whole, amount)];

    private bool IsOfAll => whole.Source is DecisionSource.Rule or DecisionSource.Person;

    private CategoryDecision OfItem(string description, Money paid)
    {
        var own = Decide(description, paid);
        return own.CategoryId is null ? whole : own with { Source = DecisionSource.Document };
    }

    private CategoryDecision Decide(string text, Money paid) =>
        text.Length == 0
            ? CategoryDecision.Unknown
            : categorizer.Categorize(new(text, null, paid.MinorUnits, paid.Currency, account ?? default));

    private static DocumentDraftSplit Part(CategoryDecision decision, Money paid) =>
        decision is { CategoryId: null, Suggested: { } likely }
            ? new(likely.CategoryId, paid, null, likely.Source, likely.Confidence, likely.Evidence)
            : new(decision.CategoryId, paid, null, decision.Source, decision.Confidence, decision.Evidence);
}
