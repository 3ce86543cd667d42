using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>What a person corrects in a preview.</summary>
public sealed class ImportCorrectionTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Columns_that_were_not_found_can_be_told(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var file = BankFiles.Text("When^What^Much", "2026-03-01^LOJA AZUL^-5,00", "2026-03-02^LOJA VERDE^-7,00");
        var import = await home.UploadAsync(file, account);
        import.Count("new").ShouldBe(0);
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/imports/{IdOf(import)}/commit")).ShouldBe(
            "import.nothing-to-import"
        );

        var corrected = await home.PatchAsync($"/imports/{IdOf(import)}", new { mapping = Columns("^", amount: 2) });

        corrected.Count("new").ShouldBe(2);
        (await home.LinesAsync(import)).Select(l => l.Text("description")).ShouldBe(["LOJA AZUL", "LOJA VERDE"]);
        await home.CommitAsync(import);
        (await home.BalanceAsync(account)).ShouldBe(-1_200);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task How_a_file_without_columns_writes_days_can_be_told(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var file = BankFiles.Text("!Type:Bank", "D03/04/2026", "T-5.00", "PLOJA", "^");
        var import = await home.UploadAsync(file, account, "bank.qif");
        (import.Text("firstDay"), import.GetProperty("dateOrder").ValueKind).ShouldBe(
            ("2026-04-03", JsonValueKind.Null)
        );

        var corrected = await home.PatchAsync($"/imports/{IdOf(import)}", new { dateOrder = "monthDayYear" });

        (corrected.Text("firstDay"), corrected.Text("dateOrder")).ShouldBe(("2026-03-04", "monthDayYear"));
        await home.CommitAsync(import);
        (await home.TransactionsAsync()).Single().Text("date").ShouldBe("2026-03-04");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_corrected_column_is_remembered_for_the_next_file_of_the_bank(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        const string Header = "Date;Description;Amount;Paid";
        var import = await home.UploadAsync(BankFiles.Text(Header, "2026-03-01;LOJA;-5,00;-4,50"), account);
        Minor((await home.LinesAsync(import)).Single().GetProperty("amount")).ShouldBe(-500);
        await home.PatchAsync($"/imports/{IdOf(import)}", new { mapping = Columns(";", amount: 3) });
        await home.CommitAsync(import);

        var next = await home.UploadAsync(BankFiles.Text(Header, "2026-03-02;LOJA;-9,00;-8,10"), account);

        Minor((await home.LinesAsync(next)).Single().GetProperty("amount")).ShouldBe(-810);
        await home.CommitAsync(next);
        (await home.BalanceAsync(account)).ShouldBe(-1_260);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Categories_of_the_file_are_told_once_for_all_its_lines(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, pets) = (await home.AccountAsync(), await home.CategoryAsync("pets"));
        var import = await home.UploadAsync(
            BankFiles.Text(
                "Date;Description;Amount;Category",
                "2026-03-01;RACAO;-9.00;Bichos",
                "2026-03-02;VET;-8.00;Bichos"
            ),
            account
        );
        var found = import.GetProperty("categories").EnumerateArray().ShouldHaveSingleItem();
        (found.Text("text"), found.Count("lines")).ShouldBe(("Bichos", 2));

        var categories = new Dictionary<string, string> { ["Bichos"] = pets };
        await home.PatchAsync($"/imports/{IdOf(import)}", new { categories });
        await home.CommitAsync(import);

        var rows = await home.TransactionsAsync($"&categoryId={pets}");
        rows.Select(r => r.GetProperty("splits")[0].Text("source")).ShouldBe(["migrated", "migrated"]);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Each_line_may_be_decided_by_hand(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(BankFiles.Csv("2026-03-01;CAFE;-7.00"), account);
        var import = await home.UploadAsync(
            BankFiles.Csv("2026-03-01;CAFE;-7.00", "2026-03-01;CAFE CENTRAL;-7.00", "2026-03-02;BUS;-4.00"),
            account
        );

        var lines = new Dictionary<int, string> { [0] = "new", [2] = "skip" };
        await home.PatchAsync($"/imports/{IdOf(import)}", new { lines });
        (await home.LinesAsync(import)).Select(l => l.Text("decision")).ShouldBe(["new", null, "skip"]);
        var committed = await home.CommitAsync(import);

        (committed.Count("inserted"), committed.Count("skipped")).ShouldBe((2, 1));
        (await home.BalanceAsync(account)).ShouldBe(-2_100);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_may_have_been_entered_by_hand_comes_in_and_asks(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var entered = await home.EnterAsync(account, "2026-03-01", -700, "coffee with Ann");
        var file = BankFiles.Csv("2026-03-03;CAFE;-7.00", "2026-03-05;CAFE;-7.00");

        var import = await home.UploadAsync(file, account);
        var lines = await home.LinesAsync(import);
        lines.Select(l => l.Text("status")).ShouldBe(["possible", "new"]);
        (lines[0].Text("matchId"), lines[0].Text("reason")).ShouldBe((entered, "entered-by-hand"));
        await home.CommitAsync(import);

        (await home.TransactionsAsync("&needsReview=true")).Select(t => t.Text("date")).ShouldBe(["2026-03-03"]);
        (await home.ImportAsync(file, account)).Count("inserted").ShouldBe(0);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_line_that_was_said_to_be_entered_by_hand_is_known_the_next_time(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.EnterAsync(account, "2026-03-01", -700, "coffee with Ann");
        var file = BankFiles.Csv("2026-03-03;CAFE;-7.00");
        var import = await home.UploadAsync(file, account);
        await home.PatchAsync(
            $"/imports/{IdOf(import)}",
            new { lines = new Dictionary<int, string> { [0] = "duplicate" } }
        );
        (await home.CommitAsync(import)).Count("inserted").ShouldBe(0);

        var again = await home.UploadAsync(file, account);

        again.Count("duplicates").ShouldBe(1);
        (await home.CommitAsync(again)).Count("inserted").ShouldBe(0);
        (await home.BalanceAsync(account)).ShouldBe(-700);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_pending_is_booked_and_stays_one_row(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        const string Header = "Date;Description;Amount;Status";
        var pending = BankFiles.Text(Header, "2026-03-01;LOJA AZUL;-7.00;pending");
        var booked = BankFiles.Text(Header, "2026-03-03;LOJA AZUL 0042;-7.00;booked");
        await home.ImportAsync(pending, account);
        (await home.TransactionsAsync()).Single().Text("status").ShouldBe("pending");

        var committed = await home.ImportAsync(booked, account);
        (await home.TransactionsAsync()).Single().Text("status").ShouldBe("booked");
        (await home.ImportAsync(booked, account)).Count("inserted").ShouldBe(0);

        await home.UndoAsync(committed);
        (await home.TransactionsAsync()).Single().Text("status").ShouldBe("pending");
        await home.ProveAsync();
    }

    private static object Columns(string delimiter, int amount) =>
        new
        {
            delimiter,
            headerRow = 1,
            date = 0,
            description = new[] { 1 },
            amount,
            dateOrder = "yearMonthDay",
            decimalSeparator = ",",
        };
}
