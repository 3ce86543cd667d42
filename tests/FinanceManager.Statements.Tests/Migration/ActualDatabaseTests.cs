using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Statements.Tests.Zip;

namespace FinanceManager.Statements.Tests.Migration;

/// <summary>What a person kept in Actual comes along as it was there.</summary>
public sealed class ActualDatabaseTests
{
    private static readonly StatementOptions Euro = new() { DefaultCurrency = Currency.Parse("EUR") };

    [Theory]
    [InlineData("db.sqlite")]
    [InlineData("whatever.bin")]
    public void Export_is_known_by_what_it_holds(string name)
    {
        var budget = new ActualBudget().Transaction("t", -1234);

        foreach (var bytes in new[] { budget.Database(), budget.Export(name) })
        {
            var statement = Reading.Bytes(bytes, Euro with { FileName = "export.csv" });
            (statement.Format, statement.IsMigration, statement.IsReadable).ShouldBe(("actual", true, true));
            statement.Diagnostics.ShouldBeEmpty();
            statement.Accounts[0].Lines.Single().Amount.ShouldBe(new Money(-1234, Currency.Parse("EUR")));
        }
    }

    [Fact]
    public void Accounts_have_their_balances_closed_ones_and_those_off_the_budget_among_them()
    {
        var statement = Read(
            new ActualBudget()
                .Account("old", "Old savings", ("closed", 1))
                .Account("house", "House", ("offbudget", 1), ("type", "mortgage"))
                .Account("gone", "Gone", ("tombstone", 1))
                .Transaction("1", 50_000, more: ("starting_balance_flag", 1))
                .Transaction("2", -1_000)
                .Transaction("3", 700, "old")
                .Transaction("4", -9_000_000, "house")
                .Transaction("5", 1, "gone")
        );

        statement
            .Accounts.Select(a => (a.Name, a.Closing?.MinorUnits))
            .ShouldBe([("Bank", 49_000), ("Card", null), ("Old savings", 700), ("House", -9_000_000)]);
        statement
            .Accounts.Select(a => a.Type)
            .ShouldBe([null, StatementAccountType.CreditCard, StatementAccountType.Savings, StatementAccountType.Loan]);
        statement.Accounts[0].Lines[0].MinorUnits.ShouldBe(50_000);
        statement.Accounts.Where(a => a.IsClosed).Select(a => a.Name).ShouldBe(["Old savings"]);
        Reading.Codes(statement).ShouldBe(["migration.deleted"]);
    }

    [Fact]
    public void Two_accounts_of_one_name_stay_two()
    {
        var statement = Read(
            new ActualBudget().Account("other", "Bank").Transaction("1", 1).Transaction("2", 2, "other")
        );

        statement
            .Accounts.Select(a => (a.Id, a.Closing?.MinorUnits))
            .ShouldBe([("Bank", 1), ("Card", null), ("Bank (2)", 2)]);
    }

    [Fact]
    public void Categories_have_their_groups_and_merged_ones_stand_for_those_they_went_into()
    {
        var statement = Read(
            new ActualBudget()
                .Category("old", "Old", "usual", ("tombstone", 1))
                .Then("UPDATE category_mapping SET transferId = 'food' WHERE id = 'old'")
                .Category("gone", "Gone", "usual", ("tombstone", 1))
                .Category("put-away", "Put away", "usual", ("hidden", 1))
                .Transaction("1", -1, more: ("category", "food"))
                .Transaction("2", -2, more: ("category", "old"))
                .Transaction("3", -3, more: ("category", "gone"))
                .Transaction("4", 4, more: ("category", "salary"))
        );

        statement
            .Accounts[0]
            .Lines.Select(l => l.Category)
            .ShouldBe(["Usual: Food", "Usual: Food", null, "Income: Salary"]);
        statement.Categories.ShouldBe([
            new("Usual: Food", "Food", "Usual", CategoryKind.Expense),
            new("Income: Salary", "Salary", "Income", CategoryKind.Income),
            new("Usual: Put away", "Put away", "Usual", CategoryKind.Expense, Hidden: true),
        ]);
    }

