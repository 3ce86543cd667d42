using System.Globalization;
using System.IO.Compression;
using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Sheets;

public sealed class WorkbookTests
{
    private static readonly object?[] Header = ["Fecha", "Concepto", "Importe", "Saldo"];

    public static TheoryData<string> Formats { get; } = ["xlsx", "xls"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Days_numbers_and_texts_of_cells_arrive_exactly(string format)
    {
        var statement = Reading.Bytes(
            Workbook(
                format,
                ["Banco Ejemplo"],
                [],
                Header,
                [new DateOnly(2026, 1, 31), "Café \"Sol\"\tcentro\nMadrid", -1234.5, 98765.43],
                [new DateOnly(2026, 2, 1), "007", 0.1 + 0.2, 98765.73],
                [new DateOnly(2026, 2, 2), "Nómina", 2000.0, 100765.73]
            )
        );

        statement.Format.ShouldBe(format);
        statement.Encoding.ShouldBeEmpty();
        Reading
            .OnlyLines(statement)
            .Select(l => (l.Line, l.Date, l.MinorUnits, l.Description, l.BalanceMinorUnits))
            .ShouldBe([
                (4, new DateOnly(2026, 1, 31), -123450, "Café \"Sol\" centro Madrid", 9876543),
                (5, new DateOnly(2026, 2, 1), 30, "007", 9876573),
                (6, new DateOnly(2026, 2, 2), 200000, "Nómina", 10076573),
            ]);
        Reading.Codes(statement).ShouldBe(["sheet.chosen", "currency.missing"]);
    }

    [Fact]
    public void Numbers_with_three_decimals_are_never_taken_for_thousands()
    {
        var options = new StatementOptions { DefaultCurrency = Currency.Parse("KWD") };

        var dinars = Reading.Bytes(
            NewWorkbook.Of(Header, [Day(1), "a", 1.234, 5.5], [Day(2), "b", -12.345, 6.0]),
            options
        );
        var euros = Reading.Bytes(NewWorkbook.Of(Header, [Day(1), "a", "1.234,50", 1.234], [Day(2), "b", "-2,5", 2.5]));

        Reading.OnlyLines(dinars).Select(l => l.MinorUnits).ShouldBe([1234, -12345]);
        Reading.OnlyLines(euros).Select(l => l.MinorUnits).ShouldBe([123450, -250]);
        Reading.OnlyLines(euros).Select(l => l.BalanceMinorUnits).ShouldBe([123, 250]);
    }

    [Fact]
    public void Formats_of_cells_tell_days_from_numbers_and_change_no_number()
    {
        var serial = (double)(Day(5).DayNumber - new DateOnly(1899, 12, 30).DayNumber);

        var statement = Reading.Bytes(
            NewWorkbook.Of(
                Header,
                [new NewWorkbook.Styled(serial, 5), "day as Brazilians write it", new NewWorkbook.Styled(-9.99, 4)],
                [new DateTime(2026, 3, 6, 23, 59, 30), "with its time", new NewWorkbook.Styled(10.5, 4)],
                ["07/03/2026", "as text", "-3.00"],
                [Day(8), new NewWorkbook.Styled(0.05, 3), -4]
            )
        );

        var lines = Reading.OnlyLines(statement);
        lines
            .Select(l => (l.Date, l.MinorUnits))
            .ShouldBe([(Day(5), -999), (Day(6), 1050), (Day(7), -300), (Day(8), -400)]);
        lines[3].Description.ShouldBe("0.05");
    }

    [Fact]
    public void Sheet_with_movements_is_found_and_those_with_the_same_columns_continue_it()
    {
        var statement = Reading.Bytes(
            NewWorkbook.Of([
                (
                    "Summary",
                    [
                        ["Total", 12.5],
                        ["Accounts", 2],
                    ]
                ),
                (
                    "January",
                    [
                        ["Account", "ES12"],
                        Header,
                        [Day(1), "a", -1.0, 9.0],
                        [Day(2), "b", -2.0, 7.0],
                    ]
                ),
                (
                    "Notes",
                    [
                        ["Date", "Note"],
                        [Day(2), "phone the bank"],
                    ]
                ),
                ("February", [Header, [Day(3), "c", -3.0, 4.0]]),
                ("Empty", []),
            ])
        );

        Reading.OnlyLines(statement).Select(l => (l.Line, l.MinorUnits)).ShouldBe([(3, -100), (4, -200), (5, -300)]);
        statement.Diagnostics.Count(d => d.Code == "sheet.continued").ShouldBe(1);
        statement.Diagnostics[0].Message.ShouldContain("January");
    }

    [Fact]
    public void Sheet_without_movements_returns_its_layout_for_mapping()
    {
        var statement = Reading.Bytes(NewWorkbook.Of(["name", "colour"], ["apple", "red"]));

        statement.IsReadable.ShouldBeFalse();
        Reading.Codes(statement).ShouldBe(["csv.columns-not-found"]);
        statement.Layout.ShouldNotBeNull().SampleRows[1].ShouldBe(["apple", "red"]);
    }

    [Fact]
    public void Mapping_of_a_person_and_rules_of_hledger_hold_for_sheets_too()
    {
        var book = NewWorkbook.Of(["a", "b", "c"], [Day(1), -5.25, "Shop"]);
        var mapping = new CsvMapping
        {
            Delimiter = ',',
            HeaderRow = 1,
            Date = 0,
            Amount = 1,
            Payee = 2,
        };
        var rules = HledgerRules.Parse("skip 1\nfields date, amount, description\naccount1 assets:x\n");

        var mapped = Reading.Bytes(book, new StatementOptions { Mapping = mapping });
        var ruled = Reading.Bytes(book, new StatementOptions { Rules = rules });

        Reading.OnlyLines(mapped).Single().Payee.ShouldBe("Shop");
        Reading.OnlyLines(ruled).Single().MinorUnits.ShouldBe(-525);
        ruled.Format.ShouldBe("xlsx");
    }

    [Fact]
    public void Workbook_from_a_stream_that_cannot_seek_reads_the_same()
    {
        var book = NewWorkbook.Of(Header, [Day(1), "a", -1.0, 9.0]);

        var statement = StatementReader.Read(new DrippingStream(book), new StatementOptions());

        StatementText.Of(statement).ShouldBe(StatementText.Of(Reading.Bytes(book)));
    }

    [Fact]
    public void Workbook_in_the_middle_of_a_stream_is_read_from_there()
    {
        var book = NewWorkbook.Of(Header, [Day(1), "a", -1.0, 9.0]);
        using var stream = new MemoryStream([.. new byte[100], .. book]) { Position = 100 };

        Reading.OnlyLines(StatementReader.Read(stream, new StatementOptions())).Count.ShouldBe(1);
    }

    [Fact]
    public void Workbooks_in_an_archive_are_read()
    {
        var book = NewWorkbook.Of(Header, [Day(1), "a", -1.0, 9.0]);
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("march.xlsx").Open())
            entry.Write(book);

        var statement = Reading.Bytes(memory.ToArray());

        statement.Format.ShouldBe("xlsx");
        Reading.OnlyLines(statement).Single().MinorUnits.ShouldBe(-100);
    }

