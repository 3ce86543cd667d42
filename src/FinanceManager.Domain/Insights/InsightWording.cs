using System.Text.RegularExpressions;

namespace FinanceManager.Domain.Insights;

/// <summary>
/// Whether a sentence that somebody else wrote about an insight says nothing but its facts. A fact is best named, as
/// <c>{amount}</c>; a figure that is written out must be one of them, in the reader's notation. Anything that could be another
/// figure, in digits or in words, makes the whole sentence unfit. When in doubt it is.
/// </summary>
public static partial class InsightWording
{
    private const int Longest = 320;

    /// <param name="locale">A language with or without a country: <c>pt-BR</c>.</param>
    public static bool IsFaithful(string text, IReadOnlyList<InsightFact> facts, string locale)
    {
        if (text.Length is 0 or > Longest || text.Any(char.IsControl) || Forbidden().IsMatch(text))
            return false;
        var names = facts.Select(f => f.Name).ToHashSet();
        if (Placeholder().Matches(text).Any(m => !names.Contains(m.Groups[1].Value)))
            return false;
        // A figure beside a named fact would change it: {amount}000.
        var rest = Placeholder().Replace(text, "§");
        if (rest.Contains('{') || rest.Contains('}') || Glued().IsMatch(rest))
            return false;
        if (rest.Any(c => char.IsNumber(c) && !char.IsAsciiDigit(c)) || NumberWords.Any(rest))
            return false;
        return Figure().Matches(rest).All(m => IsFact(m, rest, facts, locale));
    }

    private static bool IsFact(Match figure, string text, IReadOnlyList<InsightFact> facts, string locale)
    {
        if (Figures.Parse(figure.Value, Figures.DecimalMark(locale)) is not { } value)
            return false;
        var before = text[..figure.Index].TrimEnd();
        var after = text[(figure.Index + figure.Length)..].TrimStart();
        if (after.StartsWith('%'))
            return facts.Any(f => f.Percent is { } percent && Math.Abs(percent) == value);
        if (Figures.CurrencyBeside(before, after) is { } beside)
            return facts.Any(f => f.Money is { } money && Same(money, value) && beside(money.Currency));
        return facts.Any(f => f.Count == value || IsOfDay(f, value));
    }

    private static bool Same(Money money, decimal value) => Math.Abs(money.ToDecimal()) == value;

    private static bool IsOfDay(InsightFact fact, decimal value) =>
        (fact.Day is { } day && (value == day.Day || value == day.Year))
        || (fact.Month is { } month && value == month.Year);

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Placeholder();

    // Addresses and marks have no place in a sentence about money.
    [GeneratedRegex(@"https?:|www\.|[<>\[\]`\\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"§[\d.,]*\d|\d[\d.,]*§|§\s*[-−–+*×/x]\s*[\d§]")]
    private static partial Regex Glued();

    // Spaces and apostrophes group digits in no notation that is offered: what follows one is another figure.
    [GeneratedRegex(@"\d(?:[\d.,]*\d)?")]
    private static partial Regex Figure();
}
