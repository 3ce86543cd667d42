using FinanceManager.Api.Categorization.Model;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>The local tiers in terms of a household's categories.</summary>
/// <param name="model">What the household decided so far; null where that is too little.</param>
/// <param name="byKey">Ids by default key.</param>
/// <param name="living">Categories that may be an answer.</param>
/// <param name="names">What it calls merchants.</param>
internal sealed class HouseholdTiers(
    TrainedModel? model,
    IReadOnlyDictionary<string, CategoryId> byKey,
    IReadOnlySet<CategoryId> living,
    MerchantNames names,
    SharedThresholds thresholds
)
{
    // Less likely than that is no help.
    private const double Worth = 0.2;

    private readonly List<CategoryId?> _labels = [.. model?.Labels ?? []];
    private LocalTiers? _tiers;

    internal bool HasModel => model is not null;

    /// <param name="merchantCode">What the bank says of the merchant, which outweighs all but the household's memory.</param>
    internal CategoryDecision Of(ModelText text, Countries country, string? merchantCode = null)
    {
        _tiers ??= Tiers();
        var asked = text with { Merchant = names.Of(text.Merchant) };
        var answer = _tiers.Of(asked, country);
        // What was learned of a category that is gone is no answer.
        if (answer.Label is { } learned && _labels[learned] is { } gone && !living.Contains(gone))
            answer = _tiers.Common(asked, country);
        var name = names.NameOf(text.Merchant.Main.Key);
        var decision = CategoryDecision.Unknown with
        {
            Payee = name ?? answer.Payee,
            PayeeSource =
                name is not null ? DecisionSource.Memory
                : answer.Payee is not null ? DecisionSource.Dictionary
                : DecisionSource.None,
            IsOwn = answer.IsOwn,
        };
        if (
            answer is not { Source: DecisionSource.Memory, Label: not null }
            && text.Direction is CategoryKind.Expense
            && ProviderCategories.KeyOf(merchantCode) is { } key
            && byKey.TryGetValue(key, out var provided)
        )
            return Provided(decision with { IsOwn = false }, provided, merchantCode!);
        if (answer.Label is not { } label || (_labels[label] is { } named && !living.Contains(named)))
            return decision;
        var category = _labels[label];
        if (answer.Apply)
            return decision with
            {
                CategoryId = category,
                Source = answer.Source,
                Confidence = answer.Confidence,
                Evidence = answer.Evidence,
            };
        return category is { } likely && answer.Confidence >= Worth
            ? decision with
            {
                Suggested = new(likely, answer.Source, answer.Confidence, answer.Evidence!),
            }
            : decision;
    }

    private CategoryDecision Provided(CategoryDecision decision, CategoryId category, string merchantCode)
    {
        var (source, confidence, evidence) = (
            DecisionSource.Provider,
            ProviderCategories.Confidence,
            $"mcc:{merchantCode}"
        );
        return confidence >= thresholds.Of(source)
            ? decision with
            {
                CategoryId = category,
                Source = source,
                Confidence = confidence,
                Evidence = evidence,
            }
            : decision with
            {
                Suggested = new(category, source, confidence, evidence),
            };
    }

    private LocalTiers Tiers()
    {
        var numbers = new Dictionary<string, int>();
        foreach (var (key, id) in byKey)
        {
            var number = _labels.IndexOf(id);
            if (number < 0)
            {
                number = _labels.Count;
                _labels.Add(id);
            }
            numbers.Add(key, number);
        }
        return new(model?.Model, MovementFeatures.Shipped, SharedKnowledge.Shipped, numbers, thresholds);
    }
}
