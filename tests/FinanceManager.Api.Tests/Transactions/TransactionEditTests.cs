using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Transactions;

public sealed class TransactionEditTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_person_corrects_is_kept_and_undone_field_by_field(string engine)
    {
        await using var home = await OpenAsync(engine);
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100);

        var edited = await home.PatchAsync(
            $"/transactions/{id}",
            new
            {
                date = "2026-04-02",
                amount = new { minorUnits = -250, currency = "BRL" },
                payee = "Baker",
                note = "rolls",
                tags = new[] { "Breakfast", "breakfast", "home" },
            }
        );

        edited.GetProperty("date").GetString().ShouldBe("2026-04-02");
        Minor(edited.GetProperty("splits")[0].GetProperty("amount")).ShouldBe(-250);
        edited.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["breakfast", "home"]);
        edited.GetProperty("payeeSource").GetString().ShouldBe("person");
        (await home.PatchAsync($"/transactions/{id}", new { note = (string?)null }))
            .GetProperty("payee")
            .GetString()
            .ShouldBe("Baker");
        var acts = Items(await home.GetAsync("/change-sets"));
        await home.PostAsync($"/change-sets/{IdOf(acts[1])}/undo", new { });
        var restored = await home.GetAsync($"/transactions/{id}");
        Minor(restored.GetProperty("amount")).ShouldBe(-100);
        restored.GetProperty("date").GetString().ShouldBe("2026-03-01");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Splits_add_up_to_the_amount_or_are_refused(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100);

        var path = $"/transactions/{id}";
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, path, Parts(food, -60, -30))).ShouldBe(
            "transaction.splits-do-not-add-up"
        );
        await home.PatchAsync(path, Parts(food, -60, -40));

        var splits = (await home.GetAsync(path)).GetProperty("splits").EnumerateArray().ToList();
        splits.Select(s => Minor(s.GetProperty("amount"))).ShouldBe([-60, -40]);
        splits.Select(s => s.GetProperty("categoryId").GetString()).ShouldBe([food, null]);
        splits.ShouldAllBe(s => s.GetProperty("source").GetString() == "person");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_reconciled_transaction_is_closed_until_it_is_opened_again(string engine)
    {
        await using var home = await OpenAsync(engine);
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100);
        var path = $"/transactions/{id}";
        await home.PatchAsync(path, new { status = "reconciled" });

        (
            await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, path, new { date = "2026-03-02" })
        ).ShouldBe("transaction.reconciled");
        await home.PatchAsync(path, new { status = "booked" });
        (await home.PatchAsync(path, new { date = "2026-03-02" }))
            .GetProperty("date")
            .GetString()
            .ShouldBe("2026-03-02");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_refused_edit_leaves_nothing_behind(string engine)
    {
        await using var home = await OpenAsync(engine);
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100);
        var acts = Items(await home.GetAsync("/change-sets")).Length;

        await home.RefusalAsync(
            HttpStatusCode.NotFound,
            HttpMethod.Patch,
            $"/transactions/{id}",
            new { note = "kept?", categoryId = Guid.NewGuid() }
        );

        (await home.GetAsync($"/transactions/{id}")).GetProperty("note").GetString().ShouldBeNull();
        Items(await home.GetAsync("/change-sets")).Length.ShouldBe(acts);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_deleted_transaction_leaves_the_balance_and_comes_back_by_undo(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var id = await home.EnterAsync(account, "2026-03-01", -100);

        await home.DeleteAsync($"/transactions/{id}");

        (await home.BalanceAsync(account)).ShouldBe(0);
        (await home.Person.GetAsync($"/transactions/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await home.PostAsync($"/change-sets/{IdOf(Items(await home.GetAsync("/change-sets"))[0])}/undo", new { });
        (await home.BalanceAsync(account)).ShouldBe(-100);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_viewer_reads_and_may_not_write(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var id = await home.EnterAsync(account, "2026-03-01", -100);
        await using var db = home.Database();
        (await db.Memberships.SingleAsync(Ct)).Become(Role.Viewer);
        await db.SaveChangesAsync(Ct);

        Ids(await home.GetAsync("/transactions")).ShouldBe([id]);
        (HttpMethod, string, object?)[] writes =
        [
            (HttpMethod.Patch, $"/transactions/{id}", new { note = "x" }),
            (HttpMethod.Delete, $"/transactions/{id}", null),
            (HttpMethod.Post, "/transactions/bulk", new { ids = new[] { id }, delete = true }),
            (HttpMethod.Delete, $"/accounts/{account}", null),
            (HttpMethod.Post, "/categories", new { name = "x" }),
        ];
        foreach (var (method, path, body) in writes)
            (await home.RefusalAsync(HttpStatusCode.Forbidden, method, path, body)).ShouldBe("auth.forbidden");
    }

    private static object Parts(string category, params long[] parts) =>
        new
        {
            splits = parts.Select(
                (minorUnits, i) =>
                    new { amount = new { minorUnits, currency = "BRL" }, categoryId = i == 0 ? category : null }
            ),
        };
}
