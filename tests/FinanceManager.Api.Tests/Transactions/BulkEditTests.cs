using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Transactions;

public sealed class BulkEditTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task More_rows_than_a_chunk_change_as_one_and_are_undone_as_one(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        await ManyAsync(home, await home.AccountAsync(), 1_203);

        var bulk = await home.PostAsync(
            "/transactions/bulk",
            new { filter = new { categoryId = "none" }, set = new { categoryId = food, addTags = new[] { "x" } } }
        );

        bulk.GetProperty("changed").GetInt32().ShouldBe(1_203);
        var acts = Items(await home.GetAsync("/change-sets"));
        acts[0].GetProperty("label").GetString().ShouldBe("transaction.bulk-edited");
        acts.Count(a => a.GetProperty("label").GetString() == "transaction.bulk-edited").ShouldBe(1);
        (await CountAsync(home, $"categoryId={food}&q=x")).ShouldBe(1_203);
        await home.PostAsync($"/change-sets/{IdOf(acts[0])}/undo", new { });
        (await CountAsync(home, "categoryId=none")).ShouldBe(1_203);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_filter_spares_what_a_person_decided_and_chosen_rows_do_not(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var account = await home.AccountAsync();
        var decided = await home.EnterAsync(account, "2026-03-01", -1, "VET", pets);
        var open = await home.EnterAsync(account, "2026-03-02", -2, "BAKER");
        var set = new { categoryId = food };

        var filtered = await home.PostAsync("/transactions/bulk", new { filter = new { max = 0 }, set });
        filtered.GetProperty("changed").GetInt32().ShouldBe(1);
        Ids(await home.GetAsync($"/transactions?categoryId={food}")).ShouldBe([open]);

        await home.PostAsync("/transactions/bulk", new { ids = new[] { decided, open }, set });
        Ids(await home.GetAsync($"/transactions?categoryId={food}")).ShouldBe([open, decided]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Chosen_rows_of_one_merchant_teach_and_rows_of_many_do_not(string engine)
    {
        await using var home = await OpenAsync(engine);
        var set = new { categoryId = await home.CategoryAsync("food") };
        var account = await home.AccountAsync();
        var baker = await home.EnterAsync(account, "2026-03-01", -1, "BAKER");
        var again = await home.EnterAsync(account, "2026-03-02", -1, "BAKER");
        var butcher = await home.EnterAsync(account, "2026-03-03", -1, "BUTCHER");
        await using var db = home.Database();

        await home.PostAsync("/transactions/bulk", new { ids = new[] { baker, butcher }, set });
        (await db.MerchantMemories.CountAsync(Ct)).ShouldBe(0);
        await home.PostAsync("/transactions/bulk", new { ids = new[] { baker, again }, set });
        (await db.MerchantMemories.CountAsync(Ct)).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Deleting_in_bulk_unlinks_transfers_and_is_undone_as_one(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, other) = (await home.AccountAsync(), await home.AccountAsync("Other"));
        var from = await home.EnterAsync(account, "2026-03-01", -100);
        var to = await home.EnterAsync(other, "2026-03-01", 100);
        var rest = await home.EnterAsync(account, "2026-03-02", -5);
        await home.PostAsync("/transfers", new { fromTransactionId = from, toTransactionId = to });

        var bulk = await home.PostAsync("/transactions/bulk", new { ids = new[] { from, rest }, delete = true });

        Ids(await home.GetAsync("/transactions")).ShouldBe([to]);
        (await home.BalanceAsync(account)).ShouldBe(0);
        await home.PostAsync($"/change-sets/{bulk.GetProperty("changeSetId").GetString()}/undo", new { });
        (await home.BalanceAsync(account)).ShouldBe(-105);
        Ids(await home.GetAsync("/transactions?transfer=true")).ShouldBe([from, to], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"set":{"note":"x"}}""")]
    [InlineData("""{"filter":{}}""")]
    [InlineData("""{"filter":{},"set":{"note":"x"},"delete":true}""")]
    [InlineData("""{"filter":{},"similarTo":"0198c0de-0000-7000-8000-000000000000","set":{"note":"x"}}""")]
    public async Task What_to_do_with_which_rows_is_said_exactly_once(string body)
    {
        await using var home = await OpenAsync("Sqlite");

        (
            await home.RefusalAsync(
                HttpStatusCode.BadRequest,
                HttpMethod.Post,
                "/transactions/bulk",
                System.Text.Json.JsonDocument.Parse(body).RootElement
            )
        ).ShouldBe("bulk.ambiguous");
    }

    private static async Task<int> CountAsync(HomeOverHttp home, string query) =>
        (await home.GetAsync($"/transactions?{query}&limit=1&withTotals=true"))
            .GetProperty("totals")
            .GetProperty("count")
            .GetInt32();

    private static async Task ManyAsync(HomeOverHttp home, string accountId, int count)
    {
        await using var db = home.Database();
        var account = await db.Accounts.SingleAsync(a => a.Id == AccountId.From(Guid.Parse(accountId)), Ct);
        for (var i = 0; i < count; i++)
            db.Add(
                new Transaction(
                    account,
                    new DateOnly(2026, 1, 1).AddDays(i % 60),
                    new Money(-i, account.Currency),
                    $"SHOP {i}",
                    TransactionStatus.Booked
                )
            );
        await db.SaveChangesAsync(Ct);
    }
}
