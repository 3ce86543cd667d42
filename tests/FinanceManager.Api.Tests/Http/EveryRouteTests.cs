using System.Net;
using System.Text;
using System.Text.Json;
using FinanceManager.Api.Cli;

namespace FinanceManager.Api.Tests.Http;

/// <summary>Promises that hold on each route there is; a new route is covered by being in the OpenAPI document.</summary>
public sealed class EveryRouteTests
{
    private static readonly string[] MachineRoutes = ["/live", "/ready", "/health"];

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Every_answer_has_a_request_id_and_the_protective_headers(string scheme)
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        host.Client.BaseAddress = new($"{scheme}://home.example");

        foreach (var operation in await OperationsAsync())
        {
            var response = await CallAsync(host, operation);

            response.Headers.Contains("X-Request-Id").ShouldBeTrue(operation.Name);
            response.Headers.Contains("Content-Security-Policy").ShouldBeTrue(operation.Name);
            response.Headers.Contains("X-Frame-Options").ShouldBeTrue(operation.Name);
            response.Headers.Contains("X-Content-Type-Options").ShouldBeTrue(operation.Name);
            response.Headers.Contains("Referrer-Policy").ShouldBeTrue(operation.Name);
            response.Headers.Contains("Permissions-Policy").ShouldBeTrue(operation.Name);
            response.Headers.Contains("Strict-Transport-Security").ShouldBe(scheme == "https", operation.Name);
            response.Headers.CacheControl.ShouldNotBeNull(operation.Name).NoStore.ShouldBeTrue(operation.Name);
        }
    }

    [Fact]
    public async Task A_stranger_is_turned_away_from_each_route_that_needs_a_session()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var secured = (await OperationsAsync()).Where(o => o.NeedsSession).ToList();

        foreach (var operation in secured)
            (await CallAsync(host, operation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, operation.Name);

        secured.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Each_route_of_the_interface_counts_against_the_limit_of_its_caller()
    {
        await using var host = await TestHost.OnAsync("Sqlite", ("RATE_LIMIT_PER_MINUTE", "1"));
        await host.Client.GetAsync("/api/v1/auth/options", TestContext.Current.CancellationToken);

        await RefusesEachAsync(host);
    }

    [Fact]
    public async Task Each_route_of_the_interface_counts_against_the_limit_of_whoever_is_signed_in()
    {
        await using var host = await TestHost.OnAsync(
            "Sqlite",
            ("RATE_LIMIT_PER_MINUTE", "1000"),
            ("RATE_LIMIT_PER_USER", "1")
        );
        var joe = await Visitor.RegisteredAsync(host);
        (await joe.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Client.DefaultRequestHeaders.Authorization = new("Bearer", joe.AccessToken);

        await RefusesEachAsync(host);
    }

    private static async Task RefusesEachAsync(TestHost host)
    {
        foreach (var operation in (await OperationsAsync()).Where(o => !MachineRoutes.Contains(o.Path)))
        {
            var response = await CallAsync(host, operation);

            response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, operation.Name);
            response.Headers.RetryAfter.ShouldNotBeNull(operation.Name);
        }
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("https://evil.example.com", false)]
    public async Task Each_route_answers_listed_origins_only(string origin, bool allowed)
    {
        await using var host = await TestHost.OnAsync("Sqlite", ("CORS_ORIGINS", "https://app.example.com"));

        foreach (var operation in await OperationsAsync())
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, operation.Url);
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", operation.Method.Method);
            var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

            response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(allowed, operation.Name);
        }
    }

    private static async Task<HttpResponseMessage> CallAsync(TestHost host, Operation operation)
    {
        using var request = new HttpRequestMessage(operation.Method, operation.Url);
        if (operation.Media == "multipart/form-data")
            request.Content = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.csv" } };
        else if (operation.Media is not null)
            request.Content = new StringContent("{}", Encoding.UTF8, operation.Media);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<Operation>> OperationsAsync()
    {
        var paths = JsonSerializer.Deserialize<JsonElement>(await OpenApiVerb.Print()).GetProperty("paths");
        return
        [
            .. from path in paths.EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select new Operation(
                HttpMethod.Parse(operation.Name),
                path.Name,
                MediaOf(operation.Value),
                operation.Value.TryGetProperty("security", out _)
            ),
        ];
    }

    private static string? MediaOf(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body)
            ? body.GetProperty("content").EnumerateObject().First().Name
            : null;

    private sealed record Operation(HttpMethod Method, string Path, string? Media, bool NeedsSession)
    {
        internal string Name => $"{Method} {Path}";

        internal string Url =>
            string.Join('/', Path.Split('/').Select(part => part.StartsWith('{') ? Guid.Empty.ToString() : part));
    }
}
