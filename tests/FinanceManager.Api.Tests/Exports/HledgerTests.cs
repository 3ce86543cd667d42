using System.Globalization;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>hledger itself reads the journal and counts again.</summary>
public sealed class HledgerTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Hledger_finds_the_journal_sound_and_counts_what_we_count(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        using var book = BookFile.Journal(await home.ExportTextAsync("hledger"));

        await AccountingProgram.RunAsync("hledger", "-f", book.Path, "check", "--strict");

        (await BalancesAsync(book)).ShouldBe(await LedgerTruth.BalancesAsync(home, book.Name));
        (await MonthsAsync(book)).ShouldBe(await LedgerTruth.MonthsAsync(home, book.CategoryName));
        // A transfer is one transaction; three accounts are opened with a balance of their own, one by a stated one.
        var rows = await RegisterAsync(book, "^assets", "^liabilities");
        var transactions = await home.TransactionsAsync();
        var transfers = transactions.Count(t => t.Text("transferId") is not null) / 2;
        rows.DistinctBy(r => r["txnidx"]).Count().ShouldBe(transactions.Length - transfers + 4);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_part_of_the_ledger_is_sound_too_and_opens_with_what_came_before(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        using var whole = BookFile.Journal(await home.ExportTextAsync("hledger"));
        const string period = "from=2026-02-01&to=2026-03-01";
        using var part = BookFile.Journal(await home.ExportTextAsync("hledger", $"?{period}"));
        var account = IdOf(Items(await home.GetAsync("/accounts"))[0]);
        using var one = BookFile.Journal(await home.ExportTextAsync("hledger", $"?{period}&accountId={account}"));

        await AccountingProgram.RunAsync("hledger", "-f", part.Path, "check", "--strict");
        await AccountingProgram.RunAsync("hledger", "-f", one.Path, "check", "--strict");

        (await MonthsAsync(part)).ShouldBe(await LedgerTruth.MonthsAsync(home, part.CategoryName, $"&{period}"));
        (await MonthsAsync(one)).ShouldBe(
            await LedgerTruth.MonthsAsync(home, one.CategoryName, $"&{period}&accountId={account}")
        );
        var within = (await BalancesAsync(whole)).Where(b => IsFebruary(DayOf(b))).ToList();
        (await BalancesAsync(part)).ShouldBe(within);
        (await BalancesAsync(one)).ShouldBe(
            within.Where(b => b.StartsWith(one.Name(account) + " 2", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_journal_says_who_what_and_in_which_state()
    {
        await using var home = await ExportingHome.OpenAsync("Sqlite");
        var journal = await home.ExportTextAsync("hledger");
        using var book = BookFile.Journal(journal);
        var transactions = await home.TransactionsAsync();
        var groceries = await home.CategoryAsync("food.groceries");

        journal.ShouldContain("commodity 1000.00 BRL\n");
        journal.ShouldContain("commodity 1000. JPY\n");
        journal.ShouldContain("commodity 1000.000 KWD\n");
        book.Name(groceries).ShouldBe("expenses:food:groceries");
        book.Name(await home.CategoryAsync("food.coffee")).ShouldBe("expenses:food:groceries 2");
        book.Names.ShouldContain("assets:Itaú, corrente - (x)");
        book.Names.ShouldContain("liabilities:Itaú, corrente - (x)");
        book.Names.ShouldContain("assets:itaú, corrente - (X) 2");
        book.Names.Count().ShouldBe(book.Names.Distinct().Count());
        foreach (
            var (status, mark) in new[] { ("pending", "2026-02-03 ! () =cmd"), ("reconciled", "2026-02-03 * () =cmd") }
        )
        {
            var t = transactions.Single(x => x.Text("date") == "2026-02-03" && x.Text("status") == status);
            var found = await AccountingProgram.RunAsync("hledger", "-f", book.Path, "print", $"tag:id=^{IdOf(t)}$");
            found.Split('\n')[0].ShouldStartWith(mark.Replace(" ()", "", StringComparison.Ordinal));
            journal.ShouldContain(mark);
            found.ShouldContain("férias-2026:");
        }
        (await home.ExportTextAsync("hledger")).ShouldBe(journal);
    }

    [Fact]
    public async Task The_demo_is_sound_and_counts_the_same()
    {
        await using var demo = await HomeOverHttp.DemoAsync("Sqlite");
        using var book = BookFile.Journal(await demo.ExportTextAsync("hledger"));

        await AccountingProgram.RunAsync("hledger", "-f", book.Path, "check", "--strict");

        (await MonthsAsync(book)).ShouldBe(await LedgerTruth.MonthsAsync(demo, book.CategoryName));
        var balances = await AccountingProgram.RunAsync(
            "hledger",
            "-f",
            book.Path,
            "balance",
            "--flat",
            "-N",
            "--layout=tidy",
            "-O",
            "csv",
            "^assets",
            "^liabilities"
        );
        CsvText
            .Read(balances, "\n")
            .Select(r => $"{r["account"]} {Number(r["value"])} {r["commodity"]}")
            .ShouldBe(
                Items(await demo.GetAsync("/accounts"))
                    .Select(a => (Name: book.Name(IdOf(a)), Balance: LedgerTruth.MoneyOf(a.GetProperty("balance"))))
                    .Select(a => $"{a.Name} {LedgerTruth.Plain(a.Balance.ToDecimal())} {a.Balance.Currency}"),
                ignoreOrder: true
            );
    }

    private static async Task<List<string>> MonthsAsync(BookFile book)
    {
        var csv = await AccountingProgram.RunAsync(
            "hledger",
            "-f",
            book.Path,
            "balance",
            "-M",
            "-N",
            "--layout=tidy",
            "-O",
            "csv",
            "^expenses",
            "^income"
        );
        return LedgerTruth.Months(
            CsvText
                .Read(csv, "\n")
                .Where(r => r["commodity"].Length > 0)
                .Select(r =>
                    (
                        r["period"],
                        BookFile.Row(r["account"]),
                        decimal.Parse(r["value"], CultureInfo.InvariantCulture),
                        r["commodity"]
                    )
                )
        );
    }

    private static async Task<List<string>> BalancesAsync(BookFile book)
    {
        var rows = await RegisterAsync(book, "^assets", "^liabilities");
        var openingDay = rows[0]["date"];
        var parts = rows.Select(r => (Account: r["account"], Day: r["date"], Amount: r["amount"].Split(' '))).ToList();
        return
        [
            .. parts
                .Where(p => p.Amount.Length == 2)
                .GroupBy(p => (p.Account, Currency: p.Amount[1]))
                .SelectMany(g =>
                    LedgerTruth.Running(
                        g.Key.Account,
                        g.Key.Currency,
                        0,
                        g.Select(p => (p.Day, decimal.Parse(p.Amount[0], CultureInfo.InvariantCulture)))
                    )
                )
                .Where(b => DayOf(b) != openingDay)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<List<Dictionary<string, string>>> RegisterAsync(
        BookFile book,
        params string[] accounts
    ) =>
        CsvText.Read(
            await AccountingProgram.RunAsync("hledger", ["-f", book.Path, "register", "-O", "csv", .. accounts]),
            "\n"
        );

    private static string DayOf(string balance) => balance.Split(' ')[^3];

    private static bool IsFebruary(string day) =>
        string.CompareOrdinal(day, "2026-02-01") >= 0 && string.CompareOrdinal(day, "2026-03-01") <= 0;

    private static string Number(string text) => LedgerTruth.Plain(decimal.Parse(text, CultureInfo.InvariantCulture));
}
