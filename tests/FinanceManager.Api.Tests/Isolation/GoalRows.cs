namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Goals of a household.</summary>
internal static class GoalRows
{
    internal static Task<string> NewGoalAsync(this HouseholdRows rows, string kind = "saving") =>
        rows.IdOfAsync(
            "/goals",
            new
            {
                kind,
                name = rows.Name("goal"),
                target = new { minorUnits = 900, currency = "BRL" },
            }
        );

    internal static async Task<string> NewContributionAsync(this HouseholdRows rows, string goal)
    {
        var given = new { amount = new { minorUnits = 5, currency = "BRL" }, note = rows.Mark };
        await rows.JsonAsync(HttpMethod.Post, $"/goals/{goal}/contributions", given);
        var all = await rows.JsonAsync(HttpMethod.Get, $"/goals/{goal}/contributions");
        return all.GetProperty("items")[0].GetProperty("id").GetString()!;
    }
}
