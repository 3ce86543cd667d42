using System.Text.RegularExpressions;
using FinanceManager.Statements.Text;

namespace FinanceManager.Documents.Extraction;

/// <summary>Finds who sold: the name in the heading, and a number of the tax office's whose check digits hold.</summary>
internal static partial class IssuerFinder
{
    private const int HeadingLines = 12;

    [GeneratedRegex(
        @"(?<![a-z])(?:s\s?d\s?n\W{0,3}b\s?h\s?d|sdh bhd|son bhd|sun bho|bhd|s/b|ltd|limited|llc|inc|corp|co|plc|pte|pty|gmbh|ag|kg|ohg|sarl|sas|sa|s\.a\.?|s\.l\.?(?:u\.?)?|sl|srl|s\.r\.l\.?|de c\.?\s?v\.?|ltda|eireli|me|epp|lda|unipessoal|enterprise|trading|s\.a\.s|spa|ab|oy|bv|n\.v\.)(?![a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LegalForm { get; }

    [GeneratedRegex(
        @"(?<![a-z])(?:restoran|restaurant\w?s?|seafood|kopitiam|coffee|pasar|books?|gift|gallery|klinik|clinic|electrical|motors?|ristorante|trattoria|boulangerie|taqueria|panaderia|abarrotes|ferreteria|lanchonete|mercearia|pizzaria|drogaria|cafe|kedai|supermercado?|supermarket|mercado|mercadona|padaria|farmacia|pharmacy|store|shop|mart|market|stationery|hardware|bakery|bakeries|bookstore|pasaraya|syarikat|perniagaan|loja|tienda|bar|hotel|petrol|station|estacion|posto|services?|service)(?![a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Trade { get; }

    [GeneratedRegex(
        @"^(?:.{0,3}\b)?(?:tax invoice|simplified|invoice|receipt|cash bill|cash sales?|bill|official|welcome|thank|duplicate|copy|original|nota fiscal|cupom|fatura|factura|recibo|ticket|rechnung|facture|documento|danfe|extrato|reprint|customer|order|table|guest|date|data|fecha|tel|phone|fax|email|www|http|page|pagina|gst|sst|vat|cnpj|cpf|rfc|nif|cif|abn|reg|co reg|company reg|account|statement|bem vindo|bienvenid|consumidor|pagador|cliente|bill to|ship to|numero|number|description|item|qty|total|subtotal|amount)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NoName { get; }

    [GeneratedRegex(
        @"(?<![a-z])(?:jalan|jln|lot|no\s?\d+|lorong|taman|street|st|road|rd|avenue|ave|blvd|rua|av|avenida|calle|col|plaza|ground floor|level|\d{5}|str|rue|bairro|cep|praca|unit|floor|block|blk|seksyen|kawasan)(?![a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Address { get; }

    [GeneratedRegex(
        @"\(?\s?(?:co\W{0,3}(?:reg\w*)?\W{0,3}(?:no)?\W{0,3})?\(?\d{4,}[\dA-Za-z -]*\)?\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Registration { get; }

    [GeneratedRegex(@"^\W+|[^\w.)&!]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Edges { get; }

    [GeneratedRegex(
        @"\s+(?:tax invoice|invoice|receipt|statement|factura|fatura|rechnung|facture)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex TitleAtEnd { get; }

    public static Found<string>? NameOf(IReadOnlyList<TextLine> lines)
    {
        var heading = lines.Where(l => l.Line.Page == 1).Take(HeadingLines).ToList();
        var best = (Line: -1, Score: double.MinValue);
        var seen = 0;
        for (var i = 0; i < heading.Count; i++)
        {
            var line = heading[i];
            var letters = line.Text.Count(char.IsLetter);
            if (letters < 3 || line.Amounts.Count > 0 || NoName.IsMatch(line.Words) || line.Words.Contains('@'))
                continue;
            var lower = Lower(line.Text);
            var score = -0.8 * seen++;
            if (LegalForm.IsMatch(lower))
                score += 4;
            if (Trade.IsMatch(lower))
                score += 1.5;
            if (Address.IsMatch(lower) && !LegalForm.IsMatch(lower))
                score -= 3;
            if (letters < 0.6 * line.Text.Count(c => !char.IsWhiteSpace(c)))
                score -= 1.5;
            if (line.Line.Confidence < 0.5)
                score -= 1.5;
            if (!line.Text.Any(char.IsAsciiLetterUpper))
                score -= 1.5;
            if (letters < 6)
                score -= 1;
            if (line.Text.Contains(':', StringComparison.Ordinal))
                score -= 1;
            // Printed larger than what follows.
            score += Math.Clamp((line.Line.Height / TypicalHeight(lines)) - 1, 0, 1);
            if (score > best.Score)
                best = (i, score);
        }
        if (best.Line < 0)
            return null;
        var name = heading[best.Line];
        var text = Cleaned(name.Text);
        // A legal form that stands on a line of its own, or a name in two lines.
        if (LegalForm.IsMatch(Lower(name.Text)) && best.Line > 0 && IsFirstPart(heading[best.Line - 1], name))
            text = $"{Cleaned(heading[best.Line - 1].Text)} {text}";
        if (HasOpenBracket(name) && best.Line + 1 < heading.Count)
            text = $"{text} {Cleaned(heading[best.Line + 1].Text)}";
        var confidence = Math.Clamp((0.55 + (0.06 * best.Score)) * (0.5 + (0.5 * name.Line.Confidence)), 0.1, 0.95);
        return text.Length == 0 ? null : new Found<string>(text, confidence, name.Line.Box);
    }

    /// <summary>A line above that has a bracket left open, or beside whose end the form alone stands.</summary>
    private static bool IsFirstPart(TextLine above, TextLine name)
    {
        if (NoName.IsMatch(above.Words) || above.Line.Confidence < 0.5 || above.Text.Count(char.IsLetter) < 4)
            return false;
        var form = LegalForm.Match(Lower(name.Text));
        return HasOpenBracket(above) || form.Index < 3;
    }

    private static bool HasOpenBracket(TextLine line) =>
        line.Text.Count(c => c == '(') > line.Text.Count(c => c == ')');

    private static string Cleaned(string text)
    {
        var name = Registration.Replace(Mended(text), "");
        if (name.Count(char.IsLetter) < 3)
            name = text;
        name = TitleAtEnd.Replace(Edges.Replace(name, ""), "");
        // What stands behind the legal form, parted from it, is an address; a letter or two are a stain.
        if (LegalForm.Matches(Lower(name)).LastOrDefault() is { } form && form.Index > 2)
        {
            var rest = name[(form.Index + form.Length)..].TrimStart('.');
            if (rest.Count(char.IsLetter) <= 2 || rest.TrimStart() is ['-' or '–' or '·' or '|' or '•' or ',', ..])
                name = Edges.Replace(name[..^rest.Length], "");
        }
        return name.Length > 120 ? name[..120] : name;
    }

    /// <summary>A legal form has one spelling, and within a word of letters what looks like one is one.</summary>
    private static string Mended(string text)
    {
        var name = Malaysian.Replace(text, "SDN BHD");
        name = One.Replace(name, "I");
        name = Zero.Replace(name, "O");
        return Bracket.Replace(name, "l");
    }

    [GeneratedRegex(@"(?<!\p{L})S[DBUOQ0]N\s?B[HN]?[DO0B](?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Malaysian { get; }

    [GeneratedRegex(@"(?<=\p{L}\.?)[1|](?=\.?\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex One { get; }

    [GeneratedRegex(@"(?<=\p{L})0(?=\p{L})|(?<=\p{L}\s)0(?=\s\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Zero { get; }

    [GeneratedRegex(@"(?<=\p{Ll})[\]|}](?=\s|\p{L}|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket { get; }

    private static double TypicalHeight(IReadOnlyList<TextLine> lines)
    {
        var heights = lines.Select(l => l.Line.Height).Order().ToList();
        return heights[heights.Count / 2] is > 0 and var height ? height : 1;
    }

    private static string Lower(string text) => string.Concat(text.Select(Folding.Fold));

    [GeneratedRegex(@"\d{2}\.?\d{3}\.?\d{3}\s?/\s?\d{4}\s?-?\s?\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex CnpjText { get; }

    [GeneratedRegex(@"(?<![A-Z])[A-ZÑ&]{3,4}\s?-?\d{6}\s?-?[A-Z0-9]{3}(?![A-Z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex RfcText { get; }

    [GeneratedRegex(@"(?<!\d)\d{2}\s?-?\s?\d{8}\s?-?\s?\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex CuitText { get; }

    [GeneratedRegex(
        @"(?<![A-Z0-9])(?:[A-HJNP-SUVW]\s?-?\d{7}[0-9A-J]|[0-9XYZ]\d{7}\s?-?[A-Z])(?![A-Z0-9])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SpanishText { get; }

    [GeneratedRegex(@"(?<!\d)[1-35-9]\d{2}\s?\d{3}\s?\d{3}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PortugueseText { get; }

    public static Found<string>? TaxIdOf(IReadOnlyList<TextLine> lines, string? country)
    {
        foreach (var line in lines)
        {
            var id =
                Find(CnpjText, line, TaxIds.IsCnpj)
                ?? Find(RfcText, line, TaxIds.IsRfc)
                ?? (country == "AR" ? Find(CuitText, line, TaxIds.IsCuit) : null)
                ?? (country == "ES" ? Find(SpanishText, line, TaxIds.IsSpanishNif) : null)
                ?? (
                    country == "PT"
                    && (
                        line.Words.Contains("nif", StringComparison.Ordinal)
                        || line.Words.Contains("contribuinte", StringComparison.Ordinal)
                    )
                        ? Find(PortugueseText, line, TaxIds.IsPortugueseNif)
                        : null
                );
            if (id is not null)
                return new Found<string>(id, 1, line.Line.Box);
        }
        return null;
    }

    private delegate bool Holds(ReadOnlySpan<char> id);

    private static string? Find(Regex pattern, TextLine line, Holds holds)
    {
        foreach (Match match in pattern.Matches(line.Text.ToUpperInvariant()))
        {
            var id = string.Concat(match.Value.Where(c => char.IsLetterOrDigit(c) || c == '&'));
            if (holds(id))
                return id;
        }
        return null;
    }
}
