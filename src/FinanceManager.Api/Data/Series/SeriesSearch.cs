using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Series;

/// <summary>
/// Looks for what recurs in a household's ledger and stores it. The ledger is read without a lock and by a stream; what was
/// found is written at once. What a person said stays: only what was seen is written beside it. Searching twice finds the
/// same and writes nothing.
/// </summary>
internal sealed class SeriesSearch(FinanceDbContext db)
{
    internal const string Label = "recurring.found";

    private const int YearsBack = 6;
    private const int Kept = 60;

    private readonly DateOnly _today = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);
    private readonly List<Seen> _seen = [];

    private sealed record Seen(GroupKey Key, string MerchantKey, FoundSeries Series, RecurringId? Stored);

    /// <returns>How many series are new, and the change-set that brought them.</returns>
    internal async Task<(int New, ChangeSet? ChangeSet)> RunAsync(CancellationToken ct)
    {
        var groups = new MovementGroups(db, _today.AddYears(-YearsBack));
        var everyday = new EverydayDays(_today);
        await groups.PrepareAsync(ct);
        var stored = (await StoredAsync(ct)).ToLookup(r => KeyOf(r, groups));
        await foreach (var (key, movements) in groups.ReadAsync(ct))
        {
            var explained = Search(key, movements, [.. stored[key]]);
            everyday.Add(key.Account, movements, explained);
        }
        var details = await SightingsAsync(ct);
        return await WriteAsync(details, everyday, ct);
    }

    private static GroupKey KeyOf(RecurringSeries r, MovementGroups groups) =>
        new(r.AccountId, r.OtherAccountId is null ? groups.Canonical(r.MerchantKey) : "", r.Income, r.OtherAccountId);

    /// <summary>Deleted ones too: somebody who undid a find does not want to see it again.</summary>
    private Task<List<RecurringSeries>> StoredAsync(CancellationToken ct) =>
        db
            .RecurringSeries.IgnoreQueryFilters([Filters.Deleted])
            .AsNoTracking()
            .Where(r => db.Accounts.Any(a => a.Id == r.AccountId))
            .OrderBy(r => r.Id)
            .ToListAsync(ct);

    /// <returns>The movements that are of a series.</returns>
    private HashSet<TransactionId> Search(GroupKey key, List<Movement> movements, List<RecurringSeries> stored)
    {
        var (taken, explained) = (new HashSet<TransactionId>(), new HashSet<TransactionId>());
        foreach (var planned in stored.Where(IsPlanned))
            See(SeriesMatcher.Follow(planned.Schedule!, Open(), planned.ExpectedMinorUnits), planned);
        var found = SeriesFinder.Find(Open());
        var pairs = SeriesMatcher.Pair(found, [.. stored.Where(r => !IsPlanned(r))]);
        foreach (var (series, one) in found.Zip(pairs))
            See(series, one);
        return explained;

        IEnumerable<Movement> Open() => movements.Where(m => !taken.Contains(m.Id));

        void See(FoundSeries series, RecurringSeries? one)
        {
            taken.UnionWith(series.Occurrences.Select(o => o.Id));
            // A person said that it is none: then it is everyday life.
            if (one is not { Decision: SeriesDecision.Dismissed } and not { DeletedIn: not null })
                explained.UnionWith(series.Occurrences.Select(o => o.Id));
            _seen.Add(new(key, key.Merchant, series, one?.Id));
        }
    }

    private static bool IsPlanned(RecurringSeries series) => series is { Cadence: not null, DueOn: not null };

    /// <summary>What was seen, by place in the list, with what the last movement of each says.</summary>
    private async Task<List<Sighting?>> SightingsAsync(CancellationToken ct)
    {
        var last = _seen.Where(s => s.Series.Occurrences.Count > 0).Select(s => s.Series.Last.Id).Distinct().ToList();
        var rows = new Dictionary<TransactionId, (string? Payee, CategoryId? Category)>();
        foreach (var ids in last.Chunk(500))
        await foreach (
            var row in db
                .Transactions.Where(t => ids.Contains(t.Id))
                .Select(t => new
                {
                    t.Id,
                    Payee = t.Payee ?? t.Description,
                    Category = db
                        .Splits.Where(s => s.TransactionId == t.Id && s.Position == 0)
                        .Select(s => s.CategoryId)
                        .FirstOrDefault(),
                })
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
            rows[row.Id] = (row.Payee, row.Category);
        var keys = await CategoryKeysAsync(ct);
        return [.. _seen.Select(seen => SightingOf(seen, rows, keys))];
    }

    private async Task<Dictionary<CategoryId, string>> CategoryKeysAsync(CancellationToken ct)
    {
        var all = await db
            .Categories.Select(c => new
            {
                c.Id,
                c.Key,
                c.ParentId,
            })
            .ToListAsync(ct);
        var own = all.Where(c => c.Key is not null).ToDictionary(c => c.Id, c => c.Key!);
        foreach (var child in all.Where(c => c.Key is null && c.ParentId is not null))
            if (own.TryGetValue(child.ParentId!.Value, out var parent))
                own[child.Id] = parent;
        return own;
    }

    private static Sighting? SightingOf(
        Seen seen,
        Dictionary<TransactionId, (string? Payee, CategoryId? Category)> rows,
        Dictionary<CategoryId, string> keys
    )
    {
        if (seen.Series.Occurrences.Count == 0)
            return null;
        var (payee, category) = rows.GetValueOrDefault(seen.Series.Last.Id);
        var key = category is { } id ? keys.GetValueOrDefault(id) : null;
        var kept = seen.Series with { Occurrences = [.. seen.Series.Occurrences.TakeLast(Kept)] };
        return new(
            kept,
            seen.Series.Occurrences.Count,
            seen.Series.First.Day,
            payee,
            category,
            SeriesKinds.Of(seen.Key.Income, seen.Key.Other is not null, key, seen.MerchantKey)
        );
    }

    private async Task<(int New, ChangeSet? ChangeSet)> WriteAsync(
        List<Sighting?> sightings,
        EverydayDays everyday,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var rows = await db.RecurringSeries.ToDictionaryAsync(r => r.Id, ct);
        var accounts = await db.Accounts.ToDictionaryAsync(a => a.Id, a => a.Currency, ct);
        var (met, fresh) = (new HashSet<RecurringId>(), 0);
        foreach (var (seen, sighting) in _seen.Zip(sightings))
        {
            if (seen.Stored is { } id)
            {
                if (met.Add(id) && rows.TryGetValue(id, out var row))
                    row.See(sighting);
            }
            else if (sighting is not null && accounts.TryGetValue(seen.Key.Account, out var currency))
            {
                var row = new RecurringSeries(
                    seen.Key.Account,
                    currency,
                    seen.MerchantKey,
                    seen.Key.Income,
                    seen.Key.Other
                );
                row.See(sighting);
                db.Add(row);
                fresh++;
            }
        }
        // What is not found any more is not shown; what a person said of it stays.
        foreach (var row in rows.Values.Where(r => !met.Contains(r.Id) && r.Sighting is not null))
            row.See(null);
        db.RemoveRange(await db.EverydaySums.ToListAsync(ct));
        db.AddRange(everyday.Rows().Where(e => accounts.ContainsKey(e.AccountId)));
        db.Act.Describe(Label, fresh.ToString(System.Globalization.CultureInfo.InvariantCulture), ChangeKind.Bulk);
        await db.SaveChangesAsync(ct);
        var changeSet = db.Act.ChangeSet;
        await write.CommitAsync(ct);
        return (fresh, changeSet);
    }
}
