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
    /// <summary>Format of the file that brought it in; null for what a person entered.</summary>
    internal string? Format { get; set; }

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
/// <param name="Reason">A code: <c>same-line</c>, <c>same-bank-id</c>, <c>deleted</c>, <c>booked-now</c>, <c>same-movement</c>, <c>entered-by-hand</c>, <c>same-day-amount</c>, <c>near-day-amount</c>.</param>
/// <param name="Score">0–1, how alike the two are; 1 where they read the same.</param>
internal readonly record struct LineMatch(LineStatus Status, KnownRow? Row, string? Reason, double Score);

/// <summary>
/// Matches the lines of one account with what is known of it, as a multiset: each known row stands for one line at most,
/// so the second of two identical purchases is new when only one is known.
/// </summary>
internal static class LineMatcher
{
    private const int NearDays = 3;
    private const int BankDays = 7;
    private const int MostPercent = 135;
    private const int LeastPercent = 80;

    /// <param name="format">Of the file: two formats of one bank word one movement differently, one format does not.</param>
    internal static LineMatch[] Match(
        IReadOnlyList<LineFacts> lines,
        IReadOnlyCollection<KnownRow> known,
        string? format = null
    )
    {
        var matches = new LineMatch[lines.Count];
        var free = new HashSet<KnownRow>(known);
        MatchExactly(lines, known, free, matches);
        MatchByBankId(lines, known, free, matches);
        MatchLoosely(lines, free, format, matches);
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

    /// <summary>What the bank may have written otherwise. Only a pending movement is taken for the booked one without asking.</summary>
    private static void MatchLoosely(
        IReadOnlyList<LineFacts> lines,
        HashSet<KnownRow> free,
        string? format,
        LineMatch[] matches
    )
    {
        var living = free.Where(r => !r.Deleted).ToList();
        if (living.Count == 0 || lines.Count == 0)
            return;
        var byAmount = living.ToLookup(r => (r.MinorUnits, r.Date));
        var pending = living.FindAll(r => r is { Status: TransactionStatus.Pending, Bank: not null });
        var days = Covered(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (matches[i].Row is not null)
                continue;
            var line = lines[i];
            var found = Booked(line, pending.Where(free.Contains)) ?? Near(line, format, days, byAmount, free);
            if (found is not { Row: { } row } match)
                continue;
            matches[i] = match;
            free.Remove(row);
        }
    }

    /// <summary>The pending movement that this line is the booking of: days later, in other words, with a tip.</summary>
    private static LineMatch? Booked(LineFacts line, IEnumerable<KnownRow> pending)
    {
        if (line.Pending)
            return null;
        var alike = pending
            .Where(row =>
                DaysApart(row.Date, line.Read.Date) <= BankDays && MayBecome(row.MinorUnits, line.Read.MinorUnits)
            )
            .Where(row => Wording.Alike(row.Bank!.Value.Text, line.Read.Text))
            .OrderByDescending(row => row.MinorUnits == line.Read.MinorUnits)
            .ThenByDescending(row => Score(row, line))
            .ToList();
        if (alike.Count == 0)
            return null;
        // With the very amount one of several will do, since they are alike; with another amount it must be the only one.
        var sure = alike[0].MinorUnits == line.Read.MinorUnits || alike.Count == 1;
        return new(sure ? LineStatus.Duplicate : LineStatus.Possible, alike[0], "booked-now", Score(alike[0], line));
    }

    private static LineMatch? Near(
        LineFacts line,
        string? format,
        (DateOnly From, DateOnly To) covered,
        ILookup<(long, DateOnly), KnownRow> byAmount,
        HashSet<KnownRow> free
    )
    {
        var best = Around(line.Read.Date, NearDays)
            .SelectMany(day => byAmount[(line.Read.MinorUnits, day)])
            .Where(row => free.Contains(row) && (row.Bank is null || IsCovered(row, line)))
            .MaxBy(row => Score(row, line));
        if (best is null)
            return null;
        if (IsToldAgain(best, line, format))
            return new(LineStatus.Duplicate, best, "same-movement", Score(best, line));
        var reason =
            best.Bank is null ? "entered-by-hand"
            : best.Date == line.Read.Date ? "same-day-amount"
            : "near-day-amount";
        return new(LineStatus.Possible, best, reason, Score(best, line));

        // A day that the file speaks of, and of nothing like this row: then it may be this line. Daily coffees are not.
        bool IsCovered(KnownRow row, LineFacts line) =>
            row.Date == line.Read.Date
            || (
                row.Date >= covered.From
                && row.Date <= covered.To
                && Wording.Alike(row.Bank!.Value.Text, line.Read.Text)
            );
    }

    /// <summary>A file of another format tells of the same day and amount in much the same words.</summary>
    private static bool IsToldAgain(KnownRow row, LineFacts line, string? format) =>
        row.Format is not null
        && format is not null
        && row.Format != format
        && row.Date == line.Read.Date
        && Wording.Alike(row.Bank?.Text, line.Read.Text);

    /// <summary>A tip makes it more, a corrected authorisation a little less.</summary>
    private static bool MayBecome(long pending, long booked) =>
        pending == booked
        || (
            Math.Sign(pending) == Math.Sign(booked)
            && Int128.Abs(booked) * 100 <= Int128.Abs(pending) * MostPercent
            && Int128.Abs(booked) * 100 >= Int128.Abs(pending) * LeastPercent
        );

    private static double Score(KnownRow row, LineFacts line) =>
        Math.Round(
            (0.5 * Wording.Likeness(row.Bank?.Text, line.Read.Text))
                + (0.3 / (1 + DaysApart(row.Date, line.Read.Date)))
                + (row.MinorUnits == line.Read.MinorUnits ? 0.2 : 0),
            2
        );

    private static (DateOnly From, DateOnly To) Covered(IReadOnlyList<LineFacts> lines) =>
        (lines.Min(l => l.Read.Date), lines.Max(l => l.Read.Date));

    private static void Take(KnownRow row, string reason, int line, HashSet<KnownRow> free, LineMatch[] matches)
    {
        free.Remove(row);
        matches[line] = new(LineStatus.Duplicate, row, reason, 1);
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
