using System.Text;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>What can be read comes in as it is; the rest is told.</summary>
public sealed class OddFileTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Impossible_days_and_amounts_cost_only_their_lines(string engine)
    {
        await using var home = await OpenAsync(engine);
        var import = await home.UploadAsync(
            BankFiles.Csv(
                "2026-02-30;NO SUCH DAY;-1,00",
                "2026-13-01;NO SUCH MONTH;-1,00",
                "2026-03-01;MINUS BEHIND;1.234,56-",
                "2026-03-02;BRACKETS;(12,00)",
                "2026-03-03;SYMBOL;R$ 1.234,56",
                "2026-03-04;TOO MANY DIGITS;99999999999999999999999999,00",
                "2026-03-05;NOT A NUMBER;NaN"
            )
        );

        (import.Count("new"), import.Count("errors")).ShouldBe((3, 4));
        (await home.LinesAsync(import))
            .Where(l => l.Text("status") == "error")
            .Select(l => l.Text("reason"))
            .Distinct()
            .ShouldBe(["date.invalid", "amount.invalid"], ignoreOrder: true);
        var account = (await home.CommitAsync(import)).OnlyAccountId();
        (await home.BalanceAsync(account)).ShouldBe(-123_456 - 1_200 + 123_456);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Formulas_and_commands_are_only_text(string engine)
    {
        await using var home = await OpenAsync(engine);
        string[] texts =
        [
            "=HYPERLINK(\"http://evil.example\")",
            "+cmd|' /C calc'!A0",
            "Robert'); DROP TABLE transactions;--",
            "<script>alert(1)</script>",
            "%00%0d%0aSet-Cookie: x",
        ];

        await home.ImportAsync(
            BankFiles.Csv([
                .. texts.Select(t => $"2026-03-01;\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\";-1.00"),
            ])
        );

        (await home.TransactionsAsync()).Select(t => t.Text("description")!).ShouldBe(texts, ignoreOrder: true);
        (await home.TransactionsAsync("&q=" + Uri.EscapeDataString("drop table"))).Length.ShouldBe(1);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Nul_bytes_are_left_out_and_told(string engine)
    {
        await using var home = await OpenAsync(engine);

        var import = await home.UploadAsync(BankFiles.Csv("2026-03-01;CA\0FE;-1.00", "2026-03-02;BUS\0;-2.00"));

        CodesOf(import).ShouldContain("file.nul-bytes");
        await home.CommitAsync(import);
        (await home.TransactionsAsync()).Select(t => t.Text("description")).ShouldBe(["BUS", "CAFE"]);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_file_in_another_encoding_than_it_claims_is_read_as_it_is(string engine)
    {
        await using var home = await OpenAsync(engine);
        var latin = Encoding.Latin1.GetBytes("Data;Descrição;Valor\r\n01/03/2026;PADARIA SÃO JOSÉ;-1,00\r\n");
        var claims = BankFiles.Ofx("1.00", "20260331", "20260302 -1.00 A1 PADARIA SÃO JOSÉ");

        await home.ImportAsync(latin);
        await home.ImportAsync(Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(claims)));

        (await home.TransactionsAsync()).Select(t => t.Text("description")).ShouldAllBe(d => d == "PADARIA SÃO JOSÉ");
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_statement_cut_off_in_the_middle_brings_its_whole_lines_and_says_so(string engine)
    {
        await using var home = await OpenAsync(engine);
        var whole = BankFiles.Ofx(
            "1.00",
            "20260331",
            "20260301 -1.00 A1 CAFE",
            "20260302 -2.00 A2 BUS",
            "20260303 -3.00 A3 PIX"
        );
        var cut = Encoding.UTF8.GetString(whole).IndexOf("A3", StringComparison.Ordinal);

        var import = await home.UploadAsync(whole[..cut]);

        import.Count("new").ShouldBeInRange(2, 3);
        CodesOf(import).ShouldContain("file.truncated");
        import.OnlyAccount().GetProperty("balanceKnown").GetBoolean().ShouldBeFalse();
        await home.CommitAsync(import);
        (await home.ImportAsync(whole)).Count("inserted").ShouldBe(3 - import.Count("new"));
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Accounts_without_lines_leave_the_lines_of_others_in_place(string engine)
    {
        await using var home = await OpenAsync(engine);
        var file = BankFiles.Text(
            "OFXHEADER:100",
            "",
            "<OFX><BANKMSGSRSV1>",
            StatementOf("11111-1"),
            StatementOf("22222-2", "20260301 -1.00 A1 CAFE", "20260302 -2.00 A2 BUS"),
            StatementOf("33333-3"),
            StatementOf("44444-4"),
            StatementOf("55555-5", "20260303 -4.00 A3 PIX"),
            StatementOf("66666-6"),
            "</BANKMSGSRSV1></OFX>"
        );

        var committed = await home.ImportAsync(file);
        var again = await home.UploadAsync(file);

        var inserted = committed.GetProperty("accounts").EnumerateArray().Select(a => a.Count("inserted"));
        inserted.ShouldBe([0, 2, 0, 0, 1, 0]);
        again.GetProperty("accounts").EnumerateArray().Select(a => a.Count("lines")).ShouldBe([0, 2, 0, 0, 1, 0]);
        (again.Count("new"), again.Count("duplicates")).ShouldBe((0, 3));
        (await home.LinesAsync(again)).Select(l => l.Text("description")).ShouldBe(["CAFE", "BUS", "PIX"]);
        await home.ProveAsync();
    }

    private static string StatementOf(string account, params string[] lines)
    {
        var file = Encoding.UTF8.GetString(BankFiles.OfxOf("BRL", account, null, "", lines));
        return file[
            file.IndexOf("<STMTTRNRS>", StringComparison.Ordinal)..file.IndexOf(
                "</BANKMSGSRSV1>",
                StringComparison.Ordinal
            )
        ];
    }

    private static string[] CodesOf(System.Text.Json.JsonElement import) =>
        [.. import.GetProperty("diagnostics").EnumerateArray().Select(d => d.Text("code")!)];
}
