using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;
using static FinanceManager.Api.Tests.Rules.WrittenRule;

namespace FinanceManager.Api.Tests.Rules;

public sealed class RulePreviewTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_dry_run_tells_before_and_after_and_what_is_left_and_why(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var account = await home.AccountAsync();
        var open = await home.EnterAsync(account, "2026-03-02", -500, "xqz kiosk");
        var decided = await home.EnterAsync(account, "2026-03-03", -500, "xqz kiosk", pets);
        await home.EnterAsync(account, "2026-03-04", -500, "xqz kiosk", food);
        var rule = await home.RuleAsync("kiosk", ("categoryId", food));

        var changes = await home.PreviewAsync(rule);
        var kept = await home.PreviewAsync(rule, "?show=kept");

        Counts(changes).ShouldBe([1, 1, 0, 1]);
        var row = changes.GetProperty("rows").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("transactionId").GetString().ShouldBe(open);
        CategoryIn(row, "before").ShouldBeNull();
        CategoryIn(row, "after").ShouldBe(food);
        row = kept.GetProperty("rows").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("transactionId").GetString().ShouldBe(decided);
        row.GetProperty("reason").GetString().ShouldBe("person");
        CategoryIn(row, "after").ShouldBe(pets);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Rules_that_say_something_else_of_the_same_rows_are_named(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var account = await home.AccountAsync();
        var both = await home.EnterAsync(account, "2026-03-02", -500, "xqz kiosk one");
        await home.EnterAsync(account, "2026-03-03", -500, "xqz kiosk two");
        var first = await home.RuleAsync("kiosk one", ("categoryId", pets));
        var rule = await home.RuleAsync("kiosk", ("categoryId", food), ("payee", "Kiosk"));
        var last = await home.RuleAsync("xqz", ("categoryId", pets));
        await home.RuleAsync("xqz", ("categoryId", food));

        var preview = await home.PreviewAsync(rule, "?show=outranked");

        Counts(preview).ShouldBe([1, 0, 1, 0]);
        Rows(preview).ShouldBe([both]);
        Conflicts(preview).ShouldBe([(first, "kiosk one", 1, true), (last, "xqz", 2, false)]);
        await home.PatchAsync($"/rules/{first}", new { stop = false });
        var row = (await home.PreviewAsync(rule)).GetProperty("rows")[1];
        CategoryIn(row, "after").ShouldBeNull("the earlier rule decides the category");
        row.GetProperty("after").GetProperty("payee").GetString().ShouldBe("Kiosk");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_rows_come_in_pages_and_only_the_first_one_counts(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        var account = await home.AccountAsync();
        var rows = new List<string?>();
        for (var i = 0; i < 5; i++)
            rows.Insert(0, await home.EnterAsync(account, "2026-03-02", -500, "xqz kiosk"));
        var rule = await home.RuleAsync("kiosk", ("categoryId", food));

        var page = await home.PreviewAsync(rule, "?limit=2");
        page.GetProperty("count").GetInt32().ShouldBe(5);
        var seen = Rows(page).ToList();
        while (page.GetProperty("next").GetString() is { } cursor)
        {
            page = await home.PreviewAsync(rule, $"?limit=2&cursor={cursor}");
            page.GetProperty("count").ValueKind.ShouldBe(JsonValueKind.Null);
            seen.AddRange(Rows(page));
        }

        seen.ShouldBe(rows);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_draft_is_tried_in_the_place_of_the_rule_that_is_edited(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-02", -500, "xqz kiosk");
        var edited = await home.RuleAsync("nothing", ("categoryId", food), ("enabled", false));
        await home.RuleAsync("kiosk", ("categoryId", pets));
        var draft = Containing("kiosk", ("categoryId", food));

        Rows(await home.PostAsync("/rules/preview", draft)).ShouldBeEmpty();
        Rows(await home.PostAsync($"/rules/preview?ruleId={edited}", draft)).ShouldBe([id]);
        await home.RefusalAsync(
            HttpStatusCode.NotFound,
            HttpMethod.Post,
            $"/rules/preview?ruleId={Guid.NewGuid()}",
            draft
        );
    }

    [Fact]
    public async Task A_draft_that_does_nothing_yet_shows_what_it_matches()
    {
        await using var home = await OpenAsync("Sqlite");
        await home.EnterAsync(await home.AccountAsync(), "2026-03-02", -500, "xqz kiosk");

        Counts(await home.PostAsync("/rules/preview", Containing("kiosk"))).ShouldBe([0, 0, 0, 1]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_condition_that_the_database_can_narrow_by_finds_what_it_means(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, other) = (await home.AccountAsync(), await home.AccountAsync("Other", "USD"));
        var percent = await home.EnterAsync(account, "2026-03-02", -500, "10%_OFF Ação");
        var income = await home.EnterAsync(account, "2026-03-10", 700, "SALARIO");
        var dollars = await home.EnterAsync(other, "2026-03-20", -900, "SHOP", currency: "USD");

        (await FoundAsync("text", "contains", "%_off")).ShouldBe([percent]);
        (await FoundAsync("text", "equals", "10%_off acao")).ShouldBe([percent]);
        (await FoundAsync("payee", "contains", "salário")).ShouldBe([income]);
        (await FoundAsync("direction", "equals", "in")).ShouldBe([income]);
        (await FoundAsync("direction", "equals", "out")).ShouldBe([dollars, percent]);
        (await FoundAsync("account", "equals", other)).ShouldBe([dollars]);
        (await FoundAsync("currency", "equals", "USD")).ShouldBe([dollars]);
        (await FoundAsync("date", "atLeast", "2026-03-10")).ShouldBe([dollars, income]);
        (await FoundAsync("date", "atMost", "2026-03-10")).ShouldBe([income, percent]);
        (await FoundAsync("source", "equals", "checking")).ShouldBe([income, percent]);

        async Task<string?[]> FoundAsync(string field, string comparison, string value)
        {
            var conditions = new[] { Condition(field, comparison, value) };
            return Rows(
                await home.PostAsync(
                    "/rules/preview",
                    new
                    {
                        name = "x",
                        conditions,
                        tags = new[] { "found" },
                    }
                )
            );
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_text_that_a_person_corrected_is_still_found_by_what_the_bank_wrote(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.ImportAsync(BankFiles.Csv("2026-03-02;XQZ ORIGINAL;-5.00"), await home.AccountAsync());
        var id = Ids(await home.GetAsync("/transactions"))[0];
        await home.PatchAsync($"/transactions/{id}", new { description = "Corrected" });
        var rule = await home.RuleAsync("original", ("tags", new[] { "found" }));

        Rows(await home.PreviewAsync(rule)).ShouldBe([id]);
    }

    private static int[] Counts(JsonElement preview) =>
        [.. new[] { "count", "kept", "outranked", "same" }.Select(name => preview.GetProperty(name).GetInt32())];

    private static (string?, string?, int, bool)[] Conflicts(JsonElement preview) =>
        [
            .. preview
                .GetProperty("conflicts")
                .EnumerateArray()
                .Select(c =>
                    (
                        c.GetProperty("ruleId").GetString(),
                        c.GetProperty("name").GetString(),
                        c.GetProperty("rows").GetInt32(),
                        c.GetProperty("comesFirst").GetBoolean()
                    )
                ),
        ];

    private static string? CategoryIn(JsonElement row, string when) =>
        row.GetProperty(when).GetProperty("parts")[0].GetProperty("categoryId").GetString();
}
