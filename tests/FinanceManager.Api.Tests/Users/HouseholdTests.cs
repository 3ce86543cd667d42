using System.Net;
using FinanceManager.Api.Tests.Http;

namespace FinanceManager.Api.Tests.Users;

public sealed class HouseholdTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_household_of_others_does_not_exist(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);
        var ann = await Visitor.RegisteredAsync(host, "ann@example.com");

        var own = await joe.GetAsync($"/households/{joe.Household}");
        var foreign = await ann.GetAsync($"/households/{joe.Household}");
        var malformed = await ann.GetAsync("/households/nonsense");

        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Visitor.CodeOfAsync(foreign)).ShouldBe("household.not-found");
        malformed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_role_decides_and_a_change_of_it_counts_at_once(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var (joe, ann) = await TwoAsync(host, "viewer");

        (await Rename(ann, joe)).ShouldBe(HttpStatusCode.Forbidden);
        (await Promote(joe, ann, joe, "owner")).ShouldBe(HttpStatusCode.NoContent);
        (await Rename(ann, joe)).ShouldBe(HttpStatusCode.OK);
        (await Promote(ann, joe, joe, "editor")).ShouldBe(HttpStatusCode.NoContent);
        (await Rename(joe, joe)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_removed_member_is_out_at_once(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var (joe, ann) = await TwoAsync(host, "editor");
        var household = $"/households/{joe.Household}";
        (await ann.GetAsync(household)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var removed = await joe.SendAsync(HttpMethod.Delete, $"{household}/members/{ann.UserId}");

        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ann.GetAsync(household)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_member_may_leave_but_remove_nobody_else()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var (joe, ann) = await TwoAsync(host, "editor");
        var members = $"/households/{joe.Household}/members";

        (await ann.SendAsync(HttpMethod.Delete, $"{members}/{joe.UserId}")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await ann.SendAsync(HttpMethod.Delete, $"{members}/{ann.UserId}")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await Visitor.JsonOfAsync(await joe.GetAsync(members))).GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_last_owner_stays_even_when_two_step_down_at_once(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var (joe, ann) = await TwoAsync(host, "owner");

        var answers = await Task.WhenAll(Promote(joe, joe, joe, "viewer"), Promote(ann, ann, joe, "viewer"));

        answers.Count(a => a == HttpStatusCode.NoContent).ShouldBe(1);
        var members = await Visitor.JsonOfAsync(await joe.GetAsync($"/households/{joe.Household}/members"));
        members.EnumerateArray().Count(m => m.GetProperty("role").GetString() == "owner").ShouldBe(1);
    }

    [Fact]
    public async Task The_only_owner_can_neither_leave_nor_step_down()
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var joe = await Visitor.RegisteredAsync(host);

        var leave = await joe.SendAsync(HttpMethod.Delete, $"/households/{joe.Household}/members/{joe.UserId}");

        leave.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Visitor.CodeOfAsync(leave)).ShouldBe("household.last-owner");
        (await Promote(joe, joe, joe, "viewer")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("nobody@example.com", "member.unknown-email")]
    [InlineData("joe@example.com", "member.already")]
    public async Task Only_somebody_new_with_an_account_is_added(string email, string code)
    {
        await using var host = await TestHost.OnAsync("Sqlite");
        var joe = await Visitor.RegisteredAsync(host);

        var response = await joe.SendAsync(
            HttpMethod.Post,
            $"/households/{joe.Household}/members",
            new { email, role = "editor" }
        );

        (await Visitor.CodeOfAsync(response)).ShouldBe(code);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_second_household_is_founded_and_listed(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);

        var founded = await joe.SendAsync(
            HttpMethod.Post,
            "/households",
            new
            {
                name = "Summer house",
                baseCurrency = "EUR",
                country = "PT",
            }
        );

        founded.StatusCode.ShouldBe(HttpStatusCode.Created);
        var names = (await Visitor.JsonOfAsync(await joe.GetAsync("/households")))
            .EnumerateArray()
            .Select(h => h.GetProperty("name").GetString());
        names.ShouldBe(["joe", "Summer house"]);
    }

    private static async Task<(Visitor Joe, Visitor Ann)> TwoAsync(TestHost host, string role)
    {
        var joe = await Visitor.RegisteredAsync(host);
        var ann = await Visitor.RegisteredAsync(host, "ann@example.com");
        var added = await joe.SendAsync(
            HttpMethod.Post,
            $"/households/{joe.Household}/members",
            new { email = ann.Email, role }
        );
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (joe, ann);
    }

    private static async Task<HttpStatusCode> Rename(Visitor who, Visitor home) =>
        (await who.SendAsync(HttpMethod.Patch, $"/households/{home.Household}", new { name = "Ours" })).StatusCode;

    private static async Task<HttpStatusCode> Promote(Visitor who, Visitor whom, Visitor home, string role) =>
        (
            await who.SendAsync(HttpMethod.Patch, $"/households/{home.Household}/members/{whom.UserId}", new { role })
        ).StatusCode;
}
