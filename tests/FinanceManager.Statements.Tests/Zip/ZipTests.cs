namespace FinanceManager.Statements.Tests.Zip;

/// <summary>An archive reads like the files in it.</summary>
public sealed class ZipTests
{
    private const string Csv =
        "Date,Text,Amount,Currency\n2024-01-02,Bakery,-1.00,EUR\n2024-01-02,Bakery,-1.00,EUR\n2024-01-31,Rent,-9.00,EUR\n";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    [Theory]
    [MemberData(nameof(SampleTests.Samples), MemberType = typeof(SampleTests))]
    public void Archive_of_one_statement_reads_like_it(string sample)
    {
        var path = Path.Combine(Folder, sample);

        using var archive = new MemoryStream(Archive.Of((Path.GetFileName(sample), File.ReadAllBytes(path))));
        var statement = StatementReader.Read(archive, Reading.Options(path) with { FileName = null });

        StatementText.Of(statement).ShouldBe(File.ReadAllText(path + ".expected"));
    }

    [Fact]
    public void Account_goes_on_in_the_next_file()
    {
        var statement = Reading.Bytes(
            Archive.Of(
                ("2024/02.ofx", Ofx("20240205", "-2.00", "B", "30.00", "20240229")),
                ("2024/01.ofx", Ofx("20240105", "-1.00", "A", "32.00", "20240131"))
            )
        );

        Reading.OnlyLines(statement).Select(l => l.MinorUnits).ShouldBe([-200, -100]);
        statement.Accounts[0].Closing!.Date.ShouldBe(new DateOnly(2024, 2, 29));
        statement.Format.ShouldBe("ofx");
        statement.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Movements_that_two_files_tell_count_once()
    {
        var (coffee, tea) = (Ofx("20240105", "-1.00", "A"), Ofx("20240105", "-1.00", "B"));
        var twice = coffee.Replace(
            "</BANKTRANLIST>",
            "<STMTTRN><DTPOSTED>20240105<TRNAMT>-1.00<FITID>A</STMTTRN></BANKTRANLIST>"
        );

        var statement = Reading.Bytes(
            Archive.Of(("a.ofx", coffee), ("b.ofx", twice), ("c.ofx", tea), ("d.ofx", twice))
        );

        Reading.OnlyLines(statement).Select(l => l.SourceId).ShouldBe(["A", "A", "B"]);
        Reading.Codes(statement).ShouldContain("file.archive-overlap");
    }

    [Fact]
    public void Files_of_several_formats_are_one_statement()
    {
        var statement = Reading.Bytes(Archive.Of(("a.ofx", Ofx("20240105", "-1.00", "A")), ("sub/b.csv", Csv)));

        statement.Format.ShouldBe("zip");
        statement.Encoding.ShouldBe("utf-8");
        statement.Accounts.Select(a => (a.Id, a.Name)).ShouldBe([("12345", null), (null, "sub/b")]);
        statement.Layout.ShouldNotBeNull();
    }

    [Fact]
    public void Files_that_are_no_statements_are_named()
    {
        var statement = Reading.Bytes(
            Archive.Of(
                ("__MACOSX/._a.csv", "x"),
                ("readme.txt", "Thank you for using our bank"),
                ("a.csv", Csv),
                ("docs/", "")
            )
        );

        Reading.OnlyLines(statement).Count.ShouldBe(3);
        var only = statement.Diagnostics.ShouldHaveSingleItem();
        (only.Code, only.Severity).ShouldBe(("file.archive-entry", DiagnosticSeverity.Warning));
        only.Message.ShouldStartWith("'readme.txt': ");
    }

    [Fact]
    public void Faults_say_in_which_file_they_are()
    {
        var statement = Reading.Bytes(Archive.Of(("a.csv", Csv + "2024-01-32,Oops,1.00,EUR\n")));

        var fault = statement.Diagnostics.ShouldHaveSingleItem();
        (fault.Line, fault.Code).ShouldBe((5, "date.invalid"));
        fault.Message.ShouldStartWith("'a.csv': ");
    }

    [Fact]
    public void Office_document_is_none_of_its_business() =>
        Reading
            .Codes(Reading.Bytes(Archive.Of(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"))))
            .ShouldBe(["file.binary"]);

    [Fact]
    public void Archive_in_the_middle_of_a_stream_is_read_from_there()
    {
        var archive = Archive.Of(("a.csv", Csv));
        using var stream = new MemoryStream([.. new byte[100], .. archive]) { Position = 100 };

        Reading.OnlyLines(StatementReader.Read(stream, new StatementOptions())).Count.ShouldBe(3);
    }

    [Fact]
    public void Columns_of_tables_with_one_shape_are_corrected_together()
    {
        var archive = Archive.Of(("a.csv", Csv), ("b.csv", Csv.Replace("Rent", "Food")));
        var layout = Reading.Bytes(archive).Layout.ShouldNotBeNull();
        var corrected = layout.Mapping! with { InvertSign = true };

        var statement = Reading.Bytes(archive, new StatementOptions { Mapping = corrected });

        statement.Accounts.SelectMany(a => a.Lines).ShouldAllBe(l => l.MinorUnits > 0);
    }

    [Fact]
    public void Columns_of_tables_with_several_shapes_are_not_offered_for_correction()
    {
        var statement = Reading.Bytes(
            Archive.Of(("a.csv", Csv), ("b.csv", "Day;Memo;Value;Balance\n2024-01-02;x;1,00;5,00\n"))
        );

        statement.Accounts.Count.ShouldBe(2);
        statement.Layout.ShouldBeNull();
    }

    [Fact]
    public void Table_whose_columns_were_not_found_can_be_told_beside_other_files()
    {
        var statement = Reading.Bytes(
            Archive.Of(("logo.png", "\u0089PNG"), ("a.csv", "name,colour\napple,red\npear,green\n"))
        );

        statement.IsReadable.ShouldBeFalse();
        statement.Layout.ShouldNotBeNull();
        Reading.Codes(statement).ShouldBe(["file.archive-entry", "csv.columns-not-found"]);
    }

    private static string Ofx(string day, string amount, string id, string? balance = null, string? on = null) =>
        "OFXHEADER:100\n<OFX><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>12345</BANKACCTFROM><BANKTRANLIST>"
        + $"<STMTTRN><DTPOSTED>{day}<TRNAMT>{amount}<FITID>{id}</STMTTRN></BANKTRANLIST>"
        + (balance is null ? "" : $"<LEDGERBAL><BALAMT>{balance}<DTASOF>{on}</LEDGERBAL>")
        + "</STMTRS></OFX>";
}
