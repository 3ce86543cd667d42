using System.Net;
using FinanceManager.Api.Tests.Http;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Users;

public sealed class RegistrationTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_many_first_users_at_once_one_is_first(string engine)
    {
        await using var host = await TestHost.OnAsync(engine, ("REGISTRATION", "first-user"));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => new Visitor(host).RegisterAsync($"person{i}@example.com"))
        );

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Forbidden).ShouldBe(3);
        await using var db = host.Database.Open();
        (await db.Users.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_registration_is_closed_nobody_registers()
    {
        await using var host = await TestHost.OnAsync("Sqlite", ("REGISTRATION", "closed"));

        var response = await new Visitor(host).RegisterAsync("joe@example.com");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Visitor.CodeOfAsync(response)).ShouldBe("registration.closed");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_email_that_is_already_here_gets_the_answer_of_a_new_one_and_nothing_changes(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        await Visitor.RegisteredAsync(host, "joe@example.com");

        var again = await new Visitor(host).RegisterAsync("JOE@example.com", "another long password");

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Visitor.JsonOfAsync(again)).EnumerateObject().Select(m => m.Name).ShouldBe(["userId", "householdId"]);
        var stranger = new Visitor(host);
        (await stranger.LoginAsync("joe@example.com", "another long password")).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        (await stranger.LoginAsync("joe@example.com")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var db = host.Database.Open();
        (await db.Users.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Theory]
    [InlineData("short", "joe@example.com")]
    [InlineData("password123", "joe@example.com")]
    [InlineData("aaaaaaaaaaaa", "joe@example.com")]
    [InlineData("joe.long@example.com", "joe.long@example.com")]
    [InlineData("JoeTheVeryLong", "joetheverylong@example.com")]
    public async Task A_password_that_everyone_tries_first_is_refused(string password, string email)
    {
        await using var host = await TestHost.OnAsync("Sqlite");

        var response = await new Visitor(host).RegisterAsync(email, password);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await Visitor.JsonOfAsync(response);
        problem.GetProperty("code").GetString().ShouldBe("validation");
        problem.GetProperty("errors").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe("password");
    }

    [Fact]
    public async Task Every_invalid_member_is_named_as_the_client_wrote_it()
    {
        await using var host = await TestHost.OnAsync("Sqlite");

        var response = await new Visitor(host).SendAsync(
            HttpMethod.Post,
            "/auth/register",
            new
            {
                email = "nonsense",
                password = "long enough to pass",
                displayName = "",
                locale = "xx",
                country = "Brazil",
            }
        );

        (await Visitor.JsonOfAsync(response))
            .GetProperty("errors")
            .EnumerateObject()
            .Select(e => e.Name)
            .ShouldBe(["email", "displayName", "locale", "country"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_first_household_has_the_default_categories(string engine)
    {
        await using var host = await TestHost.OnAsync(engine);
        var joe = await Visitor.RegisteredAsync(host);

        await using var db = host.Database.Open(Domain.HouseholdId.From(Guid.Parse(joe.Household!)));
        var keys = await db.Categories.Select(c => c.Key).ToListAsync(TestContext.Current.CancellationToken);

        keys.ShouldBe(Domain.Categories.DefaultCategories.All.Select(c => c.Key), ignoreOrder: true);
    }

    [Fact]
    public async Task The_sign_in_page_learns_when_the_first_user_has_come()
    {
        await using var host = await TestHost.OnAsync("Sqlite", ("REGISTRATION", "first-user"));
        var before = await Visitor.JsonOfAsync(await new Visitor(host).GetAsync("/auth/options"));
        await Visitor.RegisteredAsync(host);

        var after = await Visitor.JsonOfAsync(await new Visitor(host).GetAsync("/auth/options"));

        before.GetProperty("registration").GetString().ShouldBe("first-user");
        (before.GetProperty("firstUser").GetBoolean(), before.GetProperty("registrationOpen").GetBoolean()).ShouldBe(
            (true, true)
        );
        (after.GetProperty("firstUser").GetBoolean(), after.GetProperty("registrationOpen").GetBoolean()).ShouldBe(
            (false, false)
        );
    }
}
