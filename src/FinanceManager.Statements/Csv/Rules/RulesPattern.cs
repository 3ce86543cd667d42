using System.Text;
using System.Text.RegularExpressions;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>A POSIX extended regular expression that ignores case; most of them are plain words and searched as such.</summary>
internal sealed class RulesPattern
{
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private readonly Regex? regex;

    private RulesPattern(string text, RulesWords words, Regex? regex) =>
        (Text, Words, this.regex) = (text, words, regex);

    /// <summary>Matches nothing.</summary>
    public static RulesPattern Never { get; } = new("", RulesWords.None, null);

    /// <summary>As written.</summary>
    public string Text { get; }

    public RulesWords Words { get; }

    /// <returns>Null when it is no regular expression, or one that needs to go back over the text.</returns>
    public static RulesPattern? Of(string text)
    {
        try
        {
            return new RulesPattern(text, RulesWords.Of(text), new Regex(Translate(text), Options, Longest));
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <exception cref="RegexMatchTimeoutException">The pattern is too slow for the text.</exception>
    public bool IsMatch(ReadOnlySpan<char> text) => regex is not null && regex.IsMatch(text);

    /// <summary>The texts that the parenthesised parts matched.</summary>
    /// <exception cref="RegexMatchTimeoutException">The pattern is too slow for the text.</exception>
    public IEnumerable<string> Groups(string text) =>
        regex?.Match(text) is { Success: true } match ? match.Groups.Values.Skip(1).Select(g => g.Value) : [];

    /// <summary>Says in .NET's way what POSIX says in another: classes, word bounds, and what a backslash does.</summary>
    private static string Translate(string text)
    {
        var written = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[')
                i = TranslateSet(text, i, written);
            else if (text[i] != '\\' || i + 1 == text.Length)
                written.Append(text[i]);
            else
                written.Append(
                    text[++i] switch
                    {
                        '<' or '>' => @"\b",
                        'b' or 'B' => $"\\{text[i]}",
                        var c when char.IsLetterOrDigit(c) => c.ToString(),
                        var c => Regex.Escape(c.ToString()),
                    }
                );
        }
        return written.ToString();
    }

    /// <summary>A set such as <c>[^[:alpha:]0-9]</c>, in which nothing is escaped and <c>]</c> may come first.</summary>
    /// <returns>Position of its last character.</returns>
    private static int TranslateSet(string text, int start, StringBuilder written)
    {
        var end = EndOfSet(text, start);
        var at = start + 1;
        written.Append('[');
        if (at < end && text[at] == '^')
            written.Append(text[at++]);
        for (; at < end; at++)
        {
            var close = text.AsSpan(at).StartsWith("[:") ? text.IndexOf(":]", at, StringComparison.Ordinal) : -1;
            if (close > 0)
            {
                written.Append(Class(text[(at + 2)..close]));
                at = close + 1;
            }
            else if (text[at] is '\\' or '[' or ']')
                written.Append('\\').Append(text[at]);
            else
                written.Append(text[at]);
        }
        written.Append(']');
        return end;
    }

    /// <summary>Position of the bracket that closes a set, or the end of the text.</summary>
    public static int EndOfSet(string text, int start)
    {
        var at = start + 1;
        if (at < text.Length && text[at] == '^')
            at++;
        for (var first = at; at < text.Length && (text[at] != ']' || at == first); at++)
            if (
                text.AsSpan(at).StartsWith("[:")
                && text.IndexOf(":]", at, StringComparison.Ordinal) is > 0 and var close
            )
                at = close + 1;
        return at;
    }

    private static string Class(string name) =>
        name switch
        {
            "alpha" => @"\p{L}",
            "digit" => "0-9",
            "alnum" => @"\p{L}\p{Nd}",
            "upper" or "lower" => @"\p{Lu}\p{Ll}",
            "space" => @"\s",
            "blank" => @" \t",
            "punct" => @"\p{P}\p{S}",
            "xdigit" => "0-9A-Fa-f",
            _ => "",
        };
}
