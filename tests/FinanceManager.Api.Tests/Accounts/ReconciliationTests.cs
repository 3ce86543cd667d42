using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Accounts;

public sealed class ReconciliationTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_the_statement_has_is_settled_as_one_act_and_undone_as_one(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync(opening: 10_000);
        await home.EnterAsync(account, "2026-03-02", -1_000);
        var other = await home.EnterAsync(account, "2026-03-03", -250);
        await home.EnterAsync(account, "2026-04-01", -77);

        var open = await home.GetAsync($"/accounts/{account}/reconciliation?date=2026-03-31");
        Minor(open.GetProperty("settled")).ShouldBe(10_000);
        open.GetProperty("rows").EnumerateArray().Select(r => Minor(r.GetProperty("amount"))).ShouldBe([-250, -1_000]);
        (await RefusalAsync(home, account, 8_999)).ShouldBe("reconciliation.difference");
        var done = await ReconcileAsync(home, account, 9_000, except: other);
        done.GetProperty("reconciled").GetInt32().ShouldBe(1);

        var after = await home.GetAsync($"/accounts/{account}/reconciliation?date=2026-03-31");
        Minor(after.GetProperty("settled")).ShouldBe(9_000);
        Minor(after.GetProperty("last").GetProperty("balance")).ShouldBe(9_000);
        after.GetProperty("rows").GetArrayLength().ShouldBe(1);
        await home.PostAsync($"/change-sets/{done.GetProperty("changeSetId").GetString()}/undo", new { });
        var undone = await home.GetAsync($"/accounts/{account}/reconciliation?date=2026-03-31");
        undone.GetProperty("rows").GetArrayLength().ShouldBe(2);
        undone.GetProperty("last").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_settled_row_is_locked_until_somebody_opens_it_and_that_is_recorded(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, other) = (await home.AccountAsync(), await home.AccountAsync("Other"));
        var id = await home.EnterAsync(account, "2026-03-02", -1_000);
        var food = await home.CategoryAsync("food");
        await home.PatchAsync($"/transactions/{id}", new { date = "2026-03-01" });
        var moved = IdOf(Items(await home.GetAsync("/change-sets"))[0]);
        await ReconcileAsync(home, account, -1_000);

        var path = $"/transactions/{id}";
        var bulk = new { ids = new[] { id }, delete = true };
        foreach (var change in new object[] { new { date = "2026-03-09" }, new { accountId = other }, Amount(-1) })
            (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, path, change)).ShouldBe(Locked);
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Delete, path)).ShouldBe(Locked);
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, "/transactions/bulk", bulk)).ShouldBe(
            Locked
        );
        (
            await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/change-sets/{moved}/undo", new { })
        ).ShouldBe(Locked);
        await home.PatchAsync(
            path,
            new
            {
                note = "n",
                tags = new[] { "t" },
                splits = Halves(food),
            }
        );

        await home.PatchAsync(path, new { status = "booked" });
        Items(await home.GetAsync("/change-sets"))[0].GetProperty("label").GetString().ShouldBe("transaction.reopened");
        Minor((await home.PatchAsync(path, Amount(-1_100))).GetProperty("amount")).ShouldBe(-1_100);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_statement_of_a_file_is_offered_and_its_settled_rows_are_known_when_it_comes_again(
        string engine
    )
    {
        await using var home = await OpenAsync(engine);
        var file = BankFiles.Ofx("87.50", "20260331", "20260302 -12.50 A1 PADARIA");
        var import = await home.ImportAsync(file);
        var account = Ids(await home.GetAsync("/accounts")).Single();
        var open = await home.GetAsync($"/accounts/{account}/reconciliation");
        open.GetProperty("date").GetString().ShouldBe("2026-03-31");
        Minor(open.GetProperty("statement").GetProperty("amount")).ShouldBe(8_750);

        await ReconcileAsync(home, account, 8_750);
        (await home.ImportAsync(file)).GetProperty("inserted").GetInt32().ShouldBe(0);
        await home.PostAsync($"/change-sets/{import.GetProperty("changeSetId").GetString()}/undo", new { });

        var kept = Items(await home.GetAsync("/transactions")).Single();
        kept.GetProperty("status").GetString().ShouldBe("reconciled");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_difference_is_explained_by_movements_of_that_size(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, other) = (await home.AccountAsync(), await home.AccountAsync("Other"));
        await home.EnterAsync(account, "2026-03-02", -1_000);
        await home.EnterAsync(account, "2026-03-03", -1_000);
        await home.EnterAsync(account, "2026-03-05", -500);
        await home.EnterAsync(account, "2026-04-02", 1_000);
        await home.EnterAsync(other, "2026-03-06", 1_000);

        var found = await home.GetAsync(
            $"/accounts/{account}/reconciliation/explanation?date=2026-03-31&difference=1000"
        );

        found
            .GetProperty("candidates")
            .EnumerateArray()
            .Select(c => c.GetProperty("reason").GetString())
            .ShouldBe(["duplicate", "duplicate", "wrongSign", "later", "missing"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_list_of_one_account_tells_the_balance_after_each_row_across_pages(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync(opening: 100);
        await home.EnterAsync(account, "2025-12-31", 5);
        await home.EnterAsync(account, "2026-01-01", -10);
        await home.EnterAsync(account, "2026-01-01", -20);
        await home.EnterAsync(account, "2026-02-03", 40);
        await home.EnterAsync(await home.AccountAsync("Other"), "2026-01-01", 9_999);

        var balances = new List<long>();
        for (string? next = ""; next is not null; )
        {
            var page = await home.GetAsync(
                $"/transactions?accountId={account}&limit=2{(next == "" ? "" : $"&cursor={next}")}"
            );
            balances.AddRange(Items(page).Select(r => Minor(r.GetProperty("balance"))));
            next = page.GetProperty("next").GetString();
        }

        balances.ShouldBe([115, 75, 95, 105]);
        var filtered = await home.GetAsync($"/transactions?accountId={account}&min=1");
        Items(filtered).ShouldAllBe(r => r.GetProperty("balance").ValueKind == JsonValueKind.Null);
    }

    private const string Locked = "transaction.reconciled";

    private static object Amount(long minorUnits) => new { amount = new { minorUnits, currency = "BRL" } };

    private static object[] Halves(string category) =>
        [
            new { categoryId = category, amount = new { minorUnits = -400, currency = "BRL" } },
            new { amount = new { minorUnits = -600, currency = "BRL" } },
        ];

    private static object Closing(long minorUnits, params string[] except) =>
        new
        {
            date = "2026-03-31",
            balance = new { minorUnits, currency = "BRL" },
            except,
        };

    private static Task<JsonElement> ReconcileAsync(
        HomeOverHttp home,
        string account,
        long closing,
        params string[] except
    ) => home.PostAsync($"/accounts/{account}/reconciliations", Closing(closing, except));

    private static Task<string> RefusalAsync(HomeOverHttp home, string account, long closing) =>
        home.RefusalAsync(
            HttpStatusCode.Conflict,
            HttpMethod.Post,
            $"/accounts/{account}/reconciliations",
            Closing(closing)
        );
}
