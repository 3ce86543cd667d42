namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Finds many words in a text at once, whatever their case (Aho and Corasick's automaton).</summary>
/// <remarks>Rules have hundreds of words; looking for one after the other would take longer than all the rest.</remarks>
internal sealed class RulesWordFinder
{
    // More than any person writes; beyond it the steps would not fit into memory.
    private const int MostSteps = 1 << 22;
    private readonly List<Dictionary<char, int>> nodes =
    [
        [],
    ];
    private readonly Dictionary<char, int> classes = [];
    private readonly int[] ascii = new int[128];
    private readonly Dictionary<string, int> words = [];
    private readonly Dictionary<int, int> wordAt = [];
    private int[] steps = [];
    private int[] ends = [];
    private int[] shorter = [];
    private readonly List<int> found = [];
    private int[] foundIn = [];
    private int searches;

    /// <summary>How many words there are.</summary>
    public int Count => words.Count;

    /// <summary>The words that the text searched last has.</summary>
    public IReadOnlyList<int> Found => found;

    /// <summary>Numbers the word for <see cref="Has"/>; -1 when there are too many.</summary>
    public int Add(string word)
    {
        var folded = word.ToUpperInvariant();
        if (words.TryGetValue(folded, out var known))
            return known;
        if ((long)(nodes.Count + folded.Length) * (classes.Count + folded.Length) > MostSteps)
            return -1;
        var node = 0;
        foreach (var c in folded)
        {
            if (!nodes[node].TryGetValue(c, out var next))
            {
                nodes[node][c] = next = nodes.Count;
                nodes.Add([]);
            }
            node = next;
            classes.TryAdd(c, classes.Count + 1);
        }
        words.Add(folded, words.Count);
        wordAt[node] = words[folded];
        return words[folded];
    }

    /// <summary>Prepares the search once all words are added.</summary>
    public void Complete()
    {
        var width = classes.Count + 1;
        (steps, ends, shorter) = (new int[nodes.Count * width], new int[nodes.Count], new int[nodes.Count]);
        foundIn = new int[words.Count];
        for (var c = 0; c < ascii.Length; c++)
            ascii[c] = classes.GetValueOrDefault(char.ToUpperInvariant((char)c));
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var at))
        {
            // What is no step of this node is one of the longest ending of its text that also begins a word.
            if (at != 0)
                steps.AsSpan(shorter[at] * width, width).CopyTo(steps.AsSpan(at * width, width));
            ends[at] = wordAt.ContainsKey(at) ? at : ends[shorter[at]];
            foreach (var (c, next) in nodes[at])
            {
                var step = (at * width) + classes[c];
                shorter[next] = at == 0 ? 0 : steps[step];
                steps[step] = next;
                queue.Enqueue(next);
            }
        }
    }

    public void Search(ReadOnlySpan<char> text)
    {
        searches++;
        found.Clear();
        var width = classes.Count + 1;
        var state = 0;
        foreach (var c in text)
        {
            var kind = c < 128 ? ascii[c] : classes.GetValueOrDefault(char.ToUpperInvariant(c));
            state = steps[(state * width) + kind];
            for (var end = ends[state]; end > 0; end = ends[shorter[end]])
                Note(wordAt[end]);
        }
    }

    /// <summary>Whether the text searched last has the word.</summary>
    public bool Has(int word) => foundIn[word] == searches;

    private void Note(int word)
    {
        if (foundIn[word] == searches)
            return;
        foundIn[word] = searches;
        found.Add(word);
    }
}
