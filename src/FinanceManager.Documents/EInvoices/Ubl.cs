using System.Xml.Linq;
using FinanceManager.Domain;

namespace FinanceManager.Documents.EInvoices;

/// <summary>Invoices and credit notes of UBL 2.1, as Peppol sends them.</summary>
internal static class Ubl
{
    private const string Schema = "urn:oasis:names:specification:ubl:schema:xsd:";

    public static EuropeanInvoice? Of(XElement root)
    {
        var kind = root.Name.LocalName;
        if (
            kind is not ("Invoice" or "CreditNote")
            || !root.Name.NamespaceName.StartsWith(Schema, StringComparison.Ordinal)
            || !Currency.TryParse(root.Text("DocumentCurrencyCode"), out var currency)
        )
            return null;
        var seller = root.Child("AccountingSupplierParty").Child("Party");
        var sums = root.Child("LegalMonetaryTotal");
        var means = root.Child("PaymentMeans");
        return new EuropeanInvoice
        {
            Currency = currency,
            Number = root.Text("ID"),
            IsCredit = kind == "CreditNote",
            Seller =
                seller.Child("PartyName").Text("Name") ?? seller.Child("PartyLegalEntity").Text("RegistrationName"),
            TaxId = seller
                .Children("PartyTaxScheme")
                .Select(s => s.Text("CompanyID"))
                .FirstOrDefault(id => id is not null),
            Date = SafeXml.Day(root.Text("IssueDate")),
            DueDate = SafeXml.Day(root.Text("DueDate") ?? means.Text("PaymentDueDate")),
            PaymentCode = means.Text("PaymentMeansCode"),
            Lines =
            [
                .. root.Children(kind == "Invoice" ? "InvoiceLine" : "CreditNoteLine")
                    .Select(Line)
                    .OfType<InvoiceLine>(),
            ],
            LinesTotal = Number(sums, "LineExtensionAmount"),
            Allowances = Number(sums, "AllowanceTotalAmount"),
            Charges = Number(sums, "ChargeTotalAmount"),
            // Once more in the currency of the tax office, where that is another one.
            Tax = root.Children("TaxTotal")
                .Select(t => t.Child("TaxAmount"))
                .Where(t => t.At("currencyID") is null || t.At("currencyID") == currency.Code)
                .Select(t => SafeXml.Number(t?.Value))
                .FirstOrDefault(t => t is not null),
            Total = Number(sums, "TaxInclusiveAmount"),
            Prepaid = Number(sums, "PrepaidAmount"),
            Rounding = Number(sums, "PayableRoundingAmount"),
            Payable = Number(sums, "PayableAmount"),
        };
    }

    private static InvoiceLine? Line(XElement line)
    {
        var item = line.Child("Item");
        return Number(line, "LineExtensionAmount") is { } amount
            ? new(
                item.Text("Name") ?? item.Text("Description"),
                Number(line, "InvoicedQuantity") ?? Number(line, "CreditedQuantity"),
                Number(line.Child("Price"), "PriceAmount"),
                amount,
                item.Child("StandardItemIdentification").Text("ID")
            )
            : null;
    }

    private static decimal? Number(XElement? element, string name) => SafeXml.Number(element.Text(name));
}
