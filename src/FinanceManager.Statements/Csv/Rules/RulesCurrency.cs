using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Finds the currency that the rules give to an amount.</summary>
internal static class RulesCurrency
{
    private static readonly char[] Anchors = [' ', ',', '^', '$', '"'];

    /// <summary>A currency, or a sign that several share.</summary>
    public static bool IsCurrency(ReadOnlySpan<char> text) => CurrencyText.Find(text) is not null || IsShared(text);

    /// <param name="text">As the rules or the file write it.</param>
    /// <param name="meant">What a sign stands for that is none by itself.</param>
    /// <param name="currency">Null when nothing names one.</param>
    /// <returns>False when a unit is named that is no currency.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, Currency? meant, out Currency? currency)
    {
        currency = CurrencyText.Find(text) ?? (text.IsEmpty ? null : meant);
        return currency is not null || text.IsEmpty || IsShared(text);
    }

    /// <summary>The one code that a block asks for: <c>if %currency USD</c> above <c>currency $</c> says what the sign means.</summary>
    public static Currency? AskedBy(IEnumerable<RulesCondition> conditions)
    {
        var codes = new HashSet<Currency>();
        foreach (var condition in conditions.Where(c => !c.IsNegated))
            if (Currency.TryParse(condition.Pattern.Text.Trim(Anchors).ToUpperInvariant(), out var currency))
                codes.Add(currency);
        return codes.Count == 1 ? codes.Single() : null;
    }

    private static bool IsShared(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd('.');
        return text is "$" or "¥"
            || text.Equals("kr", StringComparison.OrdinalIgnoreCase)
            || text.Equals("fr", StringComparison.OrdinalIgnoreCase)
            || text.Equals("rs", StringComparison.OrdinalIgnoreCase);
    }
}
