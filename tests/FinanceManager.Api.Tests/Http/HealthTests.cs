using System.Net;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;

namespace FinanceManager.Api.Tests.Http;

public sealed class HealthTests
{
    [Theory]
    [InlineData("Sqlite", "/health")]
    [InlineData("Sqlite", "/ready")]
    [InlineData("Postgres", "/health")]
    [InlineData("Postgres", "/ready")]
    public async Task A_migrated_database_that_answers_is_healthy(string engine, string path)
    {
        await using var host = await TestHost.OnAsync(engine);

        var (status, body) = await Ask(host, path);

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldBe("""{"status":"healthy","database":"ok"}""");
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/ready")]
    public async Task A_database_that_is_not_migrated_is_not_ready(string path)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Postgres, migrated: false);
        await using var host = await TestHost.StartAsync(TestHost.SettingsOf(database));

        var (status, body) = await Ask(host, path);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.ShouldBe("""{"status":"unhealthy","database":"notMigrated"}""");
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/ready")]
    public async Task A_database_that_does_not_answer_is_unhealthy_and_nothing_secret_is_told(string path)
    {
        await using var host = await TestHost.StartAsync(
            ("DATABASE_URL", "postgres://joe:hunter2@127.0.0.1:1/money"),
            ("SECRET_KEY", "a secret key for tests of the server")
        );

        var (status, body) = await Ask(host, path);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.ShouldBe("""{"status":"unhealthy","database":"unreachable"}""");
        host.Logs.Text.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task The_process_is_alive_while_its_database_is_not()
    {
        await using var host = await TestHost.StartAsync();

        (await Ask(host, "/live")).ShouldBe((HttpStatusCode.OK, """{"status":"healthy"}"""));
    }

    [Fact]
    public async Task A_failure_shows_within_five_seconds()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        (await Ask(host, "/health")).Status.ShouldBe(HttpStatusCode.OK);
        File.Move(
            Path.Combine(host.Database.Target.DataDirectory, "finance.db"),
            Path.Combine(host.Database.Target.DataDirectory, "gone.db")
        );
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        host.Clock.Advance(TimeSpan.FromSeconds(5));

        (await Ask(host, "/health")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Asking_for_health_is_never_limited()
    {
        await using var host = await TestHost.OnAsync("Sqlite", ("RATE_LIMIT_PER_MINUTE", "1"));

        for (var i = 0; i < 5; i++)
            foreach (var path in new[] { "/live", "/ready", "/health" })
                (await Ask(host, path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ask(TestHost host, string path)
    {
        var response = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
