using System.Net;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Jobs;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Recurring;

public sealed class RecurringTests
{
    public static TheoryData<string> Both => Engines.Both;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_recurs_is_found_with_what_it_costs_and_what_rose(string engine)
    {
        var (home, _) = await RecurringHome.OpenAsync(engine);
        await using var _ = home;

        var found = await home.FoundAsync();

        found
            .Select(s => (s.Text("name"), s.Text("kind"), s.Text("cadence"), s.Text("nextDue")))
            .Order()
            .ShouldBe([
                ("ACME PAYROLL", "income", "monthly", "2040-04-05"),
                ("LOPES IMOVEIS", "bill", "monthly", "2040-04-10"),
                ("Netflix", "subscription", "monthly", "2040-04-12"),
            ]);
        var netflix = found.Named("netflix");
        Minor(netflix.GetProperty("perYear")).ShouldBe(12 * -4_490);
        Minor(netflix.GetProperty("priceChange").GetProperty("from")).ShouldBe(-3_990);
        netflix.GetProperty("priceChange").Text("since").ShouldBe("2040-01-12");
        var detail = await home.GetAsync($"/recurring/{IdOf(netflix)}");
        detail
            .GetProperty("occurrences")
            .EnumerateArray()
            .Select(o => o.Text("state"))
            .Take(3)
            .ShouldBe(["due", "paid", "paid"]);
        detail.GetProperty("occurrences").GetArrayLength().ShouldBe(16);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Searching_again_changes_nothing_and_what_a_person_said_stays(string engine)
    {
        var (home, account) = await RecurringHome.OpenAsync(engine);
        await using var _ = home;
        var found = await home.FoundAsync();
        await home.PatchAsync(
            $"/recurring/{IdOf(found.Named("lopes"))}",
            new
            {
                name = "Rent",
                cadence = "monthly",
                dueOn = "2040-01-10",
            }
        );
        await home.PatchAsync($"/recurring/{IdOf(found.Named("netflix"))}", new { decision = "dismissed" });
        await home.EnterAsync(account, "2040-03-11", -150_000, "LOPES IMOVEIS");

        var again = await home.FoundAsync();

        again.Select(IdOf).Order().ShouldBe(found.Select(IdOf).Order());
        again.Named("netflix").Text("decision").ShouldBe("dismissed");
        var rent = again.Named("rent");
        (rent.GetProperty("stated").GetBoolean(), rent.Count("count"), rent.Text("nextDue")).ShouldBe(
            (true, 15, "2040-04-10")
        );
        (await home.PostAsync("/recurring/search", new { })).Count("new").ShouldBe(0);
        Items(await home.GetAsync("/change-sets?limit=50"))
            .Count(c => c.Text("label") == "recurring.found")
            .ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_undone_or_deleted_is_not_found_again_and_an_edit_can_be_undone(string engine)
    {
        var (home, _) = await RecurringHome.OpenAsync(engine);
        await using var _ = home;
        var found = await home.FoundAsync();
        await home.DeleteAsync($"/recurring/{IdOf(found.Named("netflix"))}");
        await home.PatchAsync($"/recurring/{IdOf(found.Named("acme"))}", new { name = "Salary" });
        await home.UndoLastAsync();

        var again = await home.FoundAsync();

        again.Select(s => s.Text("name")).Order().ShouldBe(["ACME PAYROLL", "LOPES IMOVEIS"]);
        await home.UndoLastAsync();
        Items(await home.GetAsync("/change-sets?limit=1"))[0].Text("kind").ShouldBe("undo");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_series_that_a_person_enters_is_met_by_what_is_in_the_ledger(string engine)
    {
        var (home, account) = await RecurringHome.OpenAsync(engine);
        await using var _ = home;
        foreach (var day in new[] { "2040-01-15", "2040-03-16" })
            await home.EnterAsync(account, day, -8_000, "YOGA STUDIO");
        var entered = await home.PostAsync(
            "/recurring",
            new
            {
                accountId = account,
                name = "Yoga studio",
                amount = new { minorUnits = -8_000, currency = "BRL" },
                cadence = "monthly",
                dueOn = "2040-01-15",
                kind = "subscription",
            }
        );

        await home.FoundAsync();

        var detail = await home.GetAsync($"/recurring/{IdOf(entered)}");
        detail
            .GetProperty("occurrences")
            .EnumerateArray()
            .Select(o => (o.Text("due"), o.Text("state")))
            .ShouldBe([
                ("2040-04-15", "due"),
                ("2040-03-15", "paid"),
                ("2040-02-15", "missed"),
                ("2040-01-15", "paid"),
            ]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_ledger_that_changed_is_searched_by_the_worker(string engine)
    {
        var (home, _) = await RecurringHome.OpenAsync(engine);
        await using var _ = home;
        (await home.GetAsync("/recurring")).GetProperty("searching").GetBoolean().ShouldBeTrue();
        home.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        var due = home.Host.Services.GetRequiredService<DueSearches>();
        (await due.RunOneAsync(Ct)).ShouldBeTrue();

        (await due.RunOneAsync(Ct)).ShouldBeFalse();
        await home.Person.LoginAsync(home.Person.Email);
        var list = await home.GetAsync("/recurring");
        (Items(list).Length, list.GetProperty("searching").GetBoolean()).ShouldBe((3, false));
        await using var db = home.Database();
        (await db.EverydaySums.SingleAsync(Ct)).Days.Sum().ShouldBeLessThan(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Refusals_have_codes(string engine)
    {
        var (home, account) = await RecurringHome.OpenAsync(engine);
        await using var _ = home;
        var salary = IdOf((await home.FoundAsync()).Named("acme"));
        (string, object)[] edits =
        [
            ("recurring.schedule-incomplete", new { cadence = "weekly" }),
            ("recurring.kind-and-sign", new { kind = "bill" }),
            ("recurring.amount-and-sign", new { amount = new { minorUnits = -1, currency = "BRL" } }),
            ("recurring.currency-mismatch", new { amount = new { minorUnits = 1, currency = "USD" } }),
            ("recurring.day-out-of-range", new { cadence = "weekly", dueOn = "0001-01-01" }),
        ];
        foreach (var (code, body) in edits)
            (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, $"/recurring/{salary}", body)).ShouldBe(
                code
            );
    }
}
