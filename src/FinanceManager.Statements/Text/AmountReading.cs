using FinanceManager.Domain;

namespace FinanceManager.Statements.Text;

/// <summary>A word beside an amount that says its direction.</summary>
internal enum AmountSide
{
    None,
    Debit,
    Credit,
}

/// <summary>What an amount's text says.</summary>
/// <param name="MinorUnits">With the sign as written; <paramref name="Side"/> is not applied.</param>
/// <param name="Rounded">There were more decimals than the currency has, and they were not zero.</param>
/// <param name="HasSign">A sign or parentheses were written.</param>
/// <param name="Currency">Named by a code or an unambiguous symbol.</param>
/// <param name="Ambiguous">The only separator could mean thousands or decimals.</param>
internal readonly record struct AmountReading(
    long MinorUnits,
    bool Rounded,
    bool HasSign,
    AmountSide Side,
    Currency? Currency,
    bool Ambiguous
)
{
    /// <summary>Applies a debit or credit word to an amount written without a sign.</summary>
    public long Signed => Side == AmountSide.Debit && MinorUnits > 0 ? -MinorUnits : MinorUnits;
}
