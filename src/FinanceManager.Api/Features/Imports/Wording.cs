namespace FinanceManager.Api.Features.Imports;

/// <summary>Compares what a bank writes of a movement before and after it books it.</summary>
internal static class Wording
{
    /// <summary>Half of the words or more in common.</summary>
    internal static bool Alike(string? one, string other)
    {
        var (left, right) = (WordsOf(one ?? ""), WordsOf(other));
        if (left.Count == 0 || right.Count == 0)
            return left.Count == right.Count;
        return left.Count(right.Contains) * 2 >= Math.Max(left.Count, right.Count);
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. text.ToUpperInvariant().Split([' ', '*', '/', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries)];
}
