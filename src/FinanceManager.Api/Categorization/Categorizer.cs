using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>The cascade for one household and one run: rules, merchant memory, dictionary, the bank's own word.</summary>
/// <param name="recall">The household's memory by exact merchant key.</param>
/// <param name="categories">Ids by default key; a key that is missing was deleted or hidden, and is then no answer.</param>
internal sealed class Categorizer(
    RuleMatcher rules,
    Func<string, MerchantRecall?> recall,
    IReadOnlyDictionary<string, CategoryId> categories,
    MerchantDictionary dictionary
)
{
    // Bounds a run over millions of rows; within it, a text or a merchant is looked up once.
    private const int CacheLimit = 10_000;

    private readonly Dictionary<string, NormalizedText> _texts = [];
    private readonly Dictionary<CacheKey, CategoryDecision> _answers = [];
    private readonly DictionaryTier _dictionary = new(dictionary, categories);

    /// <summary>The key under which a decision about this movement is remembered.</summary>
    internal static string MemoryKey(string description, string? payee) => MerchantText.Of(description, payee).Main.Key;

    /// <summary>What a movement is recognised by, for <see cref="Categorize(in CategorizationInput, MerchantText)"/>.</summary>
    internal MerchantText TextOf(string description, string? payee) => MerchantText.Of(description, payee, Normalize);

    internal CategoryDecision Categorize(in CategorizationInput input) =>
        Categorize(input, TextOf(input.Description, input.Payee));

    internal CategoryDecision Categorize(in CategorizationInput input, MerchantText text)
    {
        var rule = rules.Match(input);
        if (rule is { CategoryId: { } category })
            return new(category, rule.Payee, DecisionSource.Rule, 1, $"rule:{rule.Id}", PayeeSource(rule.Payee));

        var answer = WithoutRules(input, text);
        return rule?.Payee is { } payee ? answer with { Payee = payee, PayeeSource = DecisionSource.Rule } : answer;
    }

    private static DecisionSource PayeeSource(string? payee) =>
        payee is null ? DecisionSource.None : DecisionSource.Rule;

    private NormalizedText Normalize(string text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        if (_texts.Count == CacheLimit)
            _texts.Clear();
        return _texts[text] = DescriptionNormalizer.Normalize(text);
    }

    private CategoryDecision WithoutRules(in CategorizationInput input, MerchantText text)
    {
        if (_answers.Count == CacheLimit)
            _answers.Clear();
        var key = new CacheKey(
            text,
            DirectionOf(input.MinorUnits),
            CountriesOf.Currency(input.Currency),
            input.FileCategory
        );
        if (!_answers.TryGetValue(key, out var answer))
            _answers.Add(key, answer = Decide(key));
        return answer;
    }

    private CategoryDecision Decide(CacheKey movement)
    {
        var known = _dictionary.Find(movement.Text, movement.Direction, movement.Country);
        return FromMemory(movement.Text, known) ?? (known.CategoryId is null ? FromBank(movement, known) : known);
    }

    private CategoryDecision? FromMemory(MerchantText text, CategoryDecision known)
    {
        if (text.Main.Key.Length == 0 || recall(text.Main.Key) is not { } memory)
            return null;
        // One correction is nearly certain; repetition removes what doubt is left.
        var confidence = 1 - (0.1 / (memory.Count + 1));
        return known with
        {
            CategoryId = memory.CategoryId,
            Source = DecisionSource.Memory,
            Confidence = confidence,
            Evidence = $"memory:{memory.Count}",
        };
    }

    private CategoryDecision FromBank(CacheKey movement, CategoryDecision known) =>
        BankCategories.KeyOf(movement.FileCategory, movement.Direction) is { } key
        && categories.TryGetValue(key, out var category)
            ? known with
            {
                CategoryId = category,
                Source = DecisionSource.Bank,
                Confidence = 0.6,
                Evidence = "bank",
            }
            : known;

    private static CategoryKind DirectionOf(long? minorUnits) =>
        minorUnits > 0 ? CategoryKind.Income : CategoryKind.Expense;

    private readonly record struct CacheKey(
        MerchantText Text,
        CategoryKind Direction,
        Countries Country,
        string? FileCategory
    );
}
