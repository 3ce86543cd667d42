using System.Globalization;
using System.Text.Json;
using FinanceManager.Api.Tests.Exports;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Reports;

/// <summary>Every figure is the sum of the rows that it opens, and what hledger counts of the exported journal.</summary>
public sealed class ReportSumTests
{
    private static readonly string[] s_groups = ["none", "category", "account", "member", "tag", "merchant"];

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [InlineData("Sqlite", 1)]
    [InlineData("Postgres", 1)]
    [InlineData("Sqlite", 2)]
    public async Task Every_month_category_and_currency_is_what_hledger_counts(string engine, int seed)
    {
        await using var home = await GeneratedHome.OpenAsync(engine, seed);
        using var book = BookFile.Journal(await home.ExportTextAsync("hledger"));
        await AccountingProgram.RunAsync("hledger", "-f", book.Path, "check", "--strict");
        var counted = await HledgerMonths.OfAsync(book);
        counted.Count.ShouldBeGreaterThan(50);

        (await LedgerTruth.MonthsAsync(home, book.CategoryName)).ShouldBe(counted);
        // The same by way of the rows rather than of the summary.
        (await LedgerTruth.MonthsAsync(home, book.CategoryName, "&min=-1000000000")).ShouldBe(counted);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_figure_is_the_sum_of_the_rows_it_opens(string engine)
    {
        await using var home = await GeneratedHome.OpenAsync(engine, 3);
        var food = await home.CategoryAsync("food");
        string[] asked = ["month&from=2026-01-10&to=2026-02-20", $"total&categoryId={food}&tag=trip"];
        foreach (var group in s_groups)
        foreach (var query in asked)
            await ShouldOpenItsRowsAsync(home, $"/reports/by/{group}?interval={query}");
        await ShouldOpenItsRowsAsync(home, "/reports/cash-flow?interval=day&from=2026-01-03&to=2026-01-09");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_band_of_the_flow_is_the_sum_of_the_rows_it_opens(string engine)
    {
        await using var home = await GeneratedHome.OpenAsync(engine, 4);
        var flows = (await home.GetAsync("/reports/sankey?from=2026-01&to=2026-02")).GetProperty("flows");
        flows.GetArrayLength().ShouldBe(3);
        foreach (var flow in flows.EnumerateArray())
        {
            var (sources, uses) = (Bands(flow, "sources"), Bands(flow, "uses"));
            (sources.Sum(Amount) + Minor(flow.GetProperty("drawn"))).ShouldBe(Minor(flow.GetProperty("total")));
            (uses.Sum(Amount) + Minor(flow.GetProperty("saved"))).ShouldBe(Minor(flow.GetProperty("total")));
            foreach (var (band, sign) in sources.Select(b => (b, 1)).Concat(uses.Select(b => (b, -1))))
                (await SumAsync(home, band)).ShouldBe(sign * Amount(band));
        }

        static List<JsonElement> Bands(JsonElement flow, string side) => [.. flow.GetProperty(side).EnumerateArray()];

        static long Amount(JsonElement band) => Minor(band.GetProperty("amount"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task In_any_currency_it_is_what_it_would_be_if_that_were_the_base(string engine)
    {
        await using var home = await GeneratedHome.OpenAsync(engine, 5);
        var before = await AllAsync();
        var worth = await home.GetAsync("/reports/net-worth?currency=EUR");

        await home.PatchAsync($"/households/{home.Person.Household}", new { baseCurrency = "EUR" });

        (await AllAsync()).ShouldBe(before);
        (await home.GetAsync("/reports/net-worth?currency=EUR")).GetRawText().ShouldBe(worth.GetRawText());

        async Task<List<string>> AllAsync()
        {
            var rows = new List<string>();
            foreach (var group in s_groups)
                rows.AddRange(
                    Sorted(await home.GetAsync($"/reports/by/{group}?interval=month&currency=EUR&from=2026-01-10"))
                );
            return rows;
        }

        static string[] Sorted(JsonElement report) =>
            [.. report.GetProperty("rows").EnumerateArray().Select(r => r.GetRawText()).Order(StringComparer.Ordinal)];
    }

    private static async Task ShouldOpenItsRowsAsync(HomeOverHttp home, string path)
    {
        var report = await home.GetAsync(path);
        foreach (var row in report.GetProperty("rows").EnumerateArray().Take(4))
        {
            (await SumAsync(home, row)).ShouldBe(Minor(row.GetProperty("total")), $"{path}: {row}");
            foreach (var (flow, figure) in new[] { ("income", "income"), ("spending", "spending") })
                (await SumAsync(home, row, $"&flow={flow}")).ShouldBe(Minor(row.GetProperty(figure)), $"{path}: {row}");
        }
    }

    private static async Task<long> SumAsync(HomeOverHttp home, JsonElement row, string more = "")
    {
        var query = row.GetProperty("query").GetString() + more;
        var totals = (await home.GetAsync($"/transactions?{query}&limit=1&withTotals=true")).GetProperty("totals");
        return totals.GetProperty("sums").EnumerateArray().Sum(s => Minor(s.GetProperty("total")));
    }
}

/// <summary>What hledger itself sums up for each month and category.</summary>
internal static class HledgerMonths
{
    internal static async Task<List<string>> OfAsync(BookFile book)
    {
        string[] ask = ["balance", "-M", "-N", "--layout=tidy", "-O", "csv", "^expenses", "^income"];
        var csv = await AccountingProgram.RunAsync("hledger", ["-f", book.Path, .. ask]);
        return LedgerTruth.Months(
            CsvText
                .Read(csv, "\n")
                .Where(r => r["commodity"].Length > 0)
                .Select(r =>
                    (
                        r["period"],
                        BookFile.Row(r["account"]),
                        decimal.Parse(r["value"], CultureInfo.InvariantCulture),
                        r["commodity"]
                    )
                )
        );
    }
}
