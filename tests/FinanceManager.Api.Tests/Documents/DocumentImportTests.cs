using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Documents;

/// <summary>Documents and bank files tell of the same movements, in either order.</summary>
public sealed class DocumentImportTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_line_that_comes_later_is_the_transaction_of_the_document(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        var confirmed = await home.ConfirmAsync(await home.HandInAsync(Paper.Receipt()));

        var file = BankFiles.Csv("2026-03-06;COMPRA CARTAO PADARIA SAO JOSE;-12.50", "2026-03-06;CINEMA;-30.00");
        var import = await home.Home.UploadAsync(file, account);
        import.Count("duplicates").ShouldBe(1);
        var committed = await home.Home.CommitAsync(import);
        (await home.Home.ImportAsync(file, account)).Count("inserted").ShouldBe(0);

        committed.Count("inserted").ShouldBe(1);
        (await home.Home.BalanceAsync(account)).ShouldBe(-4_250);
        var row = await home.Home.GetAsync($"/transactions/{confirmed.Text("transactionId")}");
        (row.Text("status"), row.Text("date"), row.Text("payee")).ShouldBe(
            ("booked", "2026-03-02", "PADARIA SAO JOSE LTDA")
        );
        await home.Home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Undoing_the_import_or_the_document_leaves_what_the_other_one_supports(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        var id = await home.HandInAsync(Paper.Receipt());
        var confirmed = await home.ConfirmAsync(id);
        var file = BankFiles.Csv("2026-03-06;COMPRA CARTAO PADARIA SAO JOSE;-12.50");
        var committed = await home.Home.ImportAsync(file, account);

        await home.Home.UndoAsync(committed);
        (await home.Home.TransactionsAsync()).Single().Text("status").ShouldBe("pending");
        (await home.Home.ImportAsync(file, account)).Count("inserted").ShouldBe(0);
        await home.UndoAsync(confirmed);

        (await home.StatusAsync(id)).ShouldBe("review");
        (await home.Home.BalanceAsync(account)).ShouldBe(-1_250);
        await home.Home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_undone_import_leaves_the_row_that_a_document_proves(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        var committed = await home.Home.ImportAsync(BankFiles.Csv("2026-03-04;PADARIA SAO JOSE LTDA;-12.50"), account);
        var row = IdOf((await home.Home.TransactionsAsync()).Single());
        var confirmed = await home.ConfirmAsync(await home.HandInAsync(Paper.Receipt()), new { matchId = row });

        await home.Home.UndoAsync(committed);
        (await home.Home.BalanceAsync(account)).ShouldBe(-1_250);
        await home.UndoAsync(confirmed);

        (await home.Home.TransactionsAsync()).ShouldBeEmpty();
        await home.Home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_line_of_another_merchant_or_too_late_is_asked_about_or_new(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        await home.ConfirmAsync(await home.HandInAsync(Paper.Receipt()));

        var other = await home.Home.UploadAsync(BankFiles.Csv("2026-03-03;CINEMA;-12.50"), account);
        var late = await home.Home.UploadAsync(BankFiles.Csv("2026-03-10;PADARIA SAO JOSE;-12.50"), account);

        (other.Count("possible"), other.Count("duplicates")).ShouldBe((1, 0));
        (late.Count("new"), late.Count("duplicates")).ShouldBe((1, 0));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_statement_becomes_an_import_of_the_same_bytes_once(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        await home.Home.ImportAsync(BankFiles.Csv("2026-03-04;PADARIA;-12.50", "2026-03-05;CAFE;-7.50"), account);
        home.Reader.Readings["Description"] = Paper.Statement;
        // A page with a table, as some banks send statements.
        var page = System.Text.Encoding.UTF8.GetBytes(
            "<html><table><tr><th>Date</th><th>Description</th><th>Amount</th></tr>"
                + "<tr><td>2026-03-04</td><td>PADARIA</td><td>-12.50</td></tr>"
                + "<tr><td>2026-03-05</td><td>CAFE</td><td>-7.50</td></tr></table></html>"
        );
        var id = IdOf((await home.UploadAsync(page, "march.html")).GetProperty("document"));
        await home.ReadAllAsync();
        await home.Home.PostAsync($"/documents/{id}/retry", new { });
        await home.ReadAllAsync();

        var document = await home.DocumentAsync(id);
        document.Text("status").ShouldBe("statement");
        (await home.ItemsAsync("/imports")).Length.ShouldBe(2);
        var import = document.Text("importId");
        await home.Home.PatchAsync(
            $"/imports/{import}",
            new { accounts = new Dictionary<string, string> { [""] = account } }
        );
        var committed = await home.Home.PostAsync($"/imports/{import}/commit", new { });
        committed.Count("inserted").ShouldBe(0);
        (await home.RefusedAsync(id)).ShouldBe("document.is-statement");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Months_without_a_statement_are_told(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        await home.Home.AccountAsync("Never");
        await home.Home.ImportAsync(BankFiles.Csv("2026-01-30;A;-1.00", "2026-02-03;B;-2.00"), account);
        var undone = await home.Home.ImportAsync(BankFiles.Csv("2026-03-04;C;-3.00"), account);
        await home.Home.UndoAsync(undone);
        await home.Home.ImportAsync(BankFiles.Csv("2026-04-04;D;-4.00"), account);

        var covered = (await home.ItemsAsync("/documents/coverage")).ShouldHaveSingleItem();

        covered.Text("accountId").ShouldBe(account);
        Months(covered, "months").ShouldBe(["2026-01", "2026-02", "2026-04"]);
        Months(covered, "missing").ShouldContain("2026-03");
        Months(covered, "missing").ShouldNotContain("2026-04");
    }

    private static string[] Months(System.Text.Json.JsonElement account, string member) =>
        [.. account.GetProperty(member).EnumerateArray().Select(m => m.GetString()!)];
}
