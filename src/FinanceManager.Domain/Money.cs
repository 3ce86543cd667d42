using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace FinanceManager.Domain;

/// <summary>An exact amount: whole minor units of one currency. Money out is negative.</summary>
public sealed record Money(long MinorUnits, Currency Currency) : IComparable<Money>
{
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>The nearest whole minor unit, halves to even. Use <see cref="IsExact"/> first where a remainder matters.</summary>
    /// <exception cref="OverflowException">The amount does not fit 64 bits of minor units.</exception>
    public static Money FromDecimal(decimal amount, Currency currency) =>
        // Rounding before scaling, since a product of more than 28 digits would be rounded a second time.
        new(
            decimal.ToInt64(decimal.Round(amount, currency.Exponent, MidpointRounding.ToEven) * currency.MinorPerMajor),
            currency
        );

    /// <summary>Whether the amount is a whole number of minor units of the currency.</summary>
    public static bool IsExact(decimal amount, Currency currency) => decimal.Round(amount, currency.Exponent) == amount;

    public decimal ToDecimal() => (decimal)MinorUnits / Currency.MinorPerMajor;

    public bool IsNegative => MinorUnits < 0;

    public static Money operator +(Money left, Money right) =>
        new(checked(left.MinorUnits + Same(left, right).MinorUnits), left.Currency);

    public static Money operator -(Money left, Money right) =>
        new(checked(left.MinorUnits - Same(left, right).MinorUnits), left.Currency);

    public static Money operator -(Money value) => new(checked(-value.MinorUnits), value.Currency);

    /// <summary>Divides into parts in proportion to the weights; the parts always add up to this amount.</summary>
    /// <param name="weights">Not negative, at least one above zero.</param>
    /// <returns>One part per weight, each within one minor unit of its exact share.</returns>
    public IReadOnlyList<Money> Allocate(params IReadOnlyList<long> weights)
    {
        if (weights.Any(w => w < 0) || weights.All(w => w == 0))
            throw new ArgumentException("Weights are not negative and at least one is above zero.", nameof(weights));

        var total = weights.Aggregate(BigInteger.Zero, (sum, w) => sum + w);
        var parts = new long[weights.Count];
        BigInteger seen = 0;
        long given = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            // Rounding the running total, not each part, leaves nothing over.
            seen += weights[i];
            var upTo = (long)(MinorUnits * seen / total);
            parts[i] = upTo - given;
            given = upTo;
        }
        return [.. parts.Select(p => new Money(p, Currency))];
    }

    /// <summary>Converts at a given rate (units of <paramref name="target"/> for one unit of this currency), rounding once, halves to even.</summary>
    /// <exception cref="OverflowException">The result does not fit 64 bits of minor units.</exception>
    public Money Convert(decimal rate, Currency target)
    {
        // In whole numbers, because a decimal product of more than 28 digits would itself be rounded.
        var unit = BigInteger.Pow(10, rate.Scale) * Currency.MinorPerMajor;
        return new((long)DivideHalfToEven(MinorUnits * WithoutPoint(rate) * target.MinorPerMajor, unit), target);
    }

    public int CompareTo(Money? other) => other is null ? 1 : MinorUnits.CompareTo(Same(this, other).MinorUnits);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public override string ToString() =>
        ToDecimal().ToString($"F{Currency.Exponent}", CultureInfo.InvariantCulture) + " " + Currency.Code;

    /// <summary>All digits of a decimal as a whole number; it holds them as one, of 96 bits and a sign.</summary>
    private static BigInteger WithoutPoint(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var bits = MemoryMarshal.Cast<int, uint>(parts);
        var magnitude = new UInt128(bits[2], ((ulong)bits[1] << 32) | bits[0]);
        return decimal.IsNegative(value) ? -(BigInteger)magnitude : magnitude;
    }

    private static BigInteger DivideHalfToEven(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        var comparedToHalf = (BigInteger.Abs(remainder) * 2).CompareTo(divisor);
        var roundsAway = comparedToHalf > 0 || (comparedToHalf == 0 && !quotient.IsEven);
        return roundsAway ? quotient + dividend.Sign : quotient;
    }

    private static Money Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? right
            : throw new InvalidOperationException("Amounts in different currencies cannot be combined.");
}
