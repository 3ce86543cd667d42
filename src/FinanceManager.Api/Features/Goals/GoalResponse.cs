using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;

namespace FinanceManager.Api.Features.Goals;

/// <param name="Target">To be reached, or owed at the start.</param>
/// <param name="Reached">Saved, or paid off, in the current round; below zero a debt has grown by more than was paid.</param>
/// <param name="Interest">What a debt whose payments are written down has grown by, month by month at its rate.</param>
/// <param name="Percent">Of the target, rounded down; not below 0.</param>
/// <param name="FirstDueOn">The day that later rounds are counted from.</param>
/// <param name="DueOn">Of the current round.</param>
/// <param name="Priority">1 to 5; 1 comes first.</param>
/// <param name="AccountIds">Whose balance is the progress; none where contributions are written down.</param>
/// <param name="IncomeCategoryIds">Of the income that is meant for it; none for any income.</param>
/// <param name="RateBasisPoints">A debt's interest of a year: 1,375 are 13.75 %.</param>
/// <param name="MinimumPayment">What a debt has to be paid each month.</param>
/// <param name="PacePerMonth">An estimate, from the last six months; null where nothing can be told yet.</param>
/// <param name="RequiredPerMonth">What each month until it is due has to bring.</param>
/// <param name="ProjectedOn">An estimate, at that pace; null where it is not reached so.</param>
public sealed record GoalResponse(
    GoalId Id,
    GoalKind Kind,
    string Name,
    Money Target,
    Money Reached,
    Money Interest,
    Money Remaining,
    int Percent,
    DateOnly StartsOn,
    DateOnly? FirstDueOn,
    DateOnly? DueOn,
    GoalHorizon Horizon,
    GoalRecurrence Recurrence,
    int Round,
    int Priority,
    string Colour,
    string Icon,
    string? Note,
    IReadOnlyList<AccountId> AccountIds,
    IReadOnlyList<CategoryId> IncomeCategoryIds,
    int? RateBasisPoints,
    Money? MinimumPayment,
    Money? PacePerMonth,
    Money? RequiredPerMonth,
    DateOnly? ProjectedOn,
    GoalStatus Status,
    DateOnly? CompletedOn
) : IVersioned
{
    // What it has reached is its contributions' or its accounts' to say.
    public string Version =>
        RowVersion.Of(
            Name,
            Target,
            FirstDueOn,
            Recurrence,
            Round,
            Priority,
            Colour,
            Icon,
            Note,
            AccountIds,
            IncomeCategoryIds,
            RateBasisPoints,
            MinimumPayment,
            CompletedOn
        );

    internal static GoalResponse From(Goal g, GoalOutlook outlook, DateOnly today) =>
        new(
            g.Id,
            g.Kind,
            g.Name,
            g.Target,
            outlook.Reached,
            outlook.Interest,
            outlook.Remaining,
            PercentOf(outlook.Reached.MinorUnits, g.TargetMinorUnits),
            g.StartsOn,
            g.FirstDueOn,
            g.DueOn,
            GoalDays.Horizon(g.DueOn, today),
            g.Recurrence,
            g.Round,
            g.Priority,
            g.Colour,
            g.Icon,
            g.Note,
            g.Accounts,
            g.Incomes,
            g.RateBasisPoints,
            g.MinimumMinorUnits is { } minimum ? new(minimum, g.Currency) : null,
            outlook.Pace,
            outlook.Required,
            outlook.ProjectedOn,
            outlook.Status,
            g.CompletedOn
        );

    private static int PercentOf(long reached, long target) =>
        (int)Int128.Clamp((Int128)reached * 100 / target, 0, int.MaxValue);
}
