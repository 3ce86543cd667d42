using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Migration;

public sealed class JournalTests
{
    [Theory]
    [InlineData("1,000.00 EUR", 100_000)]
    [InlineData("EUR -1.000,50", -100_050)]
    [InlineData("-€12", -1_200)]
    [InlineData("€-0.5", -50)]
    [InlineData("1 000,25 €", 100_025)]
    public void Amounts_are_read_as_the_manual_says(string amount, long minorUnits) =>
        Read($"2026-01-01 x\n  assets:a  {amount}\n  expenses:b\n").Single().MinorUnits.ShouldBe(minorUnits);

    [Fact]
    public void Directives_say_what_a_lone_separator_means_and_which_year_it_is()
    {
        var lines = Read(
            "decimal-mark ,\nY2025\napply account assets\n\n3/4 shop\n  cash  -1.234 EUR\n  :b\n\nend apply account\n"
        );

        lines[0].Date.ShouldBe(new DateOnly(2025, 3, 4));
        lines[0].MinorUnits.ShouldBe(-123_400);
    }

    [Fact]
    public void Several_accounts_and_categories_keep_what_each_posting_says()
    {
        var statement = Reading.Text(
            """
            2026-01-06 pay
                assets:bank       2000 EUR
                assets:pension     500 EUR
                expenses:tax       300 EUR
                income:salary
            2026-01-07 fee on the way
                assets:bank       -102 EUR
                assets:cash        100 EUR
                expenses:fee
            """
        );

        Sum(statement, "income:salary").ShouldBe(280_000);
        Sum(statement, "expenses:tax").ShouldBe(-30_000);
        Sum(statement, "expenses:fee").ShouldBe(-200);
        statement
            .Accounts.Select(a => (a.Id, a.Lines.Sum(l => l.MinorUnits)))
            .ShouldBe([("assets:bank", 189_800), ("assets:pension", 50_000), ("assets:cash", 10_000)]);
    }

    [Theory]
    [InlineData("equity:conversion:EUR-USD:EUR", "equity:conversion:EUR-USD:USD")]
    [InlineData("Equity:Trading", "Equity:Trading")]
    [InlineData("exchange:euros", "exchange:dollars")]
    public void Two_sides_of_a_conversion_are_one_transfer_and_its_fee_stays_a_movement(string euros, string dollars)
    {
        var statement = Reading.Text(
            $"""
            account exchange  ; type: V

            2026-01-10 change
                assets:bank     -102 EUR
                expenses:fee       2 EUR
                {euros}          100 EUR
                {dollars}       -110 USD
                assets:dollars   110 USD
            """
        );

        var lines = statement.Accounts.SelectMany(a => a.Lines).ToList();
        lines
            .Select(l => (l.MinorUnits, l.Currency?.Code, l.Transfer is not null, l.Category))
            .ShouldBe(
                [(-10_000, "EUR", true, null), (-200, "EUR", false, "expenses:fee"), (11_000, "USD", true, null)],
                ignoreOrder: true
            );
        lines.Where(l => l.Transfer is not null).Select(l => l.Transfer).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("equity:owner", "assets:dollars   110 USD")]
    [InlineData("equity:conversion", "expenses:travel  110 USD")]
    [InlineData("equity:conversion", "assets:dollars   60 USD\n    assets:wallet   50 USD")]
    public void What_is_no_conversion_between_two_accounts_stays_apart(string equity, string into) =>
        Read(
                $"""
                2026-01-10 change
                    assets:bank     -100 EUR
                    {equity}         100 EUR
                    {equity}        -110 USD
                    {into}
                """
            )
            .ShouldAllBe(l => l.Transfer == null);

    [Fact]
    public void Accounts_are_what_their_declarations_say_whatever_their_names()
    {
        var statement = Reading.Text(
            "account casa  ; type:X\naccount nubank  ; type:L\n\n2026-01-01 x\n  nubank  -5 BRL\n  casa:luz\n"
        );

        var account = statement.Accounts.ShouldHaveSingleItem();
        (account.Id, account.Type).ShouldBe(("nubank", StatementAccountType.CreditCard));
        account.Lines.Single().Category.ShouldBe("casa:luz");
    }

    [Fact]
    public void An_indented_line_that_belongs_to_nothing_is_told() =>
        Reading
            .Text("2026-01-01 x\n  assets:a  1 EUR\n  income:b\n\nalias a = assets:a\n  assets:lost  5 EUR\n")
            .Diagnostics.Select(d => (d.Line, d.Code))
            .ShouldContain((6, "migration.line-unknown"));

    [Fact]
    public void A_journal_that_only_declares_its_categories_says_that_nothing_moved() =>
        Reading
            .Text("account expenses:food  ; type:X\n\n2026-01-01 nothing\n  expenses:food\n")
            .Diagnostics.Select(d => d.Code)
            .ShouldContain("file.no-transactions");

    [Fact]
    public void Text_that_only_looks_dated_is_no_journal()
    {
        Reading.Text("2026-01-01;PADARIA;-1.00\n2026-01-02;CAFE;-2.00\n").Format.ShouldBe("csv");
        Reading
            .Text("2026-01-01 open Assets:Cash EUR\n2026-01-02 * \"Shop\"\n  Assets:Cash  -1 EUR\n")
            .Format.ShouldBe("");
    }

    private static StatementLine[] Read(string journal) => [.. Reading.Text(journal).Accounts.SelectMany(a => a.Lines)];

    private static long Sum(Statement statement, string category) =>
        statement
            .Accounts.SelectMany(a => a.Lines)
            .Sum(l =>
                l.Category == category
                    ? l.MinorUnits
                    : l.Splits.Where(s => s.Category == category).Sum(s => s.MinorUnits)
            );
}
