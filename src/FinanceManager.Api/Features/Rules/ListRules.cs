using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>In the order in which they are tried.</summary>
internal static class ListRules
{
    internal static async Task<Ok<Page<RuleResponse>>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var rules = await HouseholdCategorizer.RulesAsync(db, ct);
        var hits = await HitsAsync(db, ct);
        return TypedResults.Ok(
            new Page<RuleResponse>([
                .. rules.Select(rule =>
                {
                    var response = RuleResponse.From(rule);
                    if (!rule.Actions.DecidesCategory)
                        return response;
                    var (count, last) = hits.GetValueOrDefault(CategorizationRule.EvidenceOf(rule.Id));
                    return response with { Hits = count, LastHit = last };
                }),
            ])
        );
    }

    /// <summary>By the evidence that is stored with each decision, so that undoing and correcting count too.</summary>
    private static async Task<Dictionary<string, (int Count, DateOnly? Last)>> HitsAsync(
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var hits = await db
            .Splits.Where(s => s.Source == DecisionSource.Rule && s.Evidence != null)
            .Join(
                db.Transactions,
                split => split.TransactionId,
                transaction => transaction.Id,
                (split, transaction) =>
                    new
                    {
                        Evidence = split.Evidence!,
                        transaction.Id,
                        transaction.Date,
                    }
            )
            .GroupBy(hit => hit.Evidence)
            .Select(group => new
            {
                group.Key,
                Count = group.Select(hit => hit.Id).Distinct().Count(),
                Last = group.Max(hit => hit.Date),
            })
            .ToListAsync(ct);
        return hits.ToDictionary(hit => hit.Key, hit => (hit.Count, (DateOnly?)hit.Last));
    }
}
