using System.Globalization;

namespace FinanceManager.Api.Data.Search;

/// <summary>An amount as somebody types it into a search: <c>12,50</c>, <c>12.50</c>, <c>-1.234,56</c>.</summary>
internal static class AmountWord
{
    private const int Longest = 20;

    internal static bool IsLike(string word) =>
        word.Length <= Longest
        && word.TrimStart('-', '+') is { Length: > 0 } digits
        && char.IsAsciiDigit(digits[0])
        && char.IsAsciiDigit(digits[^1])
        && digits.All(c => char.IsAsciiDigit(c) || c is '.' or ',');

    /// <summary>Every amount it may mean, in minor units; without a sign both in and out.</summary>
    /// <param name="exponents">Of the currencies in question.</param>
    internal static List<long> MinorUnits(string word, IReadOnlyCollection<int> exponents)
    {
        if (exponents.Count == 0 || !IsLike(word))
            return [];
        var values = Values(word.TrimStart('-', '+')).ToList();
        var amounts =
            from exponent in exponents
            from value in values
            let minor = value * Power(exponent)
            where minor == decimal.Truncate(minor) && minor is > 0 and < long.MaxValue
            select (long)minor;
        return
        [
            .. amounts
                .SelectMany(a =>
                    word[0] switch
                    {
                        '-' => [-a],
                        '+' => [a],
                        _ => new[] { a, -a },
                    }
                )
                .Distinct(),
        ];
    }

    /// <summary>The last mark is the decimal one, or all marks part thousands.</summary>
    private static IEnumerable<decimal> Values(string digits)
    {
        var last = digits.LastIndexOfAny(['.', ',']);
        if (last < 0)
        {
            yield return Number(digits);
            yield break;
        }
        var (whole, rest) = (digits[..last], digits[(last + 1)..]);
        var other = digits[last] == '.' ? ',' : '.';
        if (AreThousands(whole, other))
            yield return Number($"{whole.Replace(other.ToString(), "", StringComparison.Ordinal)}.{rest}");
        if (AreThousands(digits, digits[last]))
            yield return Number(digits.Replace(digits[last].ToString(), "", StringComparison.Ordinal));
    }

    private static bool AreThousands(string digits, char mark)
    {
        var groups = digits.Split(mark);
        return groups.All(g => g.Length > 0 && g.All(char.IsAsciiDigit))
            && groups[0].Length <= (groups.Length == 1 ? Longest : 3)
            && groups.Skip(1).All(g => g.Length == 3);
    }

    private static decimal Number(string digits) =>
        decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static decimal Power(int exponent) =>
        exponent switch
        {
            0 => 1,
            1 => 10,
            2 => 100,
            _ => 10 * Power(exponent - 1),
        };
}
