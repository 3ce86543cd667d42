namespace FinanceManager.Api.Features.Imports;

/// <summary>For each key the numbers of the rows that wait under it, first come first served, without an object per key.</summary>
internal sealed class RowQueues<TKey>(int capacity)
    where TKey : struct, IEquatable<TKey>
{
    private const int None = -1;

    private readonly Dictionary<TKey, int> _queues = new(capacity);
    private readonly List<(int First, int Last)> _ends = new(capacity);
    private readonly List<(int Row, int Next)> _waiting = new(capacity);

    internal void Add(TKey key, int row)
    {
        var place = _waiting.Count;
        _waiting.Add((row, None));
        if (!_queues.TryGetValue(key, out var queue))
        {
            _queues.Add(key, _ends.Count);
            _ends.Add((place, place));
            return;
        }
        var last = _ends[queue].Last;
        _waiting[last] = (_waiting[last].Row, place);
        _ends[queue] = (_ends[queue].First, place);
    }

    /// <summary>All that wait are known before the first one is taken.</summary>
    internal bool TryTake(TKey key, out int row)
    {
        row = None;
        if (!_queues.TryGetValue(key, out var queue) || _ends[queue] is { First: None })
            return false;
        (row, var next) = _waiting[_ends[queue].First];
        _ends[queue] = (next, _ends[queue].Last);
        return true;
    }
}
