using System.Net;
using System.Text.Json;
using FinanceManager.Api.Cli;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;

namespace FinanceManager.Api.Tests.Users;

public sealed class DemoTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task One_click_in_and_one_click_out(string engine)
    {
        await using var host = await TestHost.OnAsync(engine, ("REGISTRATION", "closed"));
        var visitor = await EnteredAsync(host);

        var me = await Visitor.JsonOfAsync(await visitor.GetAsync("/auth/me"));
        me.GetProperty("user").GetProperty("isDemo").GetBoolean().ShouldBeTrue();
        me.GetProperty("user").GetProperty("email").ValueKind.ShouldBe(JsonValueKind.Null);
        me.GetProperty("households").EnumerateArray().Single().GetProperty("isDemo").GetBoolean().ShouldBeTrue();
        (await visitor.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await visitor.SendAsync(HttpMethod.Delete, "/auth/demo")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await visitor.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await visitor.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await PeopleAsync(host)).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Visitors_have_the_same_data_and_do_not_see_each_other_s(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var first = await EnteredAsync(host);
        var second = await EnteredAsync(host);

        var ours = await BalancesAsync(first);
        var theirs = await BalancesAsync(second);
        ours.Select(b => b.Balance).ShouldBe(theirs.Select(b => b.Balance));
        ours.Select(b => b.Id).Intersect(theirs.Select(b => b.Id)).ShouldBeEmpty();
        (await second.GetAsync($"/accounts/{ours[0].Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_demo_of_yesterday_is_cleared_when_the_next_one_begins(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var old = await EnteredAsync(host);
        host.Clock.Advance(TimeSpan.FromHours(23));
        await EnteredAsync(host);
        (await PeopleAsync(host)).ShouldBe(2);
        host.Clock.Advance(TimeSpan.FromHours(2));
        await EnteredAsync(host);

        (await PeopleAsync(host)).ShouldBe(2);
        (await old.RefreshAsync()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_demo_visitor_is_not_the_first_user(string engine)
    {
        await using var host = await TestHost.OnAsync(engine, ("REGISTRATION", "first-user"));
        await EnteredAsync(host);

        (await new Visitor(host).RegisterAsync("joe@example.com")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_registered_person_has_no_demo_to_leave(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var person = await Visitor.RegisteredAsync(host);

        (await person.SendAsync(HttpMethod.Delete, "/auth/demo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await person.GetAsync("/auth/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task The_verb_prints_how_to_sign_in(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var invitation = await DemoVerb.FoundAsync(host.Services, Ct);

        var visitor = new Visitor(host);
        (await visitor.LoginAsync(invitation.Email, invitation.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await BalancesAsync(visitor)).Count.ShouldBe(5);
    }

    private static async Task<Visitor> EnteredAsync(TestHost host)
    {
        var visitor = new Visitor(host);
        var answer = await visitor.SendAsync(HttpMethod.Post, "/auth/demo?locale=pt-BR");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        visitor.AccessToken = await Visitor.TextOfAsync(answer, "accessToken");
        return visitor;
    }

    private static async Task<List<(string Id, string Balance)>> BalancesAsync(Visitor visitor)
    {
        var accounts = await Visitor.JsonOfAsync(await visitor.GetAsync("/accounts"));
        var rows = accounts.ValueKind == JsonValueKind.Array ? accounts : accounts.GetProperty("items");
        return
        [
            .. rows.EnumerateArray()
                .Select(a => (a.GetProperty("id").GetString()!, a.GetProperty("balance").GetRawText())),
        ];
    }

    private static async Task<int> PeopleAsync(TestHost host) =>
        int.Parse((await host.Database.ReadAsync("select count(*) from users")).Single());
}
