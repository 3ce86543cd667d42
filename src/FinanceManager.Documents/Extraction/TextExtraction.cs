using System.Globalization;
using FinanceManager.Documents.Pictures;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Documents.Extraction;

/// <summary>Makes a reading of words and their places, by rules alone.</summary>
internal static class TextExtraction
{
    /// <param name="words">Of all pages.</param>
    /// <param name="method">How the words were come by.</param>
    /// <param name="others">The same pages read a second time, to be asked where the first reading is in doubt.</param>
    public static DocumentReading Of(
        IReadOnlyList<PageWord> words,
        DocumentMethod method,
        DocumentOptions options,
        IReadOnlyList<PageWord>? others = null
    )
    {
        var lines = PageLine.Of(words);
        var pages = lines.GroupBy(l => l.Page).Select(p => string.Join('\n', p.Select(l => l.Text))).ToList();
        var text = string.Join('\n', pages);
        var folded = string.Join('\n', lines.Select(l => Folding.Words(l.Text)));
        var home = Home.Of(text, folded, options.Currency);
        var read = TextLine.Of(lines, home.HasCents ? 2 : 0, home.Currency);
        var amounts = LabelledAmounts.Of(read);
        var days = Days.Of(read, home.MonthFirst, options.Today);
        var candidates = TotalFinder.Of(amounts, Text(home.Currency));
        var total = Proof.Of(candidates, amounts, home);
        var (issuer, date) = (IssuerFinder.NameOf(read), DateOf(days));
        if (others is not null)
        {
            var again = TextLine.Of(PageLine.Of(others), home.HasCents ? 2 : 0, home.Currency);
            var sums = LabelledAmounts.Of(again);
            total = Proof.Of(total, Proof.Of(TotalFinder.Of(sums, Text(home.Currency)), sums, home));
            var second = IssuerFinder.NameOf(again);
            issuer = second?.Confidence > (issuer?.Confidence ?? 0) + 0.03 ? second : issuer;
            date ??= DateOf(Days.Of(again, home.MonthFirst, options.Today));
        }

        var kind = KindOfText.Of(folded, read, amounts, days);
        var due = days.Where(d => d.IsDue).Select(d => new Found<DateOnly>(d.Date, 0.8, d.Box)).FirstOrDefault();
        var isStatement = kind == DocumentKind.Statement;
        return new DocumentReading
        {
            Kind = kind,
            Method = method,
            Issuer = issuer,
            TaxId = IssuerFinder.TaxIdOf(read, home.Country),
            // A bill of which only the due day is known is of that day.
            Date = date ?? (due is null ? null : due with { Confidence = 0.6 }),
            DueDate = due,
            Total = isStatement || home.Currency is null ? null : total.Found(home.Currency),
            Subtotal = Amount(amounts.Of(LineRole.Subtotal)),
            Tax = Amount(Taxes(amounts, total.Total)) ?? Computed(total.Total?.Taxed?.Tax),
            Tip = Amount(amounts.Of(LineRole.Tip)),
            Discount = Amount(amounts.Of(LineRole.Discount)),
            PaymentMethod = KindOfText.PaymentOf(amounts),
            Items = isStatement || home.Currency is null ? [] : [.. amounts.Items.Select(i => Item(i, home.Currency))],
            // A sum that holds and proves nothing would look as if it did.
            Checks =
                isStatement || home.Currency is null ? [] : [.. total.Checks.Where(c => total.IsProved || !c.Holds)],
            PageTexts = pages,
            Warnings = WarningsOf(folded, home, words),
        };

        // Several taxes stand nowhere as one.
        Found<Money>? Computed(long? units) =>
            home.Currency is { } currency && units is { } sum ? new Found<Money>(new Money(sum, currency), 0.7) : null;

        Found<Money>? Amount(IEnumerable<LabelledAmounts.Entry> entries) =>
            home.Currency is { } currency && entries.FirstOrDefault(e => e.Units != 0) is { } entry
                ? new Found<Money>(
                    new Money(Math.Abs(entry.Units), currency),
                    0.8 * entry.Amount.Confidence,
                    entry.Amount.Box
                )
                : null;
    }

    /// <summary>The tax of the sum that makes the total, however it was read elsewhere; else one that the total can hold.</summary>
    private static IEnumerable<LabelledAmounts.Entry> Taxes(LabelledAmounts amounts, TotalCandidate? total)
    {
        var all = amounts.Of(LineRole.Tax);
        if (total is null)
            return all;
        if (total.Taxed is not { } taxed)
            return all.Where(e => Math.Abs(e.Units) * 2 <= total.Units);
        return amounts
            .Lines.SelectMany(l => l.Amounts.Select(a => new LabelledAmounts.Entry(LineRole.Tax, a, l)))
            .Where(e => e.Units == taxed.Tax)
            .OrderBy(e => e.Line.Role == LineRole.Tax ? 0 : 1);
    }

    private static Found<DateOnly>? DateOf(List<Days.Day> days)
    {
        if (days.Find(d => !d.IsDue) is not { } day)
            return null;
        var isAlone = days.All(d => d.IsDue || d.Date == day.Date);
        var confidence = (isAlone ? 0.95 : 0.85) - (day.IsAmbiguous ? 0.1 : 0) - (day.Score < 0 ? 0.4 : 0);
        return new Found<DateOnly>(day.Date, Math.Round(confidence * (0.6 + (0.4 * day.Confidence)), 3), day.Box);
    }

    private static DocumentItem Item(FoundItem item, Currency currency) =>
        new(
            item.Description,
            item.Quantity,
            item.UnitPrice is { } price ? new Money(price, currency) : null,
            new Money(item.Amount, currency),
            At: item.Box
        );

    private static List<string> WarningsOf(string folded, Home home, IReadOnlyList<PageWord> words)
    {
        var warnings = new List<string>();
        if (SideBySide.IsTwo(words))
            warnings.Add("several-documents");
        if (Instructions.IsIn(folded))
            warnings.Add("instructions");
        if (!home.IsSure && home.Currency is not null)
            warnings.Add("currency-guessed");
        return warnings;
    }

    private static Func<long, string> Text(Currency? currency)
    {
        var exponent = currency?.Exponent ?? 2;
        return units =>
            (units / (decimal)(currency?.MinorPerMajor ?? 100)).ToString($"F{exponent}", CultureInfo.InvariantCulture);
    }
}
