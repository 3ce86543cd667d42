using System.Text.RegularExpressions;

namespace FinanceManager.Documents.Extraction;

/// <summary>What the words of a line say that its amount is.</summary>
internal enum LineRole
{
    None,
    Count,
    Saved,
    Rounding,
    Change,
    Subtotal,
    Tax,
    Tip,
    Discount,
    Total,

    /// <summary>A total with the tax in it.</summary>
    Inclusive,

    /// <summary>A total of which the words say that it is the last one.</summary>
    Grand,
    Cash,
    Card,
}

/// <summary>The words of receipts and bills in English, Portuguese, Spanish, French, German and Malay, folded.</summary>
internal static partial class LineRoles
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:total|totaal|tota1|t0tal|toral|totai|fotal|iotal)", Plain)]
    private static partial Regex AnyTotal { get; }

    [GeneratedRegex(
        @"\b(?:total|tot|no|number|qtd|cant|n)\b\.?\s*(?:of|de|total de)?\s*(?:qty|quantity|quantities|quantidade|cantidad|items?|item s|itens|articulos|pcs|pieces|units?)\b|\bqty\b|item count|\bquantity\b",
        Plain
    )]
    private static partial Regex Count { get; }

    [GeneratedRegex(
        @"\b(?:you saved?|saved|savings?|ahorro|economia|economizou|points?|pontos|puntos|loyalty|tributos|lei federal|card no|approx)\b",
        Plain
    )]
    private static partial Regex Saved { get; }

    [GeneratedRegex(@"\b(?:r[o0]un\w*|rour ding|rnd|arredond\w*|redondeo|arrondi|rundung|pembundaran|bundar)\b", Plain)]
    private static partial Regex Rounding { get; }

    [GeneratedRegex(
        @"\b(?:change|chg|chang|troco|cambio|vuelto|rendu|monnaie|ruckgeld|wechselgeld|baki|balance returned)\b",
        Plain
    )]
    private static partial Regex Change { get; }

    [GeneratedRegex(
        @"\bsu[bi]\s?t?[o0]?tal|\bsubtl\b|\bsub\b.{0,2}\btotal\b|\btotal\b.*\b(?:excl\w*|exc|before|without|sin|sem|ht|hors)\b|\bexcl\w*\b.*\b(?:gst|sst|tax|vat|iva)\b|base imponible|\bneto\b|\bnetto\b|zwischensumme|subtotaal|imponibile|sous total|taxable|valor dos produtos|\btotal net\b|merchandise|\bnet of tax\b",
        Plain
    )]
    private static partial Regex Subtotal { get; }

    [GeneratedRegex(
        @"\b(?:gst|6st|bst|sst|vat|iva|tva|mwst|ust|tax|taxes|icms|iss|imposto|impuesto|hst|pst|qst|igv|itbis|moms|btw)\b",
        Plain
    )]
    private static partial Regex Tax { get; }

    [GeneratedRegex(@"\btota\w.*\b(?:inc|incl|included|including|inclusive|inkl\w*|ttc|com|incluido)\b|\bttc\b", Plain)]
    private static partial Regex WithTax { get; }

    [GeneratedRegex(
        @"\b(?:tip|gratuity|service charge|svc chg|serv charge|service chg|serv chg|propina|gorjeta|taxa de servico|servico 10)\b",
        Plain
    )]
    private static partial Regex Tip { get; }

    [GeneratedRegex(
        @"\b(?:disc\w*|descontos?|descuentos?|dto|remise|rabatt|rebate|voucher|coupon|cupom|less)\b",
        Plain
    )]
    private static partial Regex Discount { get; }

    [GeneratedRegex(
        @"\b(?:amount due|amount payable|amount paid|balance due|amt due|a pagar|valor do documento|valor cobrado|importe|montant|summe|gesamt\w*|rechnungsbetrag|endbetrag|jumlah|nett?|net amount|to pay|somme|payer|payable|zu zahlen|te betalen|balance|amount|valor|betrag)\b",
        Plain
    )]
    private static partial Regex OtherTotal { get; }

    [GeneratedRegex(
        @"\bgrand\b|\bnett?\b|\bfinal\b|finaltotal|\bpayable\b|amount due|balance due|total due|\ba pagar\b|\bpayer\b|zu zahlen|te betalen|to pay|valor do documento|valor cobrado|rechnungsbetrag|endbetrag|gesamtbetrag|total factura|total facture|total general|valor total",
        Plain
    )]
    private static partial Regex Last { get; }

    [GeneratedRegex(
        @"\b(?:cash|cashl|tunai|dinheiro|efectivo|numerario|especes|tender|tendered|paid|pay|payment|received|recebido|recibido|entregado|entrega|bayar|bar|valor pago|su pago)\b",
        Plain
    )]
    private static partial Regex Cash { get; }

    [GeneratedRegex(
        @"\b(?:visa\w*|mastercard|master|amex|american express|debit\w*|credit\w*|card|cartao|tarjeta|karte|maestro|eftpos|pix|bizum|paypal|nets)\b",
        Plain
    )]
    private static partial Regex Card { get; }

    /// <param name="words">Folded, without punctuation.</param>
    public static LineRole Of(string words)
    {
        var isTotal = AnyTotal.IsMatch(words);
        if (Count.IsMatch(words))
            return LineRole.Count;
        if (Saved.IsMatch(words) && !words.StartsWith("total", StringComparison.Ordinal))
            return LineRole.Saved;
        if (Rounding.IsMatch(words))
            return isTotal ? LineRole.Grand : LineRole.Rounding;
        if (Change.IsMatch(words))
            return LineRole.Change;
        if (WithTax.IsMatch(words))
            return Last.IsMatch(words) ? LineRole.Grand : LineRole.Inclusive;
        if (Subtotal.IsMatch(words))
            return LineRole.Subtotal;
        if (Tip.IsMatch(words))
            return LineRole.Tip;
        if (Tax.IsMatch(words))
            return LineRole.Tax;
        if (isTotal || OtherTotal.IsMatch(words))
            return Last.IsMatch(words) ? LineRole.Grand
                : isTotal ? LineRole.Total
                : Discount.IsMatch(words) ? LineRole.Discount
                : OfPayment(words) is var paid and not LineRole.None ? paid
                : LineRole.Total;
        if (Discount.IsMatch(words))
            return LineRole.Discount;
        return OfPayment(words);
    }

    /// <summary>Cash, cards and the like, also where a total stands beside it.</summary>
    public static LineRole OfPayment(string words) =>
        Card.IsMatch(words) ? LineRole.Card
        : Cash.IsMatch(words) ? LineRole.Cash
        : LineRole.None;
}
