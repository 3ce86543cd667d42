using FinanceManager.Api.Ai;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Rules;

public sealed record DraftRuleRequest([property: PlainText(500, MinimumLength = 1)] string Sentence);

/// <param name="Rule">To be looked over and saved; it does nothing yet where what it should do was not understood.</param>
/// <param name="Count">How many transactions applying it would change.</param>
/// <param name="NotUnderstood">Words of the sentence that no rule can express, or that stand for nothing here.</param>
public sealed record RuleDraftResponse(RuleRequest Rule, int Count, IReadOnlyList<string> NotUnderstood);

/// <summary>"Anything from Uber over 100 is travel": the model words it as a rule, and nothing is saved.</summary>
internal static class DraftRule
{
    internal static async Task<Results<Ok<RuleDraftResponse>, ProblemHttpResult>> Handle(
        DraftRuleRequest request,
        FinanceDbContext db,
        AiRuns runs,
        AiGateway gateway,
        CancellationToken ct
    )
    {
        if (await runs.RefusalAsync(ct) is { } refusal)
            throw new RuleViolation(refusal);
        var sentence = await RuleSentence.LoadAsync(db, request.Sentence.Trim(), ct);
        try
        {
            var said = await gateway.AskAsync(AiTasks.DraftRule, RuleSentence.Version, sentence.Ask, sentence.Read, ct);
            if (said is not { } draft)
                throw new RuleViolation(RuleSentence.NotUnderstood);
            var count = await RulePreview.CountAsync(db, draft.Rule, ct);
            return TypedResults.Ok(new RuleDraftResponse(draft.Rule, count, draft.NotUnderstood));
        }
        catch (ConsentGone)
        {
            throw new RuleViolation("ai.off");
        }
        catch (CapReached reached)
        {
            throw new RuleViolation(AiRunStep.ReasonOf(reached.Cap));
        }
        catch (ModelFailure failure)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, AiRunStep.ReasonOf(failure.Kind));
        }
    }
}
