using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;
using static FinanceManager.Api.Tests.Rules.WrittenRule;

namespace FinanceManager.Api.Tests.Rules;

public sealed class RuleFileTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_exported_comes_back_in_another_household_by_its_names(string engine)
    {
        await using var home = await OpenAsync(engine);
        await WriteAsync(home);
        var file = await home.GetAsync("/rules/export");
        file.GetRawText().ShouldNotContain("categoryId");
        await using var other = await OpenAsync(engine);
        await other.AccountAsync();

        var answer = await other.PostAsync("/rules/import", With(file, createCategories: true));

        Told(answer).ShouldBe((3, 0, 0));
        (await other.GetAsync("/rules/export")).GetRawText().ShouldBe(file.GetRawText());
        Told(await other.PostAsync("/rules/import", With(file))).ShouldBe((0, 3, 0));
        await other.UndoLastAsync();
        Items(await other.GetAsync("/rules")).ShouldBeEmpty();
        Items(await other.GetAsync("/categories")).ShouldNotContain(c => c.GetProperty("name").GetString() == "Feira");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_the_household_does_not_know_is_left_out_and_named(string engine)
    {
        await using var home = await OpenAsync(engine);
        await WriteAsync(home);
        var file = await home.GetAsync("/rules/export");
        await using var other = await OpenAsync(engine);

        var answer = await other.PostAsync("/rules/import", With(file));

        Told(answer).ShouldBe((1, 0, 2));
        Problems(answer)
            .ShouldBe([
                (1, "market", "rule.category-unknown", "Feira"),
                (3, "here", "rule.account-unknown", "Checking"),
            ]);
        Items(await other.GetAsync("/rules")).Single().GetProperty("name").GetString().ShouldBe("plain");
    }

    [Fact]
    public async Task A_rule_that_cannot_be_understood_does_not_keep_the_others_out()
    {
        await using var home = await OpenAsync("Sqlite");
        object[] rules =
        [
            Containing("fine", ("payee", "Fine"), ("category", new { key = "food" })),
            Containing("nothing"),
            new
            {
                name = "bad",
                conditions = new[] { Condition("text", "regex", "(") },
                category = new { name = "Never made" },
            },
        ];

        var answer = await home.PostAsync(
            "/rules/import",
            new
            {
                version = 1,
                rules,
                createCategories = true,
            }
        );

        Told(answer).ShouldBe((1, 0, 2));
        Problems(answer).Select(p => p.Code).ShouldBe(["rule.no-effect", "rule.regex-invalid"]);
        var rule = Items(await home.GetAsync("/rules")).Single();
        rule.GetProperty("categoryId").GetString().ShouldBe(await home.CategoryAsync("food"));
        Items(await home.GetAsync("/categories"))
            .ShouldNotContain(c => c.GetProperty("name").GetString() == "Never made");
    }

    /// <summary>A split under an own category, a plain rule, and one that names an account.</summary>
    private static async Task WriteAsync(HomeOverHttp home)
    {
        var food = await home.CategoryAsync("food");
        var own = IdOf(await home.PostAsync("/categories", new { name = "Feira", parentId = food }));
        var account = await home.AccountAsync();
        var amount = new { minorUnits = 500, currency = "BRL" };
        object[] parts = [new { categoryId = own, amount }, new { categoryId = food, note = "rest" }];
        await home.RuleAsync("market", ("parts", parts), ("match", "any"), ("stop", false), ("enabled", false));
        await home.RuleAsync("plain", ("categoryId", food), ("tags", new[] { "t" }), ("note", "n"), ("transfer", true));
        await home.PostAsync(
            "/rules",
            new
            {
                name = "here",
                conditions = new[] { Condition("account", "equals", account) },
                ignore = true,
            }
        );
    }

    private static object With(JsonElement file, bool createCategories = false) =>
        new
        {
            version = file.GetProperty("version"),
            rules = file.GetProperty("rules"),
            createCategories,
        };

    private static (int, int, int) Told(JsonElement answer) =>
        (
            answer.GetProperty("imported").GetInt32(),
            answer.GetProperty("already").GetInt32(),
            answer.GetProperty("problems").GetArrayLength()
        );

    private static (int Number, string? Name, string? Code, string? Detail)[] Problems(JsonElement answer) =>
        [
            .. answer
                .GetProperty("problems")
                .EnumerateArray()
                .Select(p =>
                    (
                        p.GetProperty("number").GetInt32(),
                        p.GetProperty("name").GetString(),
                        p.GetProperty("code").GetString(),
                        p.GetProperty("detail").GetString()
                    )
                ),
        ];
}
