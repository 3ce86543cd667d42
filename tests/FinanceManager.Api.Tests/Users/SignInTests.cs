using System.Net;
using FinanceManager.Api.Tests.Http;

namespace FinanceManager.Api.Tests.Users;

public sealed class SignInTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_new_person_signs_in_and_owns_a_household(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);

        var me = await Visitor.JsonOfAsync(await joe.GetAsync("/auth/me"));

        me.GetProperty("user").GetProperty("email").GetString().ShouldBe("joe@example.com");
        var household = me.GetProperty("households").EnumerateArray().ShouldHaveSingleItem();
        household.GetProperty("id").GetString().ShouldBe(joe.Household);
        household.GetProperty("role").GetString().ShouldBe("owner");
        household.GetProperty("baseCurrency").GetString().ShouldBe("BRL");
        household.GetProperty("country").GetString().ShouldBe("BR");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Unknown_email_wrong_password_and_locked_account_look_the_same(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        await Visitor.RegisteredAsync(host);
        var stranger = new Visitor(host);

        var unknown = await stranger.LoginAsync("nobody@example.com");
        var wrong = await stranger.LoginAsync("joe@example.com", "not the password");
        for (var i = 0; i < 4; i++)
            await stranger.LoginAsync("joe@example.com", "not the password");
        var locked = await stranger.LoginAsync("joe@example.com", Visitor.Password);

        var answers = new List<string>();
        foreach (var response in new[] { unknown, wrong, locked })
            answers.Add(await SignatureOf(response));
        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("401 auth.invalid-credentials");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        await Visitor.RegisteredAsync(host);
        var stranger = new Visitor(host);
        for (var i = 0; i < 5; i++)
            await stranger.LoginAsync("joe@example.com", "not the password");

        (await stranger.LoginAsync("joe@example.com")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        (await stranger.LoginAsync("joe@example.com")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Guesses_at_the_same_moment_all_count(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        await Visitor.RegisteredAsync(host);

        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => new Visitor(host).LoginAsync("joe@example.com", "not the password"))
        );

        (await new Visitor(host).LoginAsync("joe@example.com")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Four_wrong_passwords_are_forgiven_by_a_right_one()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        await Visitor.RegisteredAsync(host);
        var joe = new Visitor(host);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            for (var i = 0; i < 4; i++)
                await joe.LoginAsync("joe@example.com", "not the password");
            (await joe.LoginAsync(" JOE@example.com ")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_route_is_closed_to_strangers()
    {
        await using var host = await TestHost.OnAsync("Sqlite");

        var response = await new Visitor(host).GetAsync("/auth/me");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Visitor.CodeOfAsync(response)).ShouldBe("auth.required");
    }

    [Fact]
    public async Task An_access_token_lives_ten_minutes()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var joe = await Visitor.RegisteredAsync(host);

        host.Clock.Advance(TimeSpan.FromMinutes(9));
        (await joe.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await joe.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("http://home.example", "finance-session=", "path=/api/v1/auth", false)]
    [InlineData("https://home.example", "__Host-finance-session=", "path=/", true)]
    public async Task The_refresh_cookie_is_as_strict_as_the_transport_allows(
        string origin,
        string name,
        string path,
        bool secure
    )
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var joe = new Visitor(host, origin);
        await joe.RegisterAsync("joe@example.com");

        var cookie = (await joe.LoginAsync("joe@example.com")).Headers.GetValues("Set-Cookie").Single();

        cookie.ShouldStartWith(name);
        var attributes = cookie.Split("; ").Skip(1).ToList();
        attributes.ShouldContain(path);
        attributes.ShouldContain("httponly");
        attributes.ShouldContain("samesite=strict");
        attributes.Contains("secure").ShouldBe(secure);
        (await joe.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://192.168.0.7", true)]
    [InlineData("http://localhost", false)]
    [InlineData("https://home.example", false)]
    public async Task The_sign_in_page_learns_whether_passwords_travel_readable(string origin, bool insecure)
    {
        await using var host = await TestHost.OnAsync("Sqlite");

        var options = await Visitor.JsonOfAsync(await new Visitor(host, origin).GetAsync("/auth/options"));

        options.GetProperty("insecureTransport").GetBoolean().ShouldBe(insecure);
    }

    private static async Task<string> SignatureOf(HttpResponseMessage response)
    {
        var body = await Visitor.JsonOfAsync(response);
        var members = string.Join(',', body.EnumerateObject().Select(m => m.Name));
        var headers = string.Join(',', response.Headers.Select(h => h.Key).Order());
        return $"{(int)response.StatusCode} {body.GetProperty("code")} {members} {headers}";
    }
}
