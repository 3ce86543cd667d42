using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Ai;

/// <param name="Items">Merchants, or sentences, asked about.</param>
/// <param name="Cost">In millionths of a US dollar.</param>
public sealed record AiCostRow(
    YearMonth Month,
    string Task,
    string Model,
    AiTier Tier,
    int Calls,
    int Items,
    long InputTokens,
    long OutputTokens,
    long Cost
);

public sealed record AiCostsResponse(IReadOnlyList<AiCostRow> Rows, long Cost);

/// <summary>What the household's questions cost, newest month first.</summary>
internal static class GetAiCosts
{
    internal static async Task<Ok<AiCostsResponse>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var rows = await db
            .AiCalls.GroupBy(c => new
            {
                c.Month,
                c.Task,
                c.Model,
                c.Tier,
            })
            .Select(calls => new
            {
                calls.Key,
                Calls = calls.Count(),
                Items = calls.Sum(c => c.Items),
                InputTokens = calls.Sum(c => c.InputTokens),
                OutputTokens = calls.Sum(c => c.OutputTokens),
                Cost = calls.Sum(c => c.Cost),
            })
            .ToListAsync(ct);
        return TypedResults.Ok(
            new AiCostsResponse(
                [
                    .. rows.OrderByDescending(r => r.Key.Month)
                        .ThenBy(r => r.Key.Task, StringComparer.Ordinal)
                        .ThenBy(r => r.Key.Model, StringComparer.Ordinal)
                        .ThenBy(r => r.Key.Tier)
                        .Select(r => new AiCostRow(
                            YearMonth.FromNumber(r.Key.Month),
                            r.Key.Task,
                            r.Key.Model,
                            r.Key.Tier,
                            r.Calls,
                            r.Items,
                            r.InputTokens,
                            r.OutputTokens,
                            r.Cost
                        )),
                ],
                rows.Sum(r => r.Cost)
            )
        );
    }
}
