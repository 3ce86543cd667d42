using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Http;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("/probe/rule", 409, "goal.completed")]
    [InlineData("/probe/stale", 412, "changed-meanwhile")]
    [InlineData("/probe/bug", 500, "internal")]
    [InlineData("/probe/missing", 404, "not-found")]
    [InlineData("/probe/teapot", 418, "tea.only")]
    [InlineData("/probe/by-id/not-a-uuid", 400, "request.malformed")]
    [InlineData("/api/v1/no-such-route", 404, "not-found")]
    public async Task Every_failure_says_its_status_and_code(string path, int status, string code)
    {
        await using var host = await StartAsync();

        var response = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        (await Read(response)).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task A_failure_carries_the_request_id_that_the_header_carries()
    {
        await using var host = await StartAsync();

        var response = await host.Client.GetAsync("/probe/bug", TestContext.Current.CancellationToken);

        (await Read(response))
            .GetProperty("traceId")
            .GetString()
            .ShouldBe(response.Headers.GetValues("X-Request-Id").Single());
    }

    [Fact]
    public async Task A_bug_tells_the_client_nothing_of_its_cause_and_the_log_everything()
    {
        await using var host = await StartAsync();

        var response = await host.Client.GetAsync("/probe/bug", TestContext.Current.CancellationToken);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("cause");
        host.Logs.Text.ShouldContain("the cause of the bug");
        host.Logs.Text.ShouldContain(response.Headers.GetValues("X-Request-Id").Single());
    }

    [Fact]
    public async Task What_the_client_did_wrong_is_no_error_in_the_log()
    {
        await using var host = await StartAsync();

        await host.Client.GetAsync("/probe/rule", TestContext.Current.CancellationToken);

        host.Logs.Lines.ShouldNotContain(line => line.StartsWith("Error"));
    }

    [Theory]
    [InlineData("{ not json", "$")]
    [InlineData("""{"title":"x","amount":{"minorUnits":"12","currency":"BRL"}}""", "$.amount.minorUnits")]
    [InlineData("""{"title":"x","amount":{"minorUnits":12,"currency":"XXY"}}""", "$.amount.currency")]
    [InlineData("""{"title":"x","amount":null}""", "$.amount")]
    [InlineData("""{"title":"x"}""", "$")]
    public async Task A_malformed_body_is_refused_and_the_place_named(string body, string place)
    {
        await using var host = await StartAsync();

        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await host.Client.PostAsync("/probe/body", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await Read(response);
        problem.GetProperty("code").GetString().ShouldBe("request.malformed");
        problem.GetProperty("path").GetString().ShouldBe(place);
    }

    [Fact]
    public async Task A_wrong_method_is_refused_whoever_asks()
    {
        await using var host = await StartAsync();

        var response = await host.Client.DeleteAsync("/api/v1/auth/login", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await Read(response)).GetProperty("code").GetString().ShouldBe("method-not-allowed");
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        await using var host = await StartAsync();

        using var content = new StringContent("<x/>", Encoding.UTF8, "application/xml");
        var response = await host.Client.PostAsync("/probe/body", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await Read(response)).GetProperty("code").GetString().ShouldBe("media-type.unsupported");
    }

    [Fact]
    public async Task Money_and_ids_survive_the_round_trip()
    {
        await using var host = await StartAsync();
        var id = AccountId.New();

        var text = await host.Client.GetStringAsync($"/probe/by-id/{id}", TestContext.Current.CancellationToken);

        text.ShouldBe($$$"""{"id":"{{{id}}}","amount":{"minorUnits":-1250,"currency":"BRL"},"month":"2026-11"}""");
    }

    private static Task<TestHost> StartAsync() =>
        TestHost.StartAsync(app =>
        {
            var probe = app.MapGroup("/probe").AllowAnonymous();
            probe.MapGet("/rule", IResult () => throw new RuleViolation("goal.completed"));
            probe.MapGet("/stale", IResult () => throw new DbUpdateConcurrencyException());
            probe.MapGet("/bug", IResult () => throw new InvalidOperationException("the cause of the bug"));
            probe.MapGet("/missing", () => TypedResults.NotFound());
            probe.MapGet("/teapot", () => Api.Http.Problems.Of(418, "tea.only"));
            probe.MapPost("/body", (ProbeRequest request) => TypedResults.Ok(request));
            probe.MapGet(
                "/by-id/{id}",
                (AccountId id) => new ProbeResponse(id, new(-1250, Currency.Parse("BRL")), new(2026, 11))
            );
        });

    private static async Task<JsonElement> Read(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}

public sealed record ProbeRequest(string Title, Money Amount);

public sealed record ProbeResponse(AccountId Id, Money Amount, YearMonth Month);
