using FinanceManager.Api.Categorization;
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

/// <summary>What is told by all lines of a file for one account, also by those that are settled.</summary>
/// <param name="Format">Two formats of one bank word one movement differently, one format does not.</param>
internal sealed record WholeFile(string Format, DateOnly First, DateOnly Last, BankIds Ids);

/// <summary>A line's facts, as far as matching looks at them.</summary>
internal readonly record struct LineFacts(ReadFacts Read, string? SourceId, bool Pending);

/// <summary>What a line was found to be, and why.</summary>
/// <param name="Row">The transaction it may be. Only its id is kept: a large file has as many matches as lines.</param>
/// <param name="Reason">A code: <c>same-line</c>, <c>same-bank-id</c>, <c>deleted</c>, <c>booked-now</c>, <c>expected</c>, <c>same-movement</c>, <c>entered-by-hand</c>, <c>same-day-amount</c>, <c>near-day-amount</c>.</param>
/// <param name="Score">0–1, how alike the two are; 1 where they read the same.</param>
/// <param name="ReadsOtherwise">The line is worded, dated or counted otherwise than the transaction was.</param>
/// <param name="BooksNow">The transaction was pending, and the line is not.</param>
internal readonly record struct LineMatch(
    LineStatus Status,
    TransactionId? Row,
    string? Reason,
    double Score,
    bool ReadsOtherwise = false,
    bool BooksNow = false
);

/// <summary>
/// Matches the lines of one account with what is known of it, as a multiset: each known row stands for one line at most,
/// so the second of two identical purchases is new when only one is known.
/// </summary>
internal sealed class LineMatcher
{
    internal const string SameLine = "same-line";
    private const int NearDays = 3;
    private const int BankDays = 7;
    private const int BeforeReceipt = 2;
    private const int AfterReceipt = 7;
    private const int MostPercent = 135;
    private const int LeastPercent = 80;

    private readonly IReadOnlyList<LineFacts> _lines;
    private readonly IReadOnlyList<KnownRow> _known;
    private readonly WholeFile _whole;
    private readonly bool[] _taken;
    private readonly LineMatch[] _matches;

    private LineMatcher(IReadOnlyList<LineFacts> lines, IReadOnlyList<KnownRow> known, WholeFile whole)
    {
        (_lines, _known, _whole) = (lines, known, whole);
        (_taken, _matches) = (new bool[known.Count], new LineMatch[lines.Count]);
    }

    /// <param name="lines">Those of the file that are not settled.</param>
    /// <param name="known">The rows that are not taken.</param>
    internal static LineMatch[] Match(IReadOnlyList<LineFacts> lines, IReadOnlyList<KnownRow> known, WholeFile whole)
    {
        var matcher = new LineMatcher(lines, known, whole);
        matcher.MatchExactly();
        matcher.MatchByBankId();
        matcher.MatchLoosely();
        return matcher._matches;
    }

    private void MatchExactly()
    {
        // A living row before a deleted one, its own facts before what other lines said of it.
        var awaited = new RowQueues<ReadFacts>(_known.Count);
        foreach (var deleted in (ReadOnlySpan<bool>)[false, true])
        {
            for (var i = 0; i < _known.Count; i++)
                if (_known[i].Deleted == deleted && _known[i].Bank is { } own)
                    awaited.Add(own, i);
            for (var i = 0; i < _known.Count; i++)
                if (_known[i].Deleted == deleted)
                    foreach (var other in _known[i].AlsoRead)
                        awaited.Add(other, i);
        }
        for (var i = 0; i < _lines.Count; i++)
            while (awaited.TryTake(_lines[i].Read, out var row))
                if (!_taken[row])
                {
                    Take(i, row, _known[row].Deleted ? "deleted" : SameLine);
                    break;
                }
    }

    private void MatchByBankId()
    {
        var byId = Free(row => row.HasSourceIds)
            .SelectMany(i => _known[i].SourceIds.Select(id => (Key: KeyOf(id, _known[i]), Row: i)))
            .ToLookup(pair => pair.Key, pair => pair.Row);
        if (byId.Count == 0)
            return;
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (_matches[i].Row is not null || line.SourceId is null)
                continue;
            foreach (
                var row in Around(line.Read.Date, BankDays)
                    .SelectMany(day => byId[(line.SourceId, line.Read.MinorUnits, day)])
            )
                if (!_taken[row] && IsIt(_known[row], line))
                {
                    Take(i, row, _known[row].Deleted ? "deleted" : "same-bank-id");
                    break;
                }
        }

        static (string, long, DateOnly) KeyOf(string id, KnownRow row) =>
            (id, row.Bank?.MinorUnits ?? row.MinorUnits, row.BankDay);

