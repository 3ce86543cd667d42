using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

public sealed class ImportTests
{
    private static readonly string[] March =
    [
        "20260302 -50.00 A1 PADARIA SAO JOSE",
        "20260303 -7.50 A2 CAFE",
        "20260303 -7.50 A3 CAFE",
        "20260310 2000.00 A4 SALARIO",
    ];

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_file_becomes_an_account_with_the_balance_that_the_bank_states(string engine)
    {
        await using var home = await OpenAsync(engine);

        var import = await home.UploadAsync(BankFiles.Ofx("2500.00", "20260331", March), name: "extrato.ofx");
        import.Count("new").ShouldBe(4);
        import.OnlyAccount().GetProperty("balanceKnown").GetBoolean().ShouldBeTrue();
        (await home.TransactionsAsync()).ShouldBeEmpty();
        var account = (await home.CommitAsync(import)).OnlyAccount();

        Minor(account.GetProperty("balance")).ShouldBe(250_000);
        Minor(account.GetProperty("difference")).ShouldBe(0);
        (await home.BalanceAsync(account.Text("id")!)).ShouldBe(250_000);
        (await home.TransactionsAsync()).Length.ShouldBe(4);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_file_imported_again_adds_nothing(string engine)
    {
        await using var home = await OpenAsync(engine);
        var file = BankFiles.Ofx("2500.00", "20260331", March);
        await home.ImportAsync(file);

        var again = await home.UploadAsync(file);
        var committed = await home.CommitAsync(again);

        (again.Count("new"), again.Count("duplicates")).ShouldBe((0, 4));
        (committed.Count("inserted"), committed.Count("skipped")).ShouldBe((0, 4));
        (await home.BalanceAsync(committed.OnlyAccountId())).ShouldBe(250_000);
        (await home.TransactionsAsync()).Length.ShouldBe(4);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_more_of_the_same_purchase_adds_exactly_one(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(BankFiles.Csv("2026-03-03;CAFE;-7.50", "2026-03-03;CAFE;-7.50"), account);

        var more = BankFiles.Csv("2026-03-03;CAFE;-7.50", "2026-03-03;CAFE;-7.50", "2026-03-03;CAFE;-7.50");
        (await home.ImportAsync(more, account)).Count("inserted").ShouldBe(1);

        (await home.BalanceAsync(account)).ShouldBe(-2_250);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Overlapping_files_count_each_line_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        string[] lines =
        [
            "2026-03-01;BUS;-4.00",
            "2026-03-02;CAFE;-7.50",
            "2026-03-02;CAFE;-7.50",
            "2026-03-03;BUS;-4.00",
        ];

        await home.ImportAsync(BankFiles.Csv(lines[..3]), account);
        (await home.ImportAsync(BankFiles.Csv(lines[1..]), account)).Count("inserted").ShouldBe(1);

        (await home.BalanceAsync(account)).ShouldBe(-2_300);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_commits_of_one_import_at_once_add_it_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var import = await home.UploadAsync(BankFiles.Ofx("2500.00", "20260331", March));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TryCommitAsync(home, IdOf(import))));

        answers.Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict]);
        (await home.TransactionsAsync()).Length.ShouldBe(4);
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/imports/{IdOf(import)}/commit")).ShouldBe(
            "import.already-committed"
        );
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_imports_of_one_file_committed_at_once_add_each_line_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var file = BankFiles.Ofx("2500.00", "20260331", March);
        var (one, other) = (await home.UploadAsync(file), await home.UploadAsync(file));

        var committed = await Task.WhenAll(home.CommitAsync(one), home.CommitAsync(other));

        committed.Sum(c => c.Count("inserted")).ShouldBe(4);
        committed.Select(c => c.OnlyAccountId()).Distinct().ShouldHaveSingleItem();
        (await home.TransactionsAsync()).Length.ShouldBe(4);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_preview_that_is_discarded_leaves_nothing(string engine)
    {
        await using var home = await OpenAsync(engine);
        var import = await home.UploadAsync(BankFiles.Ofx("2500.00", "20260331", March));

        await home.DeleteAsync($"/imports/{IdOf(import)}");

        Items(await home.GetAsync("/imports")).ShouldBeEmpty();
        Items(await home.GetAsync("/accounts")).ShouldBeEmpty();
        await using (var db = home.Database())
            (await db.ImportFileParts.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await home.Person.GetAsync($"/imports/{IdOf(import)}/lines")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var committed = await home.ImportAsync(BankFiles.Ofx("2500.00", "20260331", March));
        var kept = Items(await home.GetAsync("/imports")).Single();
        kept.Text("changeSetId").ShouldBe(ImportingHome.ChangeSetOf(committed));
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Delete, $"/imports/{IdOf(kept)}")).ShouldBe(
            "import.already-committed"
        );
    }

    private static async Task<HttpStatusCode> TryCommitAsync(HomeOverHttp home, string id) =>
        (await home.Person.SendAsync(HttpMethod.Post, $"/imports/{id}/commit")).StatusCode;
}
