using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <param name="TransactionId">The income it comes from; null where nobody said.</param>
public sealed record ContributionResponse(
    Guid Id,
    DateOnly Date,
    Money Amount,
    int Round,
    string? Note,
    TransactionId? TransactionId
) : IVersioned
{
    public string Version => RowVersion.Of(Date, Amount, Note);

    internal static ContributionResponse From(GoalContribution c, Currency currency) =>
        new(c.Id, c.Date, new(c.MinorUnits, currency), c.Round, c.Note, c.TransactionId);
}

/// <summary>The newest first.</summary>
internal static class ListContributions
{
    internal static async Task<Results<Ok<Page<ContributionResponse>>, NotFound>> Handle(
        GoalId id,
        FinanceDbContext db,
        CancellationToken ct,
        [Range(1, Page<ContributionResponse>.Most)] int limit = Page<ContributionResponse>.Usual,
        DayCursor? cursor = null
    )
    {
        if (await db.Goals.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal)
            return TypedResults.NotFound();
        var all = db.GoalContributions.AsNoTracking().Where(c => c.GoalId == id);
        if (cursor is { } after)
        {
            var (day, last) = (after.Day, after.Id);
            all = all.Where(c => c.Date <= day && (c.Date < day || c.Id < last));
        }
        var found = await all.OrderByDescending(c => c.Date)
            .ThenByDescending(c => c.Id)
            .Take(limit + 1)
            .ToListAsync(ct);
        var shown = found.Take(limit).Select(c => ContributionResponse.From(c, goal.Currency)).ToList();
        return TypedResults.Ok(
            new Page<ContributionResponse>(
                shown,
                found.Count > limit ? new DayCursor(shown[^1].Date, shown[^1].Id).ToString() : null
            )
        );
    }
}
