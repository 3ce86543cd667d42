using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FinanceManager.Api.Tests.Http;

public sealed class RateLimitTests
{
    [Fact]
    public async Task An_address_without_a_session_is_stopped_at_its_limit_and_told_when_to_return()
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "3"));

        var answers = await Call(host, 4, "203.0.113.9");

        answers
            .Select(a => a.StatusCode)
            .ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        answers[3].Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 20);
        (await answers[3].Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "\"rate-limited\""
        );
    }

    [Fact]
    public async Task Another_address_is_not_affected()
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "1"));
        await Call(host, 2, "203.0.113.9");

        (await Call(host, 1, "203.0.113.10")).Single().StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", HttpStatusCode.TooManyRequests)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", HttpStatusCode.OK)]
    [InlineData("203.0.113.9", "::ffff:203.0.113.9", HttpStatusCode.TooManyRequests)]
    public async Task One_customer_network_counts_as_one_address(string first, string second, HttpStatusCode answer)
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "1"));
        await Call(host, 1, first);

        (await Call(host, 1, second)).Single().StatusCode.ShouldBe(answer);
    }

    [Theory]
    [InlineData("10.1.2.3", HttpStatusCode.OK)]
    [InlineData("192.0.2.1", HttpStatusCode.TooManyRequests)]
    public async Task A_forwarded_address_counts_only_when_a_trusted_proxy_says_it(string peer, HttpStatusCode answer)
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "1"), ("TRUSTED_PROXIES", "10.0.0.0/8"));
        await Call(host, 1, peer, forwardedFor: "203.0.113.1");

        (await Call(host, 1, peer, forwardedFor: "203.0.113.2")).Single().StatusCode.ShouldBe(answer);
    }

    [Fact]
    public async Task Without_trusted_proxies_nobody_chooses_an_address()
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "1"));
        await Call(host, 1, "10.1.2.3", forwardedFor: "203.0.113.1");

        (await Call(host, 1, "10.1.2.3", forwardedFor: "203.0.113.2"))
            .Single()
            .StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Fifty_people_behind_a_proxy_that_proves_itself_are_fifty()
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "2"), ("NETLIFY_PROXY_SECRET", ProxySecret));

        for (var round = 0; round < 2; round++)
        for (var person = 1; person <= 50; person++)
            (await ByNetlify(host, $"203.0.113.{person}", Signed(host))).ShouldBe(HttpStatusCode.OK);

        (await ByNetlify(host, "203.0.113.1", Signed(host))).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("another secret that nobody gave to Netlify", "netlify", 5)]
    [InlineData(ProxySecret, "somebody", 5)]
    [InlineData(ProxySecret, "netlify", -1)]
    public async Task Without_its_proof_a_proxy_is_one_address(string secret, string issuer, int minutes)
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "1"), ("NETLIFY_PROXY_SECRET", ProxySecret));
        var signature = Signed(host, secret, issuer, minutes);

        (await ByNetlify(host, "203.0.113.1", signature)).ShouldBe(HttpStatusCode.OK);
        (await ByNetlify(host, "203.0.113.2", signature)).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Zero_switches_every_limit_off()
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "0"));

        var plain = await Call(host, 120, "203.0.113.9");
        var guesses = await Guess(host, 12, i => $"203.0.113.{i}", _ => "joe@example.com");

        plain.Concat(guesses).ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_address_proves_who_it_is_five_times_a_minute()
    {
        await using var host = await StartAsync();

        var guesses = await Guess(host, 6, _ => "203.0.113.9", i => $"person{i}@example.com");

        guesses.Select(g => (int)g.StatusCode).ShouldBe([200, 200, 200, 200, 200, 429]);
        guesses[5].Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task One_account_is_guessed_at_five_times_a_minute_from_all_addresses_together()
    {
        await using var host = await StartAsync();

        var guesses = await Guess(
            host,
            6,
            i => $"203.0.113.{i}",
            i => i % 2 == 0 ? "joe@example.com" : " JOE@example.com"
        );

        guesses.Select(g => (int)g.StatusCode).ShouldBe([200, 200, 200, 200, 200, 429]);
        guesses[5].Headers.RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/app.js")]
    [InlineData("/")]
    public async Task Files_and_pages_are_not_counted(string path)
    {
        var root = Directory.CreateTempSubdirectory("web-").FullName;
        await File.WriteAllTextAsync(Path.Combine(root, "app.js"), "1", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(root, "index.html"), "<p>", TestContext.Current.CancellationToken);
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "1"), ("WEB_ROOT", root));

        for (var i = 0; i < 3; i++)
            (await host.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
                HttpStatusCode.OK
            );
    }

    [Fact]
    public async Task The_description_of_the_interface_is_counted()
    {
        await using var host = await StartAsync(("RATE_LIMIT_PER_MINUTE", "1"));

        var first = await host.Client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        var second = await host.Client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.TooManyRequests));
    }

    private const string ProxySecret = "what Netlify and this installation share";

    private static string Signed(TestHost host, string secret = ProxySecret, string issuer = "netlify", int minutes = 5)
    {
        var now = host.Clock.GetUtcNow();
        var head = Part("""{"alg":"HS256","typ":"JWT"}""");
        var body = Part(
            $$"""{"iss":"{{issuer}}","site_url":"https://a.example","exp":{{now.AddMinutes(minutes).ToUnixTimeSeconds()}}}"""
        );
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes($"{head}.{body}"));
        return $"{head}.{body}.{Base64Url.EncodeToString(signature)}";

        static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
    }

    private static async Task<HttpStatusCode> ByNetlify(TestHost host, string client, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/probe/ok");
        request.Headers.Add(TestHost.PeerHeader, "10.1.2.3");
        request.Headers.Add("X-Nf-Client-Connection-Ip", client);
        request.Headers.Add("X-Nf-Sign", signature);
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static Task<TestHost> StartAsync(params (string Name, string Value)[] settings) =>
        TestHost.StartAsync(
            app =>
            {
                app.MapGet("/probe/ok", () => "ok").AllowAnonymous();
                app.MapPost("/probe/sign-in", (GuessRequest request) => request.Email.Length)
                    .AllowAnonymous()
                    .RequireRateLimiting(RateLimits.SignIn)
                    .LimitByAccount();
            },
            settings
        );

    private static async Task<List<HttpResponseMessage>> Call(
        TestHost host,
        int times,
        string peer,
        string? forwardedFor = null
    )
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/probe/ok");
            request.Headers.Add(TestHost.PeerHeader, peer);
            if (forwardedFor is not null)
                request.Headers.Add("X-Forwarded-For", forwardedFor);
            answers.Add(await host.Client.SendAsync(request, TestContext.Current.CancellationToken));
        }
        return answers;
    }

    private static async Task<List<HttpResponseMessage>> Guess(
        TestHost host,
        int times,
        Func<int, string> peer,
        Func<int, string> email
    )
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/probe/sign-in");
            request.Headers.Add(TestHost.PeerHeader, peer(i));
            request.Content = JsonContent.Create(new { email = email(i) });
            answers.Add(await host.Client.SendAsync(request, TestContext.Current.CancellationToken));
        }
        return answers;
    }
}

public sealed record GuessRequest(string Email) : IAboutAccount;
