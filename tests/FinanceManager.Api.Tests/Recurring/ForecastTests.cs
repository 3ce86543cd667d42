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

        var safe = (await home.GetAsync("/forecast/safe-to-spend?reserved=10000")).GetProperty("items")[0];

        (safe.Text("until"), safe.GetProperty("incomeKnown").GetBoolean()).ShouldBe(("2040-04-05", true));
        safe.GetProperty("due")
            .EnumerateArray()
            .Select(d => (d.Text("date"), Minor(d.GetProperty("amount"))))
            .ShouldBe([("2040-03-28", 150_000)]);
        Minor(safe.GetProperty("amount"))
            .ShouldBe(await home.BalanceAsync(account) - 150_000 - Minor(safe.GetProperty("uncertain")) - 10_000);
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
}
