namespace FinanceManager.Api.Categorization;

/// <summary>Compares what is written of one movement: by a bank before and after booking it, in one file and in another, on a receipt.</summary>
internal static class Wording
{
    /// <summary>Half of the words or more in common.</summary>
    internal static bool Alike(string? one, string other) => Likeness(one, other) >= 0.5;

    /// <returns>0–1: the words in common, of those of the longer text.</returns>
    internal static double Likeness(string? one, string other)
    {
        var (left, right) = (WordsOf(one ?? ""), WordsOf(other));
        if (left.Count == 0 || right.Count == 0)
            return left.Count == right.Count ? 1 : 0;
        return (double)left.Count(right.Contains) / Math.Max(left.Count, right.Count);
    }

    /// <summary>
    /// A shop's receipt and the bank's line name the same merchant: of the shorter name, nearly all words are in the other.
    /// </summary>
    internal static bool NamesSame(string one, string other) => NameLikeness(one, other) >= 0.66;

    /// <returns>0–1: the words of merchants' names in common, of those of the shorter one.</returns>
    internal static double NameLikeness(string one, string other)
    {
        var (left, right) = (NameOf(one), NameOf(other));
        var fewest = Math.Min(left.Count, right.Count);
        return fewest == 0 ? 0 : (double)left.Count(right.Contains) / fewest;
    }

    private static HashSet<string> NameOf(string text) =>
        [.. DescriptionNormalizer.KeyOf(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static HashSet<string> WordsOf(string text) =>
        [.. text.ToUpperInvariant().Split([' ', '*', '/', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries)];
}
