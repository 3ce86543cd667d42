using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Imports;

public enum LineStatus
{
    New,
    Duplicate,
    Possible,
    Error,
}

/// <summary>A transaction that a line may already be. Bank facts are as read and compare exactly.</summary>
/// <param name="Deleted">A person deleted it: it still stands for its line, so that it does not come back.</param>
internal sealed record KnownRow(
    TransactionId Id,
    DateOnly Date,
    long MinorUnits,
    DateOnly? BankDate,
    long? BankMinorUnits,
    string? BankText,
    TransactionStatus Status,
    bool Deleted
)
{
    internal List<string> SourceIds { get; } = [];
}

/// <summary>A line's facts, as far as matching looks at them.</summary>
internal readonly record struct LineFacts(DateOnly Date, long MinorUnits, string Text, string? SourceId, bool Pending);

/// <summary>What a line was found to be, and why.</summary>
/// <param name="Reason">A code: <c>same-line</c>, <c>same-bank-id</c>, <c>deleted</c>, <c>booked-now</c>, <c>entered-by-hand</c>, <c>same-day-amount</c>.</param>
internal readonly record struct LineMatch(LineStatus Status, KnownRow? Row, string? Reason);

/// <summary>
/// Matches the lines of one account with what is known of it, as a multiset: each known row stands for one line at most,
/// so the second of two identical purchases is new when only one is known.
/// </summary>
internal static class LineMatcher
{
    private const int HandDays = 3;
    private const int BankDays = 7;

    internal static LineMatch[] Match(IReadOnlyList<LineFacts> lines, IReadOnlyCollection<KnownRow> known)
    {
        var matches = new LineMatch[lines.Count];
        var free = new HashSet<KnownRow>(known);
        MatchExactly(lines, known, free, matches);
        MatchByBankId(lines, free, matches);
        MatchLoosely(lines, free, matches);
        return matches;
    }

    private static void MatchExactly(
        IReadOnlyList<LineFacts> lines,
        IReadOnlyCollection<KnownRow> known,
        HashSet<KnownRow> free,
        LineMatch[] matches
    )
    {
        var byFacts = new Dictionary<(DateOnly, long, string), Queue<KnownRow>>();
        foreach (var row in known.Where(r => r.BankDate is not null).OrderBy(r => r.Deleted))
        {
            var key = (row.BankDate!.Value, row.BankMinorUnits!.Value, row.BankText!);
            if (!byFacts.TryGetValue(key, out var rows))
                byFacts.Add(key, rows = new(1));
            rows.Enqueue(row);
        }
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (
                byFacts.TryGetValue((line.Date, line.MinorUnits, line.Text), out var rows)
                && rows.TryDequeue(out var row)
            )
                Take(row, row.Deleted ? "deleted" : "same-line", i, free, matches);
        }
    }

    private static void MatchByBankId(IReadOnlyList<LineFacts> lines, HashSet<KnownRow> free, LineMatch[] matches)
    {
        var byId = free.SelectMany(row =>
                row.SourceIds.Select(id => (Key: (id, row.BankMinorUnits ?? row.MinorUnits), row))
            )
            .ToLookup(pair => pair.Key, pair => pair.row);
        if (byId.Count == 0)
            return;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (matches[i].Row is not null || line.SourceId is null)
                continue;
            var row = byId[(line.SourceId, line.MinorUnits)]
                .FirstOrDefault(r => free.Contains(r) && DaysApart(r.BankDate ?? r.Date, line.Date) <= BankDays);
            // Banks repeat their ids: the id counts only together with the day or the words.
            if (row is not null && (row.BankDate == line.Date || Alike(row.BankText, line.Text)))
                Take(row, row.Deleted ? "deleted" : "same-bank-id", i, free, matches);
        }
    }

    private static void MatchLoosely(IReadOnlyList<LineFacts> lines, HashSet<KnownRow> free, LineMatch[] matches)
    {
        var byAmount = free.Where(r => !r.Deleted).ToLookup(r => r.MinorUnits);
        for (var i = 0; i < lines.Count; i++)
        {
            if (matches[i].Row is not null)
                continue;
            var line = lines[i];
            foreach (
                var row in byAmount[line.MinorUnits].Where(free.Contains).OrderBy(r => DaysApart(r.Date, line.Date))
            )
            {
                if (Loosely(row, line) is not var (status, reason))
                    continue;
                matches[i] = new(status, row, reason);
                free.Remove(row);
                break;
            }
        }
    }

    private static (LineStatus, string)? Loosely(KnownRow row, LineFacts line)
    {
        var days = DaysApart(row.Date, line.Date);
        if (row.BankDate is null)
            return days <= HandDays ? (LineStatus.Possible, "entered-by-hand") : null;
        if (
            row.Status == TransactionStatus.Pending
            && !line.Pending
            && days <= BankDays
            && Alike(row.BankText, line.Text)
        )
            return (LineStatus.Duplicate, "booked-now");
        return days == 0 ? (LineStatus.Possible, "same-day-amount") : null;
    }

    private static void Take(KnownRow row, string reason, int line, HashSet<KnownRow> free, LineMatch[] matches)
    {
        free.Remove(row);
        matches[line] = new(LineStatus.Duplicate, row, reason);
    }

    private static int DaysApart(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    /// <summary>Half of the words or more in common.</summary>
    private static bool Alike(string? a, string b)
    {
        var left = WordsOf(a ?? "");
        var right = WordsOf(b);
        if (left.Count == 0 || right.Count == 0)
            return left.Count == right.Count;
        return left.Count(right.Contains) * 2 >= Math.Max(left.Count, right.Count);
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. text.ToUpperInvariant().Split([' ', '*', '/', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries)];
}
