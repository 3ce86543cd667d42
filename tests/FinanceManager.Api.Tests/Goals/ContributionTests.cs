using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Cards;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Goals;

/// <summary>On 15 March 2040.</summary>
public sealed class ContributionTests
{
    public static TheoryData<string> Both => Engines.Both;

    private static object Reais(long minorUnits) => new { minorUnits, currency = "BRL" };

    [Theory]
    [MemberData(nameof(Both))]
    public async Task All_contributions_are_listed_page_by_page_each_once(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var path = await GoalAsync(home);
        foreach (var (amount, day) in new[] { (1, 10), (2, 12), (3, 10), (4, 11), (5, 10) })
            await home.PostAsync($"{path}/contributions", new { amount = Reais(amount), date = $"2040-03-{day}" });

        var (seen, next) = (new List<long>(), "");
        do
        {
            var page = await home.GetAsync($"{path}/contributions?limit=2{next}");
            seen.AddRange(Items(page).Select(c => Minor(c.GetProperty("amount"))));
            next = page.Text("next") is { } cursor ? $"&cursor={cursor}" : null;
        } while (next is not null);

        seen.ShouldBe([2, 4, 5, 3, 1]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_contribution_is_corrected_as_it_was_seen_within_its_income_and_undone(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var (account, path) = (await home.AccountAsync(), await GoalAsync(home));
        var gift = await home.EnterAsync(account, "2040-03-06", 5_000, "GIFT");
        await home.PostAsync(
            "/goals/allocations",
            new { transactionId = gift, goals = new[] { new { goalId = path[7..], amount = Reais(4_000) } } }
        );
        var first = Items(await home.GetAsync($"{path}/contributions"))[0];
        var one = $"{path}/contributions/{IdOf(first)}";

        var edited = await home.PatchAsync(
            one,
            new
            {
                amount = Reais(5_000),
                date = "2040-03-01",
                note = "all of it",
            }
        );
        var stale = await home.Person.SendAsync(
            HttpMethod.Patch,
            one,
            new { note = "mine" },
            $"\"{first.Text("version")}\""
        );
        var beyond = await RefusalAsync(home, one, Reais(5_001));
        var negative = await RefusalAsync(home, one, Reais(-1));
        var reached = Minor((await home.GetAsync(path)).GetProperty("reached"));
        await home.UndoLastAsync();

        (edited.Text("date"), edited.Text("note")).ShouldBe(("2040-03-01", "all of it"));
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (beyond, negative, reached).ShouldBe(("goal.more-than-income", "goal.takes-back-too-much", 5_000));
        Items(await home.GetAsync($"{path}/contributions"))[0].GetRawText().ShouldBe(first.GetRawText());
        (await home.GetAsync("/change-sets")).GetRawText().ShouldContain("goal.contribution-edited");
    }

    private static Task<string> RefusalAsync(HomeOverHttp home, string path, object amount) =>
        home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, path, new { amount });

    private static async Task<string> GoalAsync(HomeOverHttp home) =>
        "/goals/"
        + IdOf(
            await home.PostAsync(
                "/goals",
                new
                {
                    kind = "saving",
                    name = "Sea",
                    target = Reais(90_000),
                }
            )
        );
}
