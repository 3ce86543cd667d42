using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Ai;

public sealed class AiBatchTests
{
    private static readonly (string, string)[] Small = [("Ai:BatchAboveRows", "5"), ("Ai:MerchantsPerCall", "2")];

    private static readonly string[] Names = ["ALBA", "BREVE", "CORVO", "DUNA", "ERMO", "FARO"];

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_large_run_is_one_batch_at_half_the_price_that_another_server_collects(string engine)
    {
        await using var ai = await OpenAsync(engine);
        var run = await ai.GoOnAsync();

        run.GetProperty("state").GetString().ShouldBe("waiting");
        var batch = ai.Claude.Batches.ShouldHaveSingleItem();
        batch.Requests.Count.ShouldBe(3);
        (await ai.GoOnAsync()).GetProperty("state").GetString().ShouldBe("waiting");
        await using var other = await TestHost.StartAsync([
            .. TestHost.SettingsOf(ai.Home.Host.Database),
            .. AiHome.SettingsOf(ai.Claude),
            .. Small,
        ]);
        other.Clock.Advance(TimeSpan.FromMinutes(2));
        (await ai.GoOnAsync(other)).GetProperty("state").GetString().ShouldBe("waiting", "the batch has not ended");
        batch.Ended = true;
        other.Clock.Advance(TimeSpan.FromMinutes(2));
        run = await ai.GoOnAsync(other);

        (run.GetProperty("state").GetString(), run.Count("categorized")).ShouldBe(("done", 6));
        ai.Claude.Questions.Count.ShouldBe(3, "nothing was asked besides");
        var half = (await ai.CallsAsync()).Sum(HalfPrice);
        (await ai.ProveSpendingAsync()).ShouldBe(half);
        Items(await ai.Home.GetAsync("/change-sets?kind=ai")).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_batch_does_not_answer_is_asked_at_once(string engine)
    {
        await using var ai = await OpenAsync(engine);
        await ai.GoOnAsync();
        var batch = ai.Claude.Batches.Single();
        batch.Fates.AddRange(["errored", "succeeded", "none"]);
        batch.Ended = true;
        await ai.WaitAsync(TimeSpan.FromMinutes(2));

        var run = await ai.GoOnAsync();

        (run.GetProperty("state").GetString(), run.Count("categorized")).ShouldBe(("done", 6));
        ai.Claude.Batches.Count.ShouldBe(1);
        var outcomes = (await ai.CallsAsync()).Select(c => c.GetProperty("outcome").GetString());
        outcomes.Order().ShouldBe(["answered", "answered", "answered", "lost", "rejected"]);
        await ai.ProveSpendingAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Numbers_of_categories_that_changed_meanwhile_are_not_read(string engine)
    {
        await using var ai = await OpenAsync(engine);
        await ai.GoOnAsync();
        // Whatever follows it in the list has another number from now on.
        await ai.Home.PatchAsync($"/categories/{await ai.Home.CategoryAsync("food")}", new { hidden = true });
        ai.Claude.Batches.Single().Ended = true;
        await ai.WaitAsync(TimeSpan.FromMinutes(2));

        var run = await ai.GoOnAsync();

        run.Count("categorized").ShouldBe(6, "they are asked again");
        var outcomes = (await ai.CallsAsync()).Select(c => c.GetProperty("outcome").GetString());
        outcomes.Count(o => o == "unusable").ShouldBe(3);
        var groceries = await ai.Home.CategoryAsync("food.groceries");
        Items(await ai.Home.GetAsync($"/transactions?categoryId={groceries}&source=ai")).Length.ShouldBe(6);
        await ai.ProveSpendingAsync();
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("canceled")]
    public async Task A_batch_that_expired_costs_nothing(string fate)
    {
        await using var ai = await OpenAsync(nameof(DatabaseEngine.Sqlite));
        await ai.GoOnAsync();
        var batch = ai.Claude.Batches.Single();
        batch.Fates.AddRange([fate, fate, fate]);
        batch.Ended = true;
        await ai.WaitAsync(TimeSpan.FromMinutes(2));

        (await ai.GoOnAsync()).Count("categorized").ShouldBe(6);

        var calls = await ai.CallsAsync();
        calls.Where(c => c.GetProperty("outcome").GetString() == fate).Select(Cost).ShouldBe([0, 0, 0]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Switching_off_cancels_the_batch_and_writes_nothing_of_it(string engine)
    {
        await using var ai = await OpenAsync(engine);
        await ai.GoOnAsync();
        await ai.Home.PatchAsync("/ai/settings", new { enabled = false });
        await ai.WaitAsync(TimeSpan.FromMinutes(2));

        var run = await ai.GoOnAsync();

        (run.GetProperty("state").GetString(), run.GetProperty("reason").GetString()).ShouldBe(("stopped", "ai.off"));
        ai.Claude.Batches.Single().WasCanceled.ShouldBeTrue();
        Items(await ai.Home.GetAsync("/transactions?source=ai")).ShouldBeEmpty();
        await ai.ProveSpendingAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_service_that_is_away_while_a_batch_is_under_way_is_waited_for(string engine)
    {
        await using var ai = await OpenAsync(engine);
        await ai.GoOnAsync();
        ai.Claude.BatchesAway = true;
        for (var i = 0; i < 10; i++)
        {
            await ai.WaitAsync(TimeSpan.FromMinutes(2));
            (await ai.GoOnAsync()).GetProperty("state").GetString().ShouldBe("waiting");
        }
        ai.Claude.BatchesAway = false;
        ai.Claude.Batches.Single().Ended = true;
        await ai.WaitAsync(TimeSpan.FromMinutes(2));

        (await ai.GoOnAsync()).Count("categorized").ShouldBe(6);

        ai.Claude.Questions.Count.ShouldBe(3, "nothing was asked besides");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_a_batch_that_cannot_be_collected_any_more_nothing_stays_reserved(string engine)
    {
        await using var ai = await OpenAsync(engine);
        await ai.GoOnAsync();
        ai.Claude.BatchesAway = true;
        ai.Claude.Faults.Enqueue(Fault.Unauthorized);
        await ai.WaitAsync(TimeSpan.FromHours(26));

        var run = await ai.GoOnAsync();

        (run.GetProperty("state").GetString(), run.GetProperty("reason").GetString()).ShouldBe(
            ("stopped", "ai.rejected")
        );
        (await ai.ProveSpendingAsync()).ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_batch_that_is_not_taken_is_submitted_again_later(string engine)
    {
        await using var ai = await OpenAsync(engine);
        ai.Claude.Faults.Enqueue(Fault.Overloaded);
        (await ai.GoOnAsync()).GetProperty("state").GetString().ShouldBe("queued");
        (await ai.ProveSpendingAsync()).ShouldBe(0);
        await ai.WaitAsync(TimeSpan.FromMinutes(1));

        (await ai.GoOnAsync()).GetProperty("state").GetString().ShouldBe("waiting");

        ai.Claude.Batches.ShouldHaveSingleItem();
    }

    private static async Task<AiHome> OpenAsync(string engine)
    {
        var ai = await AiHome.OpenAsync(engine, Small);
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        await ai.Home.ImportAsync(AiRunTests.BankText(6, i => $"ZIBBLE {Names[i]}"));
        return ai;
    }

    // Haiku's prices, in millionths of a dollar.
    private static long HalfPrice(JsonElement call) =>
        (long)
            Math.Ceiling(
                (
                    (call.GetProperty("inputTokens").GetInt64() * 0.10m)
                    + (call.GetProperty("outputTokens").GetInt64() * 0.50m)
                ) / 2
            );

    private static long Cost(JsonElement call) => call.GetProperty("cost").GetInt64();
}
