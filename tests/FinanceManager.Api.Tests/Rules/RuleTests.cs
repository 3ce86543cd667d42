using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;
using static FinanceManager.Api.Tests.Rules.WrittenRule;

namespace FinanceManager.Api.Tests.Rules;

public sealed class RuleTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_dry_run_writes_nothing_and_applying_changes_just_what_it_showed(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var account = await home.AccountAsync();
        var open = await home.EnterAsync(account, "2026-03-02", -500, "xqz kiosk");
        var guessed = await home.GuessedAsync(account, "XQZ KIOSK", pets);
        var decided = await home.EnterAsync(account, "2026-03-04", -500, "xqz kiosk", pets);
        await home.EnterAsync(account, "2026-03-05", -500, "other");
        var rule = IdOf(await home.PostAsync("/rules", Rule(food, "text", "contains", "kiosk")));
        var acts = Items(await home.GetAsync("/change-sets")).Length;

        var preview = await home.PostAsync($"/rules/{rule}/preview", new { });

        preview.GetProperty("count").GetInt32().ShouldBe(2);
        Rows(preview).ShouldBe([guessed, open]);
        Items(await home.GetAsync("/change-sets")).Length.ShouldBe(acts);
        var applied = await home.PostAsync($"/rules/{rule}/apply", new { });
        applied.GetProperty("changed").GetInt32().ShouldBe(2);
        Ids(await home.GetAsync("/transactions?source=rule")).ShouldBe([guessed, open]);
        CategoryOf(await home.GetAsync($"/transactions/{decided}")).ShouldBe(pets);
        (await home.PostAsync($"/rules/{rule}/preview", new { })).GetProperty("count").GetInt32().ShouldBe(0);
        await home.UndoLastAsync();
        CategoryOf(await home.GetAsync($"/transactions/{guessed}")).ShouldBe(pets);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_rule_decides_about_what_is_entered_from_then_on(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        var account = await home.AccountAsync();
        await home.PostAsync("/rules", Rule(food, "amount", "between", "5", "10"));

        var inside = await home.EnterAsync(account, "2026-03-02", -999, "xqz one");
        var outside = await home.EnterAsync(account, "2026-03-02", -1_001, "xqz two");

        var split = (await home.GetAsync($"/transactions/{inside}")).GetProperty("splits")[0];
        split.GetProperty("categoryId").GetString().ShouldBe(food);
        split.GetProperty("source").GetString().ShouldBe("rule");
        CategoryOf(await home.GetAsync($"/transactions/{outside}")).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_an_earlier_rule_decides_is_not_a_later_one_s_to_change(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-02", -500, "xqz kiosk");
        await home.PostAsync("/rules", Rule(food, "text", "equals", "xqz kiosk"));
        var later = IdOf(await home.PostAsync("/rules", Rule(pets, "text", "contains", "xqz")));

        Rows(await home.PostAsync($"/rules/{later}/preview", new { })).ShouldBeEmpty();
        Rows(await home.PostAsync("/rules/preview", Rule(pets, "text", "contains", "xqz"))).ShouldBeEmpty();
        await home.PatchAsync($"/rules/{later}", new { position = 0 });
        Rows(await home.PostAsync($"/rules/{later}/preview", new { })).ShouldBe([id]);
        Ids(await home.GetAsync("/rules"))[0].ShouldBe(later);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Rules_are_put_in_order_all_at_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (one, two) = (await home.RuleAsync("one", ("payee", "1")), await home.RuleAsync("two", ("payee", "2")));
        var three = await home.RuleAsync("three", ("payee", "3"));

        await home.PutAsync("/rules/order", new { ids = new[] { three, one, two } });

        Ids(await home.GetAsync("/rules")).ShouldBe([three, one, two]);
        foreach (var ids in new string[][] { [one, two], [one, one, two], [one, two, three, three] })
            (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Put, "/rules/order", new { ids })).ShouldBe(
                "rule.order-incomplete"
            );
        await home.UndoLastAsync();
        Ids(await home.GetAsync("/rules")).ShouldBe([one, two, three]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_list_counts_what_each_rule_decides_now_and_when_last(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var account = await home.AccountAsync();
        await home.RuleAsync("xqz", ("categoryId", food));
        await home.RuleAsync("nothing", ("categoryId", pets));
        await home.RuleAsync("xqz", ("payee", "Kiosk"));
        foreach (var day in new[] { "2026-03-01", "2026-03-09", "2026-03-05" })
            await home.EnterAsync(account, day, -500, "xqz kiosk");
        var corrected = Ids(await home.GetAsync("/transactions?from=2026-03-09"))[0];

        Hits(await home.GetAsync("/rules")).ShouldBe([(3, "2026-03-09"), (0, null), (null, null)]);
        await home.PatchAsync($"/transactions/{corrected}", new { categoryId = pets });
        Hits(await home.GetAsync("/rules"))[0].ShouldBe((2, "2026-03-05"));
    }

    [Theory]
    [InlineData("text", "regex", "(", HttpStatusCode.Conflict)]
    [InlineData("amount", "contains", "5", HttpStatusCode.Conflict)]
    [InlineData("amount", "atLeast", "five", HttpStatusCode.Conflict)]
    [InlineData("colour", "contains", "5", HttpStatusCode.BadRequest)]
    public async Task A_condition_that_cannot_be_understood_is_refused(
        string field,
        string comparison,
        string value,
        HttpStatusCode status
    )
    {
        await using var home = await OpenAsync("Sqlite");
        var food = await home.CategoryAsync("food");

        await home.RefusalAsync(status, HttpMethod.Post, "/rules", Rule(food, field, comparison, value));

        Items(await home.GetAsync("/rules")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_rule_is_edited_cleared_and_deleted(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        var id = IdOf(await home.PostAsync("/rules", Rule(food, "text", "contains", "kiosk")));

        var edited = await home.PatchAsync(
            $"/rules/{id}",
            new
            {
                categoryId = (string?)null,
                payee = "Kiosk",
                enabled = false,
            }
        );

        edited.GetProperty("categoryId").GetString().ShouldBeNull();
        edited.GetProperty("enabled").GetBoolean().ShouldBeFalse();
        edited.GetProperty("conditions")[0].GetProperty("value").GetString().ShouldBe("kiosk");
        var nothing = new { payee = (string?)null };
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, $"/rules/{id}", nothing)).ShouldBe(
            "rule.no-effect"
        );
        await home.DeleteAsync($"/rules/{id}");
        Items(await home.GetAsync("/rules")).ShouldBeEmpty();
    }

    private static (int?, string?)[] Hits(System.Text.Json.JsonElement rules) =>
        [
            .. Items(rules)
                .Select(r =>
                    (
                        r.GetProperty("hits") is { ValueKind: System.Text.Json.JsonValueKind.Number } hits
                            ? hits.GetInt32()
                            : (int?)null,
                        r.GetProperty("lastHit").GetString()
                    )
                ),
        ];

    private static object Rule(
        string categoryId,
        string field,
        string comparison,
        string value,
        string? upperValue = null
    ) =>
        new
        {
            name = "Kiosk",
            categoryId,
            conditions = new[]
            {
                new
                {
                    field,
                    @operator = comparison,
                    value,
                    upperValue,
                },
            },
        };
}
