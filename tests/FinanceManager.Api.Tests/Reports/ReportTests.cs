using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Reports;

public sealed class ReportTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Currencies_are_never_added(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.EnterAsync(await home.AccountAsync(opening: 50), "2026-01-05", -100);
        await home.EnterAsync(await home.AccountAsync("Euros", "EUR"), "2026-01-06", -7, currency: "EUR");

        var report = await home.GetAsync("/reports/summary?from=2026-01&to=2026-01");

        Said(report).ShouldBe(["BRL 0 -100", "EUR 0 -7"]);
        report.GetProperty("rates").EnumerateArray().ShouldBeEmpty();
        report
            .GetProperty("balances")
            .EnumerateArray()
            .Select(b => b.GetProperty("balance").GetRawText())
            .ShouldBe(["""{"minorUnits":-50,"currency":"BRL"}""", """{"minorUnits":-7,"currency":"EUR"}"""]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_refund_lowers_spending_and_is_no_income(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var (food, salary) = (await home.CategoryAsync("food"), await home.CategoryAsync("salary"));
        await home.EnterAsync(account, "2026-01-05", -1_000, categoryId: food);
        await home.EnterAsync(account, "2026-01-06", 300, categoryId: food);
        await home.EnterAsync(account, "2026-01-07", 5_000, categoryId: salary);
        await home.EnterAsync(account, "2026-01-08", -20, "xqz 1");
        await home.EnterAsync(account, "2026-01-09", 10, "xqz 2");

        var row = (await home.GetAsync("/reports/cash-flow")).GetProperty("rows")[0];

        Minor(row.GetProperty("income")).ShouldBe(5_010);
        Minor(row.GetProperty("spending")).ShouldBe(-720);
        Minor(row.GetProperty("inflow")).ShouldBe(5_310);
        Minor(row.GetProperty("outflow")).ShouldBe(-1_020);
        Minor(row.GetProperty("total")).ShouldBe(4_290);
        row.GetProperty("month").GetString().ShouldBe("2026-01");
        row.GetProperty("count").GetInt32().ShouldBe(5);
    }

    [Theory]
    [InlineData("Sqlite", "from=2026-01&to=2026-02", "2026-01 -111", "2026-02 -1100")]
    [InlineData("Postgres", "from=2026-01&to=2026-02", "2026-01 -111", "2026-02 -1100")]
    [InlineData("Sqlite", "from=2026-01-15&to=2026-03-01", "2026-01 -110", "2026-02 -1100", "2026-03 -10000")]
    [InlineData("Postgres", "from=2026-01-15&to=2026-03-01", "2026-01 -110", "2026-02 -1100", "2026-03 -10000")]
    [InlineData("Sqlite", "from=2026-01-02&to=2026-01-30", "2026-01 -10")]
    [InlineData("Postgres", "from=2026-01-02&to=2026-01-30", "2026-01 -10")]
    [InlineData("Sqlite", "interval=year", "2026-01 -11211")]
    [InlineData("Sqlite", "from=2026-02&to=2026-01")]
    public async Task A_period_is_exact_to_the_day(string engine, string query, params string[] expected)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        (string Day, int Amount)[] rows =
        [
            ("2026-01-01", -1),
            ("2026-01-15", -10),
            ("2026-01-31", -100),
            ("2026-02-14", -1_000),
            ("2026-03-01", -10_000),
            ("2026-02-28", -100),
        ];
        foreach (var (day, amount) in rows)
            await home.EnterAsync(account, day, amount);

        var report = await home.GetAsync($"/reports/cash-flow?{query}");

        report
            .GetProperty("rows")
            .EnumerateArray()
            .Select(r => $"{r.GetProperty("month").GetString()} {Minor(r.GetProperty("total"))}")
            .ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task In_the_base_currency_everything_is_one_row_with_its_rates_and_what_is_unknown(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.EnterAsync(await home.AccountAsync(), "2024-01-05", -100);
        var euros = await home.AccountAsync("Euros", "EUR");
        await home.EnterAsync(euros, "2024-01-07", -1_000, currency: "EUR");
        await home.EnterAsync(await home.AccountAsync("Guaraníes", "PYG"), "2024-01-06", -9_000, currency: "PYG");

        var report = await home.GetAsync("/reports/summary?currency=BRL");

        var row = report.GetProperty("rows").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("currency").GetString().ShouldBe("BRL");
        // The European Central Bank published 5.3724 reais for a euro on the Friday before.
        Minor(row.GetProperty("outflow")).ShouldBe(-100 - 5_372);
        row.GetProperty("count").GetInt32().ShouldBe(2);
        report.GetProperty("unknown").GetInt32().ShouldBe(1);
        var rate = report.GetProperty("rates").EnumerateArray().ShouldHaveSingleItem();
        rate.GetProperty("from").GetString().ShouldBe("EUR");
        rate.GetProperty("date").GetString().ShouldBe("2024-01-05");
        Said(await home.GetAsync($"/reports/summary?currency=BRL&accountId={euros}")).ShouldBe(["BRL 0 -5372"]);
        var days = await home.GetAsync("/reports/summary?currency=BRL&from=2024-01-03&to=2024-01-07");
        Said(days).ShouldBe(["BRL 0 -5472"]);
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Get, "/reports/summary?currency=XXX")).ShouldBe(
            "report.currency-unknown"
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_new_base_currency_shows_the_past_at_the_rates_of_then(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.EnterAsync(await home.AccountAsync("Euros", "EUR"), "2024-01-07", -1_000, currency: "EUR");
        await home.EnterAsync(await home.AccountAsync(), "2024-01-05", -5_372);

        await home.PatchAsync($"/households/{home.Person.Household}", new { baseCurrency = "EUR" });

        Said(await home.GetAsync("/reports/summary?currency=EUR")).ShouldBe(["EUR 0 -2000"]);
        Said(await home.GetAsync("/reports/summary")).ShouldBe(["BRL 0 -5372", "EUR 0 -1000"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Categories_are_listed_with_what_each_split_says(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-01-05", -100, categoryId: food);
        await home.PatchAsync(
            $"/transactions/{id}",
            new
            {
                splits = new[]
                {
                    new { categoryId = food, amount = new { minorUnits = -70, currency = "BRL" } },
                    new { categoryId = pets, amount = new { minorUnits = -30, currency = "BRL" } },
                },
            }
        );

        var report = await home.GetAsync("/reports/categories?from=2026-01&to=2026-01");

        report
            .GetProperty("rows")
            .EnumerateArray()
            .Select(r => (r.GetProperty("categoryId").GetString(), Minor(r.GetProperty("total"))))
            .ShouldBe([(food, -70), (pets, -30)]);
    }

    [Theory]
    [InlineData("from=2026-13")]
    [InlineData("to=2026-02-30")]
    [InlineData("interval=week")]
    [InlineData("currency=reais")]
    [InlineData("accountId=mine")]
    public async Task A_report_about_nothing_that_exists_is_refused(string query)
    {
        await using var home = await OpenAsync("Sqlite");

        var response = await home.Person.GetAsync($"/reports/cash-flow?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string[] Said(JsonElement report) =>
        [
            .. report
                .GetProperty("rows")
                .EnumerateArray()
                .Select(r =>
                    $"{r.GetProperty("currency")} {Minor(r.GetProperty("inflow"))} {Minor(r.GetProperty("outflow"))}"
                ),
        ];
}
