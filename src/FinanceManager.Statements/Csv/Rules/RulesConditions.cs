namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Reads one line of conditions: <c>%payee shop &amp;&amp; ! %amount -</c>.</summary>
internal static class RulesConditions
{
    /// <param name="joins">They hold together with those of the line above.</param>
    /// <param name="fault">A piece that is no pattern; no record meets its condition.</param>
    /// <returns>The conditions, which all have to hold.</returns>
    public static List<RulesCondition> Read(string line, out bool joins, out string? fault)
    {
        joins = line.StartsWith('&');
        fault = null;
        var conditions = new List<RulesCondition>();
        foreach (var piece in line.TrimStart('&').Split("&&", StringSplitOptions.TrimEntries))
        {
            if (Condition(piece) is not { } condition)
                (condition, fault) = (new RulesCondition(null, false, RulesPattern.Never), piece);
            conditions.Add(condition);
        }
        return conditions;
    }

    private static RulesCondition? Condition(string text)
    {
        var isNegated = text.StartsWith('!');
        if (isNegated)
            text = text[1..].TrimStart();
        string? column = null;
        if (text.Length > 0 && RulesTemplate.EndOfReference(text, 0) is > 0 and var end && text[0] == '%')
            // Without a pattern behind it, a name is itself one.
            if (end < text.Length && char.IsWhiteSpace(text[end]))
                (column, text) = (text[..end], text[end..].Trim());
        return text.Length > 0 && RulesPattern.Of(text) is { } pattern
            ? new RulesCondition(column, isNegated, pattern)
            : null;
    }
}
