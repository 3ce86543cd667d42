using System.Net;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FinanceManager.Api.Tests.Http;

public sealed class PolicyTests
{
    [Fact]
    public async Task A_route_that_says_nothing_is_closed_to_strangers()
    {
        await using var host = await StartAsync();

        var response = await host.Client.GetAsync("/api/v1/probe/silent", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("viewer", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("editor", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("owner", HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Viewers_read_and_editors_write(string role, HttpStatusCode reading, HttpStatusCode writing)
    {
        await using var host = await StartAsync();
        var joe = await Visitor.RegisteredAsync(host);
        var ann = await Visitor.RegisteredAsync(host, "ann@example.com");
        await joe.SendAsync(HttpMethod.Post, $"/households/{joe.Household}/members", new { email = ann.Email, role });
        ann.Household = joe.Household;

        (await ann.GetAsync("/probe/ledger")).StatusCode.ShouldBe(reading);
        (await ann.SendAsync(HttpMethod.Post, "/probe/ledger")).StatusCode.ShouldBe(writing);
    }

    [Fact]
    public async Task The_header_chooses_the_household_and_without_it_the_oldest_is_meant()
    {
        await using var host = await StartAsync();
        var joe = await Visitor.RegisteredAsync(host);
        var first = joe.Household;
        var second = await Visitor.TextOfAsync(
            await joe.SendAsync(HttpMethod.Post, "/households", new { name = "Second", baseCurrency = "EUR" }),
            "id"
        );

        joe.Household = second;
        (await EnteredBy(joe)).ShouldContain(second);
        joe.Household = null;
        (await EnteredBy(joe)).ShouldContain(first!);
    }

    [Theory]
    [InlineData("0198c0de-0000-7000-8000-000000000000")]
    [InlineData("nonsense")]
    public async Task A_household_that_is_not_ones_own_does_not_exist(string household)
    {
        await using var host = await StartAsync();
        var joe = await Visitor.RegisteredAsync(host);
        joe.Household = household;

        var response = await joe.GetAsync("/probe/ledger");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Visitor.CodeOfAsync(response)).ShouldBe("household.not-found");
        (await joe.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_has_a_limit_of_its_own_wherever_it_comes_from()
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "50"), ("RATE_LIMIT_PER_USER", "3"));
        var joe = await Visitor.RegisteredAsync(host);

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((int)(await joe.GetAsync("/auth/me")).StatusCode);

        statuses.ShouldBe([200, 200, 200, 429]);
        (await new Visitor(host).GetAsync("/auth/options")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> EnteredBy(Visitor visitor) =>
        await (await visitor.GetAsync("/probe/ledger")).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );

    private static Task<TestHost> StartAsync(params (string Name, string Value)[] settings) =>
        TestHost.OnAsync(
            "Sqlite",
            app =>
            {
                app.MapGet("/api/v1/probe/silent", () => "ok");
                var ledger = app.MapGroup("/api/v1/probe/ledger").RequireRoleByMethod();
                ledger.MapGet("", (CurrentUser current) => current.Household);
                ledger.MapPost("", (CurrentUser current) => current.Household);
            },
            settings
        );
}
