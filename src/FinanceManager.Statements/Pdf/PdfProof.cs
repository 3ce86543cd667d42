using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Pdf;

/// <summary>A reading of the columns by which the statement adds up.</summary>
/// <param name="Amounts">By row; null for rows that move nothing.</param>
/// <param name="IsChained">The balance of each row follows from that of the row before.</param>
internal sealed record PdfReading(
    long Opening,
    long Closing,
    IReadOnlyList<long?> Amounts,
    IReadOnlyList<long?> Balances,
    bool IsChained
);

/// <summary>
/// Tries what the columns may mean, what their headings say first, and accepts only a reading by which the opening balance
/// and all movements make the closing one.
/// </summary>
internal sealed class PdfProof(PdfTable table, PdfBalances balances)
{
    private static readonly CsvRole[] Roles =
    [
        CsvRole.Amount,
        CsvRole.Debit,
        CsvRole.Credit,
        CsvRole.Balance,
        CsvRole.None,
    ];

    /// <summary>The figures of the likeliest reading that does not add up; null where nothing was stated to compare.</summary>
    public (long Opening, long Sum, long Closing)? Failure { get; private set; }

    public PdfReading? Find()
    {
        foreach (var roles in Meanings())
        foreach (var inverted in (ReadOnlySpan<bool>)[false, true])
            if (Read(roles, inverted) is { } reading)
                return reading;
        return null;
    }

    /// <summary>Every meaning of the columns that names an amount, those that agree with the headings first.</summary>
    private IEnumerable<CsvRole[]> Meanings()
    {
        var all = new List<CsvRole[]> { Array.Empty<CsvRole>() };
        foreach (var _ in table.Columns)
            all = [.. all.SelectMany(roles => Roles.Select(role => (CsvRole[])[.. roles, role]))];
        return all.Where(IsMeaning).OrderByDescending(Agreement);
    }

    private static bool IsMeaning(CsvRole[] roles)
    {
        int Count(CsvRole role) => roles.Count(r => r == role);
        return Count(CsvRole.Balance) <= 1
            && Count(CsvRole.Debit) <= 1
            && Count(CsvRole.Credit) <= 1
            && Count(CsvRole.Amount) <= 1
            && (Count(CsvRole.Amount) == 1) != (Count(CsvRole.Debit) + Count(CsvRole.Credit) > 0);
    }

    private int Agreement(CsvRole[] roles)
    {
        var score = 0;
        for (var i = 0; i < roles.Length; i++)
        {
            var told = table.Columns[i].Role;
            score +=
                told == CsvRole.None ? 0
                : told == roles[i] ? 10
                : -10;
            score += roles[i] == CsvRole.None ? -3 : 0;
            // Balances stand at the right.
            score += roles[i] == CsvRole.Balance && i == roles.Length - 1 ? 1 : 0;
        }
        return score;
    }

    private PdfReading? Read(CsvRole[] roles, bool inverted)
    {
        var (amounts, running) = (new List<long?>(), new List<long?>());
        foreach (var row in table.Rows)
        {
            long? amount = null;
            long? balance = null;
            for (var c = 0; c < roles.Length; c++)
                if (row.Cells[c] is { } cell)
                    (amount, balance) = roles[c] switch
                    {
                        CsvRole.Amount => (cell.Signed, balance),
                        CsvRole.Debit => ((amount ?? 0) - Math.Abs(cell.MinorUnits), balance),
                        CsvRole.Credit => ((amount ?? 0) + Math.Abs(cell.MinorUnits), balance),
                        CsvRole.Balance => (amount, cell.Signed),
                        _ => (amount, balance),
                    };
            if (row.IsBalance)
                (amount, balance) = (null, balance ?? amount);
            amounts.Add(inverted ? -amount : amount);
            running.Add(balance);
        }
        return amounts.TrueForAll(a => a is null) ? null : ByBalances(amounts, running) ?? ByEnds(amounts, running);
    }

    /// <summary>Each balance follows from the one before; the file may begin with the newest row.</summary>
    private PdfReading? ByBalances(List<long?> amounts, List<long?> running)
    {
        foreach (var backwards in (ReadOnlySpan<bool>)[false, true])
        {
            var order = Enumerable.Range(0, amounts.Count);
            if (Chain.Of([.. backwards ? order.Reverse() : order], amounts, running) is { } chain && IsStated(chain))
                return new PdfReading(chain.Opening, chain.Closing, amounts, running, IsChained: true);
        }
        return null;
    }

    /// <summary>
    /// What the document states outweighs what it seems to: words of a balance stand for others too. But nothing except
    /// the stated ends proves several movements before the first balance, or any behind the last.
    /// </summary>
    private bool IsStated(Chain chain)
    {
        var (opens, closes) = (balances.Openings.Contains(chain.Opening), balances.Closings.Contains(chain.Closing));
        return (opens || balances.Openings.Count == 0 || (chain.Links >= 3 && chain.Before <= 1))
            && (closes || (chain.Behind == 0 && (balances.Closings.Count == 0 || chain.Links >= 3)))
            && (chain.Links >= 2 || opens || closes);
    }

    private PdfReading? ByEnds(List<long?> amounts, List<long?> running)
    {
        var sum = amounts.Sum(a => a ?? 0);
        foreach (var opening in balances.Openings)
        foreach (var closing in balances.Closings)
            if (opening + sum == closing)
                return new PdfReading(opening, closing, amounts, running, IsChained: false);
        if (Failure is null && balances is { Openings: [var first, ..], Closings: [var last, ..] })
            Failure = (first, sum, last);
        return null;
    }

    /// <summary>Balances of which each follows from the one before.</summary>
    /// <param name="Before">How many movements stand before the first balance.</param>
    /// <param name="Behind">How many stand behind the last.</param>
    private sealed record Chain(long Opening, long Closing, int Links, int Before, int Behind)
    {
        public static Chain? Of(int[] order, List<long?> amounts, List<long?> running)
        {
            long? opening = null;
            var (balance, moved, links, before, behind) = (0L, 0L, 0, 0, 0);
            foreach (var i in order)
            {
                moved += amounts[i] ?? 0;
                behind += amounts[i] is null ? 0 : 1;
                if (running[i] is not { } stated)
                    continue;
                if (opening is null)
                    (opening, before) = (stated - moved, behind);
                else if (balance + moved != stated)
                    return null;
                else
                    links++;
                (balance, moved, behind) = (stated, 0, 0);
            }
            return opening is { } first && links > 0 ? new(first, balance + moved, links, before, behind) : null;
        }
    }
}
