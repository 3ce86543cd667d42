using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>What a household's model may go by: the text, the amount, and what the dictionary and the prior make of them.</summary>
internal sealed class MovementFeatures(MerchantDictionary dictionary, PriorModel prior)
{
    internal static MovementFeatures Shipped => new(MerchantDictionary.Shipped, PriorModel.Shipped);

    internal FeatureVector Of(ModelText text)
    {
        var features = new FeatureVector();
        TextFeatures.AddText(features, text.Merchant.Main.Key, 'k', words: 0.7f, grams: 0.7f);
        if (text.Merchant.Other.Key.Length > 0)
            TextFeatures.AddText(features, text.Merchant.Other.Key, 'o', words: 0.4f, grams: 0.4f);
        if (text.Merchant.Main.Operation.Length > 0)
            TextFeatures.AddText(features, text.Merchant.Main.Operation, 'b', words: 0.4f, grams: 0);
        TextFeatures.AddFact(features, 't', text.Merchant.Main.Kind.Code(), 0.3f);
        if (text.Direction is { } direction)
            TextFeatures.AddFact(features, 's', direction is CategoryKind.Income ? "+" : "-", 0.3f);
        if (text.Size is { } size)
            TextFeatures.AddFact(features, 'a', $"{text.Direction}{size}", 0.2f);
        AddDictionary(features, text);
        AddPrior(features, text);
        return features;
    }

    private void AddDictionary(FeatureVector features, ModelText text)
    {
        var direction = text.Direction ?? CategoryKind.Expense;
        var pattern =
            dictionary.Find(text.Merchant.Main, direction, Countries.None)
            ?? dictionary.Find(text.Merchant.Other, direction, Countries.None);
        if (pattern is null)
            return;
        TextFeatures.AddFact(features, 'd', pattern.CategoryKey, 0.7f);
        TextFeatures.AddFact(features, 'd', DefaultCategories.ByKey[pattern.CategoryKey].ParentKey ?? "", 0.4f);
    }

    private void AddPrior(FeatureVector features, ModelText text)
    {
        var seen = new FeatureVector();
        PriorModel.Describe(seen, text.Merchant.Main, text.Direction);
        Span<float> shares = stackalloc float[prior.Classes];
        prior.Predict(seen, shares);
        for (var c = 0; c < shares.Length; c++)
            if (shares[c] > 0.02f)
                TextFeatures.AddFact(features, 'c', prior.Keys[c], 1.2f * shares[c]);
    }
}
