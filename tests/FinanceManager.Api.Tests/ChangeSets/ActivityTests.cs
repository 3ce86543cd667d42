using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.ChangeSets;

public sealed class ActivityTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Acts_are_found_by_kind_person_account_time_words_and_whether_undone(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (one, other) = (await home.AccountAsync(), await home.AccountAsync("Poupança"));
        var row = await home.EnterAsync(one, "2026-03-02", -1, "Açaí");
        await home.EnterAsync(other, "2026-03-02", -1, "BAKER");
        await home.PatchAsync($"/transactions/{row}", new { splits = Parts(await home.CategoryAsync("food")) });
        home.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = Uri.EscapeDataString(home.Host.Clock.GetUtcNow().ToString("O"));
        await home.UndoLastAsync();

        (await LabelsAsync(home, "?kind=undo")).ShouldBe(["transaction.edited"]);
        (await LabelsAsync(home, $"?actor={home.Person.UserId}&kind=setup")).ShouldBe(["household.founded"]);
        (await LabelsAsync(home, $"?actor={Guid.NewGuid()}")).ShouldBeEmpty();
        (await LabelsAsync(home, $"?accountId={one}&kind=manual")).ShouldBe([
            "transaction.edited",
            "transaction.created",
            "account.created",
        ]);
        (await LabelsAsync(home, "?q=acai&kind=manual")).ShouldBe(["transaction.edited", "transaction.created"]);
        (await LabelsAsync(home, "?q=zzz&label=account.created")).Length.ShouldBe(2);
        (await LabelsAsync(home, "?undone=true")).ShouldBe(["transaction.edited"]);
        (await LabelsAsync(home, $"?since={now}")).ShouldBe(["transaction.edited"]);
        (await LabelsAsync(home, $"?until={now}&undone=true")).ShouldBe(["transaction.edited"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Acts_of_one_instant_are_paged_without_loss(string engine)
    {
        await using var home = await OpenAsync(engine);
        for (var i = 0; i < 5; i++)
            await home.AccountAsync($"A{i}");
        var seen = new List<string>();
        for (string? next = ""; next is not null; )
        {
            var page = await home.GetAsync($"/change-sets?limit=2{(next == "" ? "" : $"&cursor={next}")}");
            seen.AddRange(Ids(page));
            next = page.GetProperty("next").GetString();
        }

        seen.ShouldBe(Ids(await home.GetAsync("/change-sets")));
        seen.Count.ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_older_than_the_household_keeps_is_forgotten_and_not_undone(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.PatchAsync($"/accounts/{account}", new { name = "Old" });
        var old = IdOf(Items(await home.GetAsync("/change-sets"))[0]);
        home.Host.Clock.Advance(TimeSpan.FromDays(100));
        await home.Person.LoginAsync(home.Person.Email);
        await home.PatchAsync($"/households/{home.Person.Household}", new { changeMonths = 3 });
        await home.PatchAsync($"/accounts/{account}", new { name = "New" });
        await home.PatchAsync($"/accounts/{account}", new { name = "Newer" });

        var act = await home.GetAsync($"/change-sets/{old}");
        act.GetProperty("changeSet").GetProperty("forgotten").GetBoolean().ShouldBeTrue();
        act.GetProperty("changeSet").GetProperty("canUndo").GetBoolean().ShouldBeFalse();
        act.GetProperty("entries").GetArrayLength().ShouldBe(0);
        (
            await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/change-sets/{old}/undo", new { })
        ).ShouldBe("change-set.forgotten");
        await home.UndoLastAsync();
        (await home.GetAsync($"/accounts/{account}")).GetProperty("name").GetString().ShouldBe("New");
    }

    private static object[] Parts(string category) =>
        [new { categoryId = category, amount = new { minorUnits = -1, currency = "BRL" } }];

    private static async Task<string?[]> LabelsAsync(HomeOverHttp home, string query) =>
        [.. Items(await home.GetAsync($"/change-sets{query}")).Select(c => c.GetProperty("label").GetString())];
}
