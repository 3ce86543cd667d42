using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Qif;

/// <summary>How one file writes its days and amounts, which the format leaves to the program that wrote it.</summary>
internal sealed record QifConventions(DateOrder Order, char DecimalSeparator)
{
    public static QifConventions Of(
        InputBytes input,
        TextEncoding encoding,
        string head,
        bool complete,
        StatementOptions options,
        StatementOutput output
    )
    {
        var (dates, decimals) = (new DateOrderEvidence(), new DecimalEvidence());
        Gather(new StringReader(complete ? head : WholeLines(head)), dates, decimals, untilDecided: false);
        if (!complete && !(dates.IsDecided && decimals.IsDecided))
        {
            (dates, decimals) = (new DateOrderEvidence(), new DecimalEvidence());
            using var text = input.OpenText(encoding);
            Gather(text, dates, decimals, untilDecided: true);
        }
        var currency = options.DefaultCurrency;
        var separator = decimals.Decide(currency?.Exponent, ',', out var unsureDecimal);
        var proven = decimals.IsDecided ? separator : '.';
        var order = dates.Decide(options, "", currency?.Code, proven, out var unsureDate);
        if (unsureDate)
            output.Warn(null, "date.order-ambiguous", $"Every date fits day-month and month-day; read as {order}.");
        if (unsureDecimal)
            output.Warn(
                null,
                "amount.ambiguous",
                $"Every separator could mean thousands or decimals; '{separator}' is taken as the decimal one."
            );
        return new QifConventions(order, separator);
    }

    private static void Gather(TextReader text, DateOrderEvidence dates, DecimalEvidence decimals, bool untilDecided)
    {
        var lines = new LineReader(text);
        var section = QifSection.Unknown;
        while (lines.Read())
        {
            var line = Cleaning.Trim(lines.Text);
            if (line.IsEmpty)
                continue;
            if (line[0] == '!' && QifHeader.TryRead(line, out var header))
                section = header.Section;
            if (section is QifSection.Accounts or QifSection.List)
                continue;
            if (line[0] == 'D')
                QifDate.Add(line[1..], dates);
            else if (line[0] is 'T' or 'U' or '$')
                decimals.Add(line[1..]);
            if (untilDecided && dates.IsDecided && decimals.IsDecided)
                return;
        }
    }

    // What is cut in the middle of a number says the wrong thing.
    private static string WholeLines(string head) => head[..(head.LastIndexOfAny(['\r', '\n']) + 1)];
}
