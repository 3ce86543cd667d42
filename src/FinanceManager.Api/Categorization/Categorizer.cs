using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>The cascade for one household and one run: rules, the local tiers, the bank's own word.</summary>
/// <param name="categories">Ids by default key; a key that is missing was deleted or hidden, and is then no answer.</param>
internal sealed class Categorizer(
    RuleMatcher rules,
    HouseholdTiers tiers,
    IReadOnlyDictionary<string, CategoryId> categories
)
{
    // Bounds a run over millions of rows; within it, a text or a merchant is looked up once.
    private const int CacheLimit = 2_000;

    private readonly Dictionary<string, NormalizedText> _texts = [];
    private readonly Dictionary<CacheKey, CategoryDecision> _answers = [];

    /// <summary>The key under which a decision about this movement is remembered.</summary>
    internal static string MemoryKey(string description, string? payee) => MerchantText.Of(description, payee).Main.Key;

    /// <summary>What a movement is recognised by, for <see cref="Categorize(in CategorizationInput, MerchantText)"/>.</summary>
    internal MerchantText TextOf(string description, string? payee) => MerchantText.Of(description, payee, Normalize);

    internal CategoryDecision Categorize(in CategorizationInput input) =>
        Categorize(input, TextOf(input.Description, input.Payee));

    internal CategoryDecision Categorize(in CategorizationInput input, MerchantText text)
    {
        if (rules.Match(input) is not { } outcome)
            return WithoutRules(input, text);
        var answer = ByRule(outcome.Category, input) ?? WithoutRules(input, text);
        var payee = outcome.Payee?.Actions.Payee;
        return answer with
        {
            Payee = payee ?? answer.Payee,
            PayeeSource = payee is null ? answer.PayeeSource : DecisionSource.Rule,
            Tags = outcome.Tags is { Count: > 0 } tags ? tags : null,
            Note = outcome.Note?.Actions.Note,
            IsTransfer = outcome.Transfer is not null,
            IgnoredBy = outcome.Ignore?.Id,
        };
    }

    /// <summary>The rule by which a statement line is left out, which costs less to find than all of the answer.</summary>
    internal RuleId? IgnoredBy(in CategorizationInput input) => Ignores ? rules.Match(input)?.Ignore?.Id : null;

    /// <summary>Whether any rule leaves lines out.</summary>
    internal bool Ignores => rules.Ignores;

    private static CategoryDecision? ByRule(CategorizationRule? rule, in CategorizationInput input)
    {
        if (rule is null)
            return null;
        var byRule = new CategoryDecision(
            rule.Actions.CategoryId,
            null,
            DecisionSource.Rule,
            1,
            rule.Evidence,
            DecisionSource.None
        );
        if (rule.Actions.Parts.Count == 0)
            return byRule;
        var amount = input.MinorUnits is { } minor ? new Money(minor, input.Currency) : null;
        var parts = amount is null ? null : RuleParts.Divide(amount, rule.Actions.Parts);
        return parts is null ? null : byRule with { Parts = parts };
    }

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
            input.FileCategory,
            input.MerchantCode,
            // How much it was tells a household's own merchants apart, nobody else's.
            tiers.HasModel && input.MinorUnits is { } minorUnits
                ? MerchantMemory.SizeOf(minorUnits)
                : null
        );
        if (!_answers.TryGetValue(key, out var answer))
            _answers.Add(key, answer = Decide(key));
        return answer;
    }

    private CategoryDecision Decide(CacheKey movement)
    {
        var known = tiers.Of(
            new(movement.Text, movement.Direction, movement.Size),
            movement.Country,
            movement.MerchantCode
        );
        return known.Suggested is not null || known.IsOpen ? WithBank(movement, known) : known;
    }

    private CategoryDecision WithBank(CacheKey movement, CategoryDecision known)
    {
        const double usual = 0.6;
        return
            !(known.Suggested?.Confidence > usual)
            && BankCategories.KeyOf(movement.FileCategory, movement.Direction) is { } key
            && categories.TryGetValue(key, out var category)
            ? known with
            {
                Suggested = new(category, DecisionSource.Bank, usual, "bank"),
            }
            : known;
    }

    private static CategoryKind DirectionOf(long? minorUnits) =>
        minorUnits > 0 ? CategoryKind.Income : CategoryKind.Expense;

    private readonly record struct CacheKey(
        MerchantText Text,
        CategoryKind Direction,
        Countries Country,
        string? FileCategory,
        string? MerchantCode,
        int? Size
    );
}
