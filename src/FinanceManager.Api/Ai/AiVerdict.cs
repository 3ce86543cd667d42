using FinanceManager.Domain;
using FinanceManager.Domain.Ai;

namespace FinanceManager.Api.Ai;

/// <summary>What is held for right about a merchant's rows.</summary>
/// <param name="Unsure">Nothing to be written, only suggested.</param>
internal readonly record struct AiVerdict(CategoryId Category, double Confidence, string Evidence, bool Unsure)
{
    /// <summary>Merchants about which a larger model is asked too: the local tiers hold another category for likely, or much money is at stake.</summary>
    internal static List<AskedMerchant> Doubted(
        IEnumerable<AskedMerchant> merchants,
        Dictionary<AskedMerchant, AiAnswer> known,
        AiChoices choices
    ) =>
        [
            .. merchants.Where(m =>
                known.TryGetValue(m, out var answer)
                && answer.CategoryId is { } category
                && ((m.Local is { } local && local != category) || m.BaseMinorUnits >= choices.EscalateFrom)
            ),
        ];

    /// <param name="applyFrom">The confidence, 0–1, below which an answer is only suggested.</param>
    /// <param name="second">Of the larger model, where it was asked.</param>
    /// <returns>Null where the model does not know.</returns>
    internal static AiVerdict? Of(
        AskedMerchant merchant,
        AiAnswer? first,
        AiAnswer? second,
        bool doubted,
        CategoryPrompt prompt,
        double applyFrom
    )
    {
        var stands = second?.CategoryId is not null ? second : first;
        if (
            stands is not { CategoryId: { } category, Confidence: { } confidence }
            || prompt.Contradicts(category, merchant.IsIncome)
        )
            return null;
        var unsure =
            confidence < applyFrom
            || (doubted && stands != second)
            // The local tiers outrank the model; where they differ, a person decides.
            || (merchant.Local is { } local && local != category)
            || prompt.IsRefund(category, merchant.IsIncome)
            || prompt.IsAmbiguous(category);
        return new(category, confidence, $"ai:{stands.Model}:{stands.PromptVersion}", unsure);
    }
}
