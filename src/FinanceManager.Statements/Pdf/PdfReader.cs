using System.Globalization;
using System.Text.RegularExpressions;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Pdf;

/// <summary>Reads a statement from the text layer of its pages, and only one that adds up.</summary>
internal sealed partial class PdfReader(StatementOptions options, StatementOutput output)
{
    private const int MostRows = 100_000;

    [GeneratedRegex(
        @"(?i)\b(?:fatura|cart[aã]o de cr[eé]dito|credit card|tarjeta de cr[eé]dito|minimum payment|pago m[ií]nimo|pagamento m[ií]nimo)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CardWords { get; }

    public static bool Recognises(ReadOnlySpan<byte> head) => head is [0x25, 0x50, 0x44, 0x46, ..];

    public StatementSource Read(Stream pdf)
    {
        var (pages, refusal) = PdfToText.Read(pdf, options.Cancellation);
        if (refusal is null)
            Read(pages);
        else
            output.Fatal(refusal.Code, refusal.Message);
        return new StatementSource("pdf", "", null);
    }

    /// <summary>The words may come from anywhere, with their boxes.</summary>
    public void Read(IReadOnlyList<PdfPage> pages)
    {
        var lines = PdfLine.Of(pages);
        var conventions = PdfConventions.Of(lines, options);
        var whole = new PdfSection(lines, conventions);
        if (whole.Table.Rows.Count is 0 or > MostRows)
        {
            output.Fatal("pdf.no-table", "No table of days and amounts was found in the document.");
            return;
        }
        var sections = PdfSections.Of(lines, conventions, options);
        if (sections.Proven is { } proven)
            foreach (var (section, reading) in proven)
                Write(section, reading);
        else if (whole.Prove() is { } reading && (reading.IsChained || !sections.AreSeveral))
            Write(whole, reading);
        else if (sections.AreSeveral)
            output.Fatal(
                "pdf.several-accounts",
                "The document is of several accounts, and it is not clear which movements are of which."
            );
        else
            Refuse(whole);
    }

    private void Refuse(PdfSection section)
    {
        var conventions = section.Conventions;
        if (section.Failure is not var (opening, sum, closing))
        {
            output.Fatal(
                "pdf.balance-missing",
                "The document states no balances by which its movements could be proved."
            );
            return;
        }
        var digits = conventions.Currency?.Exponent ?? 2;
        output.Fatal(
            "pdf.balance-mismatch",
            $"{Text(opening)} and movements of {Text(sum)} make {Text(opening + sum)}; the document says {Text(closing)}."
        );

        string Text(long units) =>
            (units / (decimal)(conventions.Currency?.MinorPerMajor ?? 100)).ToString(
                $"F{digits}",
                CultureInfo.InvariantCulture
            );
    }

    private void Write(PdfSection section, PdfReading reading)
    {
        var (table, conventions) = (section.Table, section.Conventions);
        var outside = string.Join('\n', table.Outside().Select(l => l.Text));
        // What is owed on a card is written without a sign.
        var sign = CardWords.IsMatch(outside) && LooksOwed(table, reading) ? -1 : 1;
        var account = output.AddAccount(
            new StatementAccountFacts(
                PdfAccountNumber.Find(outside),
                null,
                null,
                sign < 0 ? StatementAccountType.CreditCard : null,
                conventions.Currency
            )
        );
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            (first, last) = (row.Date < first ? row.Date : first, row.Date > last ? row.Date : last);
            if (reading.Amounts[i] is not { } amount)
            {
                output.Info(row.Line, "line.balance", "The line states a balance or a total and is no movement.");
                continue;
            }
            output.Line(
                account,
                new StatementLine
                {
                    Line = row.Line,
                    Date = row.Date,
                    MinorUnits = sign * amount,
                    Currency = conventions.Currency,
                    Description = row.Text,
                    BalanceMinorUnits = sign * reading.Balances[i],
                }
            );
        }
        if (conventions.Period is var (from, to) && to >= last)
            (first, last) = (from < first ? from : first, to);
        output.Opening(account, new StatementBalance(first.AddDays(-1), sign * reading.Opening, conventions.Currency));
        output.Closing(account, new StatementBalance(last, sign * reading.Closing, conventions.Currency));
        if (conventions.Currency is null)
            output.Warn(null, "currency.missing", "The file names no currency; amounts are given in hundredths.");
    }

    /// <summary>
    /// Most movements of a card are purchases: where they raise the balance, it is a debt. Not where one that raises it is
    /// marked as money in.
    /// </summary>
    private static bool LooksOwed(PdfTable table, PdfReading reading) =>
        reading is { Opening: >= 0, Closing: >= 0 }
        && reading.Amounts.Count(a => a > 0) >= reading.Amounts.Count(a => a < 0)
        && !table
            .Rows.Where((_, i) => reading.Amounts[i] > 0)
            .Any(row =>
                Array.Exists(row.Cells, c => c is { Side: AmountSide.Credit } or { HasSign: true, MinorUnits: > 0 })
            );
}
