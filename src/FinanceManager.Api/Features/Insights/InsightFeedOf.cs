using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Api.Insights;
using FinanceManager.Domain.Insights;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Insights;

/// <summary>The feed as a person sees it: without what the household dismissed, worded in their language.</summary>
internal sealed class InsightFeedOf(
    FinanceDbContext db,
    InsightStore store,
    InsightSentences sentences,
    CurrentUser current
)
{
    /// <param name="dismissed">Only what was dismissed, or only the rest.</param>
    internal async Task<(IReadOnlyList<InsightResponse> Items, DateTimeOffset ComputedAt)> ReadAsync(
        bool dismissed,
        CancellationToken ct
    )
    {
        var stored = await store.CurrentAsync(ct);
        var dismissals = await db.InsightDismissals.AsNoTracking().ToListAsync(ct);
        var shown = stored.Ranked.Where(r => dismissals.Exists(d => d.Covers(r.Insight)) == dismissed).ToList();
        var locale = await db.Users.Where(u => u.Id == current.Id).Select(u => u.Locale).SingleAsync(ct);
        var words = await sentences.KnownAsync(shown.Select(r => r.Insight), locale, ct);
        return (
            [.. shown.Select(r => InsightResponse.Of(r, words.GetValueOrDefault(r.Insight.Key), dismissed))],
            stored.ComputedAt
        );
    }
}
