using System.Net;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Jobs;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinanceManager.Api.Tests.Ai;

public sealed class AiBudgetTests
{
    private const int Month = 202611;

    public static TheoryData<string> Both => Engines.Both;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task However_many_ask_at_once_no_cap_is_passed(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var homes = new[] { await Home.FoundAsync(database), await Home.FoundAsync(database) };
        using var gate = new LedgerGate();

        // Each household may take 5 of 10, and all together 7.
        var got = await Task.WhenAll(
            Enumerable.Range(0, 24).Select(i => Task.Run(() => ReserveAsync(homes[i % 2]), Ct))
        );

        got.Count(cap => cap is null).ShouldBe(7);
        got.ShouldContain(AiCap.Global);
        await using var db = homes[0].Open();
        (await db.AiGlobalMonths.Select(m => m.Reserved).SingleAsync(Ct)).ShouldBe(70);
        (await db.AiMonths.Select(m => m.Reserved).SingleAsync(Ct)).ShouldBeLessThanOrEqualTo(50);

        async Task<AiCap?> ReserveAsync(Home home)
        {
            await using var db = database.Open(home.Id, home.Owner);
            await using var write = await LedgerWrite.BeginAsync(db, Ct);
            var cap = await AiBudget.ReserveAsync(db, Month, 10, householdCap: 50, globalCap: 70, Ct);
            await write.CommitAsync(Ct);
            return cap;
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_run_stops_at_the_household_s_cap_and_keeps_what_it_learnt(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine, ("Ai:MerchantsPerCall", "1"));
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        var account = await ai.Home.AccountAsync();
        foreach (var name in new[] { "ALBA", "BREVE", "CORVO" })
            await ai.Home.EnterAsync(account, "2026-03-02", -500, $"ZIBBLE {name}");
        // A question costs a third of what is kept for it, so that two fit and not three.
        await ai.Home.PatchAsync("/ai/settings", new { monthlyCap = 700 });

        var run = await ai.RunAsync();

        (run.GetProperty("state").GetString(), run.GetProperty("reason").GetString()).ShouldBe(
            ("stopped", "ai.household-cap")
        );
        run.Count("categorized").ShouldBe(ai.Claude.Questions.Count);
        ai.Claude.Questions.Count.ShouldBeInRange(1, 2);
        (await ai.ProveSpendingAsync()).ShouldBeLessThanOrEqualTo(700);
    }

    [Theory]
    [InlineData("AI_MONTHLY_CAP_USD", "ai.global-cap")]
    [InlineData("AI_HOUSEHOLD_CAP_USD", "ai.household-cap")]
    public async Task Nothing_leaves_where_nothing_may_be_spent(string variable, string reason)
    {
        await using var ai = await AiHome.OpenAsync(nameof(DatabaseEngine.Sqlite), (variable, "0.0001"));
        await ai.Home.EnterAsync(await ai.Home.AccountAsync(), "2026-03-02", -500, "ZIBBLE");

        var run = await ai.RunAsync();

        run.GetProperty("reason").GetString().ShouldBe(variable == "AI_MONTHLY_CAP_USD" ? "ai.household-cap" : reason);
        ai.Claude.Questions.ShouldBeEmpty();
        (await ai.CallsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_preview_says_what_a_run_then_asks_and_about_what_it_costs(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        var account = await ai.Home.AccountAsync();
        foreach (var text in new[] { "ZIBBLE ALBA", "ZIBBLE ALBA", "ZIBBLE BREVE", "PIX ENVIADO MARIA DA SILVA" })
            await ai.Home.EnterAsync(account, "2026-03-02", -500, text);

        var preview = await ai.Home.GetAsync("/ai/preview");

        (
            preview.Count("rows"),
            preview.Count("merchants"),
            preview.Count("unknowable"),
            preview.Count("calls")
        ).ShouldBe((4, 3, 1, 1));
        ai.Claude.Questions.ShouldBeEmpty();
        await ai.RunAsync();
        var spent = await ai.ProveSpendingAsync();
        preview.GetProperty("cost").GetInt64().ShouldBeInRange(spent - 2, spent + 2);
        (await ai.Home.GetAsync("/ai/preview")).Count("calls").ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_server_at_a_time_has_a_run_and_another_takes_over_when_it_ends(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        await ai.Home.PostAsync("/ai/runs", new { });
        await using var db = ai.Home.Database();
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var job = await AiQueue.TakeAsync(db, one, Ct);
        job.ShouldNotBeNull();

        (await AiQueue.TakeAsync(db, other, Ct)).ShouldBeNull();
        (await AiQueue.KeepAsync(db, job, other, Ct)).ShouldBeFalse();
        (await AiQueue.KeepAsync(db, job, one, Ct)).ShouldBeTrue();
        await ai.WaitAsync(AiQueue.Hold + TimeSpan.FromMinutes(1));
        await ai.GoOnAsync();

        (await ai.LastRunAsync()).GetProperty("state").GetString().ShouldBe("done");
        (await AiQueue.KeepAsync(db, job, one, Ct)).ShouldBeFalse("it was finished by somebody else");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_second_start_is_the_run_that_is_under_way(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ai.Home.PostAsync("/ai/runs", new { })));

        runs.Select(HomeOverHttp.IdOf).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_visitor_s_trial_spends_nothing()
    {
        await using var demo = await HomeOverHttp.DemoAsync(nameof(DatabaseEngine.Sqlite));

        (
            await demo.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, "/ai/settings", new { consent = true })
        ).ShouldBe("ai.demo");
    }
}
