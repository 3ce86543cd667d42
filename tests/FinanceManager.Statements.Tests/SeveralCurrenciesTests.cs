namespace FinanceManager.Statements.Tests;

/// <summary>An account holds one currency, whatever a file writes under one number.</summary>
public sealed class SeveralCurrenciesTests
{
    [Fact]
    public void Lines_of_a_table_in_several_currencies_are_of_an_account_each()
    {
        var statement = Apart(
            """
            Date,Description,Amount,Currency,Balance
            2026-01-01,a,-10.00,EUR,90.00
            2026-01-02,b,-5.00,USD,45.00
            2026-01-03,c,-1.00,EUR,89.00
            2026-01-03,d,-100,JPY,900
            2026-01-04,e,-5.00,USD,40.00
            """
        );

        statement
            .Accounts.Select(a => (a.Currency!.Code, a.Lines.Sum(l => l.MinorUnits), a.Closing))
            .ShouldBe([("EUR", -11_00, null), ("USD", -10_00, null), ("JPY", -100, null)]);
        statement.Accounts.SelectMany(a => a.Lines.Select(l => l.Currency == a.Currency)).ShouldAllBe(same => same);
        Reading.Codes(statement).ShouldNotContain("balance.mismatch");
    }

    [Fact]
    public void Transaction_in_another_currency_than_its_statement_is_not_added_to_it()
    {
        var statement = Apart(
            """
            OFXHEADER:100

            <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>7</BANKACCTFROM><BANKTRANLIST>
            <STMTTRN><DTPOSTED>20260101<TRNAMT>-1.00</STMTTRN>
            <STMTTRN><DTPOSTED>20260102<TRNAMT>-500<CURRENCY><CURRATE>0.006<CURSYM>JPY</CURRENCY></STMTTRN>
            </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
            """
        );

        statement
            .Accounts.Select(a => (a.Id, a.Currency!.Code, a.Lines.Single().MinorUnits))
            .ShouldBe([("7", "EUR", -100), ("7", "JPY", -500)]);
    }

    private static Statement Apart(string text) => StatementCurrencies.Apart(Reading.Text(text));
}
