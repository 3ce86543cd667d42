using System.Text;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Words that a pattern cannot do without: a text that has none of them is no match.</summary>
/// <param name="Any">Empty when nothing is known.</param>
/// <param name="Suffice">The pattern is only these words: any of them is a match.</param>
internal sealed record RulesWords(IReadOnlyList<string> Any, bool Suffice)
{
    public static RulesWords None { get; } = new([], false);

    /// <summary>Finds the longest word of each alternative that is in no group and need not be absent.</summary>
    public static RulesWords Of(string pattern)
    {
        var found = new List<string>();
        var (run, best, suffice, depth) = (new StringBuilder(), "", true, 0);
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i == pattern.Length && depth != 0)
                return None;
            var c = i < pattern.Length ? pattern[i] : '|';
            if (c == '|' && depth == 0)
            {
                EndRun();
                if (best.Length == 0)
                    return None;
                found.Add(best);
                best = "";
                continue;
            }
            if (IsLetter(pattern, ref i))
            {
                if (depth == 0)
                    run.Append(pattern[i]);
                continue;
            }
            suffice = false;
            if (c is '*' or '?' or '{' && run.Length > 0)
                run.Length--;
            EndRun();
            depth +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            if (c == '[')
                i = RulesPattern.EndOfSet(pattern, i);
            else if (c == '{')
                i = Math.Max(i, pattern.IndexOf('}', i));
        }
        return new RulesWords(found, suffice);

        void EndRun()
        {
            if (run.Length > best.Length)
                best = run.ToString();
            run.Clear();
        }
    }

    /// <summary>Whether the character stands for itself; a backslash before it is passed over.</summary>
    private static bool IsLetter(string pattern, ref int at)
    {
        if (pattern[at] != '\\')
            return !@"\.[]{}()*+?^$|".Contains(pattern[at], StringComparison.Ordinal);
        if (at + 1 == pattern.Length)
            return false;
        at++;
        return pattern[at] is not ('b' or 'B' or '<' or '>');
    }
}
