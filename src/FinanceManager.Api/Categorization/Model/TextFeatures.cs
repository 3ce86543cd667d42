using System.Numerics;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>Numbered facts of one movement with their weights; numbers are hashes, so no vocabulary is kept.</summary>
internal sealed class FeatureVector
{
    private readonly List<int> _ids = [];
    private readonly List<float> _values = [];

    internal int Count => _ids.Count;

    internal ReadOnlySpan<int> Ids => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ids);

    internal ReadOnlySpan<float> Values => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values);

    internal void Add(int id, float value)
    {
        _ids.Add(id);
        _values.Add(value);
    }

    internal void Clear()
    {
        _ids.Clear();
        _values.Clear();
    }

    /// <summary>Gives what was added since <paramref name="start"/> the length <paramref name="norm"/>, however much it is.</summary>
    internal void Normalize(int start, float norm)
    {
        var added = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values)[start..];
        var square = 0f;
        foreach (var value in added)
            square += value * value;
        if (square == 0)
            return;
        var scale = norm / MathF.Sqrt(square);
        foreach (ref var value in added)
            value *= scale;
    }
}

/// <summary>What a text looks like: its words, pairs of words and runs of 2 to 5 characters within words.</summary>
internal static class TextFeatures
{
    /// <summary>Feature numbers are below this.</summary>
    internal const int Buckets = 1 << Bits;

    private const int Bits = 18;
    private const int Shortest = 2;
    private const int Longest = 5;
    private const int MaxLength = 256;
    private const int MaxWords = 40;

    /// <param name="folded">Folded text, cut at 256 characters.</param>
    /// <param name="space">Keeps two texts of one movement apart.</param>
    internal static void AddText(FeatureVector into, ReadOnlySpan<char> folded, char space, float words, float grams)
    {
        Span<char> text = stackalloc char[MaxLength];
        folded = folded[..Math.Min(folded.Length, MaxLength)];
        folded.CopyTo(text);
        Span<BankWord> found = stackalloc BankWord[MaxWords];
        text = text[..folded.Length];
        var split = new BankWords(text, found[..BankWords.Split(text, found)]);

        var start = into.Count;
        var before = 0u;
        for (var i = 0; i < split.Count; i++)
        {
            if (!HasLetter(split[i]))
                continue;
            var word = Hash(split[i], Seed(space, 'w'));
            into.Add(Bucket(word), 1);
            if (before != 0)
                into.Add(Bucket(Mix(before, word)), 0.7f);
            before = word;
        }
        into.Normalize(start, words);

        start = into.Count;
        for (var i = 0; i < split.Count; i++)
            if (HasLetter(split[i]))
                AddGrams(into, split[i], space);
        into.Normalize(start, grams);
    }

    /// <summary>A fact that is no text: a direction, a kind of payment, what another tier says.</summary>
    internal static void AddFact(FeatureVector into, char space, ReadOnlySpan<char> fact, float value) =>
        into.Add(Bucket(Hash(fact, Seed(space, 'f'))), value);

    private static void AddGrams(FeatureVector into, ReadOnlySpan<char> word, char space)
    {
        Span<char> padded = stackalloc char[Math.Min(word.Length, 24) + 2];
        padded[0] = padded[^1] = ' ';
        for (var i = 1; i < padded.Length - 1; i++)
            padded[i] = char.IsAsciiDigit(word[i - 1]) ? '0' : word[i - 1];
        for (var length = Shortest; length <= Longest; length++)
        for (var at = 0; at + length <= padded.Length; at++)
            into.Add(Bucket(Hash(padded.Slice(at, length), Seed(space, 'g'))), length < 4 ? 0.7f : 1);
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLetter(c))
                return true;
        return false;
    }

    private static uint Seed(char space, char part) => 2166136261u ^ ((uint)space << 8) ^ part;

    private static uint Hash(ReadOnlySpan<char> text, uint hash)
    {
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }

    private static uint Mix(uint one, uint other) =>
        unchecked((BitOperations.RotateLeft(one, 13) ^ other) * 2654435761u);

    private static int Bucket(uint hash) => (int)(unchecked(hash * 2654435761u) >> (32 - Bits));
}
