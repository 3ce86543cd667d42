using FinanceManager.Api.Data;
using FinanceManager.Api.Insights;
using FinanceManager.Domain;
using FinanceManager.Domain.Insights;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Insights;

/// <summary>Nobody of the household is told it any more, unless a quarter more money is at stake than now.</summary>
internal static class DismissInsight
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        InsightId id,
        FinanceDbContext db,
        InsightStore store,
        CancellationToken ct
    )
    {
        var stored = await store.CurrentAsync(ct);
        if (stored.Ranked.FirstOrDefault(r => r.Insight.Id == id) is not { Insight: var insight })
            return TypedResults.NotFound();
        db.Act.Describe(InsightLabels.Dismissed);
        if (await db.InsightDismissals.SingleOrDefaultAsync(d => d.Key == insight.Key, ct) is { } known)
            known.Renew(insight);
        else
            db.Add(new InsightDismissal(insight));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}

internal static class RestoreInsight
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        InsightId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var dismissals = await db.InsightDismissals.ToListAsync(ct);
        var found = dismissals.FindAll(d => InsightId.Of(d.Key) == id);
        if (found.Count == 0)
            return TypedResults.NotFound();
        db.Act.Describe(InsightLabels.Restored);
        db.RemoveRange(found);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
