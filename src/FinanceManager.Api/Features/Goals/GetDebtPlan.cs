using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <param name="Plans">One for each currency, since debts of two are not added up.</param>
public sealed record DebtPlansResponse(IReadOnlyList<DebtPlanResponse> Plans);

/// <param name="Owed">Today.</param>
/// <param name="Minimums">What has to be paid each month.</param>
/// <param name="Extra">What is paid above that.</param>
/// <param name="WithoutTerms">Debts that are left out: neither rate nor payment is known.</param>
/// <param name="MinimumsOnly">Null where the debts are never paid off so; the same for the two ways.</param>
public sealed record DebtPlanResponse(
    Currency Currency,
    Money Owed,
    Money Minimums,
    Money Extra,
    IReadOnlyList<GoalId> WithoutTerms,
    DebtWay? MinimumsOnly,
    DebtWay? Snowball,
    DebtWay? Avalanche
);

/// <param name="Paid">All payments: what is owed today and the interest.</param>
/// <param name="Remaining">What is still owed after each month.</param>
public sealed record DebtWay(
    int Months,
    DateOnly On,
    Money Paid,
    Money Interest,
    IReadOnlyList<DebtEnd> Debts,
    IReadOnlyList<Money> Remaining
);

public sealed record DebtEnd(GoalId GoalId, int Months, DateOnly On, Money Paid, Money Interest);

/// <summary>How all debts are paid off, the smallest first or the dearest first. To the cent, as long as the rates stay.</summary>
internal static class GetDebtPlan
{
    /// <param name="extra">Minor units above the minimum payments, of each currency.</param>
    internal static async Task<Ok<DebtPlansResponse>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        [Range(-PlausibleAmountAttribute.Largest, PlausibleAmountAttribute.Largest)] long extra = 0
    )
    {
        var goals = await db
            .Goals.AsNoTracking()
            .Where(g => g.Kind == GoalKind.Debt && g.CompletedOn == null)
            .ToListAsync(ct);
        var today = GoalReading.Today(db);
        return TypedResults.Ok(
            new DebtPlansResponse([
                .. (await GoalReading.ReadAsync(db, goals, ct))
                    .Where(g => g.Outlook.Remaining.MinorUnits > 0)
                    .GroupBy(g => g.Goal.Currency)
                    .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                    .Select(g => Plan(g.Key, [.. g], extra, today)),
            ])
        );
    }

    private static DebtPlanResponse Plan(
        Currency currency,
        List<(Goal Goal, GoalOutlook Outlook)> goals,
        long extra,
        DateOnly today
    )
    {
        var debts = goals
            .Where(g => g.Goal.Terms is not null)
            .Select(g => new Debt(g.Goal.Id, g.Outlook.Remaining.MinorUnits, g.Goal.Terms!.Value))
            .ToList();
        var minimums = DebtPlan.MinimumOf(debts);
        return new(
            currency,
            new(goals.Sum(g => g.Outlook.Remaining.MinorUnits), currency),
            new(minimums, currency),
            new(extra, currency),
            [.. goals.Where(g => g.Goal.Terms is null).Select(g => g.Goal.Id)],
            Way(minimums, DebtStrategy.Avalanche),
            Way(checked(minimums + extra), DebtStrategy.Snowball),
            Way(checked(minimums + extra), DebtStrategy.Avalanche)
        );

        DebtWay? Way(long monthly, DebtStrategy strategy) =>
            debts.Count > 0 && DebtPlan.Simulate(debts, monthly, strategy) is { } plan
                ? From(plan, currency, today)
                : null;
    }

    private static DebtWay From(DebtPlan plan, Currency currency, DateOnly today) =>
        new(
            plan.Months,
            today.AddMonths(plan.Months),
            new(plan.Paid, currency),
            new(plan.Interest, currency),
            [
                .. plan.Payoffs.Select(p => new DebtEnd(
                    p.Id,
                    p.Months,
                    today.AddMonths(p.Months),
                    new(p.Paid, currency),
                    new(p.Interest, currency)
                )),
            ],
            [.. plan.Owed.Select(o => new Money(o, currency))]
        );
}
