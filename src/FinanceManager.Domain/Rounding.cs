namespace FinanceManager.Domain;

/// <summary>Division of whole minor units, in 128 bits so that no product is cut off.</summary>
public static class Rounding
{
    /// <exception cref="OverflowException">The result does not fit 64 bits.</exception>
    public static long HalfToEven(Int128 dividend, Int128 divisor)
    {
        var (quotient, remainder) = Int128.DivRem(dividend, divisor);
        var twice = Int128.Abs(remainder) * 2;
        var away = twice > Int128.Abs(divisor) || (twice == Int128.Abs(divisor) && !Int128.IsEvenInteger(quotient));
        var sign = Int128.IsNegative(dividend) == Int128.IsNegative(divisor) ? 1 : -1;
        return checked((long)(away ? quotient + sign : quotient));
    }

    /// <summary>Away from zero.</summary>
    /// <param name="dividend">Not negative.</param>
    /// <param name="divisor">Above zero.</param>
    public static long Up(Int128 dividend, Int128 divisor) => checked((long)((dividend + divisor - 1) / divisor));
}
