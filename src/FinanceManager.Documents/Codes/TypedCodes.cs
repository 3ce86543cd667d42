using System.Text.RegularExpressions;

namespace FinanceManager.Documents.Codes;

/// <summary>Lines of digits that are printed to be typed, and PIX codes that are printed to be copied.</summary>
internal static partial class TypedCodes
{
    [GeneratedRegex(@"(?<![\d.])(?:\d[\d. -]{42,70}\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"000201\S{40,}", RegexOptions.CultureInvariant)]
    private static partial Regex Pix { get; }

    public static IEnumerable<string> In(IReadOnlyList<string> pages)
    {
        foreach (var text in pages)
        {
            foreach (Match match in Digits.Matches(text))
                yield return match.Value;
            foreach (Match match in Pix.Matches(text))
                yield return match.Value;
            if (FiscalKey.Find(text) is { } key)
                yield return key;
        }
    }
}
