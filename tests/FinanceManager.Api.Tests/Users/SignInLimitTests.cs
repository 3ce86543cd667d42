using System.Net;
using FinanceManager.Api.Tests.Http;

namespace FinanceManager.Api.Tests.Users;

/// <summary>Five tries a minute to prove who one is, at each route where that can be tried.</summary>
public sealed class SignInLimitTests
{
    [Theory]
    [InlineData("/auth/register")]
    [InlineData("/auth/login")]
    [InlineData("/auth/password")]
    // Refused for its language, since a household takes its time; it counts all the same.
    [InlineData("/auth/demo?locale=nonsense")]
    public async Task The_sixth_try_from_one_address_is_refused(string route)
    {
        var tries = await TrySixTimesAsync(route, account: i => i, address: _ => "203.0.113.9");

        tries.Select(t => t.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(SixthOnly);
        tries[5].Headers.RetryAfter.ShouldNotBeNull();
        (await Visitor.CodeOfAsync(tries[5])).ShouldBe("rate-limited");
    }

    [Theory]
    [InlineData("/auth/register")]
    [InlineData("/auth/login")]
    [InlineData("/auth/password")]
    public async Task The_sixth_try_at_one_account_is_refused_from_whatever_address(string route)
    {
        var tries = await TrySixTimesAsync(route, account: _ => 1, address: i => $"203.0.113.{i}");

        tries.Select(t => t.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(SixthOnly);
        tries[5].Headers.RetryAfter.ShouldNotBeNull();
    }

    private static bool[] SixthOnly => [false, false, false, false, false, true];

    private static async Task<List<HttpResponseMessage>> TrySixTimesAsync(
        string route,
        Func<int, int> account,
        Func<int, string> address
    )
    {
        await using var host = await TestHost.OnAsync("Sqlite", ("RATE_LIMIT_PER_MINUTE", "1000"));
        From("198.51.100.1");
        var joe = await Visitor.RegisteredAsync(host);
        var tries = new List<HttpResponseMessage>();
        for (var i = 0; i < 6; i++)
        {
            From(address(i));
            tries.Add(await joe.SendAsync(HttpMethod.Post, route, BodyOf(route, account(i))));
        }
        return tries;

        void From(string peer)
        {
            host.Client.DefaultRequestHeaders.Remove(TestHost.PeerHeader);
            host.Client.DefaultRequestHeaders.Add(TestHost.PeerHeader, peer);
        }
    }

    private static object? BodyOf(string route, int account) =>
        route switch
        {
            "/auth/register" => new
            {
                email = $"person{account}@example.com",
                password = Visitor.Password,
                displayName = "Person",
            },
            "/auth/login" => new { email = $"person{account}@example.com", password = "a wrong password" },
            "/auth/password" => new { currentPassword = "a wrong password", newPassword = "another long password" },
            _ => null,
        };
}
