using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Quality;

public sealed class QualityTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Coverage_is_of_all_rows_of_the_period_and_what_a_person_changed_is_the_person_s(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var (gifts, day) = (await home.CategoryAsync("gifts"), Today(home));
        await home.ImportAsync(
            BankFiles.Csv(
                $"{day:O};NETFLIX.COM;-39.90",
                $"{day.AddDays(-1):O};NETFLIX.COM;-39.90",
                $"{day.AddDays(-2):O};XQZW 9981;-1.00",
                $"{day.AddMonths(-14):O};NETFLIX.COM;-39.90"
            ),
            account
        );
        await home.EnterAsync(account, day.ToString("O"), -500, "BOOK", gifts);
        await home.PatchAsync(
            $"/transactions/{IdOf((await home.TransactionsAsync("&q=netflix"))[0])}",
            new { categoryId = gifts }
        );

        var year = await home.GetAsync("/categorization/quality");
        var long_ = await home.GetAsync("/categorization/quality?months=24");

        Counts(year, "rows", "filed", "byPerson").ShouldBe([4, 1, 2]);
        Counts(long_, "rows", "filed", "byPerson").ShouldBe([5, 2, 2]);
        year.GetProperty("all").GetProperty("coverage").GetDouble().ShouldBe(0.25);
        var tier = year.GetProperty("tiers").EnumerateArray().Single();
        (tier.Text("tier"), Count(tier, "filed")).ShouldBe(("dictionary", 1));
        tier.GetProperty("report").GetProperty("coverage").GetDouble().ShouldBe(0.25);
        tier.GetProperty("report").GetProperty("precision").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_past_is_guessed_again_by_what_had_been_decided_before(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var (pets, gifts) = (await home.CategoryAsync("pets"), await home.CategoryAsync("gifts"));
        for (var i = 0; i < 50; i++)
            await home.EnterAsync(
                account,
                Today(home).AddDays(-i).ToString("O"),
                -100 - i,
                i % 2 == 0 ? "XQZW VLK" : "WVUT PQR",
                i % 2 == 0 ? pets : gifts
            );

        var test = await home.GetAsync("/categorization/back-test");

        Count(test, "tested").ShouldBe(50);
        // Of the first tenth of a year nothing had been decided before, so that nothing could be known.
        var all = test.GetProperty("report");
        (Count(all, "count"), all.GetProperty("accuracy").GetDouble()).ShouldBe((50, 0.8));
        Count(test.GetProperty("seenBefore"), "count").ShouldBe(40);
        var tiers = test.GetProperty("tiers").EnumerateArray().ToDictionary(t => t.Text("tier")!);
        tiers.Keys.ShouldBe(["memory", "none"], ignoreOrder: true);
        var memory = tiers["memory"].GetProperty("report");
        Count(memory, "sure").ShouldBeGreaterThan(0);
        memory.GetProperty("sureRight").GetDouble().ShouldBe(1);
        memory.GetProperty("coverage").GetDouble().ShouldBe(Count(memory, "applied") / 50.0, 0.001);
        memory.GetProperty("precisionLow").GetDouble().ShouldBeInRange(0.8, 0.99);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Only_what_a_person_decided_is_guessed_again_and_only_where_that_is_enough(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(
            BankFiles.Csv([.. Enumerable.Range(0, 45).Select(i => $"{Today(home).AddDays(-i):O};NETFLIX.COM;-{i}.10")]),
            account
        );
        await home.EnterAsync(account, Today(home).ToString("O"), -500, "BOOK", await home.CategoryAsync("gifts"));

        var test = await home.GetAsync("/categorization/back-test");

        Count(test, "tested").ShouldBe(1);
        test.GetProperty("report").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static DateOnly Today(HomeOverHttp home)
    {
        using var db = home.Database();
        return DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);
    }

    private static int Count(JsonElement of, string member) => of.GetProperty(member).GetInt32();

    private static int[] Counts(JsonElement of, params string[] members) => [.. members.Select(m => Count(of, m))];
}
