using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Ai;

/// <summary>What left, word for word.</summary>
/// <param name="RunId">Null for a question that a person waited for.</param>
/// <param name="Cost">In millionths of a US dollar.</param>
/// <param name="Payload">The instruction and the data, redacted as they were sent.</param>
public sealed record AiCallResponse(
    AiCallId Id,
    AiRunId? RunId,
    string Task,
    string Model,
    string PromptVersion,
    AiTier Tier,
    DateTimeOffset SentAt,
    int Items,
    AiOutcome Outcome,
    long InputTokens,
    long OutputTokens,
    long Cost,
    string Payload
);

public sealed record AiCallListResponse(IReadOnlyList<AiCallResponse> Items, AiCallId? Next);

/// <summary>Newest first; the cursor is the last id seen.</summary>
internal static class ListAiCalls
{
    internal static async Task<Ok<AiCallListResponse>> Handle(
        FinanceDbContext db,
        AiCallId? cursor,
        CancellationToken ct,
        [Range(1, 100)] int limit = 20
    )
    {
        var items = await PageAsync(db, cursor, limit + 1, ct);
        return TypedResults.Ok(
            new AiCallListResponse([.. items.Take(limit)], items.Count > limit ? items[limit - 1].Id : null)
        );
    }

    internal static Task<List<AiCallResponse>> PageAsync(
        FinanceDbContext db,
        AiCallId? cursor,
        int most,
        CancellationToken ct
    )
    {
        var found = db.AiCalls.Where(c => c.Payload != null);
        if (cursor is { } last)
            found = found.Where(c => c.Id < last);
        return found
            .OrderByDescending(c => c.Id)
            .Take(most)
            .Select(c => new AiCallResponse(
                c.Id,
                c.RunId,
                c.Task,
                c.Model,
                c.PromptVersion,
                c.Tier,
                c.SentAt,
                c.Items,
                c.Outcome,
                c.InputTokens,
                c.OutputTokens,
                c.Cost,
                c.Payload!
            ))
            .ToListAsync(ct);
    }
}

/// <summary>Forgets what left; what it cost stays in the ledger of costs.</summary>
internal static class PurgeAiCalls
{
    internal static async Task<NoContent> Handle(FinanceDbContext db, CancellationToken ct)
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        await AiBudget.PurgeAsync(db, ct);
        await write.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
