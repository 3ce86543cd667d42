using System.Text.RegularExpressions;

namespace FinanceManager.Statements.Hledger;

/// <summary>Names of accounts as the directives before them say.</summary>
internal sealed class JournalNames
{
    private const int MostAliases = 100;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Stack<string> parents = [];
    private readonly List<Func<string, string>> aliases = [];

    /// <summary>The names that follow are of accounts under this one.</summary>
    public void Begin(string parent) => parents.Push(Of(parent));

    public void End() => parents.TryPop(out _);

    public void ForgetAliases() => aliases.Clear();

    public string Of(string name)
    {
        if (parents.TryPeek(out var parent))
            name = $"{parent}:{name}";
        foreach (var alias in aliases)
            name = alias(name);
        return name;
    }

    /// <returns>Whether it is understood.</returns>
    public bool TryAlias(string text)
    {
        if (aliases.Count >= MostAliases)
            return true;
        if (
            text is ['/', ..]
            && text.LastIndexOf('/') is > 0 and var end
            && text.IndexOf('=', end) is > 0 and var equals
        )
        {
            var replacement = Regex.Replace(
                text[(equals + 1)..].Trim(),
                @"\\(\d)",
                "$${$1}",
                RegexOptions.None,
                Second
            );
            try
            {
                var pattern = new Regex(text[1..end], RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
                aliases.Add(name => pattern.Replace(name, replacement));
            }
            catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
            {
                return false;
            }
            return true;
        }
        if (text.Split('=', 2, StringSplitOptions.TrimEntries) is [var old, var now])
            aliases.Add(name =>
                name == old ? now
                : name.StartsWith(old + ":", StringComparison.Ordinal) ? now + name[old.Length..]
                : name
            );
        return true;
    }
}
