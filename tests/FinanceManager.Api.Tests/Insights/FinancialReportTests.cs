using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;
using static FinanceManager.Api.Tests.Insights.InsightHome;

namespace FinanceManager.Api.Tests.Insights;

public sealed class FinancialReportTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [InlineData("Sqlite", "BRL")]
    [InlineData("Sqlite", "EUR")]
    [InlineData("Postgres", "BRL")]
    [InlineData("Postgres", "EUR")]
    public async Task The_parts_of_a_period_add_up_and_are_those_of_the_other_reports(string engine, string currency)
    {
        await using var home = await DemoAsync(engine);
        var today = DateOnly.FromDateTime(home.Host.Clock.GetUtcNow().UtcDateTime);
        var (from, to) = ($"{today.AddMonths(-5).AddDays(-3):yyyy-MM-dd}", $"{today.AddDays(-2):yyyy-MM-dd}");

        var report = await home.GetAsync($"/financial-report?from={from}&to={to}&currency={currency}");

        var cash = (await home.GetAsync($"/reports/cash-flow?from={from}&to={to}&currency={currency}")).GetProperty(
            "rows"
        );
        Sum(report, "months", "income").ShouldBe(Minor(report.GetProperty("income")));
        Sum(report, "months", "spending").ShouldBe(Minor(report.GetProperty("spending")));
        Sum(report, "categories", "total").ShouldBe(Minor(report.GetProperty("total")));
        report
            .GetProperty("months")
            .EnumerateArray()
            .Select(m => (m.GetProperty("month").GetString(), Minor(m.GetProperty("total"))))
            .ShouldBe(
                cash.EnumerateArray().Select(r => (r.GetProperty("month").GetString(), Minor(r.GetProperty("total"))))
            );
        Sum(report, "accounts", "endConverted").ShouldBe(Minor(report.GetProperty("netWorthEnd")));
        report.GetProperty("income").GetProperty("currency").GetString().ShouldBe(currency);
        report.GetProperty("health").GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_spent_of_each_budget_is_the_sum_of_the_rows_it_opens(string engine)
    {
        await using var home = await DemoAsync(engine);
        var today = DateOnly.FromDateTime(home.Host.Clock.GetUtcNow().UtcDateTime);

        var report = await home.GetAsync(
            $"/financial-report?from={today.AddMonths(-2):yyyy-MM-dd}&to={today:yyyy-MM-dd}"
        );

        var checkedLines = 0;
        foreach (var line in report.GetProperty("budgets").EnumerateArray())
        {
            var rows = await home.GetAsync(
                $"/transactions?{line.GetProperty("query").GetString()}&limit=1&withTotals=true"
            );
            var sums = rows.GetProperty("totals").GetProperty("sums").EnumerateArray().ToList();
            // What was spent in other currencies is converted in the budget, and told as it was among the rows.
            if (sums.Exists(s => s.GetProperty("currency").GetString() != "BRL"))
                continue;
            sums.Sum(s => Minor(s.GetProperty("total"))).ShouldBe(-Minor(line.GetProperty("spent")));
            checkedLines++;
        }
        checkedLines.ShouldBeGreaterThan(5);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Balances_are_those_of_the_evening_before_and_of_the_last_day(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync(opening: 100_00);
        await home.FileAsync(
            account,
            "LOJA",
            null,
            (new(2040, 2, 28), -1_00),
            (new(2040, 2, 29), -2_00),
            (new(2040, 3, 1), -4_00)
        );

        var report = await home.GetAsync("/financial-report?from=2040-02-29&to=2040-02-29");

        var row = report.GetProperty("accounts")[0];
        (Minor(row.GetProperty("start")), Minor(row.GetProperty("end"))).ShouldBe((99_00, 97_00));
        Minor(report.GetProperty("spending")).ShouldBe(-2_00);
    }

    [Theory]
    [InlineData("from=2040-03-02&to=2040-03-01", "report.period-invalid")]
    [InlineData("from=1900-01-01&to=2040-03-01", "report.period-invalid")]
    [InlineData("from=0001-01-01&to=0002-03-01", "report.period-invalid")]
    public async Task A_period_that_is_none_is_refused(string query, string code)
    {
        await using var home = await OpenAsync("Sqlite");

        (await home.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Get, $"/financial-report?{query}")).ShouldBe(
            code
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_week_is_told_against_the_middle_of_the_weeks_before(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var monday = new DateOnly(2040, 3, 12);
        await home.FileAsync(
            account,
            "FEIRA",
            "food.groceries",
            [.. Enumerable.Range(1, 8).Select(w => (monday.AddDays(-7 * w), -100_00L - w))]
        );
        await home.FileAsync(
            account,
            "FEIRA",
            "food.groceries",
            (monday, -50_00),
            (monday.AddDays(6), -30_00),
            (monday.AddDays(7), -9_00)
        );
        await home.FileAsync(account, "SALARIO", "salary", (monday.AddDays(3), 500_00));

        var week = await home.GetAsync("/insights/digest?week=2040-03-15");

        (week.GetProperty("from").GetString(), week.GetProperty("to").GetString()).ShouldBe(
            ("2040-03-12", "2040-03-18")
        );
        (Minor(week.GetProperty("income")), Minor(week.GetProperty("spending"))).ShouldBe((500_00, -80_00));
        // The first week is not whole: the ledger begins on its Monday, so it is.
        Minor(week.GetProperty("usual")).ShouldBe(-100_04);
        week.GetProperty("biggest")
            .EnumerateArray()
            .Select(r => Minor(r.GetProperty("amount")))
            .ShouldBe([-50_00, -30_00]);
        week.GetProperty("isOver").GetBoolean().ShouldBeTrue();
        foreach (var edge in new[] { "0001-01-01", "9999-12-31" })
            (await home.GetAsync($"/insights/digest?week={edge}")).GetProperty("biggest").GetArrayLength().ShouldBe(0);
    }

    private static long Sum(JsonElement report, string list, string member) =>
        report
            .GetProperty(list)
            .EnumerateArray()
            .Select(r => r.GetProperty(member))
            .Where(m => m.ValueKind == JsonValueKind.Object)
            .Sum(Minor);
}
