namespace FinanceManager.Statements.Tests.Mt940;

public sealed class Mt940ReaderTests
{
    [Theory]
    [InlineData("C", 100)]
    [InlineData("D", -100)]
    [InlineData("RC", -100)]
    [InlineData("RD", 100)]
    [InlineData("CR", 100)]
    [InlineData("DR", -100)]
    [InlineData("RCR", -100)]
    [InlineData("RDR", 100)]
    public void Mark_says_the_direction_and_a_letter_of_the_currency_does_not(string mark, long expected) =>
        Movement($"2401020102{mark}1,00NTRFNONREF").MinorUnits.ShouldBe(expected);

    [Theory]
    [InlineData("C1,NTRFNONREF", 100)]
    [InlineData("C1,5NTRFNONREF", 150)]
    [InlineData("C,05NTRFNONREF", 5)]
    [InlineData("C000000001234,50NTRFNONREF", 123450)]
    [InlineData("C1.234,50NTRFNONREF", 123450)]
    [InlineData("CN50,00NZ10NONREF", 5000)]
    public void Amount_has_any_number_of_decimals(string field, long expected) =>
        Movement($"240102{field}").MinorUnits.ShouldBe(expected);

    [Theory]
    [InlineData("2312310102", "2024-01-02")]
    [InlineData("2401021231", "2023-12-31")]
    [InlineData("240229", "2024-02-29")]
    [InlineData("2402290301", "2024-03-01")]
    [InlineData("9912311231", "1999-12-31")]
    public void Day_is_the_booking_day_in_the_year_that_is_nearest(string days, string expected) =>
        Movement($"{days}C1,00NTRFNONREF").Date.ToString("yyyy-MM-dd", null).ShouldBe(expected);

    [Fact]
    public void Lines_of_an_interim_report_are_pending_and_those_of_the_statement_are_not()
    {
        const string Interim =
            ":20:A\n:25:1\n:34F:EURD1000,\n:61:2401020102C2000,00NTRFNONREF\n:90D:0EUR0,\n:90C:9EUR9999,\n-\n";
        const string Final =
            ":20:A\n:25:1\n:60F:C240101EUR0,\n:61:2401020102C2000,00NTRFNONREF\n:62F:C240102EUR2000,\n-\n";

        var statement = Reading.Text(Interim + Final);

        statement.Format.ShouldBe("mt940");
        Reading.OnlyLines(statement).Select(l => l.Pending).ShouldBe([true, false]);
        // Movements below the limit are in the sums alone.
        Reading.Codes(statement).ShouldBeEmpty();
        Reading.Text(Interim).Format.ShouldBe("mt942");
    }

    [Fact]
    public void Block_before_the_message_says_that_it_is_an_interim_report()
    {
        const string Text = "{1:F01X}{2:I942X}{4:\n:20:A\n:25:1\n:61:2401020102C1,00NTRFNONREF\n-}\n";

        var statement = Reading.Text(Text);

        statement.Format.ShouldBe("mt942");
        Reading.OnlyLines(statement)[0].Pending.ShouldBeTrue();
    }

    [Fact]
    public void Movements_of_another_account_do_not_fall_to_the_one_before_when_fields_between_are_missing()
    {
        var statement = Reading.Text(
            ":20:A\n:25:1\n:60F:C240101EUR0,\n:61:2401020102C1,00NTRFNONREF\n:25:2\n:60F:C240101EUR0,\n:61:2401020102C2,00NTRFNONREF\n"
        );

        statement.Accounts.Select(a => (a.Id, a.Lines.Single().MinorUnits)).ShouldBe([("1", 100L), ("2", 200L)]);
    }

    [Fact]
    public void Endless_text_is_read_in_bounded_memory()
    {
        using var stream = new RepeatingStream(
            ":61:240102C1,00NTRF\n:86:aaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n:86:b\n:86:c\n",
            16 << 20
        );
        var before = GC.GetAllocatedBytesForCurrentThread();

        StatementReader.Read(stream, new StatementOptions(), new Nowhere());

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(256L << 20);
    }

    private static StatementLine Movement(string field) =>
        Reading.OnlyLines(Reading.Text($":20:A\n:25:1\n:60F:C240101EUR0,00\n:61:{field}\n-\n")).ShouldHaveSingleItem();

    private sealed class Nowhere : IStatementSink
    {
        public void Account(int account, StatementAccountFacts facts) { }

        public void Line(int account, StatementLine line) { }

        public void Opening(int account, StatementBalance balance) { }

        public void Closing(int account, StatementBalance balance) { }

        public void Report(Diagnostic diagnostic) { }
    }
}
