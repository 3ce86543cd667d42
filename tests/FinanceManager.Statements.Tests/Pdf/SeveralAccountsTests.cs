namespace FinanceManager.Statements.Tests.Pdf;

/// <summary>Statements that are of more than one account, or seem to be.</summary>
public sealed class SeveralAccountsTests
{
    [Fact]
    public void Each_account_that_adds_up_is_read_with_its_own_movements()
    {
        var paper = new Paper();
        Account(paper, 40, "Account 1111 2222", "100.00", "90.00", "-10.00");
        paper.NextPage();
        Account(paper, 40, "Account 3333 4444", "5.00", "12.50", "7.50");

        var statement = PaperReading.Of(paper, "EUR");

        statement
            .Accounts.Select(a => (a.Id, a.Opening!.MinorUnits, a.Lines.Single().MinorUnits, a.Closing!.MinorUnits))
            .ShouldBe([("1111 2222", 100_00, -10_00, 90_00), ("3333 4444", 5_00, 7_50, 12_50)]);
    }

    [Fact]
    public void Totals_of_all_accounts_do_not_make_them_one()
    {
        var paper = new Paper();
        paper.At(40, 20, "Opening balance 105.00").At(300, 20, "Closing balance 102.50");
        Account(paper, 40, "Account 1111 2222", "100.00", "91.00", "-10.00");
        Account(paper, 400, "Account 3333 4444", "5.00", "12.50", "7.50");

        var statement = PaperReading.Of(paper, "EUR");

        statement.Accounts.ShouldBeEmpty();
        Reading.Codes(statement).ShouldBe(["pdf.several-accounts"]);
    }

    [Fact]
    public void Pages_of_one_account_with_two_numbers_stay_one()
    {
        var paper = new Paper();
        Account(paper, 40, "Account 1111 2222", "100.00", "90.00", "-10.00");
        paper.NextPage();
        Account(paper, 40, "Card 3333 4444", "90.00", "97.50", "7.50");

        var account = PaperReading.Of(paper, "EUR").Accounts.ShouldHaveSingleItem();

        account.Lines.Select(l => l.MinorUnits).ShouldBe([-10_00, 7_50]);
        (account.Opening!.MinorUnits, account.Closing!.MinorUnits).ShouldBe((100_00, 97_50));
    }

    private static void Account(Paper paper, double y, string number, string opening, string closing, string amount)
    {
        paper.At(40, y, number).At(40, y + 15, "01/03/2026 - 31/03/2026");
        paper.At(40, y + 40, "Opening balance").EndingAt(400, y + 40, opening);
        paper.At(40, y + 60, "05/03/2026").At(120, y + 60, "SHOP").EndingAt(400, y + 60, amount);
        paper.At(40, y + 80, "Closing balance").EndingAt(400, y + 80, closing);
    }
}
