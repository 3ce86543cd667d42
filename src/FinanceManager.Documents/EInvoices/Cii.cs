using System.Globalization;
using System.Xml.Linq;
using FinanceManager.Domain;

namespace FinanceManager.Documents.EInvoices;

/// <summary>Invoices of UN/CEFACT, as Factur-X, ZUGFeRD and XRechnung have them.</summary>
internal static class Cii
{
    // Of UNTDID 1001: credit notes.
    private static readonly string[] Credits = ["81", "83", "261", "381", "396", "532"];

    public static EuropeanInvoice? Of(XElement root)
    {
        if (root.Name.LocalName != "CrossIndustryInvoice")
            return null;
        var head = root.Child("ExchangedDocument");
        var trade = root.Child("SupplyChainTradeTransaction");
        var paid = trade.Child("ApplicableHeaderTradeSettlement");
        if (!Currency.TryParse(paid.Text("InvoiceCurrencyCode"), out var currency))
            return null;
        var seller = trade.Child("ApplicableHeaderTradeAgreement").Child("SellerTradeParty");
        var sums = paid.Child("SpecifiedTradeSettlementHeaderMonetarySummation");
        return new EuropeanInvoice
        {
            Currency = currency,
            Number = head.Text("ID"),
            IsCredit = Credits.Contains(head.Text("TypeCode")),
            Seller = seller.Text("Name"),
            // The VAT id before the tax office's own number.
            TaxId = seller
                .Children("SpecifiedTaxRegistration")
                .Select(r => r.Child("ID"))
                .OrderBy(id => id.At("schemeID") == "VA" ? 0 : 1)
                .FirstOrDefault()
                ?.Value.Trim(),
            Date = Day(head.Child("IssueDateTime")),
            DueDate = Day(paid.Child("SpecifiedTradePaymentTerms").Child("DueDateDateTime")),
            PaymentCode = paid.Child("SpecifiedTradeSettlementPaymentMeans").Text("TypeCode"),
            Lines = [.. trade.Children("IncludedSupplyChainTradeLineItem").Select(Line).OfType<InvoiceLine>()],
            LinesTotal = Number(sums, "LineTotalAmount"),
            Allowances = Number(sums, "AllowanceTotalAmount"),
            Charges = Number(sums, "ChargeTotalAmount"),
            // Once more in the currency of the tax office, where that is another one.
            Tax = sums.Children("TaxTotalAmount")
                .Where(t => t.At("currencyID") is null || t.At("currencyID") == currency.Code)
                .Select(t => SafeXml.Number(t.Value))
                .FirstOrDefault(t => t is not null),
            Total = Number(sums, "GrandTotalAmount"),
            Prepaid = Number(sums, "TotalPrepaidAmount"),
            Rounding = Number(sums, "RoundingAmount"),
            Payable = Number(sums, "DuePayableAmount"),
        };
    }

    private static InvoiceLine? Line(XElement line)
    {
        var product = line.Child("SpecifiedTradeProduct");
        var sums = line.Child("SpecifiedLineTradeSettlement").Child("SpecifiedTradeSettlementLineMonetarySummation");
        return Number(sums, "LineTotalAmount") is { } amount
            ? new(
                product.Text("Name"),
                Number(line.Child("SpecifiedLineTradeDelivery"), "BilledQuantity"),
                Number(line.Child("SpecifiedLineTradeAgreement").Child("NetPriceProductTradePrice"), "ChargeAmount"),
                amount,
                product.Text("GlobalID")
            )
            : null;
    }

    /// <summary>As <c>20260315</c>, which is format 102.</summary>
    private static DateOnly? Day(XElement? at) =>
        DateOnly.TryParseExact(
            at.Text("DateTimeString"),
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static decimal? Number(XElement? element, string name) => SafeXml.Number(element.Text(name));
}
