using System.Text.Json;
using System.Text.RegularExpressions;

namespace FinanceManager.Api.Tests.Http;

public sealed class LogTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task No_log_line_of_a_journey_holds_a_persons_data_or_a_secret(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host, "joe.private@example.com");
        await joe.RegisterAsync("joe.private@example.com");
        await joe.LoginAsync("joe.private@example.com", "a wrong password");
        var firstCookie = joe.Cookie!;
        await joe.RefreshAsync();
        await joe.GetAsync("/auth/me?q=private-search-text");
        await joe.GetAsync("/no-such-route/private-path-text");
        await joe.SendAsync(HttpMethod.Patch, "/auth/me", new { displayName = "Private Person", locale = "xx" });
        await joe.SendAsync(HttpMethod.Patch, "/auth/me", new { displayName = "Private Person" });
        await joe.SendAsync(HttpMethod.Post, "/households", new { name = "Private Home", baseCurrency = "NOPE" });
        await joe.SendAsync(HttpMethod.Post, "/auth/logout");

        var logs = host.Logs.Text;
        logs.ShouldContain("auth/login");
        string[] secrets =
        [
            "joe.private",
            "Private Person",
            "Private Home",
            "private-search-text",
            "private-path-text",
            "wrong password",
            Visitor.Password,
            joe.AccessToken!,
            firstCookie.Split('=')[1],
        ];
        secrets.Where(secret => logs.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task Lines_about_one_household_have_one_mark_that_does_not_name_it(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var ana = await Visitor.RegisteredAsync(host, "ana@example.com");
        var bia = await Visitor.RegisteredAsync(host, "bia@example.com");
        foreach (var person in new[] { ana, ana, bia })
            await person.GetAsync("/accounts");

        var marks = host
            .Logs.Lines.Where(l => l.Contains("/accounts", StringComparison.Ordinal))
            .Select(MarkOf)
            .ToList();

        marks.Count.ShouldBe(3);
        marks[0].ShouldBe(marks[1]);
        marks[0].ShouldNotBe(marks[2]);
        marks.ShouldAllBe(mark => mark.Length == 16);
        var households = JsonDocument.Parse(
            await (await ana.GetAsync("/households")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        households.RootElement.ToString().ShouldNotContain(marks[0], Case.Insensitive);
    }

    private static string MarkOf(string line) => Regex.Match(line, "Household=([0-9a-f]{16})").Groups[1].Value;
}
