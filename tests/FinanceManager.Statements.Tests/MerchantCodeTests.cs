namespace FinanceManager.Statements.Tests;

public sealed class MerchantCodeTests
{
    [Theory]
    [InlineData("5411", "5411")]
    [InlineData("0000", null)]
    [InlineData("541", null)]
    [InlineData("54A1", null)]
    public void The_merchant_s_line_of_business_is_read_from_ofx(string sic, string? code)
    {
        var statement = Reading.Text(
            "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>BRL"
                + "<BANKACCTFROM><BANKID>341<ACCTID>1<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>"
                + $"<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260302<TRNAMT>-1.00<FITID>A<SIC>{sic}<MEMO>SHOP</STMTTRN>"
                + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
        );

        Reading.OnlyLines(statement).ShouldHaveSingleItem().MerchantCode.ShouldBe(code);
    }

    [Theory]
    [InlineData("MrchntCtgyCd")]
    [InlineData("TxCtgy")]
    public void The_merchant_s_line_of_business_is_read_from_camt(string element)
    {
        var statement = Reading.Text(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.04"><BkToCstmrStmt><Stmt><Id>1</Id>
            <Acct><Id><IBAN>CH5604835012345678009</IBAN></Id><Ccy>CHF</Ccy></Acct>
            <Ntry><Amt Ccy="CHF">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><Dt>2024-01-31</Dt></BookgDt><NtryDtls><TxDtls><CardTx><Tx><{element}>5411</{element}></Tx></CardTx>
            </TxDtls></NtryDtls><AddtlNtryInf>SHOP</AddtlNtryInf></Ntry></Stmt></BkToCstmrStmt></Document>
            """
        );

        Reading.OnlyLines(statement).ShouldHaveSingleItem().MerchantCode.ShouldBe("5411");
    }
}
