using System.Net;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Ai;

public sealed class AiRunTests
{
    public static TheoryData<string> Both => Engines.Both;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_run_fills_in_what_nobody_decided_as_one_act_that_can_be_undone(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        ai.Claude.Shops["FROBZ"] = ("pets", 40);
        var (groceries, pets) = (await home.CategoryAsync("food.groceries"), await home.CategoryAsync("pets"));
        var sure = await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE STORE 0123");
        var unsure = await home.EnterAsync(account, "2026-03-03", -500, "FROBZ");
        var unknown = await home.EnterAsync(account, "2026-03-04", -500, "QWOPZ");
        var decided = await home.EnterAsync(account, "2026-03-05", -500, "ZIBBLE OTHER 0999", pets);

        var run = await ai.RunAsync();

        run.GetProperty("state").GetString().ShouldBe("done");
        (Number(run, "rows"), Number(run, "categorized"), Number(run, "suggested")).ShouldBe((3, 1, 1));
        var split = await ai.SplitAsync(sure);
        (split.GetProperty("categoryId").GetString(), split.GetProperty("source").GetString()).ShouldBe(
            (groceries, "ai")
        );
        split.GetProperty("confidence").GetDouble().ShouldBe(0.95);
        split.GetProperty("evidence").GetString().ShouldBe("ai:claude-haiku-5-5:2");
        Ids(await home.GetAsync("/transactions?needsReview=true")).ShouldBe([unknown, unsure]);
        CategoryOf(await home.GetAsync($"/transactions/{unknown}")).ShouldBeNull();
        CategoryOf(await home.GetAsync($"/transactions/{unsure}")).ShouldBeNull();
        CategoryOf(await home.GetAsync($"/transactions/{decided}")).ShouldBe(pets);
        var act = Items(await home.GetAsync("/change-sets"))[0];
        (IdOf(act), act.GetProperty("kind").GetString()).ShouldBe((run.GetProperty("changeSetId").GetString(), "ai"));
        await using (var db = home.Database())
            (await db.MerchantMemories.Select(m => m.Key).ToListAsync(Ct)).ShouldNotContain("frobz");
        await home.UndoLastAsync();
        (await ai.SourceAsync(sure)).ShouldBe("none");
        Ids(await home.GetAsync("/transactions?needsReview=true")).ShouldBe([unknown, unsure, sure]);
        await home.ProveAsync();
        (await ai.ProveSpendingAsync()).ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Many_movements_of_a_merchant_are_one_question_and_are_not_asked_twice(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine, ("Ai:BatchAboveRows", "1000"));
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        await ai.Home.ImportAsync(BankText(120, i => $"ZIBBLE STORE {1000 + i}", i => i % 2 == 0 ? "FROBZ" : "QWOPZ"));
        await ai.GoOnAsync();

        ai.Claude.TextsSent().Count.ShouldBe(3);
        ai.Claude.Questions.Count.ShouldBe(1);
        Items(await ai.Home.GetAsync("/transactions?source=ai&limit=500")).Length.ShouldBe(120);
        var again = await ai.RunAsync();
        (Number(again, "merchants"), Number(again, "answered"), Number(again, "categorized")).ShouldBe((0, 0, 0));
        await ai.Home.EnterAsync(await ai.Home.AccountAsync("Other"), "2026-04-01", -500, "ZIBBLE STORE 9999");
        again = await ai.RunAsync();
        (Number(again, "merchants"), Number(again, "answered"), Number(again, "categorized")).ShouldBe((1, 1, 1));
        ai.Claude.Questions.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_person_decides_while_the_model_thinks_stands(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        var pets = await home.CategoryAsync("pets");
        var chosen = await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE VLK");
        var cleared = await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE QRX", pets);
        var deleted = await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE JHW");
        var reworded = await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE MZT");
        var open = await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE PQD");
        ai.Claude.Meanwhile = async () =>
        {
            await home.PatchAsync($"/transactions/{chosen}", new { categoryId = pets });
            await home.PatchAsync($"/transactions/{cleared}", new { categoryId = (string?)null });
            await home.DeleteAsync($"/transactions/{deleted}");
            await home.PatchAsync($"/transactions/{reworded}", new { description = "SOMETHING ELSE" });
        };

        var run = await ai.RunAsync();
        Number(run, "categorized").ShouldBe(1, run.GetRawText());

        CategoryOf(await home.GetAsync($"/transactions/{chosen}")).ShouldBe(pets);
        (await ai.SourceAsync(open)).ShouldBe("ai");
        CategoryOf(await home.GetAsync($"/transactions/{reworded}")).ShouldBeNull();
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task After_an_import_a_run_starts_by_itself_where_the_household_wants_it(string engine)
    {
        await using var ai = await AiHome.UnwillingAsync(engine);
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        await ai.Home.ImportAsync(BankText(1, _ => "ZIBBLE A"));
        Items(await ai.Home.GetAsync("/ai/runs")).ShouldBeEmpty();
        await ai.Home.PatchAsync("/ai/settings", new { consent = true, enabled = true });

        await ai.Home.ImportAsync(BankText(1, _ => "ZIBBLE B"));

        Number(await ai.GoOnAsync(), "categorized").ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_larger_model_is_asked_only_about_much_money_and_its_word_counts(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        ai.Claude.Opinions[("claude-sonnet-5-5", "ZIBBLE BIG")] = ("pets", 99);
        await home.PatchAsync("/ai/settings", new { escalateFrom = 100_000 });
        var small = await home.EnterAsync(account, "2026-03-02", -99_999, "ZIBBLE SMALL");
        var big = await home.EnterAsync(account, "2026-03-02", -100_000, "ZIBBLE BIG");

        await ai.RunAsync();

        CategoryOf(await home.GetAsync($"/transactions/{small}")).ShouldBe(await home.CategoryAsync("food.groceries"));
        CategoryOf(await home.GetAsync($"/transactions/{big}")).ShouldBe(await home.CategoryAsync("pets"));
        var models = ai.Claude.Questions.Select(q => q["model"]!.GetValue<string>());
        models.ShouldBe(["claude-haiku-5-5", "claude-sonnet-5-5"]);
        ai.Claude.TextsSent().Count(t => t.Contains("SMALL", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Switching_off_holds_at_once_and_nothing_is_written_any_more()
    {
        await using var ai = await AiHome.OpenAsync(nameof(DatabaseEngine.Sqlite), ("Ai:MerchantsPerCall", "1"));
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        var account = await ai.Home.AccountAsync();
        foreach (var name in new[] { "ALBA", "BREVE", "CORVO" })
            await ai.Home.EnterAsync(account, "2026-03-02", -500, $"ZIBBLE {name}");
        ai.Claude.Meanwhile = () => ai.Home.PatchAsync("/ai/settings", new { enabled = false });

        var run = await ai.RunAsync();

        (run.GetProperty("state").GetString(), run.GetProperty("reason").GetString()).ShouldBe(("stopped", "ai.off"));
        ai.Claude.Questions.Count.ShouldBe(1);
        Items(await ai.Home.GetAsync("/transactions?source=ai")).ShouldBeEmpty();
        await ai.ProveSpendingAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Nobody_is_asked_before_an_owner_consents(string engine)
    {
        await using var ai = await AiHome.UnwillingAsync(engine);
        var home = ai.Home;
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, "/ai/runs")).ShouldBe("ai.consent-required");
        var on = new { enabled = true };
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, "/ai/settings", on)).ShouldBe(
            "ai.consent-required"
        );
        var settings = await home.PatchAsync("/ai/settings", new { consent = true, enabled = true });
        settings.GetProperty("enabled").GetBoolean().ShouldBeTrue();
        settings.GetProperty("consentedBy").GetString().ShouldBe("joe");
        (await home.PatchAsync("/ai/settings", new { consent = false }))
            .GetProperty("enabled")
            .GetBoolean()
            .ShouldBeFalse();
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, "/ai/runs")).ShouldBe("ai.consent-required");
    }

    [Theory]
    [InlineData("ANTHROPIC_API_KEY", "", "ai.no-key", "noKey")]
    [InlineData("AI_ENABLED", "false", "ai.switched-off", "switchedOff")]
    public async Task Without_a_key_or_switched_off_everything_else_works(
        string variable,
        string value,
        string code,
        string availability
    )
    {
        await using var ai = await AiHome.OpenAsync(nameof(DatabaseEngine.Sqlite), (variable, value));
        await ai.Home.ImportAsync(BankText(1, _ => "ZIBBLE A"));

        (await ai.Home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, "/ai/runs")).ShouldBe(code);

        (await ai.Home.GetAsync("/ai/settings")).GetProperty("availability").GetString().ShouldBe(availability);
        (await ai.Home.GetAsync("/ai/preview")).GetProperty("refusal").GetString().ShouldBe(code);
        (await ai.Home.TransactionsAsync()).ShouldHaveSingleItem();
        ai.Claude.Questions.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_server_s_own_worker_takes_runs_up(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine, ("Ai:Background", "true"));
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        var row = await ai.Home.EnterAsync(await ai.Home.AccountAsync(), "2026-03-02", -500, "ZIBBLE");

        await ai.Home.PostAsync("/ai/runs", new { });

        while ((await ai.LastRunAsync()).GetProperty("state").GetString() is "queued")
            await Task.Delay(20, Ct);
        (await ai.SourceAsync(row)).ShouldBe("ai");
    }

    internal static byte[] BankText(int rows, params Func<int, string>[] texts) =>
        System.Text.Encoding.UTF8.GetBytes(
            "Date;Description;Amount\n"
                + string.Concat(
                    Enumerable
                        .Range(0, rows)
                        .SelectMany(i =>
                            texts.Select((text, n) => $"2026-03-{(i % 28) + 1:00};{text(i)};-{10 + n},{i % 100:00}\n")
                        )
                )
        );

    private static int Number(System.Text.Json.JsonElement run, string member) => run.GetProperty(member).GetInt32();
}
