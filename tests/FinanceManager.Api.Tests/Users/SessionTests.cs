using System.Net;
using FinanceManager.Api.Tests.Http;

namespace FinanceManager.Api.Tests.Users;

public sealed class SessionTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_tabs_that_refresh_at_once_get_the_same_successor(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var first = await Visitor.RegisteredAsync(host);
        var second = new Visitor(host) { Cookie = first.Cookie };

        var answers = await Task.WhenAll(first.RefreshAsync(), second.RefreshAsync());

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        second.Cookie.ShouldBe(first.Cookie);
        (await first.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_token_before_works_half_a_minute_longer(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);
        var late = new Visitor(host) { Cookie = joe.Cookie };
        await joe.RefreshAsync();

        host.Clock.Advance(TimeSpan.FromSeconds(25));

        (await late.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        late.Cookie.ShouldBe(joe.Cookie);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_token_used_again_later_ends_the_whole_session(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);
        var thief = new Visitor(host) { Cookie = joe.Cookie };
        await joe.RefreshAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(31));

        (await thief.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await joe.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var refused = await joe.RefreshAsync();
        (await Visitor.CodeOfAsync(refused)).ShouldBe("auth.session-ended");
    }

    [Fact]
    public async Task A_session_in_use_slides_and_an_unused_one_ends_after_thirty_days()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var joe = await Visitor.RegisteredAsync(host);

        host.Clock.Advance(TimeSpan.FromDays(29));
        (await joe.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromDays(29));
        (await joe.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromDays(31));
        (await joe.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Signing_out_ends_the_access_token_and_the_cookie_on_the_server(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);
        var copy = new Visitor(host) { AccessToken = joe.AccessToken, Cookie = joe.Cookie };

        (await joe.SendAsync(HttpMethod.Post, "/auth/logout")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        joe.Cookie.ShouldBe("finance-session=");
        (await copy.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await copy.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await joe.SendAsync(HttpMethod.Post, "/auth/logout")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_cookie_alone_is_enough_to_sign_out()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var joe = await Visitor.RegisteredAsync(host);

        await new Visitor(host) { Cookie = joe.Cookie }.SendAsync(HttpMethod.Post, "/auth/logout");

        (await joe.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("finance-session=")]
    [InlineData("finance-session=AAAA")]
    [InlineData("finance-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_invented_cookie_opens_nothing(string cookie)
    {
        await using var host = await TestHost.OnAsync("Sqlite");

        (await new Visitor(host) { Cookie = cookie }.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_new_password_signs_out_every_other_device(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);
        var phone = new Visitor(host);
        await phone.LoginAsync("joe@example.com");

        var changed = await joe.SendAsync(
            HttpMethod.Post,
            "/auth/password",
            new { currentPassword = Visitor.Password, newPassword = "a different long one" }
        );

        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await phone.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await joe.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.LoginAsync("joe@example.com")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await phone.LoginAsync("joe@example.com", "a different long one")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Changing_the_password_takes_the_old_one()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var joe = await Visitor.RegisteredAsync(host);

        var refused = await joe.SendAsync(
            HttpMethod.Post,
            "/auth/password",
            new { currentPassword = "a guess at it", newPassword = "a different long one" }
        );

        (await Visitor.CodeOfAsync(refused)).ShouldBe("auth.password-wrong");
        (await joe.LoginAsync("joe@example.com")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_lost_device_is_signed_out_from_another_and_from_nobody_elses(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);
        var phone = new Visitor(host);
        await phone.LoginAsync("joe@example.com");
        var ann = await Visitor.RegisteredAsync(host, "ann@example.com");
        var sessions = (await Visitor.JsonOfAsync(await joe.GetAsync("/auth/sessions"))).EnumerateArray().ToList();
        var lost = sessions.Single(s => !s.GetProperty("current").GetBoolean()).GetProperty("id").GetString();

        (await ann.SendAsync(HttpMethod.Delete, $"/auth/sessions/{lost}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await phone.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await joe.SendAsync(HttpMethod.Delete, $"/auth/sessions/{lost}")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await phone.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_forged_or_foreign_token_opens_nothing()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        await using var other = await TestHost.OnAsync("Sqlite");
        var joe = await Visitor.RegisteredAsync(host);
        var foreign = await Visitor.RegisteredAsync(other);
        var parts = joe.AccessToken!.Split('.');
        string[] tokens = [foreign.AccessToken!, $"{parts[0]}.{parts[1]}.", $"eyJhbGciOiJub25lIn0.{parts[1]}.", "x"];

        foreach (var token in tokens)
        {
            joe.AccessToken = token;
            (await joe.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }
}
