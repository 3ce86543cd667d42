using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Transactions;

public sealed class TransactionListTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Pages_neither_repeat_nor_hide_a_row_while_rows_of_the_same_day_come_in(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var before = new List<string>();
        for (var i = 0; i < 7; i++)
            before.Add(await home.EnterAsync(account, i < 5 ? "2026-05-02" : "2026-05-01", -100 - i));

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await home.GetAsync($"/transactions?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(Ids(page));
            cursor = page.GetProperty("next").GetString();
            if (seen.Count == 2)
                await home.EnterAsync(account, "2026-05-02", -1);
        } while (cursor is not null);

        seen.ShouldBeUnique();
        before.ShouldBeSubsetOf(seen);
        seen.Take(5).ShouldBe(seen.Take(5).OrderDescending(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Filters_narrow_together(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, other) = (await home.AccountAsync(), await home.AccountAsync("Other"));
        var wanted = await home.EnterAsync(account, "2026-03-15", -500);
        await home.EnterAsync(other, "2026-03-15", -500);
        await home.EnterAsync(account, "2026-03-14", -500);
        await home.EnterAsync(account, "2026-03-17", -500);
        await home.EnterAsync(account, "2026-03-15", -501);
        await home.EnterAsync(account, "2026-03-15", -498);
        var reconciled = await home.EnterAsync(account, "2026-03-16", -500);
        await home.PatchAsync($"/transactions/{reconciled}", new { status = "reconciled" });

        var both = $"/transactions?accountId={account}&from=2026-03-15&to=2026-03-16&min=-500&max=-499";
        Ids(await home.GetAsync(both)).ShouldBe([reconciled, wanted]);
        Ids(await home.GetAsync($"{both}&status=booked")).ShouldBe([wanted]);
        Ids(await home.GetAsync($"{both}&status=reconciled")).ShouldBe([reconciled]);
        await home.PatchAsync($"/transactions/{wanted}", new { categoryId = await home.CategoryAsync("food") });
        Ids(await home.GetAsync($"{both}&needsReview=true")).ShouldBe([reconciled]);
        Ids(await home.GetAsync($"{both}&currency=USD")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_category_includes_its_children_and_none_is_what_has_no_category(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var (food, groceries) = (await home.CategoryAsync("food"), await home.CategoryAsync("food.groceries"));
        var plain = await home.EnterAsync(account, "2026-03-03", -1);
        var parent = await home.EnterAsync(account, "2026-03-02", -2, categoryId: food);
        var child = await home.EnterAsync(account, "2026-03-01", -4, categoryId: groceries);

        Ids(await home.GetAsync($"/transactions?categoryId={food}")).ShouldBe([parent, child]);
        Ids(await home.GetAsync($"/transactions?categoryId={groceries}")).ShouldBe([child]);
        Ids(await home.GetAsync("/transactions?categoryId=none")).ShouldBe([plain]);
        Ids(await home.GetAsync("/transactions?source=person")).ShouldBe([parent, child]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_search_minds_neither_case_nor_accents_nor_wildcards(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var bakery = await home.EnterAsync(account, "2026-03-02", -1, "PADARIA São João 100%");
        await home.EnterAsync(account, "2026-03-01", -1, "Açougue 1000");

        Ids(await home.GetAsync("/transactions?q=s%C3%A3o%20padaria")).ShouldBe([bakery]);
        Ids(await home.GetAsync("/transactions?q=JOAO")).ShouldBe([bakery]);
        Ids(await home.GetAsync("/transactions?q=100%25")).ShouldBe([bakery]);
        Ids(await home.GetAsync("/transactions?q=p_daria")).ShouldBeEmpty();
        Ids(await home.GetAsync("/transactions?q=a%25e")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Totals_count_everything_found_and_never_add_currencies(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (reais, euros) = (await home.AccountAsync(), await home.AccountAsync("Euros", "EUR"));
        var category = await home.CategoryAsync("food");
        await home.EnterAsync(reais, "2026-03-01", -100, categoryId: category);
        await home.EnterAsync(reais, "2026-03-02", 30);
        await home.EnterAsync(euros, "2026-03-03", -7, currency: "EUR", categoryId: category);

        var all = (await home.GetAsync("/transactions?limit=1&withTotals=true")).GetProperty("totals");
        var food = (await home.GetAsync($"/transactions?categoryId={category}&withTotals=true")).GetProperty("totals");

        all.GetProperty("count").GetInt32().ShouldBe(3);
        SumsOf(all).ShouldBe(["BRL 30 -100 -70", "EUR 0 -7 -7"]);
        SumsOf(food).ShouldBe(["BRL 0 -100 -100", "EUR 0 -7 -7"]);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=501")]
    [InlineData("cursor=abc")]
    [InlineData("categoryId=food")]
    [InlineData("status=lost")]
    [InlineData("q=a%00b")]
    [InlineData("from=2026-02-30")]
    public async Task A_question_that_makes_no_sense_is_refused(string query)
    {
        await using var home = await OpenAsync("Sqlite");

        var response = await home.Person.GetAsync($"/transactions?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string[] SumsOf(System.Text.Json.JsonElement totals) =>
        [
            .. totals
                .GetProperty("sums")
                .EnumerateArray()
                .Select(s =>
                    $"{s.GetProperty("currency")} {Minor(s.GetProperty("inflow"))} {Minor(s.GetProperty("outflow"))} {Minor(s.GetProperty("total"))}"
                ),
        ];
}
