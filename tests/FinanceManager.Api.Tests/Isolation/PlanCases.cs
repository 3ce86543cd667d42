using static FinanceManager.Api.Tests.Isolation.Stranger;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Budgets and goals.</summary>
internal static class PlanCases
{
    internal static IEnumerable<IsolationCase> All => [.. Budgets, .. Goals, .. Income];

    private static object Amount => new { minorUnits = 7, currency = "BRL" };

    private static (string, string) March => ("month", "2026-03");

    private static IEnumerable<IsolationCase> Budgets =>
        [
            new("listBudgets", (_, _) => new Call(), SeesOwn),
            new("getBudgetMonth", (_, _) => new Call().At(March), SeesOwn),
            new("getBudgetMonth", (_, b) => new Call($"?memberId={b.Owner.UserId}").At(March)),
            new("setBudget", (_, b) => Call.Json(new { accountIds = new[] { b.Account } })),
            new("setBudget", (_, b) => new Call($"?memberId={b.Owner.UserId}").With(new { style = "limits" })),
            new(
                "setBudgetLine",
                (_, b) =>
                    new Call().At(("categoryId", b.Category)).With(new { rollover = true, carriesOverspending = false })
            ),
            new(
                "assignBudgetMonth",
                (_, b) => Body(new { lines = new[] { new { categoryId = b.Category, assigned = Amount } } })
            ),
            new("moveBudgetMoney", (_, b) => Body(new { to = b.Category, amount = Amount })),
            new("copyBudgetMonth", (_, _) => Body(new { from = "2026-02" }), SeesOwn),
            new("applyBudgetTemplates", (_, b) => Body(new { categoryIds = new[] { b.Category } })),
        ];

    private static IEnumerable<IsolationCase> Goals =>
        [
            new("listGoals", (_, _) => new Call(), SeesOwn),
            new("getDebtPlan", (_, _) => new Call(), SeesOwn),
            new("getGoal", async (_, b) => Call.Id(await b.NewGoalAsync())),
            new("getGoalWhatIf", async (_, b) => Call.Id(await b.NewGoalAsync(), "?extra=5")),
            new("listContributions", async (_, b) => Call.Id(await b.NewGoalAsync())),
            new("createGoal", (_, b) => Call.Json(GoalOf(b.Account))),
            new("editGoal", async (_, b) => Call.Id(await b.NewGoalAsync()).With(new { name = "Mine" })),
            new(
                "editGoal",
                async (own, b) => Call.Id(await own.NewGoalAsync()).With(new { accountIds = new[] { b.Account } })
            ),
            new("deleteGoal", async (_, b) => Call.Id(await b.NewGoalAsync())),
            new("completeGoal", async (_, b) => Call.Id(await b.NewGoalAsync())),
            new(
                "reopenGoal",
                async (_, b) =>
                {
                    var goal = await b.NewGoalAsync();
                    await b.JsonAsync(HttpMethod.Post, $"/goals/{goal}/complete");
                    return Call.Id(goal);
                }
            ),
            new("contributeToGoal", async (_, b) => Call.Id(await b.NewGoalAsync()).With(new { amount = Amount })),
            new("editContribution", async (_, b) => (await ContributionAsync(b)).With(new { note = "Mine" })),
            new("deleteContribution", (_, b) => ContributionAsync(b)),
        ];

    private static IEnumerable<IsolationCase> Income =>
        [
            new("suggestAllocation", async (_, b) => new Call($"?transactionId={await IncomeAsync(b)}")),
            new("allocateIncome", async (_, b) => Given(await IncomeAsync(b), await b.NewGoalAsync())),
            new("allocateIncome", async (own, b) => Given(await IncomeAsync(own), await b.NewGoalAsync())),
        ];

    private static async Task<Call> ContributionAsync(HouseholdRows rows)
    {
        var goal = await rows.NewGoalAsync();
        return new Call().At(("id", goal), ("contributionId", await rows.NewContributionAsync(goal)));
    }

    private static Task<string> IncomeAsync(HouseholdRows rows) => rows.NewTransactionAsync(minorUnits: 4_321);

    private static Call Given(string transactionId, string goalId) =>
        Call.Json(new { transactionId, goals = new[] { new { goalId, amount = Amount } } });

    private static Call Body(object body) => new Call().At(March).With(body);

    private static object GoalOf(string account) =>
        new
        {
            kind = "saving",
            name = "Mine",
            target = Amount,
            accountIds = new[] { account },
        };
}
