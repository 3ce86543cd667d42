using FinanceManager.Domain;
using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Pdf;

/// <summary>How one statement writes days and amounts, and the days it is about.</summary>
internal sealed record PdfConventions(
    DateOrder Order,
    char Separator,
    Currency? Currency,
    (DateOnly From, DateOnly To)? Period
)
{
    public static PdfConventions Of(IReadOnlyList<PdfLine> lines, StatementOptions options)
    {
        var (dates, decimals) = (new DateOrderEvidence(), new DecimalEvidence());
        var currencies = new Dictionary<Currency, int>();
        foreach (var line in lines)
        {
            PdfDate.At(line, 0)?.AddTo(dates);
            foreach (var word in line.Words)
            {
                if (IsMoney(word.Text))
                    decimals.Add(word.Text);
                if (CurrencyOf(word.Text) is { } currency)
                    currencies[currency] = currencies.GetValueOrDefault(currency) + 1;
            }
        }
        var own = currencies.Count == 0 ? options.DefaultCurrency : currencies.MaxBy(c => c.Value).Key;
        var separator = decimals.Decide(own?.Exponent, ',', out _);
        var order = dates.Decide(options.PreferredDateOrder, "", own?.Code, separator, out _);
        return new PdfConventions(order, separator, own, PeriodOf(lines, order));
    }

    /// <summary>Two days on one line, the first before the second; else the last day that a heading names.</summary>
    private static (DateOnly, DateOnly)? PeriodOf(IReadOnlyList<PdfLine> lines, DateOrder order)
    {
        DateOnly? latest = null;
        foreach (var line in lines)
        {
            var days = new List<DateOnly>();
            for (var i = 0; i < line.Words.Count; i++)
                if (PdfDate.At(line, i) is { HasYear: true } date && date.In(order, null) is { } day)
                {
                    days.Add(day);
                    i += date.Words - 1;
                }
            if (
                days is [var from, var to]
                && from < to
                && to.DayNumber - from.DayNumber < 400
                && PdfAmount.Of(line, '.', null).Count == 0
            )
                return (from, to);
            foreach (var day in days)
                latest = latest is { } known && known >= day ? known : day;
        }
        return latest is { } last ? (last.AddDays(-45), last) : null;
    }

    private static bool IsMoney(string word) =>
        word.AsSpan().TrimEnd("-+CDR)€").Length is >= 4 and var length
        && word[length - 3] is '.' or ','
        && char.IsAsciiDigit(word[length - 1]);

    private static Currency? CurrencyOf(string word)
    {
        if (word.Length is 3 && word.All(char.IsAsciiLetterUpper))
            return Currency.TryParse(word, out var code) && code.Code is not ("ALL" or "TOP" or "PAB") ? code : null;
        return
            word.AsSpan().IndexOfAny("$€£") >= 0
            && word.Length <= 20
            && AmountText.TryRead(
                word + (word.Any(char.IsAsciiDigit) ? "" : "1"),
                AmountText.Unknown,
                null,
                out var read
            )
            ? read.Currency
            : null;
    }
}
