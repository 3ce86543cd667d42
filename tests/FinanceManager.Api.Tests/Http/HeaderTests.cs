using System.Text.Json;
using FinanceManager.Api.Tests.Architecture;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FinanceManager.Api.Tests.Http;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/probe/ok")]
    [InlineData("/probe/bug")]
    [InlineData("/no-such-file.js")]
    [InlineData("/api/v1/no-such-route")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_carries_the_protective_headers(string path)
    {
        await using var host = await StartAsync();

        var headers = (await host.Client.GetAsync(path, TestContext.Current.CancellationToken)).Headers;

        headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        headers.GetValues("Permissions-Policy").Single().ShouldContain("camera=(self)");
        headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        // WebAssembly of this origin may be compiled, as the reader of codes is; no text becomes a program.
        policy
            .Replace("script-src 'self' 'wasm-unsafe-eval';", "", StringComparison.Ordinal)
            .ShouldNotContain("unsafe");
        headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_header_of_the_file_that_the_web_apps_host_reads_is_sent()
    {
        var file = Repository.Read("src/FinanceManager.Api/Http/security-headers.json");
        var expected = JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
        await using var host = await StartAsync();

        var response = await host.Client.GetAsync(
            "https://app.example/probe/ok",
            TestContext.Current.CancellationToken
        );

        expected.ShouldNotBeEmpty();
        expected.ToDictionary(h => h.Key, h => response.Headers.GetValues(h.Key).Single()).ShouldBe(expected);
    }

    [Fact]
    public async Task Transport_security_is_announced_over_https_only()
    {
        await using var host = await StartAsync();

        var plain = await host.Client.GetAsync("http://app.example/probe/ok", TestContext.Current.CancellationToken);
        var secure = await host.Client.GetAsync("https://app.example/probe/ok", TestContext.Current.CancellationToken);

        plain.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        secure.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000");
    }

    [Fact]
    public async Task Data_is_never_kept_by_a_cache()
    {
        await using var host = await StartAsync();

        var response = await host.Client.GetAsync("/probe/ok", TestContext.Current.CancellationToken);

        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("trace-0123456789", true)]
    [InlineData("short", false)]
    [InlineData("has spaces and <tags>", false)]
    public async Task A_sane_request_id_is_kept_and_any_other_replaced(string sent, bool kept)
    {
        await using var host = await StartAsync();
        host.Client.DefaultRequestHeaders.TryAddWithoutValidation("X-Request-Id", sent);

        var response = await host.Client.GetAsync("/probe/ok", TestContext.Current.CancellationToken);

        var answered = response.Headers.GetValues("X-Request-Id").Single();
        (answered == sent).ShouldBe(kept);
        host.Logs.Lines.ShouldContain(line => line.Contains("answered 200") && line.Contains($"RequestId={answered}"));
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("https://evil.example.com", false)]
    public async Task Only_listed_origins_may_read_answers(string origin, bool allowed)
    {
        await using var host = await StartAsync(("CORS_ORIGINS", "https://app.example.com, https://b.example.com"));
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/probe/ok");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "GET");

        var response = await host.Client.SendAsync(preflight, TestContext.Current.CancellationToken);

        response.Headers.TryGetValues("Access-Control-Allow-Origin", out var answered).ShouldBe(allowed);
        (answered ?? []).ShouldBe(allowed ? [origin] : []);
    }

    private static Task<TestHost> StartAsync(params (string Name, string Value)[] settings) =>
        TestHost.StartAsync(
            app =>
            {
                app.MapGet("/probe/ok", () => "ok").AllowAnonymous();
                app.MapGet("/probe/bug", IResult () => throw new InvalidOperationException()).AllowAnonymous();
            },
            settings
        );
}
