using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Codes;

/// <summary>Boletos of banks (bar code of 44 digits, typed line of 47) and bills of utilities (44 and 48).</summary>
internal static class BoletoCode
{
    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly DateOnly FirstEpoch = new(1997, 10, 7);

    // The factor of 2025-02-21 was 9999, the one of the next day 1000.
    private const int DaysOfEpoch = 9_000;

    public static DocumentReading? Parse(string code, DateOnly today)
    {
        if (code.Length > 80 || !code.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '\u00A0'))
            return null;
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return digits.Length switch
        {
            44 when digits[0] == '8' => Utility(digits, LineOfUtility(digits)),
            48 when digits[0] == '8' && HoldsUtility(digits) => Utility(BarOfUtility(digits), digits),
            44 => Bank(digits, LineOfBank(digits), today),
            47 when HoldsBank(digits) => Bank(BarOfBank(digits), digits, today),
            _ => null,
        };
    }

    private static DocumentReading? Bank(string bar, string line, DateOnly today)
    {
        // The digit after the bank's number is the currency, of which only the real was ever in use.
        if (bar[3] != '9' || Mod11(string.Concat(bar.AsSpan(0, 4), bar.AsSpan(5)), 1) != bar[4] - '0')
            return null;
        var factor = int.Parse(bar.AsSpan(5, 4), CultureInfo.InvariantCulture);
        return Read(line, long.Parse(bar.AsSpan(9, 10), CultureInfo.InvariantCulture), DueDate(factor, today));
    }

    private static DocumentReading? Utility(string bar, string line)
    {
        var rest = string.Concat(bar.AsSpan(0, 3), bar.AsSpan(4));
        if (bar[2] is < '6' or > '9' || DigitOfUtility(bar[2], rest) != bar[3] - '0')
            return null;
        // 7 and 9 count in a unit of the seller's.
        var amount = bar[2] is '6' or '8' ? long.Parse(bar.AsSpan(4, 11), CultureInfo.InvariantCulture) : 0;
        return Read(line, amount, null);
    }

    private static DocumentReading Read(string line, long minorUnits, DateOnly? due) =>
        new()
        {
            Kind = DocumentKind.Bill,
            Method = DocumentMethod.Code,
            Total = minorUnits > 0 ? new(new Money(minorUnits, Real), 1) : null,
            DueDate = due is { } day ? new(day, 1) : null,
            PaymentMethod = new("boleto", 1),
            UniqueId = line,
            Checks = [new("check-digit", true, line, ProvesTotal: minorUnits > 0)],
        };

    private static DateOnly? DueDate(int factor, DateOnly today)
    {
        if (factor < 1000)
            return null;
        var first = FirstEpoch.AddDays(factor);
        var second = first.AddDays(DaysOfEpoch);
        return Math.Abs(first.DayNumber - today.DayNumber) < Math.Abs(second.DayNumber - today.DayNumber)
            ? first
            : second;
    }

    private static bool HoldsBank(string line) =>
        Mod10(line.AsSpan(0, 9)) == line[9] - '0'
        && Mod10(line.AsSpan(10, 10)) == line[20] - '0'
        && Mod10(line.AsSpan(21, 10)) == line[31] - '0';

    private static string BarOfBank(string line) =>
        string.Concat(line[..4], line[32..], line[4..9], line[10..20]) + line[21..31];

    private static string LineOfBank(string bar)
    {
        string[] fields = [bar[..4] + bar[19..24], bar[24..34], bar[34..44]];
        return string.Concat(fields.Select(f => $"{f}{Mod10(f)}")) + bar[4..19];
    }

    private static bool HoldsUtility(string line) =>
        Enumerable.Range(0, 4).All(i => DigitOfUtility(line[2], line.AsSpan(12 * i, 11)) == line[(12 * i) + 11] - '0');

    private static string BarOfUtility(string line) =>
        string.Concat(Enumerable.Range(0, 4).Select(i => line.Substring(12 * i, 11)));

    private static string LineOfUtility(string bar) =>
        string.Concat(
            Enumerable
                .Range(0, 4)
                .Select(i => $"{bar.Substring(11 * i, 11)}{DigitOfUtility(bar[2], bar.AsSpan(11 * i, 11))}")
        );

    private static int DigitOfUtility(char kind, ReadOnlySpan<char> digits) =>
        kind is '6' or '7' ? Mod10(digits) : Mod11(digits, 0);

    private static int Mod10(ReadOnlySpan<char> digits)
    {
        var (sum, weight) = (0, 2);
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var product = (digits[i] - '0') * weight;
            sum += (product / 10) + (product % 10);
            weight = 3 - weight;
        }
        return (10 - (sum % 10)) % 10;
    }

    /// <param name="instead">Stands for 0, 10 and 11, which are no digit of their own.</param>
    private static int Mod11(ReadOnlySpan<char> digits, int instead)
    {
        var (sum, weight) = (0, 2);
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            sum += (digits[i] - '0') * weight;
            weight = weight == 9 ? 2 : weight + 1;
        }
        var digit = 11 - (sum % 11);
        return digit > 9 ? instead : digit;
    }
}
