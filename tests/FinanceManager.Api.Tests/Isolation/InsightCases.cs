using static FinanceManager.Api.Tests.Isolation.Stranger;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>What is worth knowing, and what is composed of everything.</summary>
internal static class InsightCases
{
    internal static IEnumerable<IsolationCase> All =>
        [
            new("listInsights", (_, _) => new Call(), SeesOwn),
            new("listInsights", async (_, b) => new Call($"?cursor={await NewInsightAsync(b)}"), SeesOwn),
            new("getDigest", (_, _) => new Call("?week=2026-03-01"), SeesOwn),
            new("dismissInsight", async (_, b) => Call.Id(await NewInsightAsync(b))),
            new("restoreInsight", async (_, b) => Call.Id(await NewDismissedAsync(b))),
            new("getHealthScore", (_, _) => new Call(), SeesOwn),
            new("getFinancialReport", (_, _) => new Call("?from=2026-01-01&to=2026-03-31"), SeesOwn),
        ];

    /// <summary>The same charge twice, today.</summary>
    private static async Task<string> NewInsightAsync(HouseholdRows rows)
    {
        var (account, text) = (await rows.NewAccountAsync(), rows.Name("gym"));
        for (var i = 0; i < 2; i++)
            await rows.IdOfAsync(
                "/transactions",
                new
                {
                    accountId = account,
                    date = $"{rows.Host.Clock.GetUtcNow():yyyy-MM-dd}",
                    amount = new { minorUnits = -9_876_543, currency = "BRL" },
                    description = text,
                }
            );
        var feed = await rows.JsonAsync(HttpMethod.Get, "/insights");
        return feed.GetProperty("items")
            .EnumerateArray()
            .First(i => i.GetProperty("kind").GetString() == "duplicateCharge")
            .GetProperty("id")
            .GetString()!;
    }

    private static async Task<string> NewDismissedAsync(HouseholdRows rows)
    {
        var id = await NewInsightAsync(rows);
        (await rows.Owner.SendAsync(HttpMethod.Post, $"/insights/{id}/dismiss")).EnsureSuccessStatusCode();
        return id;
    }
}
