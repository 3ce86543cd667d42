using System.Net;
using System.Text.Json;
using FinanceManager.Api.Cli;

namespace FinanceManager.Api.Tests.Http;

public sealed class ResetPasswordTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task A_made_password_is_printed_opens_the_account_and_ends_every_session(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);
        for (var i = 0; i < 5; i++)
            await joe.LoginAsync("joe@example.com", "a wrong password");

        var (exit, output) = await ResetAsync(host, "joe@example.com", typed: null);

        exit.ShouldBe(0);
        var made = JsonSerializer.Deserialize<JsonElement>(output).GetProperty("password").GetString()!;
        (await joe.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await joe.LoginAsync("joe@example.com")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await joe.LoginAsync("joe@example.com", made)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_typed_password_is_used_and_not_printed()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var joe = await Visitor.RegisteredAsync(host);

        var (exit, output) = await ResetAsync(host, "joe@example.com", typed: "typed by an administrator\n");

        exit.ShouldBe(0);
        output.ShouldNotContain("typed by");
        (await joe.LoginAsync("joe@example.com", "typed by an administrator")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nobody@example.com", null)]
    [InlineData("joe@example.com", "short")]
    public async Task An_unknown_email_or_a_weak_password_changes_nothing(string email, string? typed)
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var joe = await Visitor.RegisteredAsync(host);

        (await ResetAsync(host, email, typed)).Exit.ShouldBe(1);

        (await joe.LoginAsync("joe@example.com")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(int Exit, string Output)> ResetAsync(TestHost host, string email, string? typed)
    {
        using var output = new StringWriter();
        var terminal = new Terminal(
            new StringReader(typed ?? ""),
            output,
            TextWriter.Null,
            HasInput: typed is not null
        );
        string[] options = [.. TestHost.SettingsOf(host.Database).Select(s => $"--{s.Item1}={s.Item2}")];
        var exit = await CommandLine.Run(["reset-password", email, .. options], terminal);
        return (exit, output.ToString());
    }
}
