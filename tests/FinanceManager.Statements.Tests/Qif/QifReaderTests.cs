using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Qif;

public sealed class QifReaderTests
{
    private const string Ambiguous = "!Type:Bank\nD03/04/2026\nT-1.00\n^\n";

    [Theory]
    [InlineData(DateOrder.MonthDayYear, 3)]
    [InlineData(DateOrder.DayMonthYear, 4)]
    public void Days_that_fit_both_orders_are_read_as_the_reader_prefers(DateOrder preferred, int month)
    {
        var statement = Reading.Text(Ambiguous, new StatementOptions { PreferredDateOrder = preferred });

        Reading.OnlyLines(statement)[0].Date.Month.ShouldBe(month);
        Reading.Codes(statement).ShouldContain("date.order-ambiguous");
    }

    [Theory]
    [InlineData(DateOrder.MonthDayYear, 3)]
    [InlineData(DateOrder.DayMonthYear, 4)]
    public void Days_that_fit_both_orders_are_read_as_a_person_says(DateOrder told, int month)
    {
        // In order of time only where the month comes first.
        const string listed = "!Type:Bank\nD03/04/2026\nT-1.00\n^\nD03/05/2026\nT-1.00\n^\nD04/01/2026\nT-1.00\n^\n";

        var statement = Reading.Text(listed, new StatementOptions { DateOrder = told });

        Reading.OnlyLines(statement)[0].Date.Month.ShouldBe(month);
        Reading.Codes(statement).ShouldNotContain("date.order-ambiguous");
    }

    [Fact]
    public void One_day_past_the_twelfth_settles_the_order_however_late_it_comes()
    {
        var many = string.Concat(Enumerable.Repeat("D03/04/2026\nT-1.00\nPSome shop or other\n^\n", 20_000));

        var statement = Reading.Text($"!Type:Bank\n{many}D03/31/2026\nT-1.00\n^\n");

        Reading.OnlyLines(statement)[0].Date.ShouldBe(new DateOnly(2026, 3, 4));
        Reading.Codes(statement).ShouldNotContain("date.order-ambiguous");
    }

    [Fact]
    public void Amounts_are_in_the_currency_of_the_reader_and_its_decimals()
    {
        var options = new StatementOptions { DefaultCurrency = Currency.Parse("JPY") };

        var statement = Reading.Text("!Type:Cash\nD2026-01-15\nT-1,200\n^\n", options);

        Reading.OnlyLines(statement)[0].Amount.ShouldBe(new Money(-1200, Currency.Parse("JPY")));
        Reading.Codes(statement).ShouldNotContain("currency.missing");
    }

    [Fact]
    public void Registers_of_one_account_in_several_places_are_one_account()
    {
        const string Register = "!Account\nNChecking\nTBank\n^\n!Type:Bank\nD2026-01-15\nT-1.00\n^\n";

        var statement = Reading.Text(
            $"{Register}!Account\nNCard\nTCCard\n^\n!Type:CCard\nD2026-01-15\nT-2.00\n^\n{Register}"
        );

        statement.Accounts.Select(a => (a.Name, a.Lines.Count)).ShouldBe([("Checking", 2), ("Card", 1)]);
    }

    [Fact]
    public void Register_after_a_list_of_several_accounts_belongs_to_none_of_them()
    {
        const string List = "!Option:AutoSwitch\n!Account\nNOne\nTBank\n^\nNTwo\nTBank\n^\n!Clear:AutoSwitch\n";

        var statement = Reading.Text($"{List}!Type:Bank\nD2026-01-15\nT-1.00\n^\n");

        statement.Accounts.ShouldHaveSingleItem().Name.ShouldBeNull();
    }

    [Fact]
    public void Second_opening_record_is_a_movement()
    {
        const string Opening = "D2026-01-01\nT10.00\nPOpening Balance\nL[Checking]\n^\n";

        var account = Reading.Text($"!Type:Bank\n{Opening}{Opening}").Accounts.ShouldHaveSingleItem();

        account.Opening.ShouldBe(new StatementBalance(new DateOnly(2025, 12, 31), 1000, null));
        account.Lines.ShouldHaveSingleItem().TransferAccount.ShouldBeNull();
    }

    [Fact]
    public void Endless_record_is_read_in_bounded_memory()
    {
        using var stream = new RepeatingStream(
            "!Type:Bank\nPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nS\n$1\n",
            16 << 20
        );

        var statement = StatementReader.Read(stream, new StatementOptions { MaxDiagnostics = 10 });

        statement.Diagnostics.Count.ShouldBeLessThan(20);
    }
}
