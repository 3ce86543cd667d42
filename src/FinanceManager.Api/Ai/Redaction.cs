using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FinanceManager.Api.Ai;

/// <summary>A text without what names or numbers a person, and what stood there, which stays here.</summary>
/// <param name="Originals">By placeholder.</param>
internal sealed record Redaction(string Text, IReadOnlyDictionary<string, string> Originals)
{
    /// <summary>The text as it was, or any other text that repeats the placeholders.</summary>
    internal string Restore(string text) =>
        Originals.Aggregate(text, (all, one) => all.Replace(one.Key, one.Value, StringComparison.Ordinal));
}

/// <summary>
/// Takes out numbers of cards, accounts, taxpayers and phones, addresses of mail, and names it is told of. When in doubt it
/// takes out: a model needs the shop's words, and no number of more than four digits helps it.
/// </summary>
internal static partial class Redactor
{
    // A bank prints less; what is longer is somebody's letter, whose beginning says enough.
    private const int Read = 512;
    private const int Most = 140;

    private static readonly (string Kind, Regex Pattern)[] Patterns =
    [
        ("email", Email()),
        ("curp", Curp()),
        ("rfc", Rfc()),
        ("iban", Iban()),
        ("cnpj", Cnpj()),
        ("cpf", Cpf()),
        ("card", HiddenCard()),
        ("card", Card()),
        ("phone", Phone()),
        ("number", SpacedNumber()),
        ("number", LongNumber()),
    ];

    /// <param name="names">Whether a word, folded, is part of a person's name.</param>
    internal static Redaction Redact(string text, Func<string, bool> names) => Redact(text, names, Most, isSaid: false);

    /// <summary>What a person says is not cut, and an amount or a day that they say is no number of an account.</summary>
    internal static Redaction RedactSentence(string text, Func<string, bool> names) =>
        Redact(text, names, Read, isSaid: true);

    /// <summary>
    /// The name that a household gave a category or an account. What is taken out is not numbered: the same number in
    /// another text stands for something else.
    /// </summary>
    internal static string RedactName(string name, Func<string, bool> names) =>
        Placeholder().Replace(Redact(name, names).Text, "[$1]");

    /// <summary>
    /// A line of a printed document. Amounts and days stay, which are what it is about, however closely they stand together;
    /// what is taken out is not numbered, since nothing is put back.
    /// </summary>
    internal static string RedactPrinted(string line, Func<string, bool> names)
    {
        var (kept, at) = (new StringBuilder(), 0);
        line = Plain(line);
        foreach (Match amount in PrintedAmountOrDay().Matches(line))
        {
            kept.Append(RedactName(line[at..amount.Index], names)).Append(' ').Append(amount.Value).Append(' ');
            at = amount.Index + amount.Length;
        }
        return Spaces().Replace(kept.Append(RedactName(line[at..], names)).ToString(), " ").Trim();
    }

    private static Redaction Redact(string text, Func<string, bool> names, int most, bool isSaid)
    {
        var originals = new Dictionary<string, string>();
        text = Plain(text);
        foreach (var (kind, pattern) in Patterns)
            text = pattern.Replace(
                text,
                match =>
                    isSaid && kind == "number" && AmountOrDay().IsMatch(match.Value)
                        ? match.Value
                        : Hide(kind, match.Value)
            );
        // A name is one placeholder, however many words it has.
        text = HideNames(text, names, name => Hide("person", name));
        return new(Cut(text, most), originals);

        string Hide(string kind, string original)
        {
            foreach (var (known, value) in originals)
                if (value == original)
                    return known;
            var placeholder = $"[{kind} {originals.Count + 1}]";
            originals.Add(placeholder, original);
            return placeholder;
        }
    }

