using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Budgets;

/// <summary>A home with an income, some spending and a transfer, in January and February 2026.</summary>
internal sealed class BudgetHome : IAsyncDisposable
{
    private BudgetHome(HomeOverHttp home, Dictionary<string, string> categories) =>
        (Home, Categories) = (home, categories);

    internal HomeOverHttp Home { get; }

    /// <summary>Ids by key.</summary>
    internal IReadOnlyDictionary<string, string> Categories { get; }

    internal static async Task<BudgetHome> OpenAsync(string engine)
    {
        var home = await HomeOverHttp.OpenAsync(engine);
        var keys = Items(await home.GetAsync("/categories"))
            .Where(c => c.GetProperty("key").GetString() is not null)
            .ToDictionary(c => c.GetProperty("key").GetString()!, IdOf);
        var checking = await home.AccountAsync();
        await home.EnterAsync(checking, "2026-01-05", 200_000, "PAY", keys["salary"]);
        await home.EnterAsync(checking, "2026-01-06", -30_000, "SHOP", keys["food.groceries"]);
        await home.EnterAsync(checking, "2026-01-07", -9_000, "VET", keys["transport.fuel"]);
        await home.EnterAsync(checking, "2026-01-31", -2_000, "SOMETHING");
        await home.EnterAsync(checking, "2026-02-01", -20_000, "SHOP", keys["food.groceries"]);
        var savings = await home.AccountAsync("Savings");
        var from = await home.EnterAsync(checking, "2026-01-10", -5_000, "MOVE", keys["transport.fuel"]);
        var to = await home.EnterAsync(savings, "2026-01-10", 5_000, "MOVE");
        await home.PostAsync("/transfers", new { fromTransactionId = from, toTransactionId = to });
        return new(home, keys);
    }

    /// <summary>The last act that still stands.</summary>
    internal async Task UndoAsync()
    {
        var acts = Items(await Home.GetAsync("/change-sets"));
        var last = acts.First(a => a.GetProperty("canUndo").GetBoolean());
        await Home.PostAsync($"/change-sets/{IdOf(last)}/undo", new { });
    }

    internal Task<JsonElement> MonthAsync(string month) => Home.GetAsync($"/budgets/{month}");

    internal Task<JsonElement> AssignAsync(string month, params (string Key, long Amount)[] lines) =>
        Home.PutAsync($"/budgets/{month}", Lines(lines));

    internal object Lines(params (string Key, long Amount)[] lines) =>
        new
        {
            lines = lines.Select(l => new
            {
                categoryId = Categories[l.Key],
                assigned = new { minorUnits = l.Amount, currency = "BRL" },
            }),
        };

    internal Task<JsonElement> LineAsync(string key, object line) =>
        Home.PutAsync($"/budgets/lines/{Categories[key]}", line);

    internal static object Template(object template) =>
        new
        {
            rollover = true,
            carriesOverspending = false,
            template,
        };

    internal object Move(string? from, string? to, long minorUnits, string currency = "BRL") =>
        new
        {
            from = from is null ? null : Categories[from],
            to = to is null ? null : Categories[to],
            amount = new { minorUnits, currency },
        };

    internal Task<string> RefusalAsync(string act, object body) =>
        Home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/budgets/2026-01/{act}", body);

    internal static JsonElement Group(JsonElement month, string id) =>
        month.GetProperty("groups").EnumerateArray().Single(g => g.GetProperty("categoryId").GetString() == id);

    internal string VersionOf(JsonElement month, string key) => Row(month, key).GetProperty("version").GetString()!;

    internal (long CarriedIn, long Assigned, long Activity, long Available, int Alert) RowOf(
        JsonElement month,
        string key
    )
    {
        var row = Row(month, key);
        return (
            Minor(row.GetProperty("carriedIn")),
            Minor(row.GetProperty("assigned")),
            Minor(row.GetProperty("activity")),
            Minor(row.GetProperty("available")),
            row.GetProperty("alert").GetInt32()
        );
    }

    private JsonElement Row(JsonElement month, string key) =>
        month
            .GetProperty("groups")
            .EnumerateArray()
            .SelectMany(g => g.GetProperty("rows").EnumerateArray().Append(g.GetProperty("own")))
            .Single(r => r.GetProperty("categoryId").GetString() == Categories[key]);

    public ValueTask DisposeAsync() => Home.DisposeAsync();
}
