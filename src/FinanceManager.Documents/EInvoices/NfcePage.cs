using System.Globalization;
using System.Text.RegularExpressions;
using FinanceManager.Documents.Codes;
using FinanceManager.Documents.Files;
using FinanceManager.Domain;

namespace FinanceManager.Documents.EInvoices;

/// <summary>The page by which the tax offices of Brazil's states show an NFC-e; they share its classes.</summary>
internal static partial class NfcePage
{
    private static readonly Currency Real = Currency.Parse("BRL");

    [GeneratedRegex(@"(\d{2})/(\d{2})/(\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern { get; }

    public static DocumentReading? Read(IReadOnlyList<HtmlPiece> pieces)
    {
        if (!pieces.Any(p => p.Class == "totalNumb") || !pieces.Any(p => p.Class is "txtTopo" or "txtTit"))
            return null;
        var text = string.Join(' ', pieces.Select(p => p.Text));
        var items = Items(pieces).ToList();
        var lines = Totals(pieces);
        var products = Amount("valor total r$") ?? Amount("valor total");
        var discount = Amount("descontos");
        // Where nothing is taken off, the page has one of the two.
        var paid = Amount("valor a pagar") ?? products;
        var sum = products ?? paid;
        var key = FiscalKey.Find(text);
        var id = After(text, "CNPJ:") is { } after
            ? string.Concat(after.TakeWhile(c => c is not (',' or '\n')).Where(char.IsAsciiLetterOrDigit).Take(14))
            : null;
        return new DocumentReading
        {
            Kind = DocumentKind.Receipt,
            Method = DocumentMethod.EInvoice,
            Issuer = pieces.FirstOrDefault(p => p.Class == "txtTopo")?.Text is { Length: > 0 } name
                ? new(name, 1)
                : null,
            TaxId = id is { Length: 14 } ? new(id, TaxIds.IsCnpj(id) ? 1 : 0.5) : null,
            Date = DateOf(text) is { } day ? new(day, 1) : null,
            Total = Sums.Found(paid, Real),
            Subtotal = Sums.Found(sum, Real),
            Discount = Sums.FoundUnlessZero(discount, Real),
            Tax = Sums.FoundUnlessZero(Amount("informação dos tributos"), Real),
            PaymentMethod = MethodOf(lines) is { } method ? new(method, 1) : null,
            UniqueId = key,
            Items = items,
            Checks = [.. ChecksOf(items, lines, sum, discount ?? 0, paid, key)],
        };

        decimal? Amount(string label) => lines.FirstOrDefault(l => IsNamed(l.Label, label)).Amount;
    }

    private static IEnumerable<DocumentItem> Items(IReadOnlyList<HtmlPiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not { Class: "txtTit", Tag: "span" } title)
                continue;
            var end = i + 1;
            while (end < pieces.Count && pieces[end] is not { Class: "txtTit", Tag: "span" })
                end++;
            var rest = pieces.Skip(i + 1).Take(end - i - 1).ToList();
            if (Number(TextOf(rest, "valor")) is not { } amount)
                continue;
            var code = TextOf(rest, "RCod");
            yield return new DocumentItem(
                title.Text,
                Number(TextOf(rest, "Rqtd")),
                Number(TextOf(rest, "RvlUnit")) is { } price ? Money.FromDecimal(price, Real) : null,
                Money.FromDecimal(amount, Real),
                code is null ? null : string.Concat(code.Where(char.IsAsciiDigit))
            );
        }
    }

    /// <summary>Each label with the amount beside it.</summary>
    private static List<(string Label, decimal? Amount)> Totals(IReadOnlyList<HtmlPiece> pieces)
    {
        var lines = new List<(string, decimal?)>();
        string? label = null;
        foreach (var piece in pieces)
            if (piece.Tag == "label")
                label = label is null ? piece.Text : $"{label} {piece.Text}";
            else if (piece.Classes.Contains("totalNumb") && label is not null)
            {
                lines.Add((label.ToLowerInvariant(), Number(piece.Text)));
                label = null;
            }
        return lines;
    }

    private static IEnumerable<DocumentCheck> ChecksOf(
        List<DocumentItem> items,
        List<(string Label, decimal? Amount)> lines,
        decimal? sum,
        decimal discount,
        decimal? paid,
        string? key
    )
    {
        if (key is not null)
            yield return FiscalKey.Check(key);
        if (sum is not { } products || paid is not { } total)
            yield break;
        // A page that was saved in part says itself how many items it has.
        var said = lines.FirstOrDefault(l => IsNamed(l.Label, "qtd. total de itens")).Amount;
        if (said is null || said == items.Count)
            yield return Sums.Check(
                "items-total",
                [.. items.Select(i => i.Amount.ToDecimal())],
                products,
                Real,
                unrounded: 0
            );
        if (discount != 0)
            yield return Sums.Check("parts-total", [products, -discount], total, Real, provesTotal: true);
        var payments = lines
            .SkipWhile(l => !IsNamed(l.Label, "forma de pagamento"))
            .Skip(1)
            .TakeWhile(l => !IsNamed(l.Label, "informação"))
            .ToList();
        var change = payments.Where(l => IsNamed(l.Label, "troco")).Sum(l => l.Amount ?? 0);
        var given = payments.Where(l => !IsNamed(l.Label, "troco")).Sum(l => l.Amount ?? 0);
        if (given > 0)
            yield return Sums.Check("cash-change", [given, -change], total, Real, provesTotal: true);
    }

    private static string? MethodOf(List<(string Label, decimal? Amount)> lines)
    {
        var payments = lines
            .SkipWhile(l => !IsNamed(l.Label, "forma de pagamento"))
            .Skip(1)
            .Where(l => !IsNamed(l.Label, "troco") && !IsNamed(l.Label, "informação"))
            .ToList();
        return payments is not [var (label, _)] ? null
            : label.Contains("dinheiro", StringComparison.Ordinal) ? "cash"
            : label.Contains("crédito", StringComparison.Ordinal) ? "credit-card"
            : label.Contains("débito", StringComparison.Ordinal) ? "debit-card"
            : label.Contains("pix", StringComparison.Ordinal) ? "pix"
            : label.Contains("vale", StringComparison.Ordinal) ? "voucher"
            : "other";
    }

    private static bool IsNamed(string? label, string name) =>
        label is not null && label.Contains(name, StringComparison.Ordinal);

    private static string? TextOf(List<HtmlPiece> pieces, string name) =>
        pieces.FirstOrDefault(p => p.Class == name)?.Text;

    private static DateOnly? DateOf(string text)
    {
        if (After(text, "Emissão:") is not { } after || DayPattern.Match(after) is not { Success: true } match)
            return null;
        return SafeXml.Day($"{match.Groups[3].Value}-{match.Groups[2].Value}-{match.Groups[1].Value}");
    }

    private static string? After(string text, string label)
    {
        var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : text.Substring(at + label.Length, Math.Min(60, text.Length - at - label.Length)).Trim();
    }

    /// <summary>The number in a text such as <c>Vl. Unit.: 1.234,56</c>.</summary>
    private static decimal? Number(string? text)
    {
        if (text is null)
            return null;
        var digits = text[(text.LastIndexOfAny([':', ' ', '\u00A0']) + 1)..];
        digits = string.Concat(digits.Where(c => char.IsAsciiDigit(c) || c == ',' || c == '-')).Replace(',', '.');
        return
            decimal.TryParse(
                digits,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Math.Abs(number) < 1_000_000_000
            ? number
            : null;
    }
}
