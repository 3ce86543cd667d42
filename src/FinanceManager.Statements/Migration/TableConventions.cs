using FinanceManager.Domain;
using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>How one table writes its days and amounts, which a person chose in the program.</summary>
/// <param name="Currency">Of amounts that name none.</param>
internal sealed record TableConventions(DateOrder Order, char DecimalSeparator, Currency? Currency)
{
    private const string DollarCodes =
        "USD CAD AUD NZD HKD SGD MXN ARS CLP COP UYU TWD FJD JMD TTD BSD BBD BZD NAD DOP";

    public static TableConventions Of(
        CsvRecordReader records,
        TableFormat format,
        Dictionary<string, int> columns,
        char delimiter,
        MigrationBook book
    )
    {
        var (dates, decimals, dollars) = (new DateOrderEvidence(), new DecimalEvidence(), false);
        var money = format.Amounts.Where(columns.ContainsKey).Select(name => columns[name]).ToArray();
        var day = columns.TryGetValue("date", out var at) ? at : -1;
        records.Read();
        while (records.Read())
        {
            if (day >= 0)
                dates.Add(records[day]);
            foreach (var column in money)
            {
                decimals.Add(records[column]);
                dollars = dollars || IsDollars(records[column]);
            }
        }
        var currency = CurrencyOf(book.Options.DefaultCurrency, dollars);
        var separator = decimals.Decide(currency?.Exponent, delimiter, out var unsureDecimal);
        var order = OrderOf(format, dates, book, currency, dollars, decimals.IsDecided ? separator : '.');
        if (unsureDecimal)
            book.Output.Warn(
                null,
                "amount.ambiguous",
                $"Every separator could mean thousands or decimals; '{separator}' is taken as the decimal one."
            );
        return new TableConventions(order, separator, currency);
    }

    /// <summary>A sign that many currencies share is that of the household where it has one, else the commonest.</summary>
    public static Currency? CurrencyOf(Currency? household, bool dollars) =>
        dollars && household is not null && !DollarCodes.Contains(household.Code, StringComparison.Ordinal)
            ? Currency.Parse("USD")
            : household;

    public static bool IsDollars(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('$');
        return at == 0 || (at > 0 && !char.IsLetter(text[at - 1]));
    }

    private static DateOrder OrderOf(
        TableFormat format,
        DateOrderEvidence dates,
        MigrationBook book,
        Currency? currency,
        bool dollars,
        char separator
    )
    {
        var usual = format.Order ?? (dollars && currency?.Code is null or "USD" ? DateOrder.MonthDayYear : null);
        var order = dates.Decide(
            book.Options with
            {
                PreferredDateOrder = usual is DateOrder.YearMonthDay ? null : usual ?? book.Options.PreferredDateOrder,
            },
            "date",
            currency?.Code,
            separator,
            out var unsure
        );
        if (unsure && format.Order is null)
            book.Output.Warn(
                null,
                "date.order-ambiguous",
                $"Every date fits day-month and month-day; read as {order}."
            );
        return order;
    }
}
