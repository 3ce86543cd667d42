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
            var isRow = PdfDate.At(line, 0) is not null;
            for (var i = 0; i < line.Words.Count; i++)
            {
                var word = line.Words[i].Text;
                if (IsMoney(word))
                    decimals.Add(word);
                if (CurrencyOf(word) is { } currency && (!isRow || IsBesideMoney(line, i)))
                    currencies[currency] = currencies.GetValueOrDefault(currency) + 1;
            }
        }
        var own = currencies.Count == 0 ? options.DefaultCurrency : currencies.MaxBy(c => c.Value).Key;
        var separator = decimals.Decide(own?.Exponent, ',', out _);
        var order = dates.Decide(options, "", own?.Code, separator, out _);
        return new PdfConventions(order, separator, own, PeriodOf(lines, order));
    }

    /// <summary>Two days on one line, the first before the second; else the last day that a heading names.</summary>
    private static (DateOnly, DateOnly)? PeriodOf(IReadOnlyList<PdfLine> lines, DateOrder order)
    {
        var named = new List<DateOnly>();
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
            named.AddRange(days);
        }
        if (named.Count == 0)
            return null;
        named.Sort();
        // Not the day on which a card or an offer ends.
        var usual = named[(named.Count - 1) / 2];
        var last = named.FindLast(day => day.DayNumber - usual.DayNumber < 180);
        return (last.AddDays(-45), last);
    }

    /// <summary>In the text of a row three capitals are a word like any other.</summary>
    private static bool IsBesideMoney(PdfLine line, int at)
    {
        var words = line.Words;
        return IsMoney(words[at].Text)
            || (at > 0 && IsMoney(words[at - 1].Text) && AreNear(words[at - 1], words[at]))
            || (at + 1 < words.Count && IsMoney(words[at + 1].Text) && AreNear(words[at], words[at + 1]));
    }

    private static bool AreNear(PdfWord word, PdfWord next) => next.Left - word.Right < PdfAmount.Near * word.Height;

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
