using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

public sealed class UndoImportTests
{
    private static readonly byte[] March = BankFiles.Ofx(
        "500.00",
        "20260331",
        "20260302 -50.00 A1 PADARIA",
        "20260303 -7.50 A2 CAFE",
        "20260303 -7.50 A3 CAFE"
    );

    private static readonly byte[] Two = BankFiles.Csv("2026-03-02;PADARIA;-50.00", "2026-03-03;CAFE;-7.50");

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Undo_withdraws_the_rows_and_the_account_and_the_file_can_come_in_again(string engine)
    {
        await using var home = await OpenAsync(engine);
        var committed = await home.ImportAsync(March);

        var undone = await home.UndoAsync(committed);
        undone.GetProperty("conflicts").GetArrayLength().ShouldBe(0);
        (await home.TransactionsAsync()).ShouldBeEmpty();
        Items(await home.GetAsync("/accounts")).ShouldBeEmpty();
        Items(await home.GetAsync("/imports"))[0].Text("status").ShouldBe("undone");
        await home.ProveAsync();

        var again = await home.ImportAsync(March);
        again.Count("inserted").ShouldBe(3);
        (await home.BalanceAsync(again.OnlyAccountId())).ShouldBe(50_000);
        await RedoIsRefusedAsync(home, committed);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Redo_brings_everything_back_and_undo_works_again(string engine)
    {
        await using var home = await OpenAsync(engine);
        var committed = await home.ImportAsync(March);
        await home.UndoAsync(committed);

        await home.RedoAsync(committed);
        (await home.TransactionsAsync()).Length.ShouldBe(3);
        (await home.BalanceAsync(committed.OnlyAccountId())).ShouldBe(50_000);
        (await home.ImportAsync(March)).Count("inserted").ShouldBe(0);
        await home.UndoLastAsync();
        await home.ProveAsync();

        await home.UndoAsync(committed);
        (await home.TransactionsAsync()).ShouldBeEmpty();
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_that_a_person_categorised_survives_and_is_counted_once_when_it_comes_again(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var committed = await home.ImportAsync(Two, account);
        var kept = (await home.TransactionsAsync()).Single(t => t.Text("description") == "CAFE");
        await home.PatchAsync($"/transactions/{IdOf(kept)}", new { categoryId = await home.CategoryAsync("pets") });

        await home.UndoAsync(committed);
        IdOf((await home.TransactionsAsync()).ShouldHaveSingleItem()).ShouldBe(IdOf(kept));
        (await home.BalanceAsync(account)).ShouldBe(-750);

        (await home.ImportAsync(Two, account)).Count("inserted").ShouldBe(1);
        (await home.BalanceAsync(account)).ShouldBe(-5_750);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_lives_while_any_import_supports_it(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var first = await home.ImportAsync(Two, account);
        var second = await home.ImportAsync(BankFiles.Csv("2026-03-03;CAFE;-7.50", "2026-03-04;BUS;-4.00"), account);

        await home.UndoAsync(first);
        (await DescriptionsAsync(home)).ShouldBe(["BUS", "CAFE"]);
        await home.UndoAsync(second);
        (await DescriptionsAsync(home)).ShouldBeEmpty();
        await home.ProveAsync();

        await home.RedoAsync(first);
        (await DescriptionsAsync(home)).ShouldBe(["CAFE", "PADARIA"]);
        await home.RedoAsync(second);
        (await DescriptionsAsync(home)).ShouldBe(["BUS", "CAFE", "PADARIA"]);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_that_a_person_deleted_stays_away_until_the_delete_is_undone(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(Two, account);
        var cafe = (await home.TransactionsAsync()).Single(t => t.Text("description") == "CAFE");
        await home.DeleteAsync($"/transactions/{IdOf(cafe)}");
        var deletion = Items(await home.GetAsync("/change-sets"))[0];

        var again = await home.ImportAsync(Two, account);
        (await DescriptionsAsync(home)).ShouldBe(["PADARIA"]);
        await home.PostAsync($"/change-sets/{IdOf(deletion)}/undo", new { });

        (await DescriptionsAsync(home)).ShouldBe(["CAFE", "PADARIA"]);
        (await home.ImportAsync(Two, account)).Count("inserted").ShouldBe(0);
        (await home.BalanceAsync(account)).ShouldBe(-5_750);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Undoing_an_older_import_leaves_todays_balance(string engine)
    {
        await using var home = await OpenAsync(engine);
        var older = await home.ImportAsync(BankFiles.Ofx("565.00", "20260228", "20260210 65.00 A0 PIX"));
        var march = await home.ImportAsync(March);
        var account = march.OnlyAccountId();
        account.ShouldBe(older.OnlyAccountId());

        await home.UndoAsync(older);

        (await home.BalanceAsync(account)).ShouldBe(50_000);
        await home.ProveAsync();
        await home.UndoAsync(march);
        (await home.TransactionsAsync()).ShouldBeEmpty();
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_field_that_changed_since_is_reported_and_stays(string engine)
    {
        await using var home = await OpenAsync(engine);
        var row = $"/transactions/{await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -700)}";
        await home.PatchAsync(row, new { note = "one", payee = "Ann" });
        var first = Items(await home.GetAsync("/change-sets"))[0];
        await home.PatchAsync(row, new { note = "two" });

        var undone = await home.PostAsync($"/change-sets/{IdOf(first)}/undo", new { });

        var conflict = undone.GetProperty("conflicts").EnumerateArray().ShouldHaveSingleItem();
        (conflict.Text("entity"), conflict.Text("field")).ShouldBe(("Transaction", "Note"));
        var now = await home.GetAsync(row);
        (now.Text("note"), now.Text("payee")).ShouldBe(("two", null));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_history_tells_what_an_import_did(string engine)
    {
        await using var home = await OpenAsync(engine);
        var committed = await home.ImportAsync(March);

        var detail = await home.GetAsync($"/change-sets/{ImportingHome.ChangeSetOf(committed)}");

        var act = detail.GetProperty("changeSet");
        (act.Text("kind"), act.Text("label"), act.Text("subject")).ShouldBe(
            ("import", "import.committed", "march.csv")
        );
        act.Count("rows").ShouldBeGreaterThanOrEqualTo(3);
        act.GetProperty("canUndo").GetBoolean().ShouldBeTrue();
        detail.GetProperty("entries").EnumerateArray().Select(e => e.Text("entity")).ShouldContain("Account");
    }

    private static async Task<string?[]> DescriptionsAsync(HomeOverHttp home) =>
        [.. (await home.TransactionsAsync()).Select(t => t.Text("description")).Order()];

    private static async Task RedoIsRefusedAsync(HomeOverHttp home, System.Text.Json.JsonElement committed)
    {
        var redo = $"/change-sets/{ImportingHome.ChangeSetOf(committed)}/redo";
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, redo)).ShouldBe("import.imported-again");
    }
}