    /// <summary>Marks that hide, join or turn text around say nothing, and half a character is none.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, Read));
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length >= Read)
                break;
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control || Rune.IsWhiteSpace(rune))
                plain.Append(' ');
            else if (
                category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse)
                && rune != Rune.ReplacementChar
            )
                plain.Append(rune.ToString());
        }
        return Spaces().Replace(plain.ToString(), " ").Trim();
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\w.+\-]+\s?@\s?[\w\-]+(?:\.[\w\-]+)*")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Z]{4}\d{6}[A-Z]{6}[A-Z0-9]\d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Curp();

    [GeneratedRegex(@"\b[A-ZÑ&]{3,4}-?\d{6}-?[A-Z0-9]{3}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rfc();

    // At least two groups have digits; words that follow are left.
    [GeneratedRegex(
        @"\b[A-Z]{2}\d{2}(?:[ \-]?[A-Z]{4})?(?:[ \-]?\d[A-Z0-9]{3}){2,7}(?:[ \-]?[A-Z0-9]{1,3}\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Iban();

    [GeneratedRegex(@"[\d*]{2}\.?[\d*]{3}\.?[\d*]{3}/[\d*]{4}-?[\d*]{2}|\b\d{14}\b")]
    private static partial Regex Cnpj();

    [GeneratedRegex(@"[\d*•xX]{3}\.[\d*•xX]{3}\.[\d*•xX]{3}-?[\d*•xX]{2}|\b\d{9}-\d{2}\b|\b\d{11}\b")]
    private static partial Regex Cpf();

    [GeneratedRegex(@"(?:\d{4,6}[ \-]?)?(?:[*•]{2,}|\b[xX]{2,})[ \-*•xX]*\d{2,5}\b")]
    private static partial Regex HiddenCard();

    [GeneratedRegex(@"\b\d(?:[ \-.]?\d){12,18}\b")]
    private static partial Regex Card();

    [GeneratedRegex(@"\+\d[\d ().\-]{6,}\d|\(\d{2,4}\)[ ]?\d[\d .\-]{5,}\d|\b\d{2,3}[ \-.]\d{3,5}[ \-.]\d{4}\b")]
    private static partial Regex Phone();

    // In whatever groups a person or a bank writes them.
    [GeneratedRegex(@"\b\d(?:[ .\-]?\d){8,}\b")]
    private static partial Regex SpacedNumber();

    // Accounts, agencies, documents: digits with what commonly stands between them, or letters and digits in one.
    [GeneratedRegex(@"\d(?:[.\-/]?\d){4,}(?:-[\dxX])?")]
    private static partial Regex LongNumber();

    // Whole numbers of five digits and more may be an account's; hidden, they still can be put back.
    [GeneratedRegex(@"^(?:\d{1,6}\.\d{1,2}|\d{1,3}\.\d{3}|\d{4}-\d\d?-\d\d?|\d\d?[/.\-]\d\d?[/.\-]\d{4})$")]
    private static partial Regex AmountOrDay();

    // With two decimals, or three where quantities have them; a day by its parts.
    [GeneratedRegex(
        @"(?<![\w.,/\-])(?:\d{1,3}(?:[.,]\d{3})+[.,]\d{2}|\d{1,7}[.,]\d{2,3}|\d{4}-\d\d?-\d\d?|\d\d?[/.\-]\d\d?[/.\-](?:\d{4}|\d{2}))(?![\w/\-]|[.,]\d)"
    )]
    private static partial Regex PrintedAmountOrDay();

    /// <summary>Replaces each run of words of a name.</summary>
    private static string HideNames(string text, Func<string, bool> isName, Func<string, string> hide)
    {
        var hidden = new StringBuilder(text.Length);
        var (at, from, to) = (0, -1, -1);
        foreach (Match word in Words().Matches(text))
        {
            if (!isName(Categorization.DescriptionNormalizer.Fold(word.Value)))
                Flush();
            else
                (from, to) = (from < 0 ? word.Index : from, word.Index + word.Length);
        }
        Flush();
        return hidden.Append(text, at, text.Length - at).ToString();

        void Flush()
        {
            if (from < 0)
                return;
            hidden.Append(text, at, from - at).Append(hide(text[from..to]));
            (at, from) = (to, -1);
        }
    }

    [GeneratedRegex(@"\[([a-z]+) \d+\]")]
    private static partial Regex Placeholder();

    // Placeholders are passed over as a whole.
    [GeneratedRegex(@"\[[a-z]+ \d+\]|[\p{L}\p{M}\d]+")]
    private static partial Regex Words();
}
