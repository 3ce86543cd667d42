using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Goals;

internal static class GoalEndpoints
{
    internal static void MapGoals(this IEndpointRouteBuilder api)
    {
        var goals = api.MapGroup("/goals").RequireRoleByMethod().RefuseHugeSums();
        goals.MapGet("", ListGoals.Handle);
        goals.MapGet("/debts", GetDebtPlan.Handle);
        goals.MapGet("/suggestions", SuggestAllocation.Handle);
        goals.MapGet("/{id}", GetGoal.Handle);
        goals.MapGet("/{id}/what-if", GetGoalWhatIf.Handle);
        goals.MapGet("/{id}/contributions", ListContributions.Handle);

        var writes = goals.MapGroup("").WriteLedger();
        writes.MapPost("", CreateGoal.Handle);
        writes.MapPost("/allocations", AllocateIncome.Handle);
        writes.MapPatch("/{id}", EditGoal.Handle);
        writes.MapDelete("/{id}", DeleteGoal.Handle);
        writes.MapPost("/{id}/complete", CompleteGoal.Handle);
        writes.MapPost("/{id}/reopen", ReopenGoal.Handle);
        writes.MapPost("/{id}/contributions", ContributeToGoal.Handle);
        writes.MapPatch("/{id}/contributions/{contributionId}", EditContribution.Handle);
        writes.MapDelete("/{id}/contributions/{contributionId}", DeleteContribution.Handle);
    }
}
