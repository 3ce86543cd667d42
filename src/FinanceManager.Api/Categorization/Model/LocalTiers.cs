using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization.Model;

/// <param name="Label">The number of the category; null for no idea.</param>
/// <param name="Apply">Sure enough to be applied without asking.</param>
internal readonly record struct TierAnswer(
    int? Label,
    double Confidence,
    DecisionSource Source,
    string? Evidence,
    string? Payee,
    bool Apply
)
{
    /// <summary>It is between own accounts.</summary>
    internal bool IsOwn { get; init; }
}

/// <summary>From which confidence on what is known to anybody is applied without asking, by who knows it.</summary>
/// <param name="Dictionary">The dictionary and the kinds of payment.</param>
/// <param name="Model">The prior: how the text looks.</param>
/// <param name="Provider">Facts that came with the movement.</param>
internal readonly record struct SharedThresholds(double Dictionary, double Model, double Provider = LocalTiers.Usual)
{
    internal static SharedThresholds Usual { get; } = new(LocalTiers.Usual, LocalTiers.Usual);

    internal double Of(DecisionSource tier) =>
        tier switch
        {
            DecisionSource.Model => Model,
            DecisionSource.Provider => Provider,
            _ => Dictionary,
        };
}

/// <summary>The tiers that need no network, below rules: a household's memory, what is known to anybody, and its own model.</summary>
/// <param name="household">Null where a household has decided too little.</param>
/// <param name="labels">Numbers of categories by default key.</param>
internal sealed class LocalTiers(
    HouseholdModel? household,
    MovementFeatures features,
    SharedKnowledge shared,
    IReadOnlyDictionary<string, int> labels,
    SharedThresholds thresholds
)
{
    /// <summary>From this confidence on a guess is applied without asking, where nothing has been measured.</summary>
    internal const double Usual = 0.9;

    internal TierAnswer Of(ModelText text, Countries country)
    {
        var common = Common(text, country);
        if (household is null)
            return common;
        var guess = household.Of(text, features.Of(text));
        var own = new TierAnswer(
            guess.Label,
            guess.Confidence,
            guess.Times > 0 ? DecisionSource.Memory : DecisionSource.Model,
            guess.FromMemory ? $"memory:{guess.Times}"
                : guess.IsNear ? $"near:{guess.Times}"
                : "model",
            common.Payee,
            household.Applies(guess)
        )
        {
            IsOwn = common.IsOwn && !guess.FromMemory,
        };
        return guess.FromMemory || common.Label is null || own.Confidence >= common.Confidence ? own : common;
    }

    /// <summary>What is known to anybody, alone.</summary>
    internal TierAnswer Common(ModelText text, Countries country)
    {
        var known = shared.Of(text.Merchant, text.Direction, country);
        return new TierAnswer(
            known.Key is not null && labels.TryGetValue(known.Key, out var label) ? label : null,
            known.Confidence,
            known.Source,
            known.Evidence,
            known.Payee,
            known.Confidence >= thresholds.Of(known.Source)
        )
        {
            IsOwn = known.Key == SharedGuess.Transfer,
        };
    }
}
