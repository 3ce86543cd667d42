using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>Number and sum of the movements in one direction, <c>12EUR3400,50</c>.</summary>
internal readonly record struct Mt940Sum(int Number, long MinorUnits)
{
    private const int LongestNumber = 5;

    public static Mt940Sum? Read(ReadOnlySpan<char> value, Currency? currency)
    {
        value = Cleaning.Trim(value);
        var digits = value.IndexOfAnyExceptInRange('0', '9');
        if (
            digits is < 1 or > LongestNumber
            || value.Length <= digits + 3
            || !AmountText.TryRead(value[(digits + 3)..], ',', currency, out var amount)
        )
            return null;
        var number = 0;
        foreach (var digit in value[..digits])
            number = (number * 10) + (digit - '0');
        return new Mt940Sum(number, amount.MinorUnits);
    }
}
