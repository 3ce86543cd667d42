namespace FinanceManager.Api.Categorization;

/// <summary>Phrases by their words, so that a text is read once however many phrases there are.</summary>
internal sealed class PhraseTrie<T>
{
    private readonly Node _root = new();

    internal void Add(string phrase, T value)
    {
        var node = _root;
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!node.Next.TryGetValue(word, out var next))
                node.Next.Add(word, next = new());
            node = next;
        }
        node.Values.Add(value);
    }

    /// <summary>The longest phrase that starts at a word: how many words it has, 0 for none, and what it stands for.</summary>
    internal int Longest(BankWords words, int start, out IReadOnlyList<T> values)
    {
        values = [];
        var (node, length) = (_root, 0);
        for (var at = start; at < words.Count && node.Follow(words[at]) is { } next; at++)
        {
            node = next;
            if (node.Values.Count > 0)
                (values, length) = (node.Values, at - start + 1);
        }
        return length;
    }

    private sealed class Node
    {
        internal List<T> Values { get; } = [];

        internal Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        internal Node? Follow(ReadOnlySpan<char> word) =>
            Next.Count > 0 && Next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var next)
                ? next
                : null;
    }
}
