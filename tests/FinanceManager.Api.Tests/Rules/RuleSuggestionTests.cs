using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;
using static FinanceManager.Api.Tests.Rules.WrittenRule;

namespace FinanceManager.Api.Tests.Rules;

public sealed class RuleSuggestionTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_correction_becomes_a_rule_about_the_merchant_that_can_be_saved_as_it_is(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, pets) = (await home.AccountAsync(), await home.CategoryAsync("pets"));
        var corrected = await home.EnterAsync(account, "2026-03-02", -500, "COMPRA CARTAO ZYQUE MOLUSCO 18/11 4821");
        var other = await home.EnterAsync(account, "2026-03-03", -900, "COMPRA CARTAO ZYQUE MOLUSCO 19/11 4821");
        await home.EnterAsync(account, "2026-03-04", 900, "ZYQUE MOLUSCO");
        await home.PatchAsync($"/transactions/{corrected}", new { categoryId = pets, payee = "Zyq" });

        var suggested = await SuggestAsync(home, corrected);

        var rule = suggested.GetProperty("rule");
        rule.GetProperty("name").GetString().ShouldBe("Zyq");
        Conditions(rule).ShouldBe(["text contains zyque molusco", "direction equals out"]);
        rule.GetProperty("categoryId").GetString().ShouldBe(pets);
        rule.GetProperty("payee").GetString().ShouldBe("Zyq");
        suggested.GetProperty("count").GetInt32().ShouldBe(1);
        var saved = IdOf(await home.PostAsync("/rules", rule));
        await home.ApplyAsync(saved);
        CategoryOf(await home.GetAsync($"/transactions/{other}")).ShouldBe(pets);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_account_is_named_only_where_the_merchant_is_something_else_on_another(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, business) = (await home.AccountAsync(), await home.AccountAsync("Business"));
        var (pets, food) = (await home.CategoryAsync("pets"), await home.CategoryAsync("food"));
        var here = await home.EnterAsync(account, "2026-03-02", -500, "ZYQUE MOLUSCO", pets);
        var there = await home.EnterAsync(business, "2026-03-02", -500, "ZYQUE MOLUSCO", pets);

        Conditions((await SuggestAsync(home, here)).GetProperty("rule")).Length.ShouldBe(2);
        await home.PatchAsync($"/transactions/{there}", new { categoryId = food });
        Conditions((await SuggestAsync(home, here)).GetProperty("rule"))[^1].ShouldBe($"account equals {account}");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_divided_transaction_suggests_its_shares(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (pets, food) = (await home.CategoryAsync("pets"), await home.CategoryAsync("food"));
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-02", -900, "ZYQUE MOLUSCO");
        object[] splits =
        [
            new { categoryId = pets, amount = new { minorUnits = -300, currency = "BRL" } },
            new { categoryId = food, amount = new { minorUnits = -600, currency = "BRL" } },
        ];
        await home.PatchAsync($"/transactions/{id}", new { splits });

        var parts = (await SuggestAsync(home, id)).GetProperty("rule").GetProperty("parts");

        parts[0].GetProperty("basisPoints").GetInt32().ShouldBe(3_333);
        parts[1].GetProperty("categoryId").GetString().ShouldBe(food);
        parts[1].GetProperty("basisPoints").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("PAG*LOJA DO ZE", null, "the words of the merchant")]
    [InlineData("4821 9930", "text contains 4821 9930", "nothing names a merchant")]
    [InlineData("", "amount equals -5", "there is no text")]
    public async Task Whatever_the_text_the_rule_finds_the_transaction_it_came_from(
        string text,
        string? first,
        string because
    )
    {
        await using var home = await OpenAsync("Sqlite");
        var food = await home.CategoryAsync("food");
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-02", -500, text, food);

        var rule = (await SuggestAsync(home, id)).GetProperty("rule");

        if (first is not null)
            Conditions(rule)[0].ShouldBe(first, because);
        Rows(await home.PostAsync("/rules/preview?show=same", rule)).ShouldBe([id]);
    }

    private static Task<JsonElement> SuggestAsync(HomeOverHttp home, string transaction) =>
        home.GetAsync($"/rules/suggestion?transactionId={transaction}");

    private static string[] Conditions(JsonElement rule) =>
        [
            .. rule.GetProperty("conditions")
                .EnumerateArray()
                .Select(c =>
                    string.Join(' ', new[] { "field", "operator", "value" }.Select(n => c.GetProperty(n).GetString()))
                ),
        ];
}
