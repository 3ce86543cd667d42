using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Migration;

/// <summary>Actual counts in hundredths, whatever the currency, and mostly does not say which that is.</summary>
public sealed class ActualCurrencyTests
{
    [Theory]
    [InlineData("EUR", "BRL", 1234, 1234, "BRL")]
    [InlineData("EUR", "", 1234, 1234, "EUR")]
    [InlineData("JPY", "", 123400, 1234, "JPY")]
    [InlineData("KWD", "", 1234, 12340, "KWD")]
    public void Amount_is_in_the_currency_of_the_budget_or_else_of_the_household(
        string household,
        string budget,
        long stored,
        long minorUnits,
        string currency
    )
    {
        var statement = Read(household, new ActualBudget().Preference("defaultCurrencyCode", budget), stored);

        statement.Accounts[0].Lines.Single().Amount.ShouldBe(new Money(minorUnits, Currency.Parse(currency)));
        statement.Accounts[0].Closing!.Amount.ShouldBe(new Money(minorUnits, Currency.Parse(currency)));
        statement.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("JPY", 123400, 1234)]
    [InlineData("JPY", 1234, 1234)]
    [InlineData("KWD", 1234, 12340)]
    public void Person_is_asked_to_check_where_versions_differ_in_how_they_count(
        string currency,
        long stored,
        long units
    )
    {
        var statement = Read("EUR", new ActualBudget().Preference("defaultCurrencyCode", currency), stored);

        statement.Accounts[0].Lines.Single().Amount.ShouldBe(new Money(units, Currency.Parse(currency)));
        statement
            .Diagnostics.Single()
            .ShouldSatisfyAllConditions(
                d => d.Code.ShouldBe("migration.amount-units"),
                d => d.Severity.ShouldBe(DiagnosticSeverity.Warning)
            );
    }

    [Fact]
    public void Deleted_amount_says_nothing_of_how_the_others_are_counted()
    {
        var budget = new ActualBudget()
            .Preference("defaultCurrencyCode", "JPY")
            .Transaction("2", 1234, more: ("tombstone", 1));

        Read("EUR", budget, 123400).Accounts[0].Lines.Single().MinorUnits.ShouldBe(1234);
    }

    [Fact]
    public void Fraction_that_the_currency_has_not_is_rounded_and_told()
    {
        var statement = Read("JPY", new ActualBudget(), 123450);

        statement.Accounts[0].Lines.Single().MinorUnits.ShouldBe(1234);
        Reading.Codes(statement).ShouldBe(["amount.precision"]);
    }

    [Fact]
    public void Unknown_currency_is_never_taken_for_that_of_the_household()
    {
        var statement = Read("EUR", new ActualBudget().Preference("defaultCurrencyCode", "DOGE"), 1234);

        statement.Accounts[0].Currency.ShouldBeNull();
        Reading.Codes(statement).ShouldBe(["currency.unknown", "currency.missing"]);
    }

    private static Statement Read(string household, ActualBudget budget, long stored) =>
        Reading.Bytes(
            budget.Transaction("1", stored).Export(),
            new StatementOptions { DefaultCurrency = Currency.Parse(household) }
        );
}
