using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>What anybody could tell from the text alone: a known merchant, a known word, or the kind of payment.</summary>
internal sealed class DictionaryTier(MerchantDictionary dictionary, IReadOnlyDictionary<string, CategoryId> categories)
{
    internal CategoryDecision Find(MerchantText text, CategoryKind direction, Countries country)
    {
        var main = text.Main;
        if (main.Kind is PaymentKind.Own)
            return CategoryDecision.Unknown;
        // The place of a cash machine says nothing, however much it looks like a shop.
        if (main.Kind is PaymentKind.Cash or PaymentKind.Deposit)
            return OfKind(main, direction);

        var pattern = dictionary.Find(main, direction, country) ?? dictionary.Find(text.Other, direction, country);
        return pattern is null ? OfKind(main, direction) : OfPattern(pattern);
    }

    private CategoryDecision OfPattern(MerchantPattern pattern)
    {
        if (!categories.TryGetValue(pattern.CategoryKey, out var category))
            return Named(CategoryDecision.Unknown, pattern.Payee);
        var answer = new CategoryDecision(
            category,
            null,
            DecisionSource.Dictionary,
            pattern.IsMerchant ? 0.95 : 0.8,
            $"dictionary:{pattern.Text}",
            DecisionSource.None
        );
        return Named(answer, pattern.Payee);
    }

    private static CategoryDecision Named(CategoryDecision answer, string? payee) =>
        payee is null ? answer : answer with { Payee = payee, PayeeSource = DecisionSource.Dictionary };

    private CategoryDecision OfKind(NormalizedText text, CategoryKind direction)
    {
        var (key, confidence) = (direction is CategoryKind.Expense ? Out(text) : In(text));
        return key is not null && categories.TryGetValue(key, out var category)
            ? new(
                category,
                null,
                DecisionSource.Dictionary,
                confidence,
                $"kind:{text.Kind.Code()}",
                DecisionSource.None
            )
            : CategoryDecision.Unknown;
    }

    // A company without a known name sells something, but nobody can know what.
    private static (string? Key, double Confidence) Out(NormalizedText text) =>
        text.Kind switch
        {
            PaymentKind.Cash => ("other.cash", 0.95),
            PaymentKind.Fee or PaymentKind.Interest => ("other.fees", 0.7),
            PaymentKind.Pix or PaymentKind.PixOut when IsPerson(text) => ("other.pix-to-people", 0.6),
            PaymentKind.Ted or PaymentKind.Spei or PaymentKind.Transfer when IsPerson(text) => (
                "other.transfers-to-people",
                0.5
            ),
            _ => (null, 0),
        };

    private static (string? Key, double Confidence) In(NormalizedText text) =>
        text.Kind switch
        {
            PaymentKind.Deposit => ("bank-transfer.cash-deposit", 0.8),
            PaymentKind.Interest => ("investment.interest", 0.7),
            PaymentKind.Refund => ("other-income.refunds", 0.6),
            PaymentKind.Pix or PaymentKind.PixIn when text.Counterpart is not null => ("pix", 0.6),
            PaymentKind.Ted or PaymentKind.Spei or PaymentKind.Transfer when text.Counterpart is not null => (
                "bank-transfer",
                0.5
            ),
            _ => (null, 0),
        };

    private static bool IsPerson(NormalizedText text) =>
        text is { Counterpart: { } name, IsCompany: false } && name.Contains(' ', StringComparison.Ordinal);
}
