using System.Text;

namespace FinanceManager.Statements.Tests;

/// <summary>Whatever is handed in gets a code, never an exception.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void Empty_file_is_refused() => Refusal([]).ShouldBe("file.empty");

    [Fact]
    public void White_space_alone_is_refused_as_empty() => Refusal(" \r\n\t\n "u8.ToArray()).ShouldBe("file.empty");

    [Theory]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008")]
    public void Binary_is_refused(string text) => Refusal(Encoding.Latin1.GetBytes(text)).ShouldBe("file.binary");

    [Fact]
    public void Random_bytes_are_refused_as_binary()
    {
        var bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);

        Reading.Bytes(bytes).Accounts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("this is totally not a statement")]
    [InlineData("<html><table><tr><td>01/01/2024</td></tr></table></html>")]
    [InlineData("{\"a\": 1}")]
    public void Unknown_text_is_refused(string text) =>
        Refusal(Encoding.UTF8.GetBytes(text)).ShouldBe("file.unknown-format");

    [Fact]
    public void Table_without_dates_or_amounts_returns_its_layout_for_mapping()
    {
        var statement = Reading.Text("name,colour\napple,red\npear,green\n");

        statement.Diagnostics.ShouldContain(d =>
            d.Code == "csv.columns-not-found" && d.Severity == DiagnosticSeverity.Fatal
        );
        statement.Layout.ShouldNotBeNull().SampleRows.Count.ShouldBe(3);
    }

    [Fact]
    public void Million_columns_are_refused() =>
        Refusal(Encoding.ASCII.GetBytes(new string(',', 1_000_000) + "\n")).ShouldBe("file.too-many-columns");

    [Fact]
    public void File_over_the_limit_is_refused_whether_it_can_seek_or_not()
    {
        var bytes = Encoding.ASCII.GetBytes("Date,Amount\n2024-01-01,1.00\n");
        var options = new StatementOptions { MaxBytes = 10 };

        Reading.Codes(Reading.Bytes(bytes, options)).ShouldBe(["file.too-large"]);
        Reading.Codes(StatementReader.Read(new DrippingStream(bytes), options)).ShouldBe(["file.too-large"]);
    }

    [Fact]
    public void Endless_line_is_refused_in_bounded_memory()
    {
        using var stream = new RepeatingStream("2024-01-01,aaaaaaaaaaaaaaaaaaaaaaaaaaaa ", 64 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var statement = StatementReader.Read(stream, new StatementOptions());

        statement.IsReadable.ShouldBeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L << 20);
    }

    [Fact]
    public void One_endless_line_among_good_ones_costs_only_itself()
    {
        var text =
            "Date,Text,Amount\n2024-01-01,ok,1.00\n2024-01-02,"
            + new string('x', 3_000_000)
            + ",2.00\n2024-01-03,ok,3.00\n";

        var statement = Reading.Text(text);

        Reading.OnlyLines(statement).Select(l => l.MinorUnits).ShouldBe([100, 300]);
        statement.Diagnostics.ShouldContain(d => d.Code == "line.too-long" && d.Line == 3);
    }

    [Fact]
    public void Nul_bytes_in_text_are_ignored_and_said()
    {
        var statement = Reading.Text("Date,Text,Amount\n2024-01-01,o\0k,1.00\n");

        Reading.OnlyLines(statement)[0].Description.ShouldBe("ok");
        Reading.Codes(statement).ShouldContain("file.nul-bytes");
    }

    [Fact]
    public void Lone_surrogates_do_not_reach_the_lines()
    {
        var bytes = Encoding
            .Unicode.GetPreamble()
            .Concat(Encoding.Unicode.GetBytes("Date,Text,Amount\n2024-01-01,o"))
            .Concat(new byte[] { 0x00, 0xD8 })
            .Concat(Encoding.Unicode.GetBytes("k,1.00\n"));

        var line = Reading.OnlyLines(Reading.Bytes([.. bytes]))[0];

        line.Description.ShouldBe("o\uFFFDk");
    }

    [Fact]
    public void Formulas_and_commands_are_only_text()
    {
        var statement = Reading.Text("Date,Text,Amount\n2024-01-01,=1+1,1.00\n2024-01-02,'; DROP TABLE t;--,2.00\n");

        Reading.OnlyLines(statement).Select(l => l.Description).ShouldBe(["=1+1", "'; DROP TABLE t;--"]);
    }

    [Fact]
    public void Hostile_document_type_is_neither_fetched_nor_expanded()
    {
        const string Bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE OFX [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>"
            + "<OFX><STMTRS><CURDEF>USD</CURDEF><BANKACCTFROM><ACCTID>1</ACCTID></BANKACCTFROM>"
            + "<STMTTRN><DTPOSTED>20240101</DTPOSTED><TRNAMT>1</TRNAMT><NAME>&b;&x;</NAME></STMTTRN></STMTRS></OFX>";

        var statement = Reading.Text(Bomb);

        Reading.OnlyLines(statement)[0].Description.ShouldBe("&b;&x;");
        Reading.Codes(statement).ShouldContain("file.doctype");
    }

    [Fact]
    public void Diagnostics_are_bounded_and_the_rest_is_counted()
    {
        var text = new StringBuilder("Date,Text,Amount\n2024-01-01,ok,1.00\n");
        for (var i = 0; i < 50; i++)
            text.Append("2024-01-01,bad,1.00\n2024-02-31,bad,1.00\n");

        var statement = Reading.Text(text.ToString(), new StatementOptions { MaxDiagnostics = 10 });

        statement.Diagnostics.Count.ShouldBe(11);
        statement
            .Diagnostics[^1]
            .ShouldBe(
                new Diagnostic(
                    null,
                    "diagnostics.more",
                    "42 more diagnostics are not shown.",
                    DiagnosticSeverity.Warning
                )
            );
    }

    private static string Refusal(byte[] bytes)
    {
        var statement = Reading.Bytes(bytes);

        statement.Accounts.ShouldBeEmpty();
        statement.IsReadable.ShouldBeFalse();
        return statement.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Fatal).Code;
    }
}
