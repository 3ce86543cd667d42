using System.Globalization;
using FinanceManager.Api.Features.Exports;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>Beancount's own programs read the ledger and count again.</summary>
public sealed class BeancountTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Beancount_finds_the_ledger_sound_and_counts_what_we_count(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        using var book = BookFile.Beancount(await home.ExportTextAsync("beancount"));

        (await AccountingProgram.RunAsync("bean-check", book.Path)).ShouldBeEmpty();

        (await BalancesAsync(book)).ShouldBe(await LedgerTruth.BalancesAsync(home, book.Name));
        (await MonthsAsync(book)).ShouldBe(await LedgerTruth.MonthsAsync(home, book.CategoryName));
        // What is under way between two days has arrived in the end.
        var underWay = await QueryAsync(
            book,
            "select currency, sum(position) as n where account = 'Equity:Transfers' group by currency"
        );
        underWay.ShouldAllBe(r => r["n"].Length == 0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_part_of_the_ledger_is_sound_too(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        var account = IdOf(Items(await home.GetAsync("/accounts"))[0]);
        var query = $"from=2026-02-01&to=2026-03-01&accountId={account}";
        using var book = BookFile.Beancount(await home.ExportTextAsync("beancount", $"?{query}"));

        (await AccountingProgram.RunAsync("bean-check", book.Path)).ShouldBeEmpty();

        (await MonthsAsync(book)).ShouldBe(await LedgerTruth.MonthsAsync(home, book.CategoryName, $"&{query}"));
    }

    [Fact]
    public async Task The_demo_is_sound_and_counts_the_same()
    {
        await using var demo = await HomeOverHttp.DemoAsync("Sqlite");
        using var book = BookFile.Beancount(await demo.ExportTextAsync("beancount"));

        (await AccountingProgram.RunAsync("bean-check", book.Path)).ShouldBeEmpty();

        (await MonthsAsync(book)).ShouldBe(await LedgerTruth.MonthsAsync(demo, book.CategoryName));
        book.Text.ShouldContain("option \"operating_currency\" \"BRL\"");
    }

    [Theory]
    [InlineData("Itaú", "Itaú")]
    [InlineData("épargne; 2", "Épargne-2")]
    [InlineData("Банк", "Банк")]
    [InlineData("日本 銀行", "X日本-銀行")]
    [InlineData("1st: bank", "1st-bank")]
    [InlineData("--- 🏦 ---", "X")]
    [InlineData("𝒜lpha", "Lpha")]
    [InlineData("cafe\u0301", "Cafe")]
    [InlineData("\u202e(ב)", "Xב")]
    public void A_name_becomes_what_the_grammar_allows(string name, string expected) =>
        BeancountLedger.Component(name).ShouldBe(expected);

    private static async Task<List<string>> MonthsAsync(BookFile book)
    {
        var rows = await QueryAsync(
            book,
            "select year, month, account, currency, sum(position) as n where account ~ '^(Expenses|Income)' "
                + "group by year, month, account, currency"
        );
        return LedgerTruth.Months(
            rows.Select(r =>
                ($"{r["year"]}-{r["month"].PadLeft(2, '0')}", BookFile.Row(r["account"]), Number(r["n"]), r["currency"])
            )
        );
    }

    private static async Task<List<string>> BalancesAsync(BookFile book)
    {
        var rows = await QueryAsync(
            book,
            "select date, account, currency, sum(position) as n where account ~ '^(Assets|Liabilities)' "
                + "group by date, account, currency order by date"
        );
        var openingDay = rows[0]["date"];
        return
        [
            .. rows.GroupBy(r => (Account: r["account"], Currency: r["currency"]))
                .SelectMany(g =>
                    LedgerTruth.Running(g.Key.Account, g.Key.Currency, 0, g.Select(r => (r["date"], Number(r["n"]))))
                )
                .Where(b => b.Split(' ')[^3] != openingDay)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Of a sum such as <c>12.50 BRL</c>, which is empty where it is zero.</summary>
    private static decimal Number(string position) =>
        position.Length == 0 ? 0 : decimal.Parse(position.Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Cells come padded to the width of their column.</summary>
    private static async Task<List<Dictionary<string, string>>> QueryAsync(BookFile book, string query)
    {
        var csv = await AccountingProgram.RunAsync("bean-query", "-f", "csv", book.Path, query);
        return
        [
            .. CsvText
                .Read(csv.ReplaceLineEndings("\n"), "\n")
                .Select(row => row.ToDictionary(c => c.Key.Trim(), c => c.Value.Trim())),
        ];
    }
}
