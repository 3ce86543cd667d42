using System.Text.Json;
using FinanceManager.Api.Jobs;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>A home whose server knows a key, and a fake of the service. Runs go on when a test says so.</summary>
internal sealed class AiHome : IAsyncDisposable
{
    private AiHome(HomeOverHttp home, FakeClaude claude) => (Home, Claude) = (home, claude);

    internal HomeOverHttp Home { get; }

    internal FakeClaude Claude { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task<AiHome> OpenAsync(string engine, params (string, string)[] settings)
    {
        var home = await UnwillingAsync(engine, settings);
        await home.Home.PatchAsync("/ai/settings", new { consent = true, enabled = true });
        return home;
    }

    /// <summary>Nobody consented yet.</summary>
    internal static async Task<AiHome> UnwillingAsync(string engine, params (string, string)[] settings)
    {
        var claude = await FakeClaude.StartAsync();
        var home = await HomeOverHttp.OpenAsync(engine, [.. SettingsOf(claude), .. settings]);
        return new(home, claude);
    }

    internal static (string, string)[] SettingsOf(FakeClaude claude) =>
        [("ANTHROPIC_API_KEY", "sk-test"), ("ANTHROPIC_BASE_URL", claude.Url), ("Ai:Background", "false")];

    /// <summary>Starts a run and lets it go as far as it gets.</summary>
    internal async Task<JsonElement> RunAsync()
    {
        await Home.PostAsync("/ai/runs", new { });
        return await GoOnAsync();
    }

    /// <summary>Lets whatever is due go on, on this server or another one.</summary>
    /// <returns>The newest run.</returns>
    internal async Task<JsonElement> GoOnAsync(TestHost? host = null)
    {
        var due = (host ?? Home.Host).Services.GetRequiredService<AiDueRuns>();
        while (await due.RunOneAsync(Ct)) { }
        return await LastRunAsync();
    }

    /// <summary>Time goes by, and the person signs in again.</summary>
    internal async Task WaitAsync(TimeSpan time)
    {
        Home.Host.Clock.Advance(time);
        (await Home.Person.LoginAsync(Home.Person.Email)).IsSuccessStatusCode.ShouldBeTrue();
    }

    internal async Task<JsonElement> LastRunAsync() => Items(await Home.GetAsync("/ai/runs"))[0];

    internal async Task<JsonElement[]> CallsAsync() => Items(await Home.GetAsync("/ai/calls?limit=100"));

    internal async Task<JsonElement> SplitAsync(string transaction) =>
        (await Home.GetAsync($"/transactions/{transaction}")).GetProperty("splits")[0];

    internal async Task<string?> SourceAsync(string transaction) =>
        (await SplitAsync(transaction)).GetProperty("source").GetString();

    /// <summary>Nothing is reserved once nothing is under way, and what the ledger of costs says is what was taken from the caps.</summary>
    internal async Task<long> ProveSpendingAsync()
    {
        await using var db = Home.Database();
        var months = await db.AiMonths.ToListAsync(Ct);
        var everybodys = await db.AiGlobalMonths.ToListAsync(Ct);
        (months.Sum(m => m.Reserved), everybodys.Sum(m => m.Reserved)).ShouldBe((0, 0));
        var spent = months.Sum(m => m.Spent);
        everybodys.Sum(m => m.Spent).ShouldBe(spent);
        (await Home.GetAsync("/ai/costs")).GetProperty("cost").GetInt64().ShouldBe(spent);
        return spent;
    }

    public async ValueTask DisposeAsync()
    {
        await Home.DisposeAsync();
        await Claude.DisposeAsync();
    }
}
