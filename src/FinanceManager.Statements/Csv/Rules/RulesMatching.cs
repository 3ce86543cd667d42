using System.Text.RegularExpressions;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Tells which blocks of the rules a record meets.</summary>
internal sealed class RulesMatching
{
    private readonly IReadOnlyList<RulesBlock> blocks;
    private readonly Dictionary<int, Subject> subjects = [];
    private readonly Test[][][] tests;

    // The record that last had a word of the block; the largest number for blocks that can be met without one.
    private readonly int[] hinted;
    private int records;
    private CsvRecordReader record = null!;
    private char[] whole = new char[1024];
    private int wholeLength;

    public RulesMatching(IReadOnlyList<RulesBlock> blocks)
    {
        this.blocks = blocks;
        hinted = new int[blocks.Count];
        tests = new Test[blocks.Count][][];
        for (var i = 0; i < blocks.Count; i++)
        {
            tests[i] = [.. blocks[i].AnyOf.Select(all => all.Select(Prepare).ToArray())];
            foreach (var all in tests[i])
                Hint(i, all);
        }
        foreach (var subject in subjects.Values)
            subject.Finder.Complete();
    }

    /// <summary>A pattern took too long and was taken not to match.</summary>
    public bool IsTooSlow { get; private set; }

    public void Load(CsvRecordReader read)
    {
        record = read;
        records++;
        foreach (var subject in subjects.Values)
        {
            if (subject.Column == RulesMatcher.Whole)
                JoinWhole();
            subject.Finder.Search(Text(subject.Column));
            foreach (var word in subject.Finder.Found)
            foreach (var block in subject.Blocks[word])
                hinted[block] = Math.Max(hinted[block], records);
        }
    }

    public bool Meets(int block)
    {
        if (hinted[block] < records)
            return false;
        foreach (var all in tests[block])
        {
            var meets = true;
            for (var i = 0; i < all.Length && meets; i++)
                meets = Matches(all[i]) != all[i].Matcher.IsNegated;
            if (meets)
                return true;
        }
        return false;
    }

    /// <summary>What the parenthesised parts of the block's patterns matched.</summary>
    public List<string> Groups(int block)
    {
        var groups = new List<string>();
        try
        {
            foreach (var matcher in blocks[block].AnyOf.SelectMany(all => all).Where(m => !m.IsNegated))
                groups.AddRange(matcher.Pattern.Groups(Text(matcher.Column).ToString()));
        }
        catch (RegexMatchTimeoutException)
        {
            IsTooSlow = true;
        }
        return groups;
    }

    private Test Prepare(RulesMatcher matcher)
    {
        if (!subjects.TryGetValue(matcher.Column, out var subject))
            subjects[matcher.Column] = subject = new Subject(matcher.Column);
        var words = matcher.Pattern.Words.Any.Select(subject.Finder.Add).ToArray();
        while (subject.Blocks.Count < subject.Finder.Count)
            subject.Blocks.Add([]);
        return new Test(matcher, subject, words.Contains(-1) ? [] : words);
    }

    /// <summary>Any condition of a group that needs words will do to tell when to look at the block.</summary>
    private void Hint(int block, Test[] all)
    {
        if (Array.Find(all, test => test.Words.Length > 0 && !test.Matcher.IsNegated) is not { } test)
        {
            hinted[block] = int.MaxValue;
            return;
        }
        foreach (var word in test.Words)
            test.Subject.Blocks[word].Add(block);
    }

    private bool Matches(Test test)
    {
        var pattern = test.Matcher.Pattern;
        if (test.Words.Length > 0)
        {
            var found = false;
            foreach (var word in test.Words)
                found |= test.Subject.Finder.Has(word);
            if (!found || pattern.Words.Suffice)
                return found;
        }
        try
        {
            return pattern.IsMatch(Text(test.Subject.Column));
        }
        catch (RegexMatchTimeoutException)
        {
            IsTooSlow = true;
            return false;
        }
    }

    private ReadOnlySpan<char> Text(int column) =>
        column switch
        {
            RulesMatcher.Whole => whole.AsSpan(0, wholeLength),
            RulesMatcher.Nowhere => default,
            _ => record[column],
        };

    /// <summary>The columns without their quotes, with commas between them whatever the file has.</summary>
    private void JoinWhole()
    {
        wholeLength = 0;
        for (var i = 0; i < record.Count; i++)
        {
            var text = record[i];
            if (whole.Length < wholeLength + text.Length + 1)
                Array.Resize(ref whole, (wholeLength + text.Length + 1) * 2);
            if (i > 0)
                whole[wholeLength++] = ',';
            text.CopyTo(whole.AsSpan(wholeLength));
            wholeLength += text.Length;
        }
    }

    /// <summary>A text that patterns look at, and the words they look for in it.</summary>
    private sealed class Subject(int column)
    {
        public int Column { get; } = column;

        public RulesWordFinder Finder { get; } = new();

        /// <summary>By word, the blocks to look at when a text has it.</summary>
        public List<List<int>> Blocks { get; } = [];
    }

    private sealed record Test(RulesMatcher Matcher, Subject Subject, int[] Words);
}
