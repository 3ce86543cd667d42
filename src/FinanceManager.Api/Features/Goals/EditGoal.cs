using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <summary>A member that is absent stays; <c>dueOn</c>, <c>note</c>, <c>rateBasisPoints</c> and <c>minimumPayment</c> are cleared by null.</summary>
public sealed record EditGoalRequest
{
    private readonly GivenMembers _given = new();

    [PlainText(100, MinimumLength = 1)]
    public string? Name { get; init; }

    [PlausibleAmount]
    public Money? Target { get; init; }

    /// <summary>Of the current round; later ones are counted from it.</summary>
    public DateOnly? DueOn
    {
        get;
        init => field = _given.Note(value);
    }

    public GoalRecurrence? Recurrence { get; init; }

    public int? Priority { get; init; }

    [RegularExpression(GoalFields.ColourPattern)]
    public string? Colour { get; init; }

    [RegularExpression(GoalFields.IconPattern)]
    public string? Icon { get; init; }

    [PlainText(500)]
    public string? Note
    {
        get;
        init => field = _given.Note(value);
    }

    [MaxLength(50)]
    public IReadOnlyList<AccountId>? AccountIds { get; init; }

    [MaxLength(100)]
    public IReadOnlyList<CategoryId>? IncomeCategoryIds { get; init; }

    [Range(-GoalFields.HighestRate, GoalFields.HighestRate)]
    public int? RateBasisPoints
    {
        get;
        init => field = _given.Note(value);
    }

    [PlausibleAmount]
    public Money? MinimumPayment
    {
        get;
        init => field = _given.Note(value);
    }

    internal bool Has(string member) => _given.Has(member);

    internal GoalPlan Over(Goal goal) =>
        new(
            Name?.Trim() ?? goal.Name,
            Target ?? goal.Target,
            Has(nameof(DueOn))
                ? DueOn
                // The calendar that runs goes on.
                : goal.FirstDueOn,
            Recurrence ?? goal.Recurrence,
            Priority ?? goal.Priority,
            Colour ?? goal.Colour,
            Icon ?? goal.Icon,
            Has(nameof(Note)) ? Note : goal.Note
        );
}

internal static class EditGoal
{
    internal static async Task<Results<Ok<GoalResponse>, NotFound, ProblemHttpResult>> Handle(
        GoalId id,
        EditGoalRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal)
            return TypedResults.NotFound();
        var before = await ShowGoal.OfAsync(db, goal, ct);
        if (await RowVersion.RefuseAsync(db, ifMatch, before, [id.Value], ct) is { } refusal)
            return refusal;

        var written = await GoalFields.HasContributionsAsync(db, goal, ct);
        // Before its currency changes, so that the one it leaves does not stand in the way.
        if (request.AccountIds is { Count: 0 } none && !await GoalFields.FollowAsync(db, goal, none, written, ct))
            return TypedResults.NotFound();
        goal.Change(request.Over(goal), written);
        if (
            request.AccountIds is { } accounts && !await GoalFields.FollowAsync(db, goal, accounts, written, ct)
            || request.IncomeCategoryIds is { } incomes && !await GoalFields.FundFromAsync(db, goal, incomes, ct)
        )
            return TypedResults.NotFound();
        Owe(goal, request);
        db.Act.Describe("goal.edited", goal.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await ShowGoal.OfAsync(db, goal, ct));
    }

    private static void Owe(Goal goal, EditGoalRequest request)
    {
        if (!request.Has(nameof(request.RateBasisPoints)) && !request.Has(nameof(request.MinimumPayment)))
            return;
        var rate = request.Has(nameof(request.RateBasisPoints)) ? request.RateBasisPoints : goal.RateBasisPoints;
        var minimum =
            request.Has(nameof(request.MinimumPayment)) ? request.MinimumPayment
            : goal.MinimumMinorUnits is { } kept ? new Money(kept, goal.Currency)
            : null;
        goal.Owe(GoalFields.TermsOf(goal, rate, minimum));
    }
}
