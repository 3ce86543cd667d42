using static FinanceManager.Api.Tests.Isolation.Stranger;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Reports by group, as files and saved, and exchange rates.</summary>
internal static class ReportCases
{
    private const string Name = "Mine";

    internal static IEnumerable<IsolationCase> All => [.. Groups, .. Saved, .. Rates];

    private static IEnumerable<IsolationCase> Groups =>
        from @group in new[] { "category", "account", "member", "tag", "merchant" }
        from report in new[] { "getGroupReport", "exportReport" }
        select new IsolationCase(
            report,
            (_, b) => new Call($"?format=csv&accountId={b.Account}&memberId={b.Owner.UserId}").At(("group", @group)),
            SeesOwn
        );

    private static IEnumerable<IsolationCase> Saved =>
        [
            new("getYearReview", (_, b) => new Call($"?year=2026&accountId={b.Account}"), SeesOwn),
            new("exportNetWorth", (_, b) => new Call($"?format=csv&accountId={b.Account}"), SeesOwn),
            new("listSavedReports", (_, _) => new Call(), SeesOwn),
            new("saveReport", (_, b) => Call.Json(Asking(b.Account)), SeesOwn),
            new("editSavedReport", async (_, b) => Call.Id(await SavedAsync(b)).With(new { name = Name })),
            new("deleteSavedReport", async (_, b) => Call.Id(await SavedAsync(b))),
        ];

    private static IEnumerable<IsolationCase> Rates =>
        [
            new("getExchangeRates", (_, _) => new Call(), SeesOwn),
            new("listOwnRates", (_, _) => new Call(), SeesOwn),
            new("addOwnRate", (_, _) => Call.Json(Rate(Name)), SeesOwn),
            new("editOwnRate", async (_, b) => Call.Id(await RateAsync(b)).With(new { rate = 6 })),
            new("deleteOwnRate", async (_, b) => Call.Id(await RateAsync(b))),
        ];

    private static async Task<string> SavedAsync(HouseholdRows b) =>
        Id(await b.JsonAsync(HttpMethod.Post, "/reports/saved", Asking(b.Account, b.Mark)));

    private static async Task<string> RateAsync(HouseholdRows b) =>
        Id(await b.JsonAsync(HttpMethod.Post, "/exchange-rates/own", Rate(b.Mark)));

    private static string Id(System.Text.Json.JsonElement row) => row.GetProperty("id").GetString()!;

    private static object Asking(string account, string name = Name) =>
        new
        {
            name,
            parameters = new { accountId = new[] { account } },
            shared = true,
        };

    private static object Rate(string note) =>
        new
        {
            from = "USD",
            to = "BRL",
            rate = 5.5,
            date = "2026-01-01",
            note,
        };
}
