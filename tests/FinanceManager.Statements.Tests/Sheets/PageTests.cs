using System.Text;

namespace FinanceManager.Statements.Tests.Sheets;

public sealed class PageTests
{
    [Theory]
    [InlineData("<table>")]
    [InlineData("<html><table><tr><td>name</td><td>colour</td></tr></table></html>")]
    [InlineData("<table <table <td \"")]
    [InlineData(
        "<html><script>'<table><tr><td>Date<td>Text<td>Amount<tr><td>2026-01-31<td>a<td>-1.00</table>'</script>"
    )]
    [InlineData("<html><!-- > <table><tr><td>Date<td>Text<td>Amount<tr><td>2026-01-31<td>a<td>-1.00</table> -->")]
    [InlineData("<!-- <table>")]
    public void Page_without_movements_is_no_statement(string page)
    {
        var statement = Reading.Text(page);

        statement.Accounts.ShouldBeEmpty();
        Reading.Codes(statement).ShouldContain("file.unknown-format");
    }

    [Fact]
    public void Page_that_opens_tables_without_end_takes_no_more_than_it_is_long()
    {
        var page = new StringBuilder("<html>").Insert(6, "<table><tr><td>", 100_000).ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Reading.Text(page).Accounts.ShouldBeEmpty();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L << 20);
    }

    [Fact]
    public void Cells_that_span_thousands_of_columns_are_cut()
    {
        var page =
            "<table><tr><td>Date</td><td>Text</td><td>Amount</td></tr>"
            + "<tr><td>2026-01-31</td><td>a</td><td colspan=999999999>-1.00</td></tr></table>";

        Reading.OnlyLines(Reading.Text(page)).Single().MinorUnits.ShouldBe(-100);
    }
}
