using System.Text.RegularExpressions;

namespace FinanceManager.Statements.Hledger;

/// <summary>Names of accounts as the directives before them say.</summary>
internal sealed class JournalNames
{
    /// <summary>What a name has beyond this is dropped.</summary>
    public const int Longest = 500;

    private const int MostAliases = 100;
    private const int MostParents = 100;

    // In characters that aliases have looked at: names may be many, and each alias may make one longer.
    private const long MostWork = 1 << 28;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Stack<string> parents = [];

    // The latest comes first.
    private readonly List<Func<string, string>> aliases = [];
    private readonly Dictionary<string, string> known = [];
    private long work;

    /// <summary>Aliases were left aside because they took too long.</summary>
    public bool IsExhausted => work > MostWork;

    /// <summary>The names that follow are of accounts under this one.</summary>
    public void Begin(string parent)
    {
        parents.Push(parents.Count < MostParents ? Of(parent) : parents.Peek());
        known.Clear();
    }

    public void End()
    {
        parents.TryPop(out _);
        known.Clear();
    }

    public void ForgetAliases()
    {
        aliases.Clear();
        known.Clear();
    }

    public string Of(string name)
    {
        if (!known.TryGetValue(name, out var full))
            known.Add(name, full = Find(name));
        return full;
    }

    private string Find(string name)
    {
        name = Cut(parents.TryPeek(out var parent) ? $"{parent}:{name}" : name);
        foreach (var alias in aliases)
        {
            if (IsExhausted)
                break;
            var renamed = alias(name);
            work += name.Length + renamed.Length;
            name = Cut(renamed);
        }
        return name;
    }

    /// <returns>Whether it is understood.</returns>
    public bool TryAlias(string text)
    {
        if (aliases.Count >= MostAliases || text.Length > Longest)
            return false;
        known.Clear();
        if (
            text is ['/', ..]
            && text.LastIndexOf('/') is > 0 and var end
            && text.IndexOf('=', end) is > 0 and var equals
        )
        {
            var replacement = Regex.Replace(
                text[(equals + 1)..].Trim().Replace("$", "$$", StringComparison.Ordinal),
                @"\\(\d)",
                "$${$1}",
                RegexOptions.None,
                Second
            );
            try
            {
                var pattern = new Regex(text[1..end], RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
                aliases.Insert(0, name => pattern.Replace(name, replacement));
            }
            catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
            {
                return false;
            }
            return true;
        }
        if (text.Split('=', 2, StringSplitOptions.TrimEntries) is not [var old, var now])
            return false;
        aliases.Insert(
            0,
            name =>
                name == old ? now
                : name.StartsWith(old + ":", StringComparison.Ordinal) ? now + name[old.Length..]
                : name
        );
        return true;
    }

    private static string Cut(string name) => name.Length > Longest ? name[..Longest] : name;
}
