using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Budgets;

public sealed class BudgetTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Envelopes_carry_what_is_left_and_take_what_was_overspent_from_what_is_to_be_assigned(
        string engine
    )
    {
        await using var home = await BudgetHome.OpenAsync(engine);
        await home.AssignAsync("2026-01", ("food.groceries", 50_000), ("transport.fuel", 10_000));
        var moved = await home.Home.PostAsync(
            "/budgets/2026-01/move",
            home.Move("transport.fuel", "food.groceries", 2_500)
        );

        var (january, february) = (await home.MonthAsync("2026-01"), await home.MonthAsync("2026-02"));

        // 300.00 of 525.00 spent on groceries; pets cost 90.00 of 75.00; 20.00 went out without a category.
        Sums(january).ShouldBe((200_000, 0, 60_000, 140_000));
        home.RowOf(january, "food.groceries").ShouldBe((0, 52_500, -30_000, 22_500, 0));
        home.RowOf(january, "transport.fuel").ShouldBe((0, 7_500, -9_000, -1_500, 100));
        Minor(january.GetProperty("uncategorised").GetProperty("available")).ShouldBe(-2_000);
        Sums(february).ShouldBe((0, 136_500, 0, 136_500));
        home.RowOf(february, "food.groceries").ShouldBe((22_500, 0, -20_000, 2_500, 80));
        home.RowOf(february, "transport.fuel").ShouldBe((0, 0, 0, 0, 0));
        Sums(moved).ShouldBe(Sums(january));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_group_is_planned_as_one_and_templates_copies_and_limits_fill_months(string engine)
    {
        await using var home = await BudgetHome.OpenAsync(engine);
        var food = home.Categories["food"];
        await home.AssignAsync("2026-01", ("food.groceries", 50_000));
        await home.LineAsync(
            "food",
            new
            {
                rollover = false,
                carriesOverspending = false,
                wholeGroup = true,
            }
        );
        await home.AssignAsync("2026-01", ("food", 45_000));
        await home.LineAsync("transport.fuel", BudgetHome.Template(new { kind = "average", months = 3 }));
        var refusal = await home.Home.RefusalAsync(
            HttpStatusCode.Conflict,
            HttpMethod.Put,
            "/budgets/2026-01",
            home.Lines(("food.groceries", 1))
        );

        var january = await home.MonthAsync("2026-01");
        var applied = await home.Home.PostAsync("/budgets/2026-02/templates", new { });
        var copied = await home.Home.PostAsync("/budgets/2026-02/copy", new { from = "2026-01" });
        await home.Home.PutAsync("/budgets/settings", new { style = "limits" });
        var later = await home.MonthAsync("2027-05");

        refusal.ShouldBe("budget.group-budgeted");
        home.RowOf(january, "food").ShouldBe((0, 45_000, -30_000, 15_000, 60));
        home.RowOf(applied, "transport.fuel").ShouldBe((0, 3_000, 0, 3_000, 0));
        home.RowOf(copied, "food").ShouldBe((0, 45_000, -20_000, 25_000, 0));
        home.RowOf(later, "food").ShouldBe((0, 45_000, 0, 45_000, 0));
        later.GetProperty("toBeAssigned").ValueKind.ShouldBe(JsonValueKind.Null);
        BudgetHome.Group(later, food).GetProperty("own").GetProperty("isInherited").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Budgets_follow_a_category_that_is_merged_or_deleted_and_undoing_brings_all_back(string engine)
    {
        await using var home = await BudgetHome.OpenAsync(engine);
        await home.AssignAsync("2026-01", ("food.groceries", 50_000), ("transport.fuel", 10_000));
        var before = await home.MonthAsync("2026-02");

        await home.Home.DeleteAsync(
            $"/categories/{home.Categories["transport.fuel"]}?moveTo={home.Categories["food.groceries"]}"
        );
        var merged = await home.MonthAsync("2026-01");
        await home.Home.DeleteAsync($"/categories/{home.Categories["food.groceries"]}");
        var gone = await home.MonthAsync("2026-01");
        await home.UndoAsync();
        await home.UndoAsync();
        var after = await home.MonthAsync("2026-02");

        home.RowOf(merged, "food.groceries").ShouldBe((0, 60_000, -39_000, 21_000, 60));
        Sums(gone).ShouldBe((200_000, 0, 0, 200_000));
        after.ToString().ShouldBe(before.ToString());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_amount_that_somebody_else_wrote_meanwhile_is_not_hidden_and_its_neighbour_can_be_written(
        string engine
    )
    {
        await using var home = await BudgetHome.OpenAsync(engine);
        await home.AssignAsync("2026-01", ("food.groceries", 50_000), ("transport.fuel", 10_000));
        var seen = await home.MonthAsync("2026-01");
        await home.AssignAsync("2026-01", ("food.groceries", 60_000));

        var stale = await WriteAsync(home, home.VersionOf(seen, "food.groceries"), ("food.groceries", 1));
        var whole = await WriteAsync(home, seen.Text("version"), ("transport.fuel", 1));
        var both = await WriteAsync(
            home,
            $"{home.VersionOf(seen, "food.groceries")}\", \"{home.VersionOf(seen, "transport.fuel")}",
            ("food.groceries", 1),
            ("transport.fuel", 1)
        );
        var neighbour = await WriteAsync(home, home.VersionOf(seen, "transport.fuel"), ("transport.fuel", 12_000));
        var now = await home.MonthAsync("2026-01");
        var fresh = await WriteAsync(home, now.Text("version"), ("food.groceries", 70_000));

        new[] { stale, whole, both }
            .Select(r => r.StatusCode)
            .ShouldAllBe(status => status == HttpStatusCode.PreconditionFailed);
        (await Visitor.JsonOfAsync(stale)).GetProperty("change").Text("actor").ShouldBe("joe");
        (neighbour.StatusCode, fresh.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        home.RowOf(now, "food.groceries").Assigned.ShouldBe(60_000);
        home.RowOf(now, "transport.fuel").Assigned.ShouldBe(12_000);
    }

    private static Task<HttpResponseMessage> WriteAsync(
        BudgetHome home,
        string? version,
        params (string Key, long Amount)[] lines
    ) => home.Home.Person.SendAsync(HttpMethod.Put, "/budgets/2026-01", home.Lines(lines), $"\"{version}\"");

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Undone_amounts_are_gone_and_can_be_given_anew(string engine)
    {
        await using var home = await BudgetHome.OpenAsync(engine);
        await home.AssignAsync("2026-01", ("transport.fuel", 10_000));
        await home.Home.UndoLastAsync();
        var undone = await home.MonthAsync("2026-01");
        await home.AssignAsync("2026-01", ("transport.fuel", 300));
        await home.AssignAsync("2026-02", ("transport.fuel", 400));

        home.RowOf(undone, "transport.fuel").Assigned.ShouldBe(0);
        home.RowOf(await home.MonthAsync("2026-01"), "transport.fuel").Assigned.ShouldBe(300);
        home.RowOf(await home.MonthAsync("2026-02"), "transport.fuel").Assigned.ShouldBe(400);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Currencies_are_converted_or_left_out_and_what_is_unknown_is_counted(string engine)
    {
        await using var home = await BudgetHome.OpenAsync(engine);
        var dollars = await home.Home.AccountAsync("Dollars", "USD");
        var bolivars = await home.Home.AccountAsync("Bolívares", "VES");
        var pets = home.Categories["transport.fuel"];
        await home.Home.EnterAsync(dollars, "2026-01-05", -1_000, "VET", pets, "USD");
        await home.Home.EnterAsync(bolivars, "2026-01-06", -5_000, "VET", pets, "VES");

        var inReal = await home.MonthAsync("2026-01");
        await home.Home.PutAsync("/budgets/settings", new { currency = "USD" });
        var inDollar = await home.MonthAsync("2026-01");
        await home.Home.PutAsync("/budgets/settings", new { accountIds = new[] { bolivars } });
        var ofBolivars = await home.MonthAsync("2026-01");

        home.RowOf(inReal, "transport.fuel").Activity.ShouldBeLessThan(-9_000 - 4_000);
        inReal.GetProperty("unknown").GetInt32().ShouldBe(1);
        home.RowOf(inDollar, "transport.fuel").Activity.ShouldBe(-1_000);
        inDollar.GetProperty("others").GetInt32().ShouldBe(5);
        inDollar.GetProperty("unknown").GetInt32().ShouldBe(0);
        home.RowOf(ofBolivars, "transport.fuel").Activity.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_spent_is_the_sum_of_the_rows_it_opens(string engine)
    {
        await using var home = await BudgetHome.OpenAsync(engine);
        var (card, other) = (await home.Home.AccountAsync("Card"), await home.Home.AccountAsync("Other"));
        await home.Home.EnterAsync(card, "2026-01-20", -700, "SHOP", home.Categories["food.groceries"]);
        await home.Home.EnterAsync(card, "2026-01-21", 200, "BACK", home.Categories["food"]);
        await home.Home.EnterAsync(card, "2026-01-22", 90, "FOUND");
        await home.Home.EnterAsync(other, "2026-01-23", -4_000, "SHOP", home.Categories["food.groceries"]);
        await home.AssignAsync("2026-01", ("food.groceries", 1));
        var checking = Items(await home.Home.GetAsync("/accounts")).Single(a => a.Text("name") == "Checking");
        string[] accounts = [IdOf(checking), card];
        await home.Home.PutAsync("/budgets/settings", new { accountIds = accounts });

        var january = await home.MonthAsync("2026-01");
        var (food, fuel) = (home.Categories["food"], home.Categories["transport.fuel"]);
        Task<long> Sum(string query) =>
            SumAsync(
                home,
                $"from=2026-01-01&to=2026-01-31&transfer=false&accountId={card}&accountId={accounts[0]}&{query}"
            );

        // The transfer is under fuel, too, and the other account is not the budget's.
        (await Sum($"categoryId={home.Categories["food.groceries"]}&exact=true")).ShouldBe(-30_700);
        home.RowOf(january, "food.groceries").Activity.ShouldBe(-30_700);
        (await Sum($"categoryId={fuel}&exact=true")).ShouldBe(home.RowOf(january, "transport.fuel").Activity);
        (await Sum($"categoryId={food}&exact=true")).ShouldBe(home.RowOf(january, "food").Activity);
        (await Sum($"categoryId={food}")).ShouldBe(Minor(BudgetHome.Group(january, food).GetProperty("activity")));
        (await Sum("categoryId=none&flow=spending")).ShouldBe(
            Minor(january.GetProperty("uncategorised").GetProperty("activity"))
        );
    }

    private static async Task<long> SumAsync(BudgetHome home, string query)
    {
        var totals = (await home.Home.GetAsync($"/transactions?{query}&limit=1&withTotals=true")).GetProperty("totals");
        return totals.GetProperty("sums").EnumerateArray().Sum(s => Minor(s.GetProperty("total")));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_makes_no_sense_is_refused_and_a_member_has_a_budget_of_their_own(string engine)
    {
        await using var home = await BudgetHome.OpenAsync(engine);
        await home.AssignAsync("2026-01", ("transport.fuel", 100));
        var mine = $"/budgets/2026-01?memberId={home.Home.Person.UserId}";
        await home.Home.PutAsync(mine, home.Lines(("transport.fuel", 700)));

        Items(await home.Home.GetAsync("/budgets"))
            .Select(b => b.GetProperty("member").GetString())
            .ShouldBe([null, "joe"]);
        home.RowOf(await home.Home.GetAsync(mine), "transport.fuel").Assigned.ShouldBe(700);
        home.RowOf(await home.MonthAsync("2026-01"), "transport.fuel").Assigned.ShouldBe(100);
        (await home.RefusalAsync("move", home.Move("transport.fuel", "transport.fuel", 1))).ShouldBe(
            "budget.same-category"
        );
        (await home.RefusalAsync("move", home.Move("transport.fuel", null, 0))).ShouldBe("budget.amount-not-positive");
        (await home.RefusalAsync("move", home.Move("transport.fuel", "salary", 1))).ShouldBe("budget.income-category");
        (await home.RefusalAsync("move", home.Move(null, "transport.fuel", 1, "USD"))).ShouldBe(
            "budget.currency-mismatch"
        );
        (await home.RefusalAsync("copy", new { from = "2026-01" })).ShouldBe("budget.same-month");
        (await home.Home.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/budgets/0001-01")).ShouldBe(
            "budget.month-out-of-range"
        );
    }

    private static (long, long, long, long) Sums(JsonElement month) =>
        (
            Minor(month.GetProperty("income")),
            Minor(month.GetProperty("carried")),
            Minor(month.GetProperty("assigned")),
            Minor(month.GetProperty("toBeAssigned"))
        );
}
