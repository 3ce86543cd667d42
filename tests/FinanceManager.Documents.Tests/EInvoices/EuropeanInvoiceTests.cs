using FinanceManager.Domain;

namespace FinanceManager.Documents.Tests.EInvoices;

public sealed class EuropeanInvoiceTests
{
    private const string Ubl = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc">
          <cbc:ID>2026-17</cbc:ID><cbc:IssueDate>2026-02-10</cbc:IssueDate><cbc:DueDate>2026-03-10</cbc:DueDate>
          <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cac:AccountingSupplierParty><cac:Party>
            <cac:PartyName><cbc:Name>Papelaria Sol</cbc:Name></cac:PartyName>
            <cac:PartyTaxScheme><cbc:CompanyID>PT502757191</cbc:CompanyID></cac:PartyTaxScheme>
          </cac:Party></cac:AccountingSupplierParty>
          <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode></cac:PaymentMeans>
          <cac:TaxTotal><cbc:TaxAmount currencyID="SEK">99.00</cbc:TaxAmount></cac:TaxTotal>
          <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.70</cbc:TaxAmount></cac:TaxTotal>
          <cac:LegalMonetaryTotal>
            <cbc:LineExtensionAmount>100.00</cbc:LineExtensionAmount>
            <cbc:TaxInclusiveAmount>110.70</cbc:TaxInclusiveAmount>
            <cbc:AllowanceTotalAmount>15.00</cbc:AllowanceTotalAmount><cbc:ChargeTotalAmount>5.00</cbc:ChargeTotalAmount>
            <cbc:PrepaidAmount>10.70</cbc:PrepaidAmount><cbc:PayableAmount>100.00</cbc:PayableAmount>
          </cac:LegalMonetaryTotal>
          <cac:InvoiceLine><cbc:InvoicedQuantity>4</cbc:InvoicedQuantity><cbc:LineExtensionAmount>60.00</cbc:LineExtensionAmount>
            <cac:Item><cbc:Name>Paper</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount>15.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
          <cac:InvoiceLine><cbc:LineExtensionAmount>40.00</cbc:LineExtensionAmount>
            <cac:Item><cbc:Description>Ink</cbc:Description></cac:Item></cac:InvoiceLine>
        </Invoice>
        """;

    internal const string Cii = """
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:rsm" xmlns:ram="urn:ram" xmlns:udt="urn:udt">
          <rsm:ExchangedDocument><ram:ID>R7</ram:ID><ram:TypeCode>380</ram:TypeCode>
            <ram:IssueDateTime><udt:DateTimeString format="102">20260210</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
          <rsm:SupplyChainTradeTransaction>
            <ram:IncludedSupplyChainTradeLineItem>
              <ram:SpecifiedTradeProduct><ram:Name>Beratung</ram:Name></ram:SpecifiedTradeProduct>
              <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>80.00</ram:ChargeAmount>
                </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
              <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="HUR">2.5</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
              <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation>
                <ram:LineTotalAmount>200.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
              </ram:SpecifiedLineTradeSettlement>
            </ram:IncludedSupplyChainTradeLineItem>
            <ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>Muster GmbH</ram:Name>
              <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">201/113/40209</ram:ID></ram:SpecifiedTaxRegistration>
              <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE123456789</ram:ID></ram:SpecifiedTaxRegistration>
            </ram:SellerTradeParty></ram:ApplicableHeaderTradeAgreement>
            <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
              <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260310</udt:DateTimeString>
                </ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
              <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                <ram:LineTotalAmount>200.00</ram:LineTotalAmount><ram:TaxBasisTotalAmount>200.00</ram:TaxBasisTotalAmount>
                <ram:TaxTotalAmount currencyID="EUR">38.00</ram:TaxTotalAmount>
                <ram:GrandTotalAmount>238.00</ram:GrandTotalAmount><ram:DuePayableAmount>238.00</ram:DuePayableAmount>
              </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            </ram:ApplicableHeaderTradeSettlement>
          </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """;

    private static readonly Currency Euro = Currency.Parse("EUR");

    [Fact]
    public async Task Ubl_says_everything_and_proves_its_total()
    {
        var reading = await Samples.ReadText(Ubl);

        (reading.Method, reading.Kind).ShouldBe((DocumentMethod.EInvoice, DocumentKind.Invoice));
        reading.Issuer!.Value.ShouldBe("Papelaria Sol");
        reading.TaxId.ShouldBe(new Found<string>("PT502757191", 1));
        (reading.Date!.Value, reading.DueDate!.Value).ShouldBe((new DateOnly(2026, 2, 10), new DateOnly(2026, 3, 10)));
        reading.Total!.Value.ShouldBe(new Money(11_070, Euro));
        (reading.Tax!.Value, reading.Discount!.Value).ShouldBe((new Money(2_070, Euro), new Money(1_500, Euro)));
        reading.PaymentMethod!.Value.ShouldBe("transfer");
        reading.UniqueId.ShouldBe("PT502757191/2026-17");
        reading
            .Items.Select(i => (i.Description, i.Quantity, i.Amount.MinorUnits))
            .ShouldBe([("Paper", 4m, 6_000L), ("Ink", null, 4_000L)]);
        reading.Checks.Select(c => c.Name).ShouldBe(["items-total", "subtotal-tax", "parts-total"]);
        reading.IsProved.ShouldBeTrue();
    }

    [Fact]
    public async Task Cii_says_everything_and_proves_its_total()
    {
        var reading = await Samples.ReadText(Cii);

        (reading.Issuer!.Value, reading.TaxId!.Value).ShouldBe(("Muster GmbH", "DE123456789"));
        (reading.Date!.Value, reading.DueDate!.Value).ShouldBe((new DateOnly(2026, 2, 10), new DateOnly(2026, 3, 10)));
        (reading.Total!.Value, reading.Tax!.Value).ShouldBe((new Money(23_800, Euro), new Money(3_800, Euro)));
        reading
            .Items.Select(i => (i.Description, i.Quantity, i.UnitPrice!.MinorUnits))
            .ShouldBe([("Beratung", 2.5m, 8_000L)]);
        reading.IsProved.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Ubl, "TaxInclusiveAmount>110.70", "TaxInclusiveAmount>117.00", "subtotal-tax")]
    [InlineData(Ubl, "LineExtensionAmount>40.00", "LineExtensionAmount>44.00", "items-total")]
    [InlineData(Ubl, "PayableAmount>100.00", "PayableAmount>101.00", "parts-total")]
    [InlineData(Cii, "GrandTotalAmount>238.00", "GrandTotalAmount>283.00", "subtotal-tax")]
    public async Task Broken_sum_is_named_and_proves_nothing(string text, string right, string wrong, string check)
    {
        text.ShouldContain(right);

        var reading = await Samples.ReadText(text.Replace(right, wrong, StringComparison.Ordinal));

        reading.Checks.ShouldContain(c => c.Name == check && !c.Holds);
        reading.IsProved.ShouldBeFalse();
    }

    [Fact]
    public async Task Credit_note_says_that_the_money_comes_back()
    {
        var reading = await Samples.ReadText(
            Ubl.Replace("InvoiceLine", "CreditNoteLine", StringComparison.Ordinal)
                .Replace("<Invoice ", "<CreditNote ", StringComparison.Ordinal)
                .Replace("</Invoice>", "</CreditNote>", StringComparison.Ordinal)
        );

        reading.Warnings.ShouldBe(["credit-note"]);
        reading.Items.Count.ShouldBe(2);
        reading.IsProved.ShouldBeTrue();
    }

    [Theory]
    [InlineData("<Invoice xmlns=\"urn:another\"><ID>1</ID></Invoice>")]
    [InlineData("<rsm:CrossIndustryInvoice xmlns:rsm=\"urn:rsm\"/>")]
    public async Task Half_an_invoice_says_nothing(string text) =>
        (await Samples.ReadText("<?xml version=\"1.0\"?>" + text)).Kind.ShouldBe(DocumentKind.Unknown);
}
