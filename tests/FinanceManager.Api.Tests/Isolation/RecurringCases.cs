using static FinanceManager.Api.Tests.Isolation.Stranger;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>What recurs, and what is forecast from it.</summary>
internal static class RecurringCases
{
    internal static IEnumerable<IsolationCase> All =>
        [
            new("listRecurring", (_, _) => new Call(), SeesOwn),
            new("getRecurring", async (_, b) => Call.Id(await b.NewRecurringAsync())),
            new("getRecurringCalendar", (_, _) => new Call("?month=2026-04"), SeesOwn),
            new("searchRecurring", (_, _) => new Call(), SeesOwn),
            new("enterRecurring", (_, b) => Call.Json(RecurringRows.RecurringOf(b.Account, "Mine"))),
            new("enterRecurring", (own, b) => Call.Json(RecurringRows.RecurringOf(own.Account, "Mine", b.Category))),
            new(
                "enterRecurring",
                (own, b) => Call.Json(RecurringRows.RecurringOf(own.Account, "Mine", null, b.Transaction))
            ),
            new("editRecurring", async (_, b) => Call.Id(await b.NewRecurringAsync()).With(new { name = "Mine" })),
            new(
                "editRecurring",
                async (own, b) => Call.Id(await own.NewRecurringAsync()).With(new { categoryId = b.Category })
            ),
            new("deleteRecurring", async (_, b) => Call.Id(await b.NewRecurringAsync())),
            new("getForecast", (_, _) => new Call(), SeesOwn),
            new("getForecast", (_, b) => new Call($"?accountId={b.Account}"), SeesOwn),
            new("getSafeToSpend", (_, _) => new Call(), SeesOwn),
        ];
}
