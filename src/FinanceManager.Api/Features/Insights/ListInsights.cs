using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Insights;

/// <param name="ComputedAt">When they were found; they are those of the ledger as it is.</param>
public sealed record InsightFeedResponse(IReadOnlyList<InsightResponse> Items, string? Next, DateTimeOffset ComputedAt);

/// <summary>What is worth knowing, the most money first; what has no known rate comes last.</summary>
internal static class ListInsights
{
    internal static async Task<Ok<InsightFeedResponse>> Handle(
        InsightFeedOf feed,
        CancellationToken ct,
        [Range(1, Page<InsightResponse>.Most)] int limit = Page<InsightResponse>.Usual,
        InsightId? cursor = null,
        bool dismissed = false
    )
    {
        var (items, computedAt) = await feed.ReadAsync(dismissed, ct);
        // What the page before ended with may be gone by now; then nothing is behind it.
        var rest = cursor is { } after ? items.SkipWhile(i => i.Id != after).Skip(1).ToList() : items;
        var next = rest.Count > limit ? rest[limit - 1].Id.ToString() : null;
        return TypedResults.Ok(new InsightFeedResponse([.. rest.Take(limit)], next, computedAt));
    }
}
