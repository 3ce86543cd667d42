using System.Text.RegularExpressions;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Pdf;

/// <summary>Finds the number of an account where a statement names it.</summary>
internal static partial class PdfAccountNumber
{
    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Iban { get; }

    [GeneratedRegex(
        @"(?i)\b(?:conta(?: corrente)?|cuenta|account|acct|cart[aã]o|tarjeta|card|konto)\b[^\d\n]{0,24}?(?<id>[\dxX*•]{2,6}(?:[ .\-/]?[\dxX*•]{1,6}){1,6})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbered { get; }

    public static string? Find(string text) => FindIban(text) ?? FindNumbered(text);

    public static string? FindIban(string text)
    {
        foreach (Match match in Iban.Matches(text))
            if (match.Value.Count(char.IsAsciiDigit) >= 10)
                return match.Value.Replace(" ", "");
        return null;
    }

    public static string? FindNumbered(string text)
    {
        foreach (Match match in Numbered.Matches(text))
            if (match.Groups["id"] is var id && IsNumber(id.Value.Trim(), text.AsSpan(id.Index + id.Length)))
                return id.Value.Trim();
        return null;
    }

    /// <summary>Days and amounts also stand behind the word.</summary>
    private static bool IsNumber(string id, ReadOnlySpan<char> rest) =>
        id.Count(char.IsAsciiDigit) >= 4
        && !DateText.TryParts(id, out _)
        && !(rest is [',' or '.', >= '0' and <= '9', ..])
        && !(id.Length > 3 && id[^3] is '.' && rest is not ['-' or '/', ..]);
}
