namespace FinanceManager.Statements.Tests.Pdf;

/// <summary>What stands in a statement beside its table must not change what the table says.</summary>
public sealed class PdfTrapTests
{
    [Fact]
    public void Three_capitals_in_the_text_of_a_row_are_no_currency()
    {
        var paper = Ordinary();
        Row(paper, 100, "05/03/2026", "PEN DRIVE SOS", "-10.00");

        var account = PaperReading.Of(paper, "EUR").Accounts.ShouldHaveSingleItem();

        account.Currency!.Code.ShouldBe("EUR");
    }

    [Fact]
    public void Number_in_a_row_is_that_of_another_account_and_a_day_is_no_number()
    {
        var paper = Ordinary().At(40, 30, "Account as of 31/03/2026").At(300, 30, "Account balance 12.345,67");
        Row(paper, 100, "05/03/2026", "TO ES91 2100 0418 4502 0005 1332 ACCOUNT 12345678", "-10.00");

        PaperReading.Of(paper, "EUR").Accounts.Single().Id.ShouldBeNull();
    }

    [Fact]
    public void Account_that_pays_a_card_is_no_card()
    {
        var paper = new Paper();
        paper.At(40, 60, "Opening balance 100.00").At(300, 60, "Closing balance 190.00");
        Row(paper, 100, "05/03/2026", "CREDIT CARD", "-10.00");
        Row(paper, 115, "06/03/2026", "PAY", "60.00");
        Row(paper, 130, "07/03/2026", "REFUND", "40.00");

        Amounts(PaperReading.Of(paper, "EUR")).ShouldBe([-10_00, 60_00, 40_00]);
    }

    [Fact]
    public void Movements_marked_as_money_in_are_no_purchases_whatever_the_page_advertises()
    {
        var paper = new Paper();
        paper.At(40, 60, "Opening balance 100.00 C").At(300, 60, "Closing balance 190.00 C");
        paper.At(40, 700, "Ask for our credit card");
        Row(paper, 100, "05/03/2026", "SHOP", "10.00 D");
        Row(paper, 115, "06/03/2026", "PAY", "60.00 C");
        Row(paper, 130, "07/03/2026", "REFUND", "40.00 C");

        Amounts(PaperReading.Of(paper, "EUR")).ShouldBe([-10_00, 60_00, 40_00]);
    }

    [Fact]
    public void Day_far_ahead_gives_the_rows_no_year()
    {
        var paper = new Paper();
        paper.At(40, 60, "Opening balance 100.00").At(300, 60, "Closing balance 90.00");
        paper.At(40, 75, "Issued 02/04/2026").At(300, 75, "Offer until 31/12/2035");
        paper.At(40, 88, "Printed 01/04/2026");
        Row(paper, 100, "05/03", "SHOP", "-10.00");

        PaperReading.Of(paper, "EUR").Accounts.Single().Lines.Single().Date.ShouldBe(new DateOnly(2026, 3, 5));
    }

    [Fact]
    public void Rows_behind_the_last_balance_are_not_taken_on_trust()
    {
        var paper = new Paper();
        paper.At(40, 60, "Opening balance 100.00").At(300, 60, "Closing balance 60.00");
        for (var i = 1; i <= 4; i++)
        {
            Row(paper, 90 + 12 * i, $"0{i}/03/2026", "SHOP", "-10.00");
            paper.EndingAt(500, 90 + 12 * i, $"{100 - 10 * i}.00");
        }
        Row(paper, 150, "20/04/2026", "NOT YET BOOKED", "-25.00");

        Reading.Codes(PaperReading.Of(paper, "EUR")).ShouldBe(["pdf.balance-mismatch"]);
    }

    [Fact]
    public void Text_without_end_and_amounts_anywhere_are_bounded()
    {
        var paper = Ordinary();
        Row(paper, 100, "05/03/2026", "SHOP", "-10.00");
        for (var i = 1; i <= 1000; i++)
            paper.At(120, 100 + 9.5 * i, "and so on");
        var scattered = new Paper();
        for (var i = 0; i < 1500; i++)
            scattered.At(0, 12 * i, "05/03/2026").At(100 + 30 * i, 12 * i, "1.00");

        PaperReading.Of(paper, "EUR").Accounts.Single().Lines.Single().Description.Length.ShouldBeLessThan(1100);
        Reading.Codes(PaperReading.Of(scattered, "EUR")).ShouldBe(["pdf.no-table"]);
    }

    [Fact]
    public void Document_of_more_pages_than_are_read_is_refused()
    {
        var paper = new Paper();
        for (var page = 0; page < 501; page++)
            paper.At(40, 40, "x").NextPage();

        var statement = Reading.Bytes(paper.Pdf());

        Assert.SkipWhen(Reading.Codes(statement).Contains("pdf.program-missing"), "pdftotext is not installed.");
        Reading.Codes(statement).ShouldBe(["pdf.too-many-pages"]);
    }

    private static Paper Ordinary() =>
        new Paper()
            .At(40, 60, "Opening balance 100.00")
            .At(300, 60, "Closing balance 90.00")
            .At(40, 75, "01/03/2026 - 31/03/2026");

    private static void Row(Paper paper, double y, string day, string text, string amount) =>
        paper.At(40, y, day).At(120, y, text).EndingAt(400, y, amount);

    private static long[] Amounts(Statement statement) => [.. Reading.OnlyLines(statement).Select(l => l.MinorUnits)];
}
