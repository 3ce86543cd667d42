using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Ai;

/// <param name="Reason">Why it stopped before everything was asked; a code.</param>
/// <param name="Merchants">To ask about.</param>
/// <param name="Answered">Of them, by now or earlier.</param>
/// <param name="Categorized">Transactions that were given a category.</param>
/// <param name="Suggested">Transactions that got none: they wait in the review, with what the model holds for likely.</param>
/// <param name="Cost">In millionths of a US dollar.</param>
/// <param name="ChangeSetId">Undoes what it wrote; null when it wrote nothing.</param>
public sealed record AiRunResponse(
    AiRunId Id,
    AiRunState State,
    string? Reason,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt,
    int Rows,
    int Merchants,
    int Answered,
    int Categorized,
    int Suggested,
    bool Batch,
    long Cost,
    ChangeSetId? ChangeSetId
)
{
    internal static AiRunResponse Of(AiRun run, long cost) =>
        new(
            run.Id,
            run.State,
            run.Reason,
            run.CreatedAt,
            run.EndedAt,
            run.Rows,
            run.Merchants,
            run.Answered,
            run.Categorized,
            run.Suggested,
            run.Batches > 0,
            cost,
            run.ChangeSetId
        );
}

public sealed record AiRunListResponse(IReadOnlyList<AiRunResponse> Items, AiRunId? Next);

/// <summary>Newest first; the cursor is the last id seen.</summary>
internal static class ListAiRuns
{
    internal static async Task<Ok<AiRunListResponse>> Handle(
        FinanceDbContext db,
        AiRunId? cursor,
        CancellationToken ct,
        [Range(1, Page<int>.Most)] int limit = 20
    )
    {
        var found = cursor is { } last ? db.AiRuns.Where(r => r.Id < last) : db.AiRuns;
        var runs = await found.AsNoTracking().OrderByDescending(r => r.Id).Take(limit + 1).ToListAsync(ct);
        var ids = runs.ConvertAll(r => (AiRunId?)r.Id);
        var costs = await db
            .AiCalls.Where(c => ids.Contains(c.RunId))
            .GroupBy(c => c.RunId)
            .Select(calls => new { calls.Key, Cost = calls.Sum(c => c.Cost) })
            .ToDictionaryAsync(c => c.Key!.Value, c => c.Cost, ct);
        return TypedResults.Ok(
            new AiRunListResponse(
                [.. runs.Take(limit).Select(r => AiRunResponse.Of(r, costs.GetValueOrDefault(r.Id)))],
                runs.Count > limit ? runs[limit - 1].Id : null
            )
        );
    }
}

/// <summary>Asks about everything without a category, in the background; a run that is under way is not started again.</summary>
internal static class StartAiRun
{
    internal static async Task<Accepted<AiRunResponse>> Handle(
        AiRuns runs,
        CurrentUser current,
        CancellationToken ct
    ) => TypedResults.Accepted((string?)null, AiRunResponse.Of(await runs.StartAsync(current.Id, ct), 0));
}