        bool IsIt(KnownRow row, LineFacts line) =>
            row.BankDay == line.Read.Date
            || (_whole.Ids.IsTelling(line.SourceId!) && Wording.Alike(row.Bank?.Text, line.Read.Text));
    }

    /// <summary>What the bank may have written otherwise. Only a pending movement is taken for the booked one without asking.</summary>
    private void MatchLoosely()
    {
        var byAmount = Free(row => !row.Deleted).ToLookup(i => (_known[i].MinorUnits, _known[i].Date));
        if (byAmount.Count == 0)
            return;
        var pending = Free(row => row is { Status: TransactionStatus.Pending, Bank: not null, Deleted: false })
            .ToLookup(i => _known[i].Date);
        for (var i = 0; i < _lines.Count; i++)
            if (_matches[i].Row is null && !TakeBooked(i, pending) && !TakeExpected(i, byAmount))
                TakeNear(i, byAmount);
    }

    /// <summary>What a person entered from a receipt, with the very amount, about that day, in much the same words.</summary>
    private bool TakeExpected(int at, ILookup<(long, DateOnly), int> byAmount)
    {
        var line = _lines[at];
        var alike = Around(line.Read.Date, BankDays)
            .SelectMany(day => byAmount[(line.Read.MinorUnits, day)])
            .Where(i => !_taken[i] && _known[i].Expected is { } text && Wording.NamesSame(text, line.Read.Text))
            .Where(i => line.Read.Date.DayNumber - _known[i].Date.DayNumber is >= -BeforeReceipt and <= AfterReceipt)
            .ToList();
        if (alike.Count == 0)
            return false;
        Take(at, alike[0], "expected", score: Score(_known[alike[0]], line));
        return true;
    }

    /// <summary>The pending movement that this line is the booking of: days later, in other words, with a tip.</summary>
    private bool TakeBooked(int at, ILookup<DateOnly, int> pending)
    {
        var line = _lines[at];
        if (line.Pending || pending.Count == 0)
            return false;
        var alike = Around(line.Read.Date, BankDays)
            .SelectMany(day => pending[day])
            .Where(i => !_taken[i] && MayBecome(_known[i].MinorUnits, line.Read.MinorUnits))
            .Where(i => Wording.Alike(_known[i].Bank!.Value.Text, line.Read.Text))
            .OrderByDescending(i => _known[i].MinorUnits == line.Read.MinorUnits)
            .ThenByDescending(i => Score(_known[i], line))
            .ToList();
        if (alike.Count == 0)
            return false;
        // With the very amount one of several will do, since they are alike; with another amount it must be the only one.
        var sure = _known[alike[0]].MinorUnits == line.Read.MinorUnits || alike.Count == 1;
        Take(
            at,
            alike[0],
            "booked-now",
            sure ? LineStatus.Duplicate : LineStatus.Possible,
            Score(_known[alike[0]], line)
        );
        return true;
    }

    private void TakeNear(int at, ILookup<(long, DateOnly), int> byAmount)
    {
        var line = _lines[at];
        var near = Around(line.Read.Date, NearDays)
            .SelectMany(day => byAmount[(line.Read.MinorUnits, day)])
            .Where(i => !_taken[i] && (_known[i].Bank is null || IsCovered(_known[i])))
            .ToList();
        if (near.Count == 0)
            return;
        var best = near.MaxBy(i => Score(_known[i], line));
        var row = _known[best];
        if (IsToldAgain(row, line))
        {
            Take(at, best, "same-movement", score: Score(row, line));
            return;
        }
        var reason =
            row.Bank is null ? "entered-by-hand"
            : row.Date == line.Read.Date ? "same-day-amount"
            : "near-day-amount";
        Take(at, best, reason, LineStatus.Possible, Score(row, line));

        // A day that the file speaks of, and of nothing like this row: then it may be this line. Daily coffees are not.
        bool IsCovered(KnownRow row) =>
            row.Date == line.Read.Date
            || (
                row.Date >= _whole.First
                && row.Date <= _whole.Last
                && Wording.Alike(row.Bank!.Value.Text, line.Read.Text)
            );
    }

    /// <summary>A file of another format tells of the same day and amount in much the same words.</summary>
    private bool IsToldAgain(KnownRow row, LineFacts line) =>
        row.Format is not null
        && row.Format != _whole.Format
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
            (0.5 * Wording.Likeness(row.Bank?.Text ?? row.Expected, line.Read.Text))
                + (0.3 / (1 + DaysApart(row.Date, line.Read.Date)))
                + (row.MinorUnits == line.Read.MinorUnits ? 0.2 : 0),
            2
        );

    private IEnumerable<int> Free(Func<KnownRow, bool> wanted) =>
        Enumerable.Range(0, _known.Count).Where(i => !_taken[i] && wanted(_known[i]));

    private void Take(int at, int row, string reason, LineStatus status = LineStatus.Duplicate, double score = 1)
    {
        var (line, known) = (_lines[at], _known[row]);
        _taken[row] = true;
        _matches[at] = new(
            status,
            known.Id,
            reason,
            score,
            known.Bank != line.Read,
            known is { Status: TransactionStatus.Pending, Deleted: false } && !line.Pending
        );
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
