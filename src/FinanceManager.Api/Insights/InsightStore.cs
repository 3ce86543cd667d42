using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Insights;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>Insights as they stand, and when they were found.</summary>
internal sealed record StoredInsights(IReadOnlyList<RankedInsight> Ranked, DateTimeOffset ComputedAt);

/// <summary>Of the change-sets that a person's wish makes.</summary>
internal static class InsightLabels
{
    internal const string Dismissed = "insight.dismissed";
    internal const string Restored = "insight.restored";
}

/// <summary>
/// Keeps what was found until something changes. Whoever reads gets what is true now: after a change it is found again on the
/// spot, so that nobody sees an insight over rows that are gone, and kept by the worker, which is told.
/// </summary>
internal sealed class InsightStore(FinanceDbContext db, InsightSignal signal)
{
    internal async Task<StoredInsights> CurrentAsync(CancellationToken ct)
    {
        var (day, latest) = (InsightReading.Today(db), await LatestAsync(ct));
        if (
            await db.InsightRuns.AsNoTracking().SingleOrDefaultAsync(ct) is { } kept
            && kept.Day == day
            && kept.UpTo == latest
        )
            return new(Read(kept.Insights), kept.ComputedAt);
        signal.Ask(db.CurrentHousehold);
        return new(await InsightReading.FindAsync(db, ct), db.Clock.GetUtcNow());
    }

    /// <summary>Finds them and keeps them.</summary>
    internal async Task<StoredInsights> RenewAsync(CancellationToken ct)
    {
        var latest = await LatestAsync(ct);
        var found = await InsightReading.FindAsync(db, ct);
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var run = await db.InsightRuns.SingleOrDefaultAsync(ct);
        if (run is null)
            db.Add(run = new());
        (run.ComputedAt, run.Day, run.UpTo) = (db.Clock.GetUtcNow(), InsightReading.Today(db), latest);
        run.Insights = JsonSerializer.Serialize(found, ChangeFields.Json);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return new(found, run.ComputedAt);
    }

    /// <summary>That one was dismissed changes none. Version 7 ids sort by creation.</summary>
    private Task<ChangeSetId?> LatestAsync(CancellationToken ct) =>
        db
            .ChangeSets.Where(c => c.Label != InsightLabels.Dismissed && c.Label != InsightLabels.Restored)
            .OrderByDescending(c => c.Id)
            .Select(c => (ChangeSetId?)c.Id)
            .FirstOrDefaultAsync(ct);

    private static List<RankedInsight> Read(string json) =>
        JsonSerializer.Deserialize<List<RankedInsight>>(json, ChangeFields.Json)!;
}
