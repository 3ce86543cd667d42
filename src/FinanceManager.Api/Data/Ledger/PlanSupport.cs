using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>What later acts planned on a row whose making is undone: it stays for them.</summary>
internal static class PlanSupport
{
    internal static async Task<bool> IsPlannedAsync(FinanceDbContext db, CategoryId category, CancellationToken ct) =>
        await db.BudgetAssignments.AnyAsync(a => a.CategoryId == category && a.MinorUnits != 0, ct)
        || await db.BudgetLines.AnyAsync(l => l.CategoryId == category, ct);

    internal static async Task<bool> IsPlannedAsync(FinanceDbContext db, AccountId account, CancellationToken ct) =>
        (await db.Budgets.AsNoTracking().Select(b => b.Accounts).ToListAsync(ct)).Exists(a => a.Contains(account))
        || (await db.Goals.AsNoTracking().Select(g => g.Accounts).ToListAsync(ct)).Exists(a => a.Contains(account));

    internal static Task<bool> IsSupportedAsync(
        FinanceDbContext db,
        ChangeSet undone,
        object row,
        CancellationToken ct
    ) =>
        row switch
        {
            Budget budget => IsSupportedAsync(db, undone, budget.Id, ct),
            Goal goal => db.GoalContributions.AnyAsync(
                c => c.GoalId == goal.Id && !Inserted(db, undone).Contains(c.Id),
                ct
            ),
            _ => Task.FromResult(false),
        };

    private static async Task<bool> IsSupportedAsync(
        FinanceDbContext db,
        ChangeSet undone,
        BudgetId budget,
        CancellationToken ct
    ) =>
        await db.BudgetAssignments.AnyAsync(a => a.BudgetId == budget && !Inserted(db, undone).Contains(a.Id), ct)
        || await db.BudgetLines.AnyAsync(l => l.BudgetId == budget && !Inserted(db, undone).Contains(l.Id), ct);

    private static IQueryable<Guid> Inserted(FinanceDbContext db, ChangeSet act) =>
        db
            .ChangeEntries.Where(e => e.ChangeSetId == act.Id && e.Operation == ChangeOperation.Insert)
            .Select(e => e.EntityId);
}
