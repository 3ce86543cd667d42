using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
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
/// <param name="Bank">Null for a transaction a person entered.</param>
/// <param name="Deleted">A person deleted it: it still stands for its line, so that it does not come back.</param>
internal sealed record KnownRow(
    TransactionId Id,
    DateOnly Date,
    long MinorUnits,
    ReadFacts? Bank,
    TransactionStatus Status,
    bool Deleted
)
{
    internal List<string> SourceIds { get; } = [];

    /// <summary>How other lines that it stands for read.</summary>
    internal List<ReadFacts> AlsoRead { get; } = [];

    internal DateOnly BankDay => Bank?.Date ?? Date;

    internal void Add(TransactionSource source)
    {
        if (source.SourceId is { } id)
            SourceIds.Add(id);
        if (source.ReadDate is { } date)
            AlsoRead.Add(new(date, source.ReadMinorUnits!.Value, source.ReadText!));
    }

    public bool Equals(KnownRow? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>A line's facts, as far as matching looks at them.</summary>
internal readonly record struct LineFacts(ReadFacts Read, string? SourceId, bool Pending);

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
        MatchByBankId(lines, known, free, matches);
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
        // A living row before a deleted one, its own facts before what other lines said of it.
        var byFacts = new Dictionary<ReadFacts, Queue<KnownRow>>();
        foreach (var rows in known.ToLookup(r => r.Deleted).OrderBy(g => g.Key))
        {
            foreach (var row in rows)
                if (row.Bank is { } own)
                    Await(own, row);
            foreach (var row in rows)
            foreach (var other in row.AlsoRead)
                Await(other, row);
        }
        for (var i = 0; i < lines.Count; i++)
            while (byFacts.TryGetValue(lines[i].Read, out var rows) && rows.TryDequeue(out var row))
                if (free.Contains(row))
                {
                    Take(row, row.Deleted ? "deleted" : "same-line", i, free, matches);
                    break;
                }

        void Await(ReadFacts facts, KnownRow row)
        {
            if (!byFacts.TryGetValue(facts, out var rows))
                byFacts.Add(facts, rows = new(1));
            rows.Enqueue(row);
        }
    }

    private static void MatchByBankId(
        IReadOnlyList<LineFacts> lines,
        IReadOnlyCollection<KnownRow> known,
        HashSet<KnownRow> free,
        LineMatch[] matches
    )
    {
        var byId = free.SelectMany(row =>
                row.SourceIds.Select(id => (Key: (id, row.Bank?.MinorUnits ?? row.MinorUnits, row.BankDay), row))
            )
            .ToLookup(pair => pair.Key, pair => pair.row);
        if (byId.Count == 0)
            return;
        var ids = new BankIds(lines, known);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (matches[i].Row is not null || line.SourceId is null)
                continue;
            var row = Around(line.Read.Date, BankDays)
                .SelectMany(day => byId[(line.SourceId, line.Read.MinorUnits, day)])
                .FirstOrDefault(r => free.Contains(r) && IsIt(r, line));
            if (row is not null)
                Take(row, row.Deleted ? "deleted" : "same-bank-id", i, free, matches);
        }

        bool IsIt(KnownRow row, LineFacts line) =>
            row.BankDay == line.Read.Date
            || (ids.IsTelling(line.SourceId!) && Wording.Alike(row.Bank?.Text, line.Read.Text));
    }

    private static void MatchLoosely(IReadOnlyList<LineFacts> lines, HashSet<KnownRow> free, LineMatch[] matches)
    {
        var byAmount = free.Where(r => !r.Deleted).ToLookup(r => (r.MinorUnits, r.Date));
        for (var i = 0; i < lines.Count; i++)
        {
            if (matches[i].Row is not null)
                continue;
            var line = lines[i];
            var near = Around(line.Read.Date, BankDays).SelectMany(day => byAmount[(line.Read.MinorUnits, day)]);
            foreach (var row in near.Where(free.Contains))
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
        var days = DaysApart(row.Date, line.Read.Date);
        if (row.Bank is null)
            return days <= HandDays ? (LineStatus.Possible, "entered-by-hand") : null;
        if (
            row.Status == TransactionStatus.Pending
            && !line.Pending
            && days <= BankDays
            && Wording.Alike(row.Bank.Value.Text, line.Read.Text)
        )
            return (LineStatus.Duplicate, "booked-now");
        return days == 0 ? (LineStatus.Possible, "same-day-amount") : null;
    }

    private static void Take(KnownRow row, string reason, int line, HashSet<KnownRow> free, LineMatch[] matches)
    {
        free.Remove(row);
        matches[line] = new(LineStatus.Duplicate, row, reason);
    }

    /// <summary>The day itself, then those ever further away.</summary>
    private static IEnumerable<DateOnly> Around(DateOnly day, int most)
    {
        yield return day;
        for (var away = 1; away <= most; away++)
        {
            if (day.DayNumber - away >= DateOnly.MinValue.DayNumber)
                yield return day.AddDays(-away);
            if (day.DayNumber + away <= DateOnly.MaxValue.DayNumber)
                yield return day.AddDays(away);
        }
    }

    private static int DaysApart(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);
}
