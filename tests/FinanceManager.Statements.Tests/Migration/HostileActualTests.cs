using System.Diagnostics;
using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Migration;

/// <summary>Databases that no version of Actual wrote.</summary>
public sealed class HostileActualTests
{
    [Theory]
    [InlineData("DROP TABLE payee_mapping")]
    [InlineData("ALTER TABLE transactions RENAME TO t; CREATE VIEW transactions AS SELECT * FROM t")]
    [InlineData("ALTER TABLE payees RENAME TO p; CREATE VIRTUAL TABLE payees USING fts5(id, name, transfer_acct)")]
    public void Database_without_its_tables_is_none_of_Actual(string change)
    {
        var statement = Reading.Bytes(new ActualBudget().Transaction("1", 1).Then(change).Database());

        statement.IsReadable.ShouldBeFalse();
        statement.Format.ShouldBeEmpty();
        Reading.Codes(statement).ShouldBe(["file.unknown-format"]);
    }

    [Fact]
    public void Triggers_and_views_beside_the_tables_change_nothing()
    {
        var statement = Read(
            new ActualBudget()
                .Transaction("1", -1)
                .Then("CREATE TRIGGER t AFTER UPDATE ON transactions BEGIN DELETE FROM transactions; END")
                .Then(
                    "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r"
                )
        );

        statement.Accounts[0].Lines.Count.ShouldBe(1);
        statement.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("amount", "'much'", "amount.invalid")]
    [InlineData("amount", "x'00ff'", "amount.invalid")]
    [InlineData("amount", "1.5", "amount.invalid")]
    [InlineData("amount", "9e999", "amount.invalid")]
    [InlineData("amount", "9223372036854775807", "amount.invalid")]
    [InlineData("amount", "-9223372036854775808", "amount.invalid")]
    [InlineData("date", "'2026-01-15'", "date.invalid")]
    [InlineData("date", "20260230", "date.invalid")]
    [InlineData("date", "NULL", "date.invalid")]
    [InlineData("date", "-20260115", "date.invalid")]
    [InlineData("acct", "x'00'", "migration.line-unknown")]
    [InlineData("acct", "'nowhere'", "migration.line-unknown")]
    [InlineData("id", "NULL", "migration.line-unknown")]
    [InlineData("notes", "zeroblob(3000000)", "line.too-long")]
    public void Row_that_holds_something_else_is_told_and_the_rest_is_read(string column, string value, string code)
    {
        var statement = Read(
            new ActualBudget()
                .Transaction("1", -1)
                .Transaction("2", -2)
                .Transaction("3", -3)
                .Then($"UPDATE transactions SET {column} = {value} WHERE id = '2'")
        );

        statement.Accounts[0].Lines.Select(l => l.MinorUnits).ShouldBe([-1L, -3L]);
        statement.Diagnostics.Select(d => (d.Code, d.Line)).ShouldBe([(code, 2)]);
    }

    [Theory]
    [InlineData("notes", "x'4142'")]
    [InlineData("category", "7")]
    [InlineData("description", "zeroblob(20)")]
    [InlineData("cleared", "'yes'")]
    [InlineData("isParent", "x''")]
    [InlineData("transferred_id", "1.5")]
    public void Cell_of_another_kind_is_nothing(string column, string value)
    {
        var statement = Read(
            new ActualBudget().Transaction("1", -1).Then($"UPDATE transactions SET {column} = {value}")
        );

        statement.Accounts[0].Lines.Single().MinorUnits.ShouldBe(-1);
    }

    [Fact]
    public void Mappings_in_a_circle_lead_nowhere()
    {
        var statement = Read(
            new ActualBudget()
                .Payee("p", "P", ("tombstone", 1))
                .Payee("q", "Q", ("tombstone", 1))
                .Then("UPDATE payee_mapping SET targetId = CASE id WHEN 'p' THEN 'q' ELSE 'p' END")
                .Then("UPDATE category_mapping SET transferId = CASE id WHEN 'food' THEN 'gone' ELSE 'food' END")
                .Transaction("1", -1, more: [("description", "p"), ("category", "food")])
        );

        var line = statement.Accounts[0].Lines.Single();
        (line.Payee, line.Category).ShouldBe((null, null));
    }

    [Fact]
    public void Thousands_of_equal_names_take_no_time()
    {
        var budget = new ActualBudget().Then(
            "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
                + "INSERT INTO categories (id, name, cat_group) SELECT i, 'Same', 'usual' FROM n"
        );
        var begin = Stopwatch.GetTimestamp();

        Read(budget).Categories.Select(c => c.Text).Distinct().Count().ShouldBe(60_002);

        Stopwatch.GetElapsedTime(begin).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void More_accounts_than_a_household_has_are_left_out()
    {
        var statement = Read(
            new ActualBudget().Then(
                "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
                    + "INSERT INTO accounts (id, name) SELECT i, 'A' || i FROM n"
            )
        );

        statement.IsReadable.ShouldBeTrue();
        Reading.Codes(statement).ShouldBe(["file.too-many-lines"]);
    }

    [Fact]
    public void Database_cut_anywhere_is_refused_or_whole()
    {
        var bytes = new ActualBudget().As("PRAGMA page_size = 512").Transfer("a", 5).Transaction("1", 1).Database();
        for (var length = 16; length < bytes.Length; length += 97)
        {
            var statement = Reading.Bytes(bytes[..length]);
            (statement.IsReadable ? statement.Accounts.Sum(a => a.Lines.Count) : 3).ShouldBe(3);
        }
    }

    private static Statement Read(ActualBudget budget) =>
        Reading.Bytes(budget.Database(), new StatementOptions { DefaultCurrency = Currency.Parse("EUR") });
}
