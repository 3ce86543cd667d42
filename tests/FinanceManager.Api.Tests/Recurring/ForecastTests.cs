using System.Text.Json;
using FinanceManager.Api.Tests.Cards;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Recurring;

public sealed class ForecastTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Ninety_days_hold_what_recurs_and_everyday_life(string engine)
    {
        var (home, account) = await RecurringHome.OpenAsync(engine);
        await using var _ = home;
        await home.FoundAsync();

        var forecast = await home.GetAsync("/forecast?days=90");

        var only = forecast.GetProperty("accounts")[0];
        Minor(only.GetProperty("balance")).ShouldBe(await home.BalanceAsync(account));
        only.GetProperty("hasEverydayLife").GetBoolean().ShouldBeTrue();
        only.GetProperty("points").GetArrayLength().ShouldBe(90);
        var last = only.GetProperty("points")[89];
        Minor(last.GetProperty("low")).ShouldBeLessThan(Minor(last.GetProperty("expected")));
        Minor(last.GetProperty("high")).ShouldBeGreaterThan(Minor(last.GetProperty("expected")));
        forecast.GetProperty("events").EnumerateArray().Count(e => e.Text("name") == "LOPES IMOVEIS").ShouldBe(3);
        (await home.GetAsync("/forecast?days=90")).GetRawText().ShouldBe(forecast.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Safe_to_spend_is_the_balance_less_what_is_due_before_income(string engine)
    {
        var (home, account) = await RecurringHome.OpenAsync(engine);
        await using var _ = home;
        await home.FoundAsync();
        await home.PatchAsync(
            $"/recurring/{IdOf(Items(await home.GetAsync("/recurring")).Named("lopes"))}",
            new { cadence = "monthly", dueOn = "2040-03-28" }
        );

        var safe = await SafeAsync(home);

        (safe.Text("until"), safe.GetProperty("incomeKnown").GetBoolean()).ShouldBe(("2040-04-05", true));
        safe.GetProperty("due")
            .EnumerateArray()
            .Select(d => (d.Text("date"), Minor(d.GetProperty("amount"))))
            .ShouldBe([("2040-03-28", 150_000)]);
        Minor(safe.GetProperty("amount"))
            .ShouldBe(await home.BalanceAsync(account) - 150_000 - Minor(safe.GetProperty("uncertain")));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Goals_and_envelopes_are_set_aside_by_currency_and_no_bill_twice(string engine)
    {
        var (home, account) = await RecurringHome.OpenAsync(engine);
        await using var _ = home;
        var (savings, dollars) = (
            await home.AccountAsync("Savings", opening: 70_000, type: "savings"),
            await home.AccountAsync("Dollars", "USD", opening: 9_000)
        );
        foreach (var (kind, follows) in new[] { ("spending", null), ("saving", savings), ("debt", (string?)null) })
        {
            var goal = await GoalAsync(home, kind, 90_000, "BRL", follows);
            if (follows is null)
                await home.PostAsync($"/goals/{goal}/contributions", new { amount = Cents(12_000, "BRL") });
        }
        await GoalAsync(home, "saving", 5_000, "USD", dollars);
        var rent = await home.CategoryAsync("transport.parking-tolls");
        await home.FoundAsync();
        await home.PatchAsync(
            $"/recurring/{IdOf(Items(await home.GetAsync("/recurring")).Named("lopes"))}",
            new
            {
                cadence = "monthly",
                dueOn = "2040-03-28",
                categoryId = rent,
            }
        );
        await home.EnterAsync(account, "2040-04-02", -2_000, "TYRES", await home.CategoryAsync("transport.fuel"));
        await AssignAsync(home, rent, 151_000);
        await AssignAsync(home, await home.CategoryAsync("transport.fuel"), 7_000);

        var safe = await SafeAsync(home);
        var inDollars = (await home.GetAsync("/forecast/safe-to-spend")).GetProperty("items")[1];
        await home.PutAsync("/budgets/settings", new { style = "limits" });
        var limits = await SafeAsync(home);

        // 10.00 of the rent's envelope are no part of the rent, and 50.00 of fuel are not what is booked already.
        safe.Minors("goals", "envelopes", "dueTotal").ShouldBe([12_000, 6_000, 152_000]);
        Minor(safe.GetProperty("amount"))
            .ShouldBe(
                await home.BalanceAsync(account) - 150_000 - Minor(safe.GetProperty("uncertain")) - 12_000 - 6_000
            );
        inDollars.Minors("goals", "envelopes", "amount").ShouldBe([5_000, 0, 4_000]);
        Minor(limits.GetProperty("envelopes")).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Parts_of_a_purchase_and_the_cards_bill_are_in_it(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync();
        await home.ImportPartsAsync(card, "2040-01-20;SOFA PARC 01/05;-100.00", "2040-02-20;SOFA PARC 02/05;-100.00");
        await home.PayAsync(card, "2040-02-20", 10_000);

        var forecast = await home.GetAsync("/forecast?days=60");

        forecast
            .GetProperty("events")
            .EnumerateArray()
            .Select(e => (e.Text("kind"), e.Text("date"), Minor(e.GetProperty("amount"))))
            .ShouldBe([
                ("installment", "2040-03-20", -10_000),
                ("cardBill", "2040-03-20", -10_000),
                ("installment", "2040-04-20", -10_000),
                ("cardBill", "2040-04-20", -10_000),
            ]);
        var calendar = await home.GetAsync("/recurring/calendar?month=2040-04");
        calendar
            .GetProperty("entries")
            .EnumerateArray()
            .Select(e => e.Text("kind"))
            .Order()
            .ShouldBe(["cardBill", "installment"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_household_without_anything_has_an_empty_forecast(string engine)
    {
        await using var home = await HomeOverHttp.OpenAsync(engine);

        (await home.FoundAsync()).ShouldBeEmpty();
        (await home.GetAsync("/forecast")).GetProperty("accounts").GetArrayLength().ShouldBe(0);
        (await home.GetAsync("/forecast/safe-to-spend")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await home.GetAsync("/recurring/calendar?month=2040-02")).GetProperty("entries").GetArrayLength().ShouldBe(0);
    }

    private static object Cents(long minorUnits, string currency) => new { minorUnits, currency };

    private static async Task<JsonElement> SafeAsync(HomeOverHttp home) =>
        (await home.GetAsync("/forecast/safe-to-spend")).GetProperty("items")[0];

    private static async Task<string> GoalAsync(
        HomeOverHttp home,
        string kind,
        long target,
        string currency,
        string? account
    ) =>
        IdOf(
            await home.PostAsync(
                "/goals",
                new
                {
                    kind,
                    name = kind,
                    target = Cents(target, currency),
                    accountIds = account is null ? [] : new[] { account },
                }
            )
        );

    private static Task<JsonElement> AssignAsync(HomeOverHttp home, string category, long minorUnits) =>
        home.PutAsync(
            "/budgets/2040-03",
            new { lines = new[] { new { categoryId = category, assigned = Cents(minorUnits, "BRL") } } }
        );
}
