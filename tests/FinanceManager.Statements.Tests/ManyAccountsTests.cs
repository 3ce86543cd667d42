using System.Text;

namespace FinanceManager.Statements.Tests;

/// <summary>Files that name more accounts than any household or bank has.</summary>
public sealed class ManyAccountsTests
{
    private const string Ofx = "OFXHEADER:100\n\n<OFX><BANKMSGSRSV1>";

    [Fact]
    public void Thousands_of_accounts_are_refused()
    {
        var statement = Reading.Text(Ofx + Repeat(5001, i => Account(i, i)));

        statement.IsReadable.ShouldBeFalse();
        Reading.Codes(statement).ShouldContain("file.too-many-accounts");
    }

    [Fact]
    public void Account_told_in_pieces_is_one_whose_repeated_ids_are_said()
    {
        var statement = Reading.Text(Ofx + Repeat(3, i => Account(7, i % 2)));

        statement.Accounts.ShouldHaveSingleItem().Lines.Count.ShouldBe(3);
        Reading.Codes(statement).Count(code => code == "source-id.repeated").ShouldBe(1);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("mt940")]
    [InlineData("qif")]
    public void Accounts_that_are_put_together_are_said_and_leave_the_others_alone(string format)
    {
        var text = format switch
        {
            "csv" => "Own account,Date,Description,Amount\n" + Repeat(1500, Row),
            "mt940" => Repeat(1500, i => Message(i)),
            _ => Repeat(1500, i => $"!Account\nNa{i}\nTBank\n^\n!Type:Bank\nD1/1/2026\nT-1\n^\n"),
        };
        var again = format switch
        {
            "csv" => Row(0),
            "mt940" => Message(0),
            _ => "!Account\nNa0\nTBank\n^\n!Type:Bank\nD1/2/2026\nT-2\n^\n",
        };

        var mapping = new CsvMapping
        {
            Delimiter = ',',
            HeaderRow = 1,
            Account = 0,
            Date = 1,
            Description = [2],
            Amount = 3,
        };

        var statement = Reading.Text(text + again, new StatementOptions { Mapping = format == "csv" ? mapping : null });

        statement.Accounts[0].Lines.Count.ShouldBe(2);
        statement.Accounts.Sum(a => a.Lines.Count).ShouldBe(1501);
        Reading.Codes(statement).Count(code => code == "file.too-many-accounts").ShouldBe(1);
    }

    [Fact]
    public void Page_of_nothing_but_tables_is_refused() =>
        Reading
            .Codes(Reading.Text("<html>" + Repeat(10_001, _ => "<table><tr><td>a<td>b</table>")))
            .ShouldBe(["file.too-large"]);

    private static string Account(int number, int id) =>
        $"<STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>{number}</BANKACCTFROM><BANKTRANLIST>"
        + $"<STMTTRN><DTPOSTED>20260101<TRNAMT>-1.00<FITID>{id}</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS>\n";

    private static string Row(int number) => $"DE0250010517013707{number:D4},2026-01-01,x,-1.00\n";

    private static string Message(int number) =>
        $":20:X\n:25:{number:D8}/1\n:28C:1\n:60F:C260101EUR0,\n:61:2601010101D1,NMSCx\n:62F:D260101EUR1,\n-\n";

    private static string Repeat(int times, Func<int, string> text) =>
        Enumerable.Range(0, times).Aggregate(new StringBuilder(), (all, i) => all.Append(text(i))).ToString();
}
