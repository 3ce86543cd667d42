using FinanceManager.Domain;
using FinanceManager.Domain.Ai;

namespace FinanceManager.Api.Ai;

/// <summary>What is to be written about a merchant's rows.</summary>
/// <param name="Unsure">A suggestion that waits for a person.</param>
internal readonly record struct AiVerdict(CategoryId Category, double Confidence, string Evidence, bool Unsure)
{
    /// <summary>Merchants about which a larger model is asked too: the local tiers hold another category for likely, or much money is at stake.</summary>
    internal static List<Merchant> Doubted(
        IEnumerable<Merchant> merchants,
        Dictionary<Merchant, AiAnswer> known,
        AiChoices choices
    ) =>
        [
            .. merchants.Where(m =>
                known.TryGetValue(m, out var answer)
                && answer.CategoryId is { } category
                && ((m.Local is { } local && local != category) || m.BaseMinorUnits >= choices.EscalateFrom)
            ),
        ];

    /// <param name="second">Of the larger model, where it was asked.</param>
    /// <returns>Null where nothing is to be written.</returns>
    internal static AiVerdict? Of(
        Merchant merchant,
        AiAnswer? first,
        AiAnswer? second,
        bool doubted,
        CategoryPrompt prompt,
        AiOptions options
    )
    {
        var stands = second?.CategoryId is not null ? second : first;
        if (
            stands is not { CategoryId: { } category, Confidence: { } confidence }
            || prompt.Contradicts(category, merchant.IsIncome)
        )
            return null;
        var unsure =
            confidence * 100 < options.ApplyFromPercent
            || (doubted && stands != second)
            // The local tiers outrank the model; where they differ, a person decides.
            || (merchant.Local is { } local && local != category)
            || prompt.IsRefund(category, merchant.IsIncome);
        return new(category, confidence, $"ai:{stands.Model}:{stands.PromptVersion}", unsure);
    }
}
