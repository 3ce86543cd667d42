using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Budgets;

/// <summary>The shared budget first, begun or not, then those of members.</summary>
internal static class ListBudgets
{
    internal static async Task<Ok<Page<BudgetResponse>>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var shared = (await BudgetPlan.FindAsync(db, memberId: null, ct))!;
        var own = await db
            .Budgets.AsNoTracking()
            .Where(b => b.MemberId != null)
            .OrderBy(b => b.Id)
            .Select(b => new
            {
                Budget = b,
                Member = db
                    .Memberships.Where(m => m.HouseholdId == db.CurrentHousehold && m.UserId == b.MemberId)
                    .Join(db.Users, m => m.UserId, u => u.Id, (_, u) => u.DisplayName)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return TypedResults.Ok(
            new Page<BudgetResponse>([
                From(shared),
                .. own.Select(o =>
                    From(new(o.Budget, o.Budget.MemberId, o.Budget.Style, o.Budget.Currency, shared.BaseCurrency)) with
                    {
                        Member = o.Member,
                    }
                ),
            ])
        );
    }

    internal static BudgetResponse From(BudgetPlan plan) =>
        new(
            plan.MemberId,
            null,
            plan.Style,
            plan.Currency,
            plan.Stored is { } stored ? YearMonth.FromNumber(stored.Start) : null,
            new(plan.Stored?.OpeningMinorUnits ?? 0, plan.Currency),
            plan.Stored?.Accounts ?? [],
            plan.Stored is not null
        );
}
