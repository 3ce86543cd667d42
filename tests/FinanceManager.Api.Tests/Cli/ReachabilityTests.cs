using System.Net;
using System.Net.Sockets;
using System.Text;
using FinanceManager.Api.Cli;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FinanceManager.Api.Tests.Cli;

/// <summary>What the services that a configuration names say to it.</summary>
public sealed class ReachabilityTests
{
    [Theory]
    [InlineData("sk-right", null)]
    [InlineData("sk-wrong", "ANTHROPIC_API_KEY: is refused by the service.")]
    public async Task A_key_is_shown_to_the_model(string key, string? fault)
    {
        await using var service = await ServiceAsync(
            "/v1/models",
            request => request.Headers["x-api-key"] == "sk-right" && request.Headers.ContainsKey("anthropic-version")
        );

        var faults = await FaultsAsync(("ANTHROPIC_API_KEY", key), ("ANTHROPIC_BASE_URL", service.Urls.Single()));

        faults.ShouldBe(fault is null ? [] : [fault]);
    }

    [Theory]
    [InlineData("right", null)]
    [InlineData("wrong", "BELVO_SECRET_ID: is refused by the service.")]
    public async Task So_is_the_pair_to_the_bank_connector(string password, string? fault)
    {
        var right = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("id:right"))}";
        await using var service = await ServiceAsync("/api/links/", r => r.Headers.Authorization == right);

        var faults = await FaultsAsync(
            ("BELVO_SECRET_ID", "id"),
            ("BELVO_SECRET_PASSWORD", password),
            ("BELVO_BASE_URL", service.Urls.Single())
        );

        faults.ShouldBe(fault is null ? [] : [fault]);
    }

    [Fact]
    public async Task What_does_not_answer_is_told_together()
    {
        var faults = await FaultsAsync(
            ("ANTHROPIC_API_KEY", "sk-any"),
            ("ANTHROPIC_BASE_URL", "http://127.0.0.1:1"),
            ("DATABASE_URL", "postgres://joe:private-password@127.0.0.1:1/finance"),
            ("SMTP_URL", "smtp://joe:private-password@127.0.0.1:1")
        );

        faults.ShouldBe(
            [
                "ANTHROPIC_API_KEY: names a service that does not answer.",
                "DATABASE_URL: names a service that does not answer.",
                "SMTP_URL: names a service that does not answer.",
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_service_that_takes_a_connection_and_says_nothing_is_given_up()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        var faults = await FaultsAsync(TimeSpan.FromMilliseconds(300), ("SMTP_URL", $"smtp://{silent.LocalEndpoint}"));

        faults.ShouldBe(["SMTP_URL: names a service that does not answer."]);
    }

    [Fact]
    public async Task A_database_says_what_it_refuses()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Postgres);
        var right = database.Target.ConnectionString;
        var wrong = new NpgsqlConnectionStringBuilder(right) { Database = "not_there" }.ConnectionString;

        (await FaultsAsync(("DATABASE_URL", right))).ShouldBeEmpty();
        (await FaultsAsync(("DATABASE_URL", wrong))).ShouldBe(["DATABASE_URL: names a database that is not there."]);
    }

    [Theory]
    [InlineData("joe:right@", null)]
    [InlineData("", null)]
    [InlineData("joe:wrong@", "SMTP_URL: is refused: the user or the password is wrong.")]
    public async Task A_mail_server_is_signed_in_to(string user, string? fault)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeMailAsync(listener);

        var faults = await FaultsAsync(("SMTP_URL", $"smtp://{user}{listener.LocalEndpoint}"));

        faults.ShouldBe(fault is null ? [] : [fault]);
        await serving;
    }

    private static async Task ServeMailAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220-mail.example.org\r\n220 ready");
        var right = Convert.ToBase64String("\0joe\0right"u8);
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            await writer.WriteLineAsync(
                line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-mail.example.org\r\n250 AUTH PLAIN"
                : line == $"AUTH PLAIN {right}" ? "235 welcome"
                : "535 who is this"
            );
    }

    private static async Task<WebApplication> ServiceAsync(string path, Func<HttpRequest, bool> knows)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet(path, (HttpRequest request) => knows(request) ? Results.Json(new { }) : Results.Unauthorized());
        await app.StartAsync();
        return app;
    }

    private static Task<string[]> FaultsAsync(params (string Name, string Value)[] settings) =>
        FaultsAsync(TimeSpan.FromSeconds(20), settings);

    private static async Task<string[]> FaultsAsync(TimeSpan patience, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)))
            .Build();
        var faults = await new Reachability(configuration, patience).FaultsAsync(
            [],
            TestContext.Current.CancellationToken
        );
        faults.ShouldAllBe(f => !f.ToString().Contains("private-password"));
        return [.. faults.Select(f => $"{f.Variable}: {f.Problem}")];
    }
}
