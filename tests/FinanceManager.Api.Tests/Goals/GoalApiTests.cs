using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Cards;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Goals;

/// <summary>On 15 March 2040.</summary>
public sealed class GoalApiTests
{
    public static TheoryData<string> Both => Engines.Both;

    private static object Reais(long minorUnits) => new { minorUnits, currency = "BRL" };

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Contributions_make_the_pace_the_day_and_the_end_and_every_one_can_be_undone(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var goal = await GoalAsync(
            home,
            new
            {
                kind = "saving",
                name = "Sea",
                target = Reais(10_000),
                dueOn = "2040-12-15",
            }
        );
        foreach (var day in new[] { "2040-01-15", "2040-02-15", "2040-03-15" })
            await home.PostAsync($"/goals/{goal}/contributions", new { amount = Reais(1_000), date = day });

        var seen = await home.GetAsync($"/goals/{goal}");
        var whatIf = await home.GetAsync($"/goals/{goal}/what-if?extra=2000");
        await home.PostAsync($"/goals/{goal}/contributions", new { amount = Reais(7_000) });
        var done = await home.GetAsync($"/goals/{goal}");
        var refusal = await home.RefusalAsync(
            HttpStatusCode.Conflict,
            HttpMethod.Post,
            $"/goals/{goal}/contributions",
            new { amount = Reais(1) }
        );
        await home.UndoLastAsync();

        (seen.Text("status"), seen.Text("horizon"), seen.GetProperty("percent").GetInt32()).ShouldBe(
            ("onTrack", "shortTerm", 30)
        );
        seen.Minors("reached", "remaining", "requiredPerMonth").ShouldBe([3_000, 7_000, 778]);
        seen.Text("projectedOn").ShouldBe("2040-08-05");
        string.CompareOrdinal(whatIf.Text("withExtra"), whatIf.Text("reachedOn")).ShouldBeLessThan(0);
        (done.Text("status"), done.Text("completedOn"), refusal).ShouldBe(
            ("completed", "2040-03-15", "goal.completed")
        );
        (await home.GetAsync($"/goals/{goal}")).Text("status").ShouldBe("onTrack");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_goal_follows_its_accounts_and_a_debt_what_is_owed_on_them(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var savings = await home.AccountAsync("Savings", opening: 2_000, type: "savings");
        var loan = await home.AccountAsync("Loan", opening: -9_000, type: "loan");
        await home.EnterAsync(savings, "2040-02-10", 500);
        await home.EnterAsync(loan, "2040-03-01", 1_000);
        var saving = await GoalAsync(
            home,
            new
            {
                kind = "saving",
                name = "Sea",
                target = Reais(5_000),
                accountIds = new[] { savings },
            }
        );
        var debt = await GoalAsync(
            home,
            new
            {
                kind = "debt",
                name = "Loan",
                target = Reais(10_000),
                accountIds = new[] { loan },
                rateBasisPoints = 1_200,
                minimumPayment = Reais(500),
            }
        );

        var plan = (await home.GetAsync("/goals/debts?extra=500")).GetProperty("plans")[0];
        var refusal = await home.RefusalAsync(
            HttpStatusCode.Conflict,
            HttpMethod.Post,
            $"/goals/{saving}/contributions",
            new { amount = Reais(1) }
        );

        await home.DeleteAsync($"/accounts/{savings}?withTransactions=true");
        (await home.GetAsync($"/goals/{saving}")).GetProperty("accountIds").GetArrayLength().ShouldBe(0);
        await home.UndoLastAsync();
        Minor((await home.GetAsync($"/goals/{saving}")).GetProperty("reached")).ShouldBe(2_500);
        (await home.GetAsync($"/goals/{debt}")).Minors("reached", "remaining").ShouldBe([2_000, 8_000]);
        plan.Minors("owed", "minimums").ShouldBe([8_000, 500]);
        plan.GetProperty("snowball").GetProperty("months").GetInt32().ShouldBe(9);
        plan.GetProperty("snowball").Minors("paid", "interest").ShouldBe([8_382, 382]);
        refusal.ShouldBe("goal.follows-accounts");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_debt_that_is_written_down_grows_month_by_month_as_the_plan_says(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var debt = await GoalAsync(
            home,
            new
            {
                kind = "debt",
                name = "Loan",
                target = Reais(100_000),
                rateBasisPoints = 1_200,
                minimumPayment = Reais(500),
            }
        );
        var planned = (await home.GetAsync("/goals/debts?extra=20000")).GetProperty("plans")[0];
        foreach (var day in new[] { "2040-04-15", "2040-05-15" })
            await home.PostAsync($"/goals/{debt}/contributions", new { amount = Reais(20_500), date = day });
        home.Host.Clock.Advance(TimeSpan.FromDays(61));
        await home.Person.LoginAsync(home.Person.Email);

        var seen = await home.GetAsync($"/goals/{debt}");
        var plan = (await home.GetAsync("/goals/debts?extra=20000")).GetProperty("plans")[0];
        var listed = Items(await home.GetAsync("/goals"))[0];

        // 15 May 2040: 1 % of 1,000.00, then of 805.00.
        seen.Minors("reached", "interest", "remaining").ShouldBe([39_195, 1_805, 60_805]);
        listed.Minors("remaining").ShouldBe(plan.Minors("owed"));
        Minor(planned.GetProperty("snowball").GetProperty("remaining")[1]).ShouldBe(60_805);
        seen.Text("projectedOn").ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_income_is_divided_by_what_it_is_and_never_twice(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var (account, salary) = (await home.AccountAsync(), await home.CategoryAsync("salary"));
        foreach (var month in new[] { "01", "02" })
            await home.EnterAsync(account, $"2040-{month}-05", 100_000, "PAY", salary);
        var pay = await home.EnterAsync(account, "2040-03-05", 100_000, "PAY", salary);
        var gift = await home.EnterAsync(account, "2040-03-06", 40_000, "GIFT", await home.CategoryAsync("bonus"));
        var first = await GoalAsync(
            home,
            new
            {
                kind = "saving",
                name = "A",
                target = Reais(90_000),
                dueOn = "2040-12-15",
                priority = 1,
            }
        );
        await GoalAsync(
            home,
            new
            {
                kind = "saving",
                name = "B",
                target = Reais(90_000),
                priority = 5,
                incomeCategoryIds = new[] { salary },
            }
        );

        var ofPay = await home.GetAsync($"/goals/suggestions?transactionId={pay}");
        var ofGift = await home.GetAsync($"/goals/suggestions?transactionId={gift}");
        var all = new { transactionId = gift, goals = new[] { new { goalId = first, amount = Reais(30_000) } } };
        await home.PostAsync("/goals/allocations", all);
        var twice = await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, "/goals/allocations", all);

        ofPay.GetProperty("isWindfall").GetBoolean().ShouldBeFalse();
        Given(ofPay).ShouldBe([10_000]);
        ofGift.GetProperty("isWindfall").GetBoolean().ShouldBeTrue();
        Given(ofGift).ShouldBe([20_000]);
        twice.ShouldBe("goal.more-than-income");
        Minor((await home.GetAsync($"/goals/suggestions?transactionId={gift}")).GetProperty("income")).ShouldBe(10_000);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_goal_that_follows_another_account_is_suggested_a_transfer_that_is_not_written_down(
        string engine
    )
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var (checking, savings) = (await home.AccountAsync(), await home.AccountAsync("Savings", type: "savings"));
        var gift = await home.EnterAsync(checking, "2040-03-06", 40_000, "GIFT");
        object Of(string name, params string[] accountIds) =>
            new
            {
                kind = "saving",
                name,
                target = Reais(90_000),
                accountIds,
            };
        var fund = await GoalAsync(home, Of("Fund", savings));
        await GoalAsync(home, Of("Where it is", checking));
        var sea = await GoalAsync(home, Of("Sea"));

        var suggested = await home.GetAsync($"/goals/suggestions?transactionId={gift}");
        var refusal = await home.RefusalAsync(
            HttpStatusCode.Conflict,
            HttpMethod.Post,
            "/goals/allocations",
            new { transactionId = gift, goals = new[] { new { goalId = fund, amount = Reais(1) } } }
        );

        var goals = suggested.GetProperty("goals").EnumerateArray().ToDictionary(g => g.Text("goalId")!);
        goals.Keys.Order().ShouldBe(new[] { fund, sea }.Order());
        Given(suggested).ShouldBe([10_000, 10_000]);
        goals[fund].GetProperty("transferTo").EnumerateArray().Select(a => a.GetString()).ShouldBe([savings]);
        goals[sea].GetProperty("transferTo").GetArrayLength().ShouldBe(0);
        Minor(suggested.GetProperty("left")).ShouldBe(20_000);
        refusal.ShouldBe("goal.follows-accounts");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_edit_of_what_somebody_changed_meanwhile_is_refused_and_deleting_is_undone(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var goal = await GoalAsync(
            home,
            new
            {
                kind = "spending",
                name = "Bike",
                target = Reais(100),
            }
        );
        await home.PostAsync($"/goals/{goal}/contributions", new { amount = Reais(40) });
        var version = (await home.GetAsync($"/goals/{goal}")).Text("version");
        var edited = await home.PatchAsync(
            $"/goals/{goal}",
            new
            {
                priority = 1,
                dueOn = "2041-02-28",
                recurrence = "yearly",
            }
        );

        var stale = await home.Person.SendAsync(
            HttpMethod.Patch,
            $"/goals/{goal}",
            new { priority = 2 },
            $"\"{version}\""
        );
        await home.DeleteAsync($"/goals/{goal}");
        var gone = Items(await home.GetAsync("/goals"));
        await home.UndoLastAsync();

        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        edited.Text("dueOn").ShouldBe("2041-02-28");
        gone.ShouldBeEmpty();
        Minor((await home.GetAsync($"/goals/{goal}")).GetProperty("reached")).ShouldBe(40);
        (
            await home.RefusalAsync(
                HttpStatusCode.Conflict,
                HttpMethod.Patch,
                $"/goals/{goal}",
                new { target = Reais(0) }
            )
        ).ShouldBe("goal.target-not-positive");
    }

    private static long[] Given(JsonElement suggestion) =>
        [.. suggestion.GetProperty("goals").EnumerateArray().Select(g => Minor(g.GetProperty("amount")))];

    private static async Task<string> GoalAsync(HomeOverHttp home, object goal) =>
        IdOf(await home.PostAsync("/goals", goal));
}
