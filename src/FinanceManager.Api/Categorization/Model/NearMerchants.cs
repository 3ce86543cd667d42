using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>
/// Remembered merchants by names that are almost the same: a branch or a city more or less, another last word behind two
/// equal ones, one letter off. Only where all of them stand under one category does that say anything.
/// </summary>
internal sealed class NearMerchants
{
    private const int Opening = 3;
    private const int Shortest = 6;

    private readonly Dictionary<(CategoryKind?, string), List<(string Name, (int Label, int Times)[] Choices)>> _near =
    [];

    internal void Add(CategoryKind? direction, string name, (int Label, int Times)[] choices)
    {
        if (name.Length < Shortest)
            return;
        var opening = (direction, name[..Opening]);
        if (!_near.TryGetValue(opening, out var names))
            _near.Add(opening, names = []);
        names.Add((name, choices));
    }

    /// <param name="isPerson">It is the name of somebody and not of a shop.</param>
    /// <returns>The category, and how often it was chosen; null where there is none, or not only one.</returns>
    internal (int Label, int Times)? Find(CategoryKind? direction, string name, bool isPerson)
    {
        if (name.Length < Shortest || !_near.TryGetValue((direction, name[..Opening]), out var names))
            return null;
        (int Label, int Times)? found = null;
        foreach (var (other, choices) in names)
        {
            if (!AreNear(name, other, isPerson))
                continue;
            foreach (var (label, times) in choices)
            {
                if (found is { } known && known.Label != label)
                    return null;
                found = (label, times + (found?.Times ?? 0));
            }
        }
        return found;
    }

    // People have names of one letter's difference, and relatives of two.
    private static bool AreNear(string one, string other, bool isPerson)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (same == shorter.Length && (longer.Length == same || longer[same] == ' '))
            return true;
        if (isPerson)
            return false;
        return IsOneLetterOff(one.AsSpan(same), other.AsSpan(same))
            || (Words(one.AsSpan(0, same)) >= 2 && IsLastWord(one, same) && IsLastWord(other, same));
    }

    // What is behind the first difference: a letter replaced, left out, put in, or two turned around.
    private static bool IsOneLetterOff(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        (one.Length - other.Length) switch
        {
            0 when one.Length > 1 && one[0] == other[1] && one[1] == other[0] => one[2..].SequenceEqual(other[2..]),
            0 => one.Length > 0 && one[1..].SequenceEqual(other[1..]),
            1 => one[1..].SequenceEqual(other),
            -1 => one.SequenceEqual(other[1..]),
            _ => false,
        };

    /// <summary>How many whole words there are before what differs.</summary>
    private static int Words(ReadOnlySpan<char> same) => same.Count(' ');

    private static bool IsLastWord(string name, int at) => name.IndexOf(' ', at) < 0;
}
