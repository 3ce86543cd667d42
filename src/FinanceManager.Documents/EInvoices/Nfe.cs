using System.Globalization;
using System.Xml.Linq;
using FinanceManager.Documents.Codes;
using FinanceManager.Domain;

namespace FinanceManager.Documents.EInvoices;

/// <summary>Brazil's NF-e (model 55) and NFC-e (model 65), layout 4.00, with or without the tax office's answer around it.</summary>
internal static class Nfe
{
    private static readonly Currency Real = Currency.Parse("BRL");

    public static DocumentReading? Read(XElement root)
    {
        var invoice = root.Name.LocalName == "NFe" ? root : root.Child("NFe");
        if (invoice.Child("infNFe") is not { } info)
            return null;
        var (head, seller) = (info.Child("ide"), info.Child("emit"));
        var id = seller.Text("CNPJ") ?? seller.Text("CPF");
        var key =
            info.At("Id") is { } named && named.StartsWith("NFe", StringComparison.Ordinal)
                ? named[3..]
                : root.Child("protNFe").Child("infProt").Text("chNFe");
        var sums = info.Child("total").Child("ICMSTot");
        var total = Number(sums, "vNF");
        var lines = info.Children("det").Select(d => d.Child("prod")).OfType<XElement>().ToList();
        var payments = info.Child("pag").Children("detPag").ToList();
        return new DocumentReading
        {
            Kind = head.Text("mod") == "65" ? DocumentKind.Receipt : DocumentKind.Invoice,
            Method = DocumentMethod.EInvoice,
            Issuer = seller.Text("xNome") is { } name ? new(name, 1) : null,
            TaxId = id is null ? null : new(id, TaxIds.IsCnpj(id) || TaxIds.IsCpf(id) ? 1 : 0.5),
            Date = SafeXml.Day(head.Text("dhEmi") ?? head.Text("dEmi")) is { } day ? new(day, 1) : null,
            DueDate = SafeXml.Day(info.Child("cobr").Child("dup").Text("dVenc")) is { } due ? new(due, 1) : null,
            Total = Sums.Found(total, Real),
            Subtotal = Sums.Found(Number(sums, "vProd"), Real),
            Discount = Sums.FoundUnlessZero(Number(sums, "vDesc"), Real),
            Tax = Sums.FoundUnlessZero(Number(sums, "vTotTrib"), Real),
            PaymentMethod = MethodOf(payments) is { } method ? new(method, 1) : null,
            UniqueId = key,
            Items = [.. lines.Select(Item).OfType<DocumentItem>()],
            Checks = [.. ChecksOf(info, lines, payments, key)],
            Warnings = head.Text("finNFe") == "4" ? ["credit-note"] : [],
        };
    }

    private static DocumentItem? Item(XElement product) =>
        Number(product, "vProd") is { } amount
            ? new DocumentItem(
                product.Text("xProd") ?? "",
                Number(product, "qCom"),
                Number(product, "vUnCom") is { } price ? Money.FromDecimal(price, Real) : null,
                Money.FromDecimal(amount, Real),
                product.Text("NCM")
            )
            : null;

    private static IEnumerable<DocumentCheck> ChecksOf(
        XElement info,
        List<XElement> lines,
        List<XElement> payments,
        string? key
    )
    {
        if (key is not null)
            yield return FiscalKey.Check(key);
        var sums = info.Child("total").Child("ICMSTot");
        if (Number(sums, "vNF") is not { } total || Number(sums, "vProd") is not { } products)
            yield break;
        // Services stand among the items and are summed elsewhere.
        var services = Number(info.Child("total").Child("ISSQNtot"), "vServ") ?? 0;
        var counted = lines.Where(l => l.Text("indTot") != "0").Select(l => Number(l, "vProd") ?? 0).ToList();
        yield return Sums.Check("items-total", counted, products + services, Real, unrounded: counted.Count);

        string[] added = ["vST", "vFCPST", "vICMSMonoReten", "vFrete", "vSeg", "vOutro", "vII", "vIPI", "vIPIDevol"];
        var parts = added.Select(name => Number(sums, name) ?? 0).Where(amount => amount != 0);
        List<decimal> all = [products, .. parts];
        if (services != 0)
            all.Add(services);
        if (Number(sums, "vDesc") is { } discount and not 0)
            all.Add(-discount);
        var relieved = Number(sums, "vICMSDeson") ?? 0;
        var check = Sums.Check("parts-total", all, total, Real, provesTotal: true);
        // Relief is taken off by some tax offices and not by others.
        if (!check.Holds && relieved != 0)
            check = Sums.Check("parts-total", [.. all, -relieved], total, Real, provesTotal: true);
        yield return check;

        var paid = payments.Sum(p => Number(p, "vPag") ?? 0);
        if (paid > 0)
            yield return Sums.Check("cash-change", [paid, -(Number(info.Child("pag"), "vTroco") ?? 0)], total, Real);
    }

    private static decimal? Number(XElement? element, string name) => SafeXml.Number(element.Text(name));

    private static string? MethodOf(List<XElement> payments) =>
        payments is [var only] && int.TryParse(only.Text("tPag"), CultureInfo.InvariantCulture, out var code)
            ? code switch
            {
                1 => "cash",
                2 => "check",
                3 => "credit-card",
                4 => "debit-card",
                10 or 11 or 12 or 13 => "voucher",
                15 => "boleto",
                16 or 18 => "transfer",
                17 or 20 => "pix",
                90 => null,
                _ => "other",
            }
            : null;
}
