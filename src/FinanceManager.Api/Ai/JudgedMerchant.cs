using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain.Ai;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Ai;

/// <summary>A merchant whose rows wait, and what is known of it by now.</summary>
/// <param name="Verdict">Null where the model does not know.</param>
/// <param name="AskedUnder">See <see cref="AiOpinion.AskedUnder"/>.</param>
/// <param name="GoodUntil">Until when it need not be taken up again.</param>
internal sealed record JudgedMerchant(
    AskedMerchant Merchant,
    AiVerdict? Verdict,
    string? AskedUnder,
    DateTimeOffset GoodUntil
)
{
    internal bool IsSure => Verdict is { Unsure: false };

    internal JudgedMerchant Unsure() => this with { Verdict = Verdict!.Value with { Unsure = true } };

    /// <returns>All but those that were not asked about yet.</returns>
    internal static async Task<List<JudgedMerchant>> AllAsync(
        FinanceDbContext db,
        AiOptions options,
        CategoryPrompt prompt,
        AiChoices choices,
        CancellationToken ct
    )
    {
        var under = prompt.AskedUnder(options, choices);
        var merchants = (await Residue.LoadAsync(db, under, ct)).Merchants;
        var askable = merchants.Where(m => m.CanBeAsked).ToList();
        var first = await AiAnswers.FindAsync(db, options, prompt, AiTasks.Categorize, askable, ct);
        var doubted = AiVerdict.Doubted(askable, first, choices).ToHashSet();
        var second = await AiAnswers.FindAsync(db, options, prompt, AiTasks.Escalate, doubted, ct);
        var applyFrom = await HouseholdModels.ThresholdOfAsync(
            db,
            DecisionSource.Ai,
            ct,
            usual: options.ApplyFromPercent / 100.0
        );
        var now = db.Clock.GetUtcNow();
        var judged = merchants
            .Where(m => !m.CanBeAsked)
            .Select(m => new JudgedMerchant(m, null, null, now.AddDays(options.AnswerDays)))
            .ToList();
        foreach (var merchant in askable.Where(first.ContainsKey))
        {
            var answer = first[merchant];
            var isDoubted = doubted.Contains(merchant);
            var verdict = AiVerdict.Of(
                merchant,
                answer,
                second.GetValueOrDefault(merchant),
                isDoubted,
                prompt,
                applyFrom
            );
            // A second opinion that is still to be asked for is asked for the next time.
            var isHeard = !isDoubted || second.ContainsKey(merchant);
            judged.Add(new(merchant, verdict, under, isHeard ? AiAnswers.GoodUntil(options, answer) : now));
        }
        return judged;
    }
}
