namespace FinanceManager.Api.Features.Imports;

/// <summary>Compares what banks write of one movement: before and after booking it, in one file and in another.</summary>
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

    private static HashSet<string> WordsOf(string text) =>
        [.. text.ToUpperInvariant().Split([' ', '*', '/', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries)];
}
