using FinanceManager.Api.Data.Search;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Transactions;

public sealed class SearchTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [InlineData("12,50", 1_250L, -1_250L)]
    [InlineData("12.50", 1_250L, -1_250L)]
    [InlineData("-1.234,56", -123_456L)]
    [InlineData("+1,234.56", 123_456L)]
    [InlineData("1.234", 123_400L, -123_400L)]
    [InlineData("7", 700L, -700L)]
    [InlineData("12,5", 1_250L, -1_250L)]
    [InlineData("1.23.4")]
    [InlineData("12,345,6")]
    [InlineData("12a")]
    [InlineData("99999999999999999999")]
    public void An_amount_is_read_as_people_type_it(string word, params long[] expected) =>
        AmountWord.MinorUnits(word, [2]).ShouldBe(expected);

    [Fact]
    public void A_point_means_what_the_currency_allows() =>
        AmountWord.MinorUnits("-1.234", [3]).ShouldBe([-1_234, -1_234_000]);

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Words_amounts_and_tags_are_found_and_what_was_deleted_is_not(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var cafe = await home.EnterAsync(account, "2026-03-01", -1_250, "Café São João");
        var salary = await home.EnterAsync(account, "2026-03-02", 123_456, "SALARIO");
        await home.PatchAsync($"/transactions/{salary}", new { tags = new[] { "férias" }, note = "ref 77 de março" });
        var gone = await home.EnterAsync(account, "2026-03-03", -1_250, "CAFE GONE");
        await home.DeleteAsync($"/transactions/{gone}");

        (await FoundAsync(home, "sao cafe")).ShouldBe([cafe]);
        (await FoundAsync(home, "12,50")).ShouldBe([cafe]);
        (await FoundAsync(home, "joao 12.50")).ShouldBe([cafe]);
        (await FoundAsync(home, "1.234,56")).ShouldBe([salary]);
        (await FoundAsync(home, "-1.234,56")).ShouldBeEmpty();
        (await FoundAsync(home, "FERIAS marco")).ShouldBe([salary]);
        (await home.GetAsync("/transactions?q=cafe&withTotals=true"))
            .GetProperty("totals")
            .GetProperty("count")
            .GetInt32()
            .ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_view_keeps_its_filter_under_a_name_and_comes_back_by_undo(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var filter = new
        {
            accountId = new[] { account },
            q = "café",
            max = -1,
        };
        var view = await home.PostAsync("/views", new { name = " Coffee ", filter });
        await home.PatchAsync($"/views/{IdOf(view)}", new { name = "Cafés" });
        await home.DeleteAsync($"/views/{IdOf(view)}");
        Items(await home.GetAsync("/views")).ShouldBeEmpty();
        await home.UndoLastAsync();

        var kept = Items(await home.GetAsync("/views")).Single();
        kept.GetProperty("name").GetString().ShouldBe("Cafés");
        kept.GetProperty("filter").GetProperty("q").GetString().ShouldBe("café");
        kept.GetProperty("filter").GetProperty("max").GetInt64().ShouldBe(-1);
        kept.GetProperty("filter").GetProperty("accountId")[0].GetString().ShouldBe(account);
    }

    private static async Task<string[]> FoundAsync(HomeOverHttp home, string q) =>
        Ids(await home.GetAsync($"/transactions?q={Uri.EscapeDataString(q)}"));
}
