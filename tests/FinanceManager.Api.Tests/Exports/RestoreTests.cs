using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Features.Exports;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>What one household exports as JSON, another one has after restoring it.</summary>
public sealed class RestoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_empty_household_gets_the_same_ledger(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        var file = await home.ExportAsync("json");
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "other@example.com"));

        var restored = await RestoredAsync(other, file);

        restored.Count("transactions").ShouldBe((await home.TransactionsAsync()).Length);
        restored.Count("transfers").ShouldBe(5);
        (await LedgerOfAsync(other)).ShouldBe(Ledger(file));
        await ProveAsync(other);
        foreach (var path in new[] { "/accounts", "/rules", "/categories", "/transactions?limit=500&withTotals=true" })
            (await other.GetAsync(path)).GetRawText().ShouldBe((await home.GetAsync(path)).GetRawText());
        foreach (var report in new[] { "summary?currency=BRL", "categories?interval=month", "cash-flow" })
            (await other.GetAsync($"/reports/{report}"))
                .GetRawText()
                .ShouldBe((await home.GetAsync($"/reports/{report}")).GetRawText());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_imported_or_deleted_before_does_not_come_in_again(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "other@example.com"));
        await RestoredAsync(other, await home.ExportAsync("json"));
        var account = IdOf(Items(await other.GetAsync("/accounts"))[0]);

        var again = await other.UploadAsync(ExportingHome.Statement, account);

        (again.Count("new"), again.Count("duplicates")).ShouldBe((0, 3));
        foreach (var import in Items(await other.GetAsync("/imports")).Where(i => i.Text("status") == "committed"))
        {
            (await other.GetAsync($"/imports/{IdOf(import)}")).Text("fileName").ShouldBe("march.csv");
            await other.GetAsync($"/imports/{IdOf(import)}/lines");
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task It_is_one_change_that_can_be_undone_redone_and_done_again(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        var file = await home.ExportAsync("json");
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "other@example.com"));
        var before = await LedgerOfAsync(other);

        var restored = await RestoredAsync(other, file);
        await other.UndoAsync(restored);
        (await other.TransactionsAsync()).ShouldBeEmpty();
        // Files that were imported once stay in the history.
        (await LedgerOfAsync(other, "imports")).ShouldBe(Without(before, "imports"));
        await ProveAsync(other);
        await other.RedoAsync(restored);
        (await LedgerOfAsync(other)).ShouldBe(Ledger(file));
        await ProveAsync(other);
        await other.UndoAsync(restored);

        await RestoredAsync(other, file);
        await ProveAsync(other);
        (await LedgerTruth.MonthsAsync(other, NameOf(other))).ShouldBe(
            await LedgerTruth.MonthsAsync(home, NameOf(home))
        );
        var account = Items(await other.GetAsync("/rules"))[0].GetProperty("conditions")[0].Text("value");
        Items(await other.GetAsync("/accounts")).Select(IdOf).ShouldContain(account);

        // By their order, since ids are others now.
        static Func<string?, string> NameOf(HomeOverHttp at)
        {
            var categories = Items(at.GetAsync("/categories").GetAwaiter().GetResult()).Select(IdOf).ToList();
            return id => id is null ? "none" : $"{categories.IndexOf(id)}";
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Nothing_is_undone_that_later_work_leans_on(string engine)
    {
        await using var home = await OpenAsync(engine);
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "other@example.com"));
        await home.EnterAsync(await home.AccountAsync(), "2026-01-05", -100);
        var restored = await RestoredAsync(other, await home.ExportAsync("json"));
        await other.EnterAsync(IdOf(Items(await other.GetAsync("/accounts"))[0]), "2026-01-06", -5);

        var undo = $"/change-sets/{restored.Text("changeSetId")}/undo";
        (await other.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, undo)).ShouldBe("restore.changed-since");
        await other.UndoLastAsync();
        await other.PostAsync(undo, new { });

        (await other.TransactionsAsync()).ShouldBeEmpty();
        await ProveAsync(other);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_household_with_transactions_is_left_alone_and_only_an_owner_may(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.EnterAsync(await home.AccountAsync(), "2026-01-05", -100);
        var file = await home.ExportAsync("json");
        var editor = await Visitor.RegisteredAsync(home.Host, "editor@example.com");
        await home.PostAsync(
            $"/households/{home.Person.Household}/members",
            new { email = editor.Email, role = "editor" }
        );
        editor.Household = home.Person.Household;

        var refused = await home.Person.RestoreAsync(file);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Visitor.CodeOfAsync(refused)).ShouldBe("restore.ledger-not-empty");
        (await editor.RestoreAsync(file)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await LedgerOfAsync(home)).ShouldBe(Ledger(file));
    }

    [Fact]
    public async Task Everything_that_is_stored_of_a_ledger_is_in_the_file()
    {
        await using var home = await OpenAsync("Sqlite");
        await using var db = home.Database();
        string[] elsewhere =
        [
            "HouseholdId",
            "DeletedIn",
            "CreatedIn",
            "ChangeSetId",
            "CreatedBy",
            "Choices",
            "Outcome",
        ];
        foreach (
            var (entity, row) in new[]
            {
                (typeof(Account), typeof(LedgerFileAccount)),
                (typeof(AccountAlias), typeof(LedgerFileAlias)),
                (typeof(StatedBalance), typeof(LedgerFileBalance)),
                (typeof(Category), typeof(LedgerFileCategory)),
                (typeof(Rule), typeof(LedgerFileRule)),
                (typeof(MerchantMemory), typeof(LedgerFileMemory)),
                (typeof(Import), typeof(LedgerFileImport)),
                (typeof(Transaction), typeof(StoredTransaction)),
                (typeof(Split), typeof(StoredSplit)),
                (typeof(TransactionSource), typeof(StoredSource)),
                (typeof(Transfer), typeof(StoredTransfer)),
            }
        )
            db.Model.FindEntityType(entity)!
                .GetProperties()
                .Select(p => p.Name)
                .Except(row.GetProperties().Select(p => p.Name))
                .Except(elsewhere)
                // A split and a source stand in their transaction.
                .Except(entity == typeof(Split) || entity == typeof(TransactionSource) ? ["TransactionId"] : [])
                .ShouldBeEmpty(entity.Name);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_export_sees_one_moment_whatever_is_written_meanwhile(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.EnterAsync(account, "2026-01-05", -100);
        await using var reading = home.Database();
        await using (await LedgerSnapshot.BeginAsync(reading, Ct))
        {
            (await reading.Transactions.CountAsync(Ct)).ShouldBe(1);
            await home.EnterAsync(account, "2026-01-06", -100);

            (await reading.Transactions.CountAsync(Ct)).ShouldBe(1);
        }
        (await reading.Transactions.CountAsync(Ct)).ShouldBe(2);
    }

    private static async Task<JsonElement> RestoredAsync(HomeOverHttp home, byte[] file)
    {
        var response = await home.Person.RestoreAsync(file);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Ct));
        return await Visitor.JsonOfAsync(response);
    }

    /// <summary>All but the household's own name.</summary>
    internal static async Task<string> LedgerOfAsync(HomeOverHttp home, string? without = null) =>
        Ledger(await home.ExportAsync("json"), without);

    internal static string Ledger(byte[] file, string? without = null)
    {
        var ledger = JsonNode.Parse(file)!.AsObject();
        ledger["household"]!.AsObject().Remove("name");
        if (without is not null)
            ledger.Remove(without);
        return ledger.ToJsonString();
    }

    private static string Without(string ledger, string section)
    {
        var node = JsonNode.Parse(ledger)!.AsObject();
        node.Remove(section);
        return node.ToJsonString();
    }

    private static async Task ProveAsync(HomeOverHttp home)
    {
        await using var db = home.Database();
        (await LedgerCheck.RunAsync(db, Ct)).ShouldBeEmpty();
    }
}
