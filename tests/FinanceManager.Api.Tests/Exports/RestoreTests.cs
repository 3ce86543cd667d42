using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using FinanceManager.Domain;
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
        // Of another format, in much the same words.
        var otherWords = BankFiles.Ofx(null, "", "20260305 -120.00 A1 COMPRA AMAZON MKTPLACE 01/10");
        var card = Items(await other.GetAsync("/accounts"))[1];
        (await other.UploadAsync(otherWords, IdOf(card))).Count("new").ShouldBe(0);
        foreach (var import in Items(await other.GetAsync("/imports")).Where(i => i.Text("status") == "committed"))
        {
            (await other.GetAsync($"/imports/{IdOf(import)}")).Text("fileName").ShouldBe("march.csv");
            await other.GetAsync($"/imports/{IdOf(import)}/lines");
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_merged_can_still_be_taken_apart_and_what_was_asked_is_still_asked(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "other@example.com"));
        await RestoredAsync(other, await home.ExportAsync("json"));
        (await other.GetAsync("/review")).GetRawText().ShouldBe((await home.GetAsync("/review")).GetRawText());
        await using var db = other.Database();
        var living = db.Transactions.Select(t => (TransactionId?)t.Id);
        var merged = await db
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .Where(t => t.MergedInto != null)
            .ToListAsync(Ct);
        var kept = merged.Single(t => living.Contains(t.MergedInto));
        var before = await other.BalanceAsync($"{kept.AccountId}");

        await other.PostAsync($"/transactions/{kept.MergedInto}/unmerge", new { });

        (await other.BalanceAsync($"{kept.AccountId}")).ShouldBe(before + kept.MinorUnits);
        await ProveAsync(other);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task It_is_one_change_that_can_be_undone_redone_and_done_again(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        var file = await home.ExportAsync("json");
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "other@example.com"));
        var before = await other.ExportAsync("json");

        var restored = await RestoredAsync(other, file);
        await other.UndoAsync(restored);
        (await other.TransactionsAsync()).ShouldBeEmpty();
        // Files that were imported once stay in the history, and what was said of their columns.
        (await LedgerOfAsync(other, "imports", "bankMappings")).ShouldBe(Ledger(before, "imports", "bankMappings"));
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
    internal static async Task<string> LedgerOfAsync(HomeOverHttp home, params string[] without) =>
        Ledger(await home.ExportAsync("json"), without);

    internal static string Ledger(byte[] file, params string[] without)
    {
        var ledger = JsonNode.Parse(file)!.AsObject();
        ledger["household"]!.AsObject().Remove("name");
        foreach (var section in without)
            ledger.Remove(section);
        return ledger.ToJsonString();
    }

    private static async Task ProveAsync(HomeOverHttp home)
    {
        await using var db = home.Database();
        (await LedgerCheck.RunAsync(db, Ct)).ShouldBeEmpty();
    }
}
