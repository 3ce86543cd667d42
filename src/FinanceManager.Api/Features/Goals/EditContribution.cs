using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <summary>A member that is absent stays; <c>note</c> is cleared by null.</summary>
public sealed record EditContributionRequest
{
    private readonly GivenMembers _given = new();

    /// <summary>Negative takes back.</summary>
    [PlausibleAmount]
    public Money? Amount { get; init; }

    public DateOnly? Date { get; init; }

    [PlainText(200)]
    public string? Note
    {
        get;
        init => field = _given.Note(value);
    }

    internal bool Has(string member) => _given.Has(member);
}

/// <summary>Of the round that runs.</summary>
internal static class EditContribution
{
    internal static async Task<Results<Ok<ContributionResponse>, NotFound, ProblemHttpResult>> Handle(
        GoalId id,
        Guid contributionId,
        EditContributionRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (
            await db.Goals.SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal
            || await db.GoalContributions.SingleOrDefaultAsync(c => c.Id == contributionId && c.GoalId == id, ct)
                is not { } contribution
        )
            return TypedResults.NotFound();
        var before = ContributionResponse.From(contribution, goal.Currency);
        if (await RowVersion.RefuseAsync(db, ifMatch, before, [contributionId], ct) is { } refusal)
            return refusal;

        var amount = request.Amount ?? before.Amount;
        if (amount.MinorUnits > contribution.MinorUnits)
            await RefuseMoreThanIncomeAsync(db, contribution, amount, ct);
        var outlook = await GoalReading.ReadAsync(db, goal, ct);
        goal.Correct(
            contribution,
            amount,
            request.Date ?? contribution.Date,
            request.Has(nameof(request.Note)) ? request.Note : contribution.Note,
            outlook.Given,
            outlook.Interest
        );
        db.Act.Describe("goal.contribution-edited", goal.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ContributionResponse.From(contribution, goal.Currency));
    }

    private static async Task RefuseMoreThanIncomeAsync(
        FinanceDbContext db,
        GoalContribution contribution,
        Money amount,
        CancellationToken ct
    )
    {
        if (
            contribution.TransactionId is { } transaction
            && await GoalIncome.FindAsync(db, transaction, ct) is { } income
            && amount.MinorUnits - contribution.MinorUnits > income.Left.MinorUnits
        )
            throw new RuleViolation("goal.more-than-income");
    }
}
