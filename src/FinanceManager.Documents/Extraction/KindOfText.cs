using System.Text.RegularExpressions;

namespace FinanceManager.Documents.Extraction;

/// <summary>What kind of document the words speak of.</summary>
internal static partial class KindOfText
{
    [GeneratedRegex(
        @"\b(?:bank statement|account statement|statement of account|opening balance|closing balance|saldo anterior|saldo inicial|saldo final|extrato|estado de cuenta|extracto|kontoauszug|releve de compte|solde)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex StatementWords { get; }

    [GeneratedRegex(
        @"\b(?:boleto|vencimento|vencimiento|due date|amount due|payment due|fatura ref|conta de|electricity|water bill|kwh|consumo|pagador|nosso numero|echeance|leitura)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BillWords { get; }

    [GeneratedRegex(@"\b(?:invoice|factura|fatura|rechnung|facture|nota fiscal|nf e)\b", RegexOptions.CultureInvariant)]
    private static partial Regex InvoiceWords { get; }

    [GeneratedRegex(
        @"\b(?:receipt|recibo|cupom|ticket|change|troco|cambio|cash|cashier|caixa|cajero|thank you|obrigado|gracias|please come again)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ReceiptWords { get; }

    public static DocumentKind Of(
        string folded,
        IReadOnlyList<TextLine> lines,
        LabelledAmounts amounts,
        List<Days.Day> days
    )
    {
        var dated = days.Select(d => d.Line).Distinct().Count(i => lines[i].Amounts.Count > 0);
        if (
            StatementWords.Matches(folded).Select(m => m.Value).Distinct().Count() >= (dated >= 5 ? 1 : 3)
            && dated >= 3
        )
            return DocumentKind.Statement;
        var isPaid = amounts.Of(LineRole.Cash, LineRole.Card, LineRole.Change).Any();
        if (BillWords.Matches(folded).Select(m => m.Value).Distinct().Count() >= 2)
            return DocumentKind.Bill;
        if (isPaid && ReceiptWords.IsMatch(folded))
            return DocumentKind.Receipt;
        if (InvoiceWords.IsMatch(folded))
            return DocumentKind.Invoice;
        return
            isPaid
            || ReceiptWords.IsMatch(folded)
            || amounts.Of(LineRole.Total, LineRole.Inclusive, LineRole.Grand).Any()
            ? DocumentKind.Receipt
            : DocumentKind.Unknown;
    }

    public static Found<string>? PaymentOf(LabelledAmounts amounts)
    {
        if (amounts.Of(LineRole.Card).FirstOrDefault(e => e.Units != 0) is { } card)
        {
            var words = card.Line.Words;
            var method =
                words.Contains("debit", StringComparison.Ordinal) ? "debit-card"
                : words.Contains("credit", StringComparison.Ordinal) ? "credit-card"
                : words.Contains("pix", StringComparison.Ordinal) ? "pix"
                : "card";
            return new Found<string>(method, 0.8, card.Amount.Box);
        }
        return amounts.Of(LineRole.Cash, LineRole.Change).FirstOrDefault() is { } cash
            ? new Found<string>("cash", 0.8, cash.Amount.Box)
            : null;
    }
}
