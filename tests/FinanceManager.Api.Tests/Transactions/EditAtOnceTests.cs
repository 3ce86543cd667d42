using System.Net;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Rules;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Transactions;

/// <summary>Two people edit one row: the later edit is not lost in the earlier one, nor the other way round.</summary>
public sealed class EditAtOnceTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_edit_of_what_changed_meanwhile_is_refused_and_says_who_changed_it(string engine)
    {
        await using var home = await OpenAsync(engine);
        var path = $"/transactions/{await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100)}";
        var seen = await TagAsync(home, path);
        await home.PatchAsync(path, new { note = "theirs" });

        var refused = await EditAsync(home, path, seen, new { payee = "mine" });

        refused.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var problem = await Visitor.JsonOfAsync(refused);
        problem.GetProperty("code").GetString().ShouldBe("changed-meanwhile");
        problem.GetProperty("change").GetProperty("label").GetString().ShouldBe("transaction.edited");
        problem.GetProperty("change").GetProperty("actor").GetString().ShouldNotBeNullOrEmpty();
        var fresh = await home.GetAsync(path);
        (fresh.GetProperty("note").GetString(), fresh.GetProperty("payee").GetString()).ShouldBe(("theirs", null));
        var again = await EditAsync(home, path, await TagAsync(home, path), new { payee = "mine" });
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.ETag!.Tag.ShouldBe(await TagAsync(home, path));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_bulk_edit_changes_the_version_and_its_undo_gives_it_back(string engine)
    {
        await using var home = await OpenAsync(engine);
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100);
        var path = $"/transactions/{id}";
        var seen = await TagAsync(home, path);

        var bulk = await home.PostAsync("/transactions/bulk", new { ids = new[] { id }, set = new { note = "n" } });
        (await EditAsync(home, path, seen, new { payee = "mine" })).StatusCode.ShouldBe(
            HttpStatusCode.PreconditionFailed
        );
        await home.PostAsync($"/change-sets/{bulk.GetProperty("changeSetId").GetString()}/undo", new { });

        (await EditAsync(home, path, seen, new { payee = "mine" })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("accounts", "archived")]
    [InlineData("categories", "hidden")]
    [InlineData("rules", "stop")]
    public async Task Accounts_categories_and_rules_are_guarded_too(string list, string field)
    {
        await using var home = await OpenAsync(nameof(DatabaseEngine.Sqlite));
        var created =
            list == "accounts" ? await home.AccountAsync()
            : list == "categories" ? IdOf(await home.PostAsync("/categories", new { name = "Own", kind = "expense" }))
            : await home.RuleAsync("x", ("payee", "P"));
        var row = Items(await home.GetAsync($"/{list}")).Single(r => IdOf(r) == created);
        var seen = $"\"{row.GetProperty("version").GetString()}\"";
        var change = new Dictionary<string, bool> { [field] = !row.GetProperty(field).GetBoolean() };

        (await EditAsync(home, $"/{list}/{created}", seen, change)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await EditAsync(home, $"/{list}/{created}", seen, new { name = "Mine" })).StatusCode.ShouldBe(
            HttpStatusCode.PreconditionFailed
        );
    }

    private static async Task<string> TagAsync(HomeOverHttp home, string path) =>
        (await home.Person.GetAsync(path)).Headers.ETag!.Tag;

    private static Task<HttpResponseMessage> EditAsync(HomeOverHttp home, string path, string seen, object body) =>
        home.Person.SendAsync(HttpMethod.Patch, path, body, seen);
}
