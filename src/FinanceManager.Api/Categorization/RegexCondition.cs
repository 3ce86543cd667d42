using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>A person's own expression, which must not be able to hold up a run.</summary>
internal sealed partial class RegexCondition(string pattern, Func<RuleFacts, string> textOf) : CompiledCondition
{
    // An automaton grows with the product of its counts: (a{1000}){1000} would not fit in memory.
    private const long LargestRepetition = 2_000;
    private const int LongestPattern = 500;

    private static readonly TimeSpan TimeOut = TimeSpan.FromMilliseconds(250);

    // For all the rows of a run together: an expression that is slow on each, but never too slow, must not hold up the ledger.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    private readonly Regex _regex = Compile(pattern);
    private TimeSpan _spent;

    internal override bool? Holds(RuleFacts facts)
    {
        var text = textOf(facts);
        if (_regex.Options.HasFlag(RegexOptions.NonBacktracking))
            return _regex.IsMatch(text);
        if (_spent > Budget)
            return null;
        var start = Stopwatch.GetTimestamp();
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
        finally
        {
            _spent += Stopwatch.GetElapsedTime(start);
        }
    }

    private static Regex Compile(string pattern)
    {
        if (pattern.Length > LongestPattern || Repetition(pattern) > LargestRepetition)
            throw new RuleViolation("rule.regex-invalid");
        const RegexOptions options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        var folded = TextFolding.FoldPattern(pattern);
        try
        {
            return new Regex(folded, options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Look-around and back-references need backtracking; time is then the only bound.
            return new Regex(folded, options, TimeOut);
        }
        catch (ArgumentException)
        {
            throw new RuleViolation("rule.regex-invalid");
        }
    }

    private static double Repetition(string pattern) =>
        Counts()
            .Matches(pattern)
            .Select(m => m.Groups["most"].Success ? m.Groups["most"].Value : m.Groups["least"].Value)
            .Select(count => Math.Max(1, double.Parse(count, CultureInfo.InvariantCulture)))
            .Aggregate(1.0, (product, count) => product * count);

    [GeneratedRegex(@"\{(?<least>\d+)(,(?<most>\d+)?)?\}")]
    private static partial Regex Counts();
}
