using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Budgets;

internal static class BudgetEndpoints
{
    internal static void MapBudgets(this IEndpointRouteBuilder api)
    {
        var budgets = api.MapGroup("/budgets").RequireRoleByMethod().RefuseHugeSums();
        budgets.MapGet("", ListBudgets.Handle);
        budgets.MapGet("/{month}", GetBudgetMonth.Handle);

        var writes = budgets.MapGroup("").WriteLedger();
        writes.MapPut("/settings", SetBudget.Handle);
        writes.MapPut("/lines/{categoryId}", SetBudgetLine.Handle);
        writes.MapPut("/{month}", AssignBudgetMonth.Handle);
        writes.MapPost("/{month}/move", MoveBudgetMoney.Handle);
        writes.MapPost("/{month}/copy", CopyBudgetMonth.Handle);
        writes.MapPost("/{month}/templates", ApplyBudgetTemplates.Handle);
    }
}
