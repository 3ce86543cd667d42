using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>The ledger as comma-separated values and as a workbook.</summary>
public sealed class TableTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_rows_add_up_to_balances_and_reports(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);

        var rows = CsvText.Read(await home.ExportTextAsync("csv"));

        foreach (var account in Items(await home.GetAsync("/accounts")))
            rows.Where(r => r["account_id"] == IdOf(account))
                .Sum(r => Amount(r["amount"]))
                .ShouldBe(LedgerTruth.MoneyOf(account.GetProperty("balance")).ToDecimal());
        LedgerTruth
            .Months(
                rows.Where(r => r["kind"] == "transaction")
                    .Select(r => (r["date"][..7], Category(r), -Amount(r["amount"]), r["currency"]))
            )
            .ShouldBe(await LedgerTruth.MonthsAsync(home, id => id ?? "uncategorized"));
        rows.Select(r => r["id"])
            .Where(id => id.Length > 0)
            .Distinct()
            .ShouldBe((await home.TransactionsAsync()).Select(IdOf), ignoreOrder: true);

        static string Category(Dictionary<string, string> row) =>
            row["category_id"].Length == 0 ? "uncategorized" : row["category_id"];
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_divided_transfer_and_what_the_bank_said_are_told_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (checking, savings) = (await home.AccountAsync(), await home.AccountAsync("Savings"));
        await home.ImportAsync(BankFiles.Csv("2026-03-02;TED;-10.00"), checking);
        var sent = IdOf((await home.TransactionsAsync()).ShouldHaveSingleItem());
        var parts = new[] { -700, -300 }.Select(m => new { amount = ExportingHome.Money(m, "BRL") });
        await home.PatchAsync($"/transactions/{sent}", new { splits = parts });
        var arrived = await home.EnterAsync(savings, "2026-03-02", 1_000);
        await home.PostAsync("/transfers", new { fromTransactionId = sent, toTransactionId = arrived });

        var rows = CsvText.Read(await home.ExportTextAsync("csv")).FindAll(r => r["id"] == sent);

        rows.Select(r => (r["kind"], r["amount"], r["transfer_amount"], r["bank_amount"]))
            .ShouldBe([("transfer", "-7.00", "10.00", "-10.00"), ("transfer", "-3.00", "", "")]);
    }

    [Fact]
    public async Task No_cell_breaks_a_line_or_is_a_formula()
    {
        await using var home = await ExportingHome.OpenAsync("Sqlite");

        var text = await home.ExportTextAsync("csv");
        var rows = CsvText.Read(text);

        var cells = rows.SelectMany(r => r).ToList();
        cells.Where(c => c.Value.Any(char.IsControl)).ShouldBeEmpty();
        cells
            .Where(c =>
                !c.Key.EndsWith("amount", StringComparison.Ordinal) && c.Value is ['=' or '+' or '-' or '@', ..]
            )
            .ShouldBeEmpty();
        var hostile = rows.First(r => r["status"] == "reconciled");
        hostile["payee"].ShouldStartWith("'=cmd()|'/C calc'!A0 2020-01-01 * x ; [2019-01-01]");
        hostile["payee"].ShouldContain("\"q\" \\");
        hostile["payee"].ShouldContain("🍞 שלום");
        hostile["payee"].ShouldNotContain("\u202e");
        hostile["note"].Length.ShouldBeGreaterThan(900);
        rows.Single(r => r["kind"] == "transfer" && r["transfer_currency"] == "CLP")["transfer_amount"].ShouldBe("23");
        (await home.ExportTextAsync("csv")).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_workbook_has_numbers_days_and_a_frozen_header(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        var csv = CsvText.Read(await home.ExportTextAsync("csv"));
        using var workbook = new ZipArchive(new MemoryStream(await home.ExportAsync("xlsx")));

        var sheet = Part(workbook, "xl/worksheets/sheet1.xml");
        var (header, rows) = Cells(sheet);

        header.ShouldBe(csv[0].Keys);
        var pane = sheet.Descendants(Main + "pane").Single();
        pane.Attribute("ySplit")!.Value.ShouldBe("1");
        pane.Attribute("state")!.Value.ShouldBe("frozen");
        sheet.Descendants(Main + "f").ShouldBeEmpty();
        rows.Count.ShouldBe(csv.Count);
        foreach (var (row, same) in rows.Zip(csv))
        foreach (var (name, value) in same)
            Say(row.GetValueOrDefault(name)).ShouldBe(value, name);
        var accounts = Cells(Part(workbook, "xl/worksheets/sheet2.xml")).Rows;
        foreach (var account in Items(await home.GetAsync("/accounts")))
            Amount(accounts.Single(a => Say(a["id"]) == IdOf(account))["balance"].Text)
                .ShouldBe(LedgerTruth.MoneyOf(account.GetProperty("balance")).ToDecimal());
        Part(workbook, "xl/workbook.xml")
            .Descendants(Main + "sheet")
            .Select(s => s.Attribute("name")!.Value)
            .ShouldBe(["Transactions", "Accounts"]);
    }

    [Fact]
    public async Task The_same_ledger_is_the_same_workbook()
    {
        await using var home = await ExportingHome.OpenAsync("Sqlite");

        (await home.ExportAsync("xlsx")).ShouldBe(await home.ExportAsync("xlsx"));
    }

    [Fact]
    public async Task A_download_says_what_it_is_and_how_it_is_called()
    {
        await using var home = await OpenAsync("Sqlite");
        foreach (
            var (format, type, ending) in new[]
            {
                ("hledger", "text/plain", ".journal"),
                ("beancount", "text/plain", ".beancount"),
                ("csv", "text/csv", ".csv"),
                ("json", "application/json", ".json"),
                ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
            }
        )
        {
            var response = await home.Person.GetAsync($"/exports/{format}");

            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            response.Content.Headers.ContentDisposition.FileName!.ShouldEndWith(ending);
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
        (await home.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/exports/pdf")).ShouldBe("validation");
        (await home.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/exports/json?from=2026-01-01")).ShouldBe(
            "export.whole-only"
        );
    }

    /// <summary>A cell as the comma-separated file writes it.</summary>
    private static string Say(Cell? cell) =>
        cell switch
        {
            null => "",
            // Style 2 is the day.
            { Style: "2" } => new DateOnly(1899, 12, 30)
                .AddDays(int.Parse(cell.Text, CultureInfo.InvariantCulture))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            // As spreadsheets read it.
            _ => cell.Text.Replace("_x005F_", "_", StringComparison.Ordinal),
        };

    private static (List<string> Header, List<Dictionary<string, Cell>> Rows) Cells(XDocument sheet)
    {
        var rows = sheet.Descendants(Main + "row").Select(r => r.Elements(Main + "c").ToList()).ToList();
        var columns = rows[0].ToDictionary(ColumnOf, c => c.Value);
        return (
            [.. columns.Values],
            [
                .. rows.Skip(1)
                    .Select(r =>
                        r.ToDictionary(c => columns[ColumnOf(c)], c => new Cell(c.Value, c.Attribute("s")?.Value))
                    ),
            ]
        );

        static string ColumnOf(XElement cell) => cell.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray());
    }

    private static XDocument Part(ZipArchive workbook, string path)
    {
        using var part = workbook.GetEntry(path)!.Open();
        return XDocument.Load(part);
    }

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Cell(string Text, string? Style);
}
