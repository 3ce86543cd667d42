using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Migration;

/// <summary>Divided transactions and transfers of Actual's database.</summary>
public sealed class ActualSplitTests
{
    [Fact]
    public void Divided_transaction_is_one_with_its_parts()
    {
        var line = Read(
            new ActualBudget()
                .Payee("shop", "Shop")
                .Payee("baker", "Baker")
                .Whole("1", -1000, ("description", "shop"), ("category", "salary"), ("notes", "all #one"))
                .Part("1", "1a", -700, ("description", "shop"), ("category", "food"), ("notes", "bread #two"))
                .Part("1", "1b", -300, ("description", "baker"))
        )
            .Accounts[0]
            .Lines.Single();

        (line.MinorUnits, line.Payee, line.Category, line.Note).ShouldBe((-1000, "Shop", null, "all #one"));
        line.Splits.ShouldBe([new("Usual: Food", -700, "bread #two"), new(null, -300, "Baker")]);
        line.Tags.ShouldBe(["one", "two"]);
    }

    [Fact]
    public void Parts_that_do_not_add_up_stay_one_row_with_what_is_left()
    {
        var statement = Read(
            new ActualBudget()
                .Whole("1", -1000)
                .Part("1", "1a", -700, ("category", "food"))
                .Part("1", "1b", -100, ("tombstone", 1))
        );

        var line = statement.Accounts[0].Lines.Single();
        line.MinorUnits.ShouldBe(-1000);
        line.Splits.ShouldBe([new("Usual: Food", -700), new(null, -300)]);
        Reading.Codes(statement).ShouldContain("splits.mismatch");
    }

    [Fact]
    public void Parts_beyond_count_leave_the_whole_undivided()
    {
        var budget = new ActualBudget().Whole("1", -501);
        for (var part = 0; part < 501; part++)
            budget.Part("1", $"p{part}", -1);

        var statement = Read(budget);

        var line = statement.Accounts[0].Lines.Single();
        (line.MinorUnits, line.Splits.Count).ShouldBe((-501, 0));
        Reading.Codes(statement).ShouldBe(["migration.split-whole"]);
    }

    [Fact]
    public void Parts_of_nothing_of_themselves_and_in_a_circle_are_told()
    {
        var statement = Read(
            new ActualBudget()
                .Transaction("1", -1)
                .Part("none", "2", -2)
                .Part("3", "3", -3)
                .Part("5", "4", -4)
                .Part("4", "5", -5)
        );

        statement.Accounts[0].Lines.Select(l => l.MinorUnits).ShouldBe([-1L]);
        statement
            .Diagnostics.Select(d => (d.Code, d.Line))
            .ShouldBe([.. Enumerable.Range(2, 4).Select(line => ("migration.line-unknown", (int?)line))]);
    }

    [Fact]
    public void Transfers_are_linked_once_each()
    {
        var statement = Read(
            new ActualBudget().Transfer("a", 500).Transfer("b", 500).Transfer("c", 500, "card", "bank")
        );

        var lines = statement.Accounts.SelectMany(a => a.Lines).ToList();
        lines.Count.ShouldBe(6);
        foreach (var ends in lines.GroupBy(l => l.Transfer))
        {
            ends.Key.ShouldNotBeNull();
            ends.Select(e => (e.TransferAccount, Math.Abs(e.MinorUnits)))
                .ShouldBe([("Card", 500L), ("Bank", 500L)], ignoreOrder: true);
        }
        lines.ShouldAllBe(l => l.Payee == null);
        statement.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Part_that_went_to_an_own_account_is_a_transfer_of_its_own()
    {
        var statement = Read(
            new ActualBudget()
                .Whole("1", -1000, ("financial_id", "F"))
                .Part("1", "1a", -700, ("category", "food"))
                .Part("1", "1b", -300, ("transferred_id", "2"), ("description", "to-card"))
                .Transaction("2", 300, "card", more: [("transferred_id", "1b"), ("description", "to-bank")])
        );

        statement
            .Accounts[0]
            .Lines.Select(l => (l.MinorUnits, l.Category, l.TransferAccount, l.SourceId))
            .ShouldBe([(-700, "Usual: Food", null, null), (-300, null, "Card", null)]);
        statement.Accounts[0].Lines[1].Transfer.ShouldNotBeNull();
        statement.Accounts[1].Lines.Single().Transfer.ShouldBe(statement.Accounts[0].Lines[1].Transfer);
        Reading.Codes(statement).ShouldBe(["migration.split-transfer"]);
    }

    [Theory]
    [InlineData("UPDATE transactions SET tombstone = 1 WHERE id = 'a-in'")]
    [InlineData("UPDATE transactions SET transferred_id = id, description = NULL")]
    [InlineData("UPDATE transactions SET transferred_id = NULL, amount = 7 WHERE id = 'a-in'")]
    [InlineData("UPDATE transactions SET amount = 400 WHERE id = 'a-in'")]
    [InlineData("UPDATE transactions SET acct = 'bank' WHERE id = 'a-in'")]
    [InlineData("UPDATE accounts SET tombstone = 1 WHERE id = 'card'")]
    public void Ends_that_are_not_two_of_one_transfer_are_not_linked(string change)
    {
        var statement = Read(new ActualBudget().Transfer("a", 500).Then(change));

        var lines = statement.Accounts.SelectMany(a => a.Lines).ToList();
        lines.ShouldContain(l => l.MinorUnits == -500);
        lines.ShouldAllBe(l => l.Transfer == null);
    }

    [Fact]
    public void End_whose_other_was_deleted_is_told()
    {
        var statement = Read(new ActualBudget().Transfer("a", 500).Then("DELETE FROM transactions WHERE id = 'a-in'"));

        statement.Accounts[0].Lines.Single().Description.ShouldBe("Card");
        Reading.Codes(statement).ShouldBe(["migration.transfer-one-sided"]);
    }

    private static Statement Read(ActualBudget budget) =>
        Reading.Bytes(budget.Export(), new StatementOptions { DefaultCurrency = Currency.Parse("EUR") });
}
