using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>What the cells of one column look like.</summary>
internal sealed class CsvColumn
{
    private readonly HashSet<string> distinct = [];

    public int Filled { get; private set; }

    public int Dates { get; private set; }

    public int Amounts { get; private set; }

    public int Negatives { get; private set; }

    public int Signs { get; private set; }

    public int Fractions { get; private set; }

    public int Currencies { get; private set; }

    public int Codes { get; private set; }

    public int Sides { get; private set; }

    public int Credits { get; private set; }

    public int TextLength { get; private set; }

    public int Distinct => distinct.Count;

    public CsvHeaderMatch Header { get; set; }

    public Currency? HeaderCurrency { get; set; }

    /// <summary>Named like an account number, which may as well be the other party's.</summary>
    public bool IsNumberOfSomeone { get; set; }

    /// <summary>Named only "name", which is the owner's where another column names the other party.</summary>
    public bool IsNameOfSomeone { get; set; }

    /// <summary>A currency that a symbol or code beside the amounts names.</summary>
    public Currency? AmountCurrency { get; private set; }

    public bool IsDate => Dates > 0 && Dates * 10 >= Filled * 6;

    public bool IsAmount => Amounts > 0 && Amounts * 10 >= Filled * 8 && Dates * 2 < Filled;

    /// <summary>Enough for a column that is named so, though some rows are damaged.</summary>
    public bool IsMostlyAmount => Amounts > 0 && Amounts * 2 >= Filled && Dates * 2 < Filled;

    public bool IsSide => Filled > 0 && Sides * 20 >= Filled * 19;

    public bool IsCurrency => Filled > 0 && Currencies * 10 >= Filled * 8;

    /// <summary>Short words in capitals: currencies, or units that are none, such as those of crypto assets.</summary>
    public bool IsCode => Filled > 0 && (Codes + Currencies) * 10 >= Filled * 9;

    public double AverageText => Filled == 0 ? 0 : (double)TextLength / Filled;

    public void Add(string cell)
    {
        if (cell.Length == 0)
            return;
        Filled++;
        if (distinct.Count < 64)
            distinct.Add(cell);
        var isDate = DateText.TryParts(cell, out var parts) && IsPossible(parts);
        if (isDate)
            Dates++;
        if (cell.Length == 3 && Currency.TryParse(cell.ToUpperInvariant(), out _))
            Currencies++;
        else if (cell.Length is 3 or 4 && cell.All(char.IsAsciiLetterUpper))
            Codes++;
        var side = CsvDirectionWords.Find(cell);
        Sides += side == AmountSide.None ? 0 : 1;
        Credits += side == AmountSide.Credit ? 1 : 0;
        if (AmountText.TryRead(cell, AmountText.Unknown, null, out var amount))
        {
            Amounts++;
            Negatives += amount.Signed < 0 ? 1 : 0;
            Signs += amount.HasSign || amount.Side != AmountSide.None ? 1 : 0;
            Fractions += cell.AsSpan().IndexOfAny('.', ',') >= 0 ? 1 : 0;
            AmountCurrency ??= amount.Currency;
        }
        else if (!isDate)
        {
            TextLength += cell.Count(char.IsLetter);
        }
    }

    private static bool IsPossible(DateParts parts) =>
        parts.TryDate(DateOrder.DayMonthYear, out _)
        || parts.TryDate(DateOrder.MonthDayYear, out _)
        || parts.TryDate(DateOrder.YearMonthDay, out _)
        // A filled-in template such as 1111/11/11 is still a column of dates.
        || parts.YearIndex >= 0;
}