    [Fact]
    public void Work_for_a_large_workbook_grows_with_its_rows()
    {
        const int Count = 50_000;
        var book = NewWorkbook.Of([
            Header,
            .. Enumerable.Range(1, Count).Select(i => new object?[] { Day((i % 28) + 1), $"Concept {i}", -1.25, 9.0 }),
        ]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = new Sum();

        StatementReader.Read(new MemoryStream(book), new StatementOptions(), sum);

        sum.ShouldSatisfyAllConditions(() => sum.Lines.ShouldBe(Count), () => sum.MinorUnits.ShouldBe(-125L * Count));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4096L * Count);
    }

    private sealed class Sum : IStatementSink
    {
        public int Lines { get; private set; }

        public long MinorUnits { get; private set; }

        public void Account(int account, StatementAccountFacts facts) { }

        public void Line(int account, StatementLine line) =>
            (Lines, MinorUnits) = (Lines + 1, MinorUnits + line.MinorUnits);

        public void Opening(int account, StatementBalance balance) { }

        public void Closing(int account, StatementBalance balance) { }

        public void Report(Diagnostic diagnostic) { }
    }

    private static DateOnly Day(int day) => new(2026, 3, day);

    private static byte[] Workbook(string format, params object?[][] rows) =>
        format == "xlsx" ? NewWorkbook.Of(rows) : OldWorkbook.Of(rows);
}
