using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>Whatever the service does: nothing wrong is written, no row is lost, and no money is spent without end.</summary>
public sealed class AiFaultTests
{
    public static TheoryData<string> Both => Engines.Both;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Faults after which the same is asked again, later.</summary>
    public static TheoryData<string, Fault> Passing =>
        Each(Fault.RateLimited, Fault.ServerError, Fault.Overloaded, Fault.Silence);

    /// <summary>Faults after which nobody asks again.</summary>
    public static TheoryData<string, Fault> Lasting => Each(Fault.BadRequest, Fault.Unauthorized, Fault.SpendLimit);

    /// <summary>Answers that are none.</summary>
    public static TheoryData<string, Fault> Useless => Each(Fault.CutOff, Fault.Refusal, Fault.Prose);

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_service_that_fails_for_a_while_is_asked_again_later_and_everything_is_answered(
        string engine,
        Fault fault
    )
    {
        await using var ai = await AiHome.OpenAsync(engine, ("Ai:TimeoutSeconds", "1"));
        var rows = await EnterAsync(ai, 3);
        ai.Claude.Faults.Enqueue(fault);

        var run = await ai.RunAsync();
        run.GetProperty("state").GetString().ShouldBe("queued");
        (await ai.GoOnAsync()).GetProperty("state").GetString().ShouldBe("queued", "not due yet");
        ai.Claude.Questions.Count.ShouldBe(1);
        await ai.WaitAsync(TimeSpan.FromSeconds(fault == Fault.RateLimited ? 119 : 3));
        await ai.GoOnAsync();
        ai.Claude.Questions.Count.ShouldBe(fault == Fault.RateLimited ? 1 : 2, "as long as the service asked for");
        await ai.WaitAsync(TimeSpan.FromMinutes(2));

        (await ai.GoOnAsync()).GetProperty("state").GetString().ShouldBe("done");

        foreach (var row in rows)
            (await ai.SourceAsync(row)).ShouldBe("ai");
        var calls = await ai.CallsAsync();
        calls.Length.ShouldBe(2);
        // Only a time-out may have been answered, and so have cost, all the same.
        Cost(calls[1]).ShouldBe(fault == Fault.Silence ? Cost(calls[1]) : 0);
        (Cost(calls[1]) > 0).ShouldBe(fault == Fault.Silence);
        await ai.ProveSpendingAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_service_that_stays_away_is_given_up_after_a_few_times_without_cost(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine, ("Ai:MostAttempts", "3"));
        var rows = await EnterAsync(ai, 3);
        for (var i = 0; i < 10; i++)
            ai.Claude.Faults.Enqueue(Fault.Overloaded);

        await ai.RunAsync();
        for (var i = 0; i < 10; i++)
        {
            await ai.WaitAsync(TimeSpan.FromMinutes(1));
            await ai.GoOnAsync();
        }

        var run = await ai.LastRunAsync();
        (run.GetProperty("state").GetString(), Reason(run)).ShouldBe(("stopped", "ai.unreachable"));
        ai.Claude.Questions.Count.ShouldBe(3);
        await StayAsync(ai, rows);
        (await ai.ProveSpendingAsync()).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task A_service_that_will_not_answer_is_asked_once(string engine, Fault fault)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var rows = await EnterAsync(ai, 3);
        ai.Claude.Faults.Enqueue(fault);

        var run = await ai.RunAsync();

        run.GetProperty("state").GetString().ShouldBe("stopped");
        Reason(run).ShouldBe(fault == Fault.SpendLimit ? "ai.spend-limit" : "ai.rejected");
        await ai.WaitAsync(TimeSpan.FromMinutes(10));
        await ai.GoOnAsync();
        ai.Claude.Questions.Count.ShouldBe(1);
        await StayAsync(ai, rows);
        (await ai.ProveSpendingAsync()).ShouldBe(0);
        if (fault != Fault.SpendLimit)
            return;
        // Another run waits until the limit may have been lifted.
        (await ai.RunAsync())
            .GetProperty("state")
            .GetString()
            .ShouldBe("queued");
        ai.Claude.Questions.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Useless))]
    public async Task An_answer_that_is_none_is_asked_again_in_halves_and_then_left(string engine, Fault fault)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var rows = await EnterAsync(ai, 4);
        foreach (var _ in Enumerable.Range(0, 2))
            ai.Claude.Faults.Enqueue(fault);

        var run = await ai.RunAsync();

        run.GetProperty("state").GetString().ShouldBe("done");
        ai.Claude.Questions.Count.ShouldBe(3);
        // The first half failed twice, the second one was answered.
        (run.Count("categorized"), Items(await ai.Home.GetAsync("/transactions?source=ai")).Length).ShouldBe((2, 2));
        Items(await ai.Home.GetAsync("/transactions")).Length.ShouldBe(rows.Length);
        (await ai.CallsAsync()).ShouldAllBe(call => Cost(call) > 0);
        await ai.RunAsync();
        ai.Claude.Questions.Count.ShouldBe(3, "what failed is not paid for again the same week");
        await ai.WaitAsync(TimeSpan.FromDays(8));
        Number(await ai.RunAsync(), "categorized").ShouldBe(2);
        await ai.ProveSpendingAsync();
    }

    [Theory]
    [InlineData(Fault.UnknownCategory, 2)]
    [InlineData(Fault.MissingRows, 2)]
    [InlineData(Fault.TwiceTheSame, 2)]
    [InlineData(Fault.UnknownAndTwice, 2)]
    [InlineData(Fault.ExtraRows, 3)]
    public async Task Of_an_answer_that_is_partly_unsound_the_sound_part_is_taken(Fault fault, int sound)
    {
        await using var ai = await AiHome.OpenAsync(nameof(DatabaseEngine.Sqlite));
        var rows = await EnterAsync(ai, 3);
        ai.Claude.Faults.Enqueue(fault);

        Number(await ai.RunAsync(), "categorized").ShouldBe(sound);

        ai.Claude.Questions.Count.ShouldBe(1);
        var groceries = await ai.Home.CategoryAsync("food.groceries");
        var stored = Items(await ai.Home.GetAsync("/transactions"));
        stored.Length.ShouldBe(rows.Length);
        stored.Select(CategoryOf).Where(c => c is not null).ShouldAllBe(c => c == groceries);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_server_that_ended_in_between_is_followed_by_another_that_pays_and_asks_again(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var rows = await EnterAsync(ai, 2);
        using var ended = new CancellationTokenSource();
        ai.Claude.Meanwhile = () => ended.CancelAsync();
        await ai.Home.PostAsync("/ai/runs", new { });
        var due = ai.Home.Host.Services.GetRequiredService<Jobs.AiDueRuns>();
        await due.RunOneAsync(ended.Token);
        (await ai.Home.GetAsync("/ai/settings")).GetProperty("reserved").GetInt64().ShouldBeGreaterThan(0);
        ai.Claude.Meanwhile = () => Task.CompletedTask;

        await using var other = await TestHost.StartAsync([
            .. TestHost.SettingsOf(ai.Home.Host.Database),
            .. AiHome.SettingsOf(ai.Claude),
        ]);
        (await ai.GoOnAsync(other)).GetProperty("state").GetString().ShouldBe("done");

        foreach (var row in rows)
            (await ai.SourceAsync(row)).ShouldBe("ai");
        (await ai.CallsAsync())[1].GetProperty("outcome").GetString().ShouldBe("lost");
        await ai.ProveSpendingAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_run_that_fails_whatever_it_does_is_ended_and_what_was_answered_stays(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine, ("Ai:MerchantsPerCall", "1"), ("Ai:MostAttempts", "3"));
        var rows = await EnterAsync(ai, 3);
        var database = ai.Home.Host.Database;
        ai.Claude.Meanwhile = async () =>
        {
            if (ai.Claude.Questions.Count == 2)
                await database.RunAsOwnerAsync("alter table ai_answers rename to gone");
        };

        await ai.RunAsync();
        for (var i = 0; i < 5; i++)
        {
            await ai.WaitAsync(TimeSpan.FromMinutes(6));
            await ai.GoOnAsync();
        }

        var run = await ai.LastRunAsync();
        (run.GetProperty("state").GetString(), Reason(run)).ShouldBe(("stopped", "ai.failed"));
        ai.Claude.Questions.Count.ShouldBe(2, "nothing more was paid for");
        ai.Home.Host.Logs.Lines.Count(line => line.Contains("A run of the language model failed")).ShouldBe(3);
        await StayAsync(ai, rows);
        await ai.ProveSpendingAsync();
        await database.RunAsOwnerAsync("alter table gone rename to ai_answers");
        (await ai.RunAsync()).GetProperty("state").GetString().ShouldBe("done");
        ai.Claude.Questions.Count.ShouldBe(4, "the first answer was kept");
        foreach (var row in rows)
            (await ai.SourceAsync(row)).ShouldBe("ai");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_run_that_takes_its_server_down_each_time_is_ended(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine, ("Ai:MostAttempts", "3"));
        await EnterAsync(ai, 1);
        await ai.Home.PostAsync("/ai/runs", new { });
        await using var scope = ai.Home.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        for (var i = 0; i < 3; i++)
        {
            (await AiQueue.TakeAsync(db, Guid.CreateVersion7(), Ct)).ShouldNotBeNull();
            await ai.WaitAsync(TimeSpan.FromMinutes(16));
        }

        Reason(await ai.GoOnAsync()).ShouldBe("ai.failed");
        ai.Claude.Questions.ShouldBeEmpty();
    }

    private static async Task<string[]> EnterAsync(AiHome ai, int rows)
    {
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        var account = await ai.Home.AccountAsync();
        var names = new[] { "ALBA", "BREVE", "CORVO", "DUNA" };
        var entered = new List<string>();
        foreach (var name in names.Take(rows))
            entered.Add(await ai.Home.EnterAsync(account, "2026-03-02", -500, $"ZIBBLE {name}"));
        return [.. entered];
    }

    private static async Task StayAsync(AiHome ai, string[] rows)
    {
        foreach (var row in rows)
            (await ai.SourceAsync(row)).ShouldBe("none");
        Items(await ai.Home.GetAsync("/transactions?source=ai")).ShouldBeEmpty();
    }

    private static TheoryData<string, Fault> Each(params Fault[] faults)
    {
        var data = new TheoryData<string, Fault>();
        foreach (var engine in Engines.Both)
        foreach (var fault in faults)
            data.Add(engine.Data, fault);
        return data;
    }

    private static long Cost(JsonElement call) => call.GetProperty("cost").GetInt64();

    private static string? Reason(JsonElement run) => run.GetProperty("reason").GetString();

    private static int Number(JsonElement run, string member) => run.GetProperty(member).GetInt32();
}
