using System.Net;
using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;
using static FinanceManager.Api.Tests.Rules.WrittenRule;

namespace FinanceManager.Api.Tests.Rules;

public sealed class RuleActionTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_rule_divides_rows_and_undoing_it_brings_the_one_part_back(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-02", -1_001, "xqz market");
        var rule = await home.RuleAsync("market", ("parts", Halves(food, pets)));

        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(1);

        var row = await home.GetAsync($"/transactions/{id}");
        Parts(row).ShouldBe([(food, -500), (pets, -501)]);
        row.GetProperty("splits")[1].GetProperty("evidence").GetString().ShouldBe($"rule:{rule}");
        (await home.PreviewAsync(rule)).GetProperty("same").GetInt32().ShouldBe(1);
        await home.ProveAsync();
        await home.UndoLastAsync();
        Parts(await home.GetAsync($"/transactions/{id}")).ShouldBe([(null, -1_001)]);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_entered_is_divided_tagged_and_noted_too(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        await home.RuleAsync(
            "market",
            ("parts", Halves(food, pets)),
            ("tags", new[] { "Weekly" }),
            ("note", "for all of us")
        );

        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-02", -1_000, "xqz market");

        var row = await home.GetAsync($"/transactions/{id}");
        Parts(row).ShouldBe([(food, -500), (pets, -500)]);
        row.GetProperty("tags")[0].GetString().ShouldBe("weekly");
        row.GetProperty("note").GetString().ShouldBe("for all of us");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Tags_are_added_and_a_note_is_written_only_where_there_is_none(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var plain = await home.EnterAsync(account, "2026-03-02", -500, "xqz kiosk");
        var noted = await home.EnterAsync(account, "2026-03-03", -500, "xqz kiosk");
        await home.PatchAsync($"/transactions/{noted}", new { note = "mine", tags = new[] { "mine" } });
        var rule = await home.RuleAsync("kiosk", ("tags", new[] { "street" }), ("note", "a kiosk"));

        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(2);

        Told(await home.GetAsync($"/transactions/{plain}")).ShouldBe(("a kiosk", "street"));
        Told(await home.GetAsync($"/transactions/{noted}")).ShouldBe(("mine", "mine street"));
        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(0);
        Rows(await home.PreviewAsync(rule, "?show=kept")).ShouldBe([noted]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_transfer_is_linked_where_just_one_other_side_fits(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (checking, savings) = (await home.AccountAsync(), await home.AccountAsync("Savings"));
        var sent = await home.EnterAsync(checking, "2026-03-02", -5_000, "transfer out");
        var arrived = await home.EnterAsync(savings, "2026-03-04", 5_000, "transfer in");
        var lonely = await home.EnterAsync(checking, "2026-03-02", -700, "transfer out");
        var doubtful = await home.EnterAsync(checking, "2026-03-10", -900, "transfer out");
        await home.EnterAsync(savings, "2026-03-10", 900, "a gift");
        await home.EnterAsync(savings, "2026-03-11", 900, "another gift");
        var rule = await home.RuleAsync("transfer", ("transfer", true));

        Rows(await home.PreviewAsync(rule)).ShouldBe([arrived, sent]);
        var kept = await home.PreviewAsync(rule, "?show=kept");
        Rows(kept).ShouldBe([doubtful, lonely]);
        kept.GetProperty("rows")[0].GetProperty("reason").GetString().ShouldBe("noCounterpart");
        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(2);

        Ids(await home.GetAsync("/transactions?transfer=true")).ShouldBe([arrived, sent]);
        await home.UndoLastAsync();
        Ids(await home.GetAsync("/transactions?transfer=true")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_transfer_in_two_currencies_is_linked_where_just_one_other_side_is_worth_about_as_much(
        string engine
    )
    {
        await using var home = await OpenAsync(engine);
        var (euros, dollars) = (await home.AccountAsync("Euros", "EUR"), await home.AccountAsync("Dollars", "USD"));
        // A euro is worth 1.0921 dollars.
        var sent = await EnterAsync(euros, -10_000, "EUR", "transfer out");
        var arrived = await EnterAsync(dollars, 10_900, "USD", "arrives");
        await EnterAsync(dollars, 12_000, "USD", "something else");
        var doubtful = await EnterAsync(euros, -20_000, "EUR", "transfer out");
        await EnterAsync(dollars, 21_800, "USD", "one");
        await EnterAsync(dollars, 21_900, "USD", "other");
        var rule = await home.RuleAsync("transfer out", ("transfer", true));

        Rows(await home.PreviewAsync(rule, "?show=kept")).ShouldBe([doubtful]);
        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(1);

        Ids(await home.GetAsync("/transactions?transfer=true")).ShouldBe([arrived, sent], ignoreOrder: true);
        await using var db = home.Database();
        (await LedgerCheck.RunAsync(db, TestContext.Current.CancellationToken)).ShouldBeEmpty();

        Task<string> EnterAsync(string account, long minorUnits, string currency, string text) =>
            home.EnterAsync(account, "2024-01-05", minorUnits, text, currency: currency);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_rows_that_may_both_have_sent_what_arrived_once_are_left(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (checking, savings) = (await home.AccountAsync(), await home.AccountAsync("Savings"));
        await home.EnterAsync(checking, "2026-03-20", -300, "transfer out");
        await home.EnterAsync(checking, "2026-03-21", -300, "transfer out");
        await home.EnterAsync(savings, "2026-03-21", 300, "arrives");
        var rule = await home.RuleAsync("transfer", ("transfer", true));

        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_rows_that_a_person_took_apart_stay_apart(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (checking, savings) = (await home.AccountAsync(), await home.AccountAsync("Savings"));
        await home.EnterAsync(checking, "2026-03-02", -5_000, "transfer out");
        await home.EnterAsync(savings, "2026-03-04", 5_000, "arrives");
        var rule = await home.RuleAsync("transfer", ("transfer", true));
        await home.ApplyAsync(rule);
        var linked = Items(await home.GetAsync("/transactions?transfer=true"))[0];

        await home.DeleteAsync($"/transfers/{linked.GetProperty("transferId").GetString()}");

        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_entered_is_linked_with_the_other_end_that_a_rule_tells(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (checking, savings) = (await home.AccountAsync(), await home.AccountAsync("Savings"));
        await home.RuleAsync("xqz out", ("transfer", true));
        var arrived = await home.EnterAsync(savings, "2026-03-04", 5_000, "xqz in");

        var sent = await home.EnterAsync(checking, "2026-03-02", -5_000, "xqz out");

        Ids(await home.GetAsync("/transactions?transfer=true")).ShouldBe([arrived, sent]);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_reconciled_row_is_left_and_the_dry_run_says_why(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-02", -500, "xqz kiosk");
        await home.PatchAsync($"/transactions/{id}", new { status = "reconciled" });
        var rule = await home.RuleAsync("kiosk", ("categoryId", food), ("transfer", true));

        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(0);

        Parts(await home.GetAsync($"/transactions/{id}")).ShouldBe([(null, -500)]);
        var kept = (await home.PreviewAsync(rule, "?show=kept")).GetProperty("rows")[0];
        kept.GetProperty("reason").GetString().ShouldBe("reconciled");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_that_was_merged_into_another_is_not_matched(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var kept = await home.EnterAsync(account, "2026-03-02", -500, "xqz kiosk");
        var merged = await home.EnterAsync(account, "2026-03-03", -500, "xqz kiosk");
        await home.PostAsync($"/transactions/{merged}/merge", new { intoId = kept });
        var rule = await home.RuleAsync("kiosk", ("tags", new[] { "found" }));

        Rows(await home.PreviewAsync(rule)).ShouldBe([kept]);
        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_long_history_is_one_change_set_and_one_undo_brings_all_of_it_back(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var lines = Enumerable.Range(0, 1_201).Select(i => $"2026-0{1 + (i % 9)}-1{i % 10};XQZ KIOSK {i};-{i + 1}.01");
        await home.ImportAsync(BankFiles.Csv([.. lines]), await home.AccountAsync());
        var rule = await home.RuleAsync("kiosk", ("parts", Halves(food, pets)));
        var acts = Items(await home.GetAsync("/change-sets")).Length;

        (await home.ApplyAsync(rule)).GetProperty("changed").GetInt32().ShouldBe(1_201);

        Items(await home.GetAsync("/change-sets")).Length.ShouldBe(acts + 1);
        (await home.PreviewAsync(rule)).GetProperty("same").GetInt32().ShouldBe(1_201);
        await home.ProveAsync();
        await home.UndoLastAsync();
        (await home.PreviewAsync(rule)).GetProperty("count").GetInt32().ShouldBe(1_201);
        Items(await home.GetAsync("/transactions?source=rule")).ShouldBeEmpty();
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_rule_follows_its_categories_when_they_go_away(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, zoo) = (
            await home.CategoryAsync("food"),
            IdOf(await home.PostAsync("/categories", new { name = "Zoo" }))
        );
        await home.RuleAsync("one", ("parts", Halves(food, zoo)));
        await home.RuleAsync("two", ("categoryId", zoo));
        await home.RuleAsync("three", ("categoryId", zoo), ("tags", new[] { "kept" }));

        await home.DeleteAsync($"/categories/{zoo}");

        var rules = Items(await home.GetAsync("/rules"));
        rules.Select(r => r.GetProperty("name").GetString()).ShouldBe(["one", "three"]);
        rules[0].GetProperty("parts")[1].GetProperty("categoryId").GetString().ShouldBeNull();
        await home.UndoLastAsync();
        rules = Items(await home.GetAsync("/rules"));
        rules[0].GetProperty("parts")[1].GetProperty("categoryId").GetString().ShouldBe(zoo);
        rules.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Actions_that_cannot_be_are_refused()
    {
        await using var home = await OpenAsync("Sqlite");
        var food = await home.CategoryAsync("food");
        object third = new[] { new { categoryId = food, basisPoints = 3_333 } };

        (await RefusedAsync(HttpStatusCode.Conflict, ("parts", third))).ShouldBe("rule.parts-do-not-add-up");
        (await RefusedAsync(HttpStatusCode.Conflict, ("ignore", true), ("payee", "x"))).ShouldBe(
            "rule.ignores-and-changes"
        );
        (await RefusedAsync(HttpStatusCode.Conflict, ("categoryId", food), ("parts", Halves(food, food)))).ShouldBe(
            "rule.category-and-parts"
        );
        await RefusedAsync(HttpStatusCode.BadRequest, ("tags", new[] { "" }));
        await RefusedAsync(HttpStatusCode.BadRequest, ("note", "\0"));
        await RefusedAsync(HttpStatusCode.NotFound, ("parts", Halves(food, Guid.NewGuid().ToString())));

        Task<string> RefusedAsync(HttpStatusCode status, params (string Name, object? Value)[] actions) =>
            home.RefusalAsync(status, HttpMethod.Post, "/rules", Containing("x", actions));
    }

    private static object[] Halves(string one, string other) =>
        [new { categoryId = one, basisPoints = 5_000 }, new { categoryId = other }];

    private static (string?, long)[] Parts(JsonElement transaction) =>
        [
            .. transaction
                .GetProperty("splits")
                .EnumerateArray()
                .Select(s => (s.GetProperty("categoryId").GetString(), Minor(s.GetProperty("amount")))),
        ];

    private static (string?, string) Told(JsonElement transaction) =>
        (
            transaction.GetProperty("note").GetString(),
            string.Join(' ', transaction.GetProperty("tags").EnumerateArray().Select(t => t.GetString()))
        );
}
