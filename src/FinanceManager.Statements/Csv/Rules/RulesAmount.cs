using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>An amount as journals write them, taken apart: <c>-€12.50</c>, <c>(12.50) EUR</c>, <c>10 EUR @@ $11</c>.</summary>
/// <param name="Number">The digits with their separators; empty when there is no amount.</param>
/// <param name="IsNegative">Signs and parentheses cancel each other out.</param>
/// <param name="Commodity">The currency or other unit beside the number.</param>
internal readonly ref struct RulesAmount(ReadOnlySpan<char> number, bool isNegative, ReadOnlySpan<char> commodity)
{
    public ReadOnlySpan<char> Number { get; } = number;

    public bool IsNegative { get; } = isNegative;

    public ReadOnlySpan<char> Commodity { get; } = commodity;

    public bool IsZero => Number.IndexOfAnyInRange('1', '9') < 0;

    /// <returns>False when it is no amount; an amount without digits is an empty one if only signs and a currency are left.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out RulesAmount amount)
    {
        amount = default;
        // The price behind an amount says what it cost, not what moved.
        if (text.IndexOf('@') is >= 0 and var price)
            text = text[..price];
        var first = text.IndexOfAnyInRange('0', '9');
        var last = text.LastIndexOfAnyInRange('0', '9');
        if (first < 0)
            return IsEmpty(text);
        // ".5" and "5." keep their separator.
        if (first > 0 && text[first - 1] is '.' or ',' && (first == 1 || !char.IsLetter(text[first - 2])))
            first--;
        var end = last + 1;
        if (end < text.Length && text[end] is '.' or ',')
            end++;
        var (flips, open) = (0, 0);
        var before = Strip(text[..first], ref flips, ref open);
        var after = Strip(text[end..], ref flips, ref open);
        if (open != 0 || (!before.IsEmpty && !after.IsEmpty))
            return false;
        amount = new RulesAmount(text[first..end], flips % 2 != 0, before.IsEmpty ? after : before);
        return true;
    }

    private static bool IsEmpty(ReadOnlySpan<char> text)
    {
        var (flips, open) = (0, 0);
        var rest = Strip(text, ref flips, ref open);
        return rest.IsEmpty || RulesCurrency.IsCurrency(rest);
    }

    /// <summary>Takes signs, parentheses, quotes and blanks off both ends, counting the signs.</summary>
    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text, scoped ref int flips, scoped ref int open)
    {
        while (!text.IsEmpty && IsMark(text[0], ref flips, ref open))
            text = text[1..];
        while (!text.IsEmpty && IsMark(text[^1], ref flips, ref open))
            text = text[..^1];
        return text;
    }

    private static bool IsMark(char c, ref int flips, ref int open)
    {
        flips += c is '-' or '−' or '–' or '(' ? 1 : 0;
        open +=
            c is '(' ? 1
            : c is ')' ? -1
            : 0;
        return c is '-' or '−' or '–' or '(' or ')' or '+' or '"' or '\'' || Cleaning.IsBlank(c);
    }
}
