using System.Text;

namespace FinanceManager.Statements.Tests.Migration;

/// <summary>Journals that nobody keeps, and what their directives do to money.</summary>
public sealed class HostileJournalTests
{
    private const string Ordinary = "2026-01-01 x\n  assets:a  1 EUR\n  expenses:b\n";

    [Fact]
    public void Aliases_that_make_names_ever_longer_are_cut_short()
    {
        var statement = Reading.Text(Repeat("alias /a/=aa\n", 60) + Ordinary);

        statement.Accounts.ShouldAllBe(a => a.Id!.Length <= 500);
        Reading.Codes(statement).ShouldContain("migration.account-name");
    }

    [Fact]
    public void Parents_within_parents_take_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Reading.Text(Ordinary + Repeat("apply account a\n", 20_000) + Ordinary);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L << 20);
    }

    [Fact]
    public void Names_of_thousands_of_levels_take_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Reading.Text(Ordinary + $"2026-01-01 x\n  assets{Repeat(":a", 7000)}  1 EUR\n  expenses:b\n");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(32L << 20);
    }

    [Fact]
    public void Tags_that_nobody_attaches_are_said_to_be_left_out()
    {
        var tags = string.Concat(Enumerable.Range(0, 500).Select(i => $"t{i}:, "));

        var statement = Reading.Text($"2026-01-01 x  ; {tags}\n  assets:a  1 EUR\n  expenses:b\n");

        statement.Accounts.Single().Lines.Single().Tags.Count.ShouldBe(100);
        Reading.Codes(statement).ShouldContain("migration.tags");
    }

    [Fact]
    public void Accounts_without_end_end_the_reading()
    {
        var journal = string.Concat(
            Enumerable.Range(0, 2500).Select(i => $"2026-01-01 x\n  assets:a{i}  1 EUR\n  expenses:b\n")
        );

        var statement = Reading.Text(journal);

        statement.Accounts.Count.ShouldBe(2000);
        Reading.Codes(statement).ShouldContain("file.too-many-lines");
    }

    [Fact]
    public void Amounts_without_a_commodity_are_in_the_one_that_the_journal_sets()
    {
        var statement = Reading.Text(
            "D 1.000,00 EUR\n" + "2026-01-01 x\n  assets:a  1.234\n  expenses:b\n",
            new StatementOptions { DefaultCurrency = Domain.Currency.Parse("BRL") }
        );

        var account = statement.Accounts.ShouldHaveSingleItem();
        (account.Currency?.Code, account.Lines.Single().MinorUnits).ShouldBe(("EUR", 1_234_00));
    }

    [Fact]
    public void Price_beyond_all_money_is_an_error_and_not_nothing()
    {
        var statement = Reading.Text(
            Ordinary + "2026-01-02 y\n  assets:a  9999999999 ACME @ 9999999999 EUR\n  income:b\n"
        );

        statement.Accounts.Single().Lines.Count.ShouldBe(1);
        statement.Diagnostics.ShouldContain(d => d.Code == "amount.invalid" && d.Line == 5);
    }

    [Fact]
    public void Latest_alias_goes_first()
    {
        var statement = Reading.Text(
            "alias cash=assets:one\nalias assets:one=assets:two\n" + "2026-01-01 x\n  cash  1 EUR\n  expenses:b\n"
        );

        statement.Accounts.Single().Id.ShouldBe("assets:one");
    }

    [Theory]
    [InlineData("3", false)]
    [InlineData("2", true)]
    public void Assertion_with_the_accounts_below_counts_them_all(string asserted, bool fails)
    {
        var statement = Reading.Text(
            "2026-01-01 x\n  assets:a:b  1 EUR\n  assets:a:c  2 EUR\n  income:d\n"
                + $"2026-01-02 y\n  assets:a  0 EUR =* {asserted} EUR\n  expenses:e  0 EUR\n"
        );

        Reading.Codes(statement).Contains("migration.assertion-failed").ShouldBe(fails);
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