    [Fact]
    public void Transactions_keep_what_the_bank_wrote_and_what_the_person_made_of_it()
    {
        var line = Read(
            new ActualBudget()
                .Payee("shop", "Shop")
                .Payee("shop-2", "SHOP 2", ("tombstone", 1))
                .Then("UPDATE payee_mapping SET targetId = 'shop' WHERE id = 'shop-2'")
                .Transaction(
                    "1",
                    -995,
                    date: 20240229,
                    more:
                    [
                        ("description", "shop-2"),
                        ("imported_description", "CARD 4711 SHOP 2"),
                        ("financial_id", "F1"),
                        ("notes", "for #party and #fun,\n##not one #party"),
                    ]
                )
        )
            .Accounts[0]
            .Lines.Single();

        (line.Date, line.Payee, line.Description, line.SourceId).ShouldBe(
            (new DateOnly(2024, 2, 29), "Shop", "CARD 4711 SHOP 2", "F1")
        );
        line.Note.ShouldBe("for #party and #fun, ##not one #party");
        line.Tags.ShouldBe(["party", "fun,"]);
    }

    [Fact]
    public void States_are_those_of_the_file_and_of_before_there_were_any()
    {
        var statement = Read(
            new ActualBudget()
                .Early("INSERT INTO transactions (id, acct, amount, date) VALUES ('0', 'bank', 1, 20170101);")
                .Transaction("1", 2, more: ("cleared", 0))
                .Transaction("2", 3, more: ("cleared", 1))
                .Transaction("3", 4, more: [("cleared", 1), ("reconciled", 1)])
        );

        statement
            .Accounts[0]
            .Lines.Select(l => (l.MinorUnits, l.Pending, l.Reconciled))
            .ShouldBe([(1, false, false), (2, true, false), (3, false, false), (4, false, true)]);
    }

    [Fact]
    public void What_was_deleted_is_left_out()
    {
        var statement = Read(
            new ActualBudget()
                .Transaction("1", -1)
                .Transaction("2", -2, more: ("tombstone", 1))
                .Whole("3", -3, ("tombstone", 1))
                .Part("3", "3a", -3)
        );

        statement.Accounts[0].Lines.Select(l => l.MinorUnits).ShouldBe([-1L]);
        statement.Diagnostics.Single().Message.ShouldEndWith("(3 times)");
    }

    [Fact]
    public void What_has_no_place_here_is_said()
    {
        var statement = Read(
            new ActualBudget()
                .Transaction("1", -1)
                .Row("rules", ("id", "of-schedule"))
                .Row("rules", ("id", "own"))
                .Row("schedules", ("id", "s"), ("rule", "of-schedule"))
                .Row("zero_budgets", ("id", "202601-food"), ("amount", 100))
                .Row("notes", ("id", "food"), ("note", "a note"))
        );

        Reading
            .Codes(statement)
            .ShouldBe(
                ["migration.scheduled", "migration.filing-rules", "migration.budgets", "migration.notes"],
                ignoreOrder: true
            );
        statement.Diagnostics.ShouldAllBe(d => d.Severity == DiagnosticSeverity.Info && !d.Message.Contains("times"));
    }

    [Fact]
    public void Rules_that_only_schedules_have_and_empty_budgets_are_nothing_to_say()
    {
        var statement = Read(
            new ActualBudget()
                .Row("rules", ("id", "gone"), ("tombstone", 1))
                .Row("zero_budgets", ("id", "202601-food"), ("amount", 0))
                .Row("notes", ("id", "food"), ("note", " "))
        );

        statement.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Budget_without_accounts_says_so() =>
        Reading.Codes(Read(new ActualBudget().Then("DELETE FROM accounts"))).ShouldBe(["file.no-transactions"]);

    [Fact]
    public void Settings_alone_are_no_statement() =>
        Reading
            .Codes(Reading.Bytes(Archive.Of(("metadata.json", """{"budgetName":"B","resetClock":true}"""))))
            .ShouldBe(["file.no-statement"]);

    private static Statement Read(ActualBudget budget) => Reading.Bytes(budget.Export(), Euro);
}
