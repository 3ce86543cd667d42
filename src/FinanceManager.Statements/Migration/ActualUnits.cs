using FinanceManager.Domain;
using FinanceManager.Statements.Sqlite;

namespace FinanceManager.Statements.Migration;

/// <summary>
/// How Actual counts amounts: in hundredths, whatever the currency. Where the person chose one without decimals, parts of
/// some versions count it in whole units; an amount that is no whole number of hundreds then shows that it is so.
/// </summary>
internal sealed class ActualUnits
{
    // So many parts of it still add up in 64 bits.
    private const long Largest = 10_000_000_000_000_000;
    private const long Hundred = 100;
    private readonly MigrationBook book;
    private readonly long minorUnits;
    private readonly long stored;

    private ActualUnits(MigrationBook book, long minorUnits, long stored) =>
        (this.book, this.minorUnits, this.stored) = (book, minorUnits, stored);

    /// <param name="isOwn">Whether the file names the currency.</param>
    public static ActualUnits Of(SqliteFile file, Currency? currency, bool isOwn, MigrationBook book)
    {
        var minorUnits = currency?.MinorPerMajor ?? Hundred;
        if (!isOwn || minorUnits == Hundred)
            return new ActualUnits(book, minorUnits, Hundred);
        var isWhole = minorUnits == 1 && file.Rows("transactions").Any(t => !t.Is("tombstone") && IsOdd(t));
        book.Output.Warn(
            null,
            "migration.amount-units",
            $"The amounts in {currency} were taken to be counted in {(isWhole ? "whole units" : "hundredths")}; check one of them."
        );
        return new ActualUnits(book, minorUnits, isWhole ? 1 : Hundred);
    }

    /// <summary>No amount is zero; what is no amount is said.</summary>
    public bool TryRead(SqliteRow row, int line, out long amount)
    {
        amount = 0;
        if (row.IsNull("amount"))
            return true;
        if (row.Integer("amount") is not { } raw || raw is > Largest or < -Largest)
        {
            book.Output.Error(line, "amount.invalid", "The amount is no number, or larger than any household has.");
            return false;
        }
        var exact = (decimal)raw * minorUnits / stored;
        var rounded = Math.Round(exact, MidpointRounding.ToEven);
        if (Math.Abs(rounded) > Largest)
        {
            book.Output.Error(line, "amount.invalid", "The amount is larger than any household has.");
            return false;
        }
        if (rounded != exact)
            book.Output.Warn(
                line,
                "amount.precision",
                "The amount has more decimals than its currency; rounded half to even."
            );
        amount = (long)rounded;
        return true;
    }

    private static bool IsOdd(SqliteRow row) => row.Integer("amount") % Hundred is not (null or 0);
}
