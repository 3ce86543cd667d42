namespace FinanceManager.Statements;

/// <summary>The order in which a column writes its days.</summary>
public enum DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}
