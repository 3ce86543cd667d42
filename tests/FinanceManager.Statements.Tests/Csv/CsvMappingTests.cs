using System.Text.Json;
using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Csv;

public sealed class CsvMappingTests
{
    private const string Ambiguous = "Fecha;Texto;Monto\n03/04/2024;Uno;10,00\n05/04/2024;Dos;20,00\n";

    [Fact]
    public void Mapping_given_is_used_as_is()
    {
        var mapping = new CsvMapping
        {
            Delimiter = ';',
            HeaderRow = 1,
            Date = 0,
            Amount = 2,
            Payee = 1,
            DateOrder = DateOrder.MonthDayYear,
            DecimalSeparator = ',',
            InvertSign = true,
            CurrencyCode = "MXN",
        };

        var line = Reading.OnlyLines(Reading.Text(Ambiguous, new StatementOptions { Mapping = mapping }))[0];

        (line.Date, line.Amount, line.Payee).ShouldBe(
            (new DateOnly(2024, 3, 4), new Money(-1000, Currency.Parse("MXN")), "Uno")
        );
    }

    [Fact]
    public void Mapping_survives_json()
    {
        var mapping = Reading.Text(Ambiguous).Layout!.Mapping!;

        var copy = JsonSerializer.Deserialize<CsvMapping>(JsonSerializer.Serialize(mapping))!;

        JsonSerializer.Serialize(copy).ShouldBe(JsonSerializer.Serialize(mapping));
    }

    [Fact]
    public void Remembered_mapping_is_found_by_signature_though_the_preamble_grew()
    {
        var first = Reading.Text(Ambiguous).Layout!;
        var corrected = first.Mapping! with { InvertSign = true };
        var options = new StatementOptions
        {
            Remembered = layout => layout.Signature == first.Signature ? corrected : null,
        };

        var statement = Reading.Text("Banco Ejemplo\nCuenta;123\n" + Ambiguous, options);

        Reading.OnlyLines(statement).Select(l => l.MinorUnits).ShouldBe([-1000, -2000]);
        statement.Layout!.Mapping!.HeaderRow.ShouldBe(3);
    }

    [Fact]
    public void Signature_depends_on_the_names_of_columns_not_on_the_rows()
    {
        var other = Reading.Text("Fecha;Texto;Monto\n13/12/2023;Tres;-1,00\n").Layout!;

        other.Signature.ShouldBe(Reading.Text(Ambiguous).Layout!.Signature);
        Reading.Text("Fecha;Glosa;Monto\n13/12/2023;Tres;-1,00\n").Layout!.Signature.ShouldNotBe(other.Signature);
    }

    [Fact]
    public void Preferred_order_decides_days_that_fit_both_ways()
    {
        var options = new StatementOptions { PreferredDateOrder = DateOrder.MonthDayYear };

        var statement = Reading.Text("Date,Text,Amount\n03/04/2024,One,1.00\n05/04/2024,Two,2.00\n", options);

        Reading.OnlyLines(statement)[0].Date.ShouldBe(new DateOnly(2024, 3, 4));
        Reading.Codes(statement).ShouldContain("date.order-ambiguous");
    }

    [Fact]
    public void One_late_row_settles_the_order_of_all_days()
    {
        var rows = string.Concat(Enumerable.Range(0, 2000).Select(i => $"0{(i % 9) + 1}/05/2024,Shop,-1.00\n"));

        var statement = Reading.Text($"Date,Text,Amount\n{rows}05/31/2024,Last,-1.00\n");

        statement.Layout!.Mapping!.DateOrder.ShouldBe(DateOrder.MonthDayYear);
        Reading.OnlyLines(statement)[^1].Date.ShouldBe(new DateOnly(2024, 5, 31));
    }

    [Fact]
    public void Default_currency_serves_only_where_the_file_names_none()
    {
        var options = new StatementOptions { DefaultCurrency = Currency.Parse("CLP") };

        var named = Reading.Text("Date,Text,Amount (USD)\n2024-01-31,a,1.25\n", options);
        var unnamed = Reading.Text("Date,Text,Amount\n2024-01-31,a,1500\n", options);

        Reading.OnlyLines(named)[0].Amount.ShouldBe(new Money(125, Currency.Parse("USD")));
        Reading.OnlyLines(unnamed)[0].Amount.ShouldBe(new Money(1500, Currency.Parse("CLP")));
    }

    [Fact]
    public void Large_file_streams_to_a_sink()
    {
        const string Row = "2024-01-31,Shop,-1.00,USD\n";
        using var stream = new RepeatingStream(Row, Row.Length * 200_000L);
        var sink = new CountingSink();

        StatementReader.Read(stream, new StatementOptions(), sink).Format.ShouldBe("csv");

        (sink.Lines, sink.Total).ShouldBe((200_000, -20_000_000));
    }

    [Fact]
    public void Two_hundred_megabytes_are_read_in_bounded_memory()
    {
        var row = $"2024-01-31,Shop,-1.00,{new string('x', 4_000)}\n";
        const string Header = "Date,Text,Amount,Remark\n";
        var rows = (200 << 20) / row.Length;
        using var stream = new RepeatingStream(row, Header.Length + ((long)rows * row.Length), Header);
        var sink = new CountingSink();
        var before = GC.GetAllocatedBytesForCurrentThread();

        StatementReader.Read(stream, new StatementOptions(), sink);

        (sink.Lines, sink.Total).ShouldBe((rows, -100L * rows));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(32L << 20);
    }

    private sealed class CountingSink : IStatementSink
    {
        public int Lines { get; private set; }

        public long Total { get; private set; }

        public void Line(int account, StatementLine line) => (Lines, Total) = (Lines + 1, Total + line.MinorUnits);

        public void Account(int account, StatementAccountFacts facts) { }

        public void Opening(int account, StatementBalance balance) { }

        public void Closing(int account, StatementBalance balance) { }

        public void Report(Diagnostic diagnostic) { }
    }
}
