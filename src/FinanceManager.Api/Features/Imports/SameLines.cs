using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Features.Imports;

/// <summary>
/// Finds the lines of a file that read just like a living row of their account, one day after the other, so that neither
/// the file nor the ledger is held as objects. A row stands for one line only.
/// </summary>
/// <param name="lines">As <see cref="ByDay"/> gives them.</param>
internal sealed class SameLines(long[] lines, ImportPlan plan)
{
    private readonly List<LedgerRow> _ofDay = [];
    private int _next;

    /// <summary>Each line's day and, in the lower half, its ordinal; by day and then as in the file.</summary>
    internal static long[] ByDay(IEnumerable<PlannedLine> lines, int count)
    {
        var byDay = new long[count];
        var at = 0;
        foreach (var line in lines)
            byDay[at++] = ((long)line.Date.DayNumber << 32) | (uint)line.Ordinal;
        Array.Sort(byDay);
        return byDay;
    }

    internal static DateOnly DayOf(long line) => DateOnly.FromDayNumber((int)(line >> 32));

    /// <param name="rows">By their day.</param>
    /// <returns>The rows that no line was found to read like.</returns>
    internal async IAsyncEnumerable<LedgerRow> OthersAsync(IAsyncEnumerable<LedgerRow> rows)
    {
        await foreach (var row in rows)
        {
            // What a person moved to another day, or deleted, comes after all that stands as the bank wrote it.
            if (row is not { Deleted: false, Bank: { } bank } || bank.Date != row.Date)
            {
                yield return row;
                continue;
            }
            if (_ofDay.Count > 0 && _ofDay[^1].Date != row.Date)
                foreach (var other in MatchDay())
                    yield return other;
            _ofDay.Add(row);
        }
        foreach (var other in MatchDay())
            yield return other;
    }

    private List<LedgerRow> MatchDay()
    {
        if (_ofDay.Count == 0)
            return [];
        var day = _ofDay[0].Date;
        while (_next < lines.Length && DayOf(lines[_next]) < day)
            _next++;
        var waiting = new RowQueues<ReadFacts>(_ofDay.Count);
        for (var i = 0; i < _ofDay.Count; i++)
            waiting.Add(_ofDay[i].Bank!.Value, i);
        var taken = new bool[_ofDay.Count];
        for (; _next < lines.Length && DayOf(lines[_next]) == day; _next++)
        {
            var ordinal = (int)(lines[_next] & uint.MaxValue);
            var line = plan[ordinal].Read;
            if (!waiting.TryTake(new(line.Date, line.MinorUnits, line.Description), out var row))
                continue;
            taken[row] = true;
            plan.Settle(ordinal, _ofDay[row], _ofDay[row].IsPending && !line.Pending);
        }
        var others = _ofDay.Where((_, i) => !taken[i]).ToList();
        _ofDay.Clear();
        return others;
    }
}
