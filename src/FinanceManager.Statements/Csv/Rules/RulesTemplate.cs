namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Gives a value to a part of the transaction, which is named by its index in <see cref="HledgerRules.Fields"/>.</summary>
internal readonly record struct RulesAssignment(int Field, RulesTemplate Template);

/// <summary>A piece of a value: text as written, a column of the record, or a group of the pattern that matched.</summary>
internal readonly record struct RulesPart(string? Text, int Column, int Group);

/// <summary>A value with the columns and match groups that are put into it.</summary>
internal sealed class RulesTemplate
{
    private RulesTemplate(List<RulesPart> parts)
    {
        Parts = [.. parts];
        Constant = Parts is [] or [{ Text: not null }] ? string.Concat(Parts.Select(part => part.Text)).Trim() : null;
    }

    public RulesPart[] Parts { get; }

    /// <summary>The value itself where nothing is put into it.</summary>
    public string? Constant { get; }

    public bool HasGroups => Parts.Any(part => part.Group > 0);

    /// <param name="text">Such as <c>%payee | %3</c>.</param>
    /// <param name="columns">Columns by their names in lower case.</param>
    public static RulesTemplate Of(string text, IReadOnlyDictionary<string, int> columns)
    {
        var parts = new List<RulesPart>();
        var (plain, at) = (0, 0);
        while (at < text.Length)
        {
            var end = EndOfReference(text, at);
            if (end == at || Reference(text.AsSpan(at, end - at), columns) is not { } part)
            {
                at = Math.Max(end, at + 1);
                continue;
            }
            if (at > plain)
                parts.Add(new RulesPart(text[plain..at], 0, 0));
            parts.Add(part);
            plain = at = end;
        }
        if (plain < text.Length)
            parts.Add(new RulesPart(text[plain..], 0, 0));
        return new RulesTemplate(parts);
    }

    /// <summary>Finds the column that <c>%name</c> or <c>%3</c> speaks of; null when there is no such name.</summary>
    public static int? Column(ReadOnlySpan<char> reference, IReadOnlyDictionary<string, int> columns)
    {
        var name = reference[1..];
        if (name.IndexOfAnyExceptInRange('0', '9') < 0)
            return int.TryParse(name, out var number) && number > 0 ? number - 1 : null;
        return columns.TryGetValue(name.ToString().ToLowerInvariant(), out var column) ? column : null;
    }

    /// <summary>Where the reference that begins here ends; the same position when none does.</summary>
    public static int EndOfReference(string text, int at)
    {
        var end = at + 1;
        if (text[at] == '%')
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
                end++;
        else if (text[at] == '\\')
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
        return end > at + 1 ? end : at;
    }

    private static RulesPart? Reference(ReadOnlySpan<char> text, IReadOnlyDictionary<string, int> columns)
    {
        if (text[0] == '%')
            return Column(text, columns) is { } column ? new RulesPart(null, column, 0) : null;
        return int.TryParse(text[1..], out var group) && group > 0 ? new RulesPart(null, 0, group) : null;
    }
}
