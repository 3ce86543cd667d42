using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// What is planned for a category follows what was spent under it: into the category that takes its place, or back to what is
/// to be assigned where none does.
/// </summary>
internal static class PlansOfCategory
{
    /// <summary>Saves, within the current act. Nothing stays tracked but the act.</summary>
    internal static async Task MoveAsync(FinanceDbContext db, CategoryId from, CategoryId? to, CancellationToken ct)
    {
        // Income is not budgeted.
        var planned = await db
            .Categories.Where(c => c.Id == to && c.Kind == CategoryKind.Expense)
            .Select(c => (CategoryId?)c.Id)
            .SingleOrDefaultAsync(ct);
        await MoveAssignmentsAsync(db, from, planned, ct);
        await MoveLinesAsync(db, from, planned, ct);
        foreach (var goal in await db.Goals.ToListAsync(ct))
            goal.Recategorize(from, to);
        await db.SaveChangesAsync(ct);
        db.Act.Continue(db);
    }

    private static async Task MoveAssignmentsAsync(
        FinanceDbContext db,
        CategoryId from,
        CategoryId? to,
        CancellationToken ct
    )
    {
        var rows = await db.BudgetAssignments.Where(a => a.CategoryId == from || a.CategoryId == to).ToListAsync(ct);
        foreach (var row in rows.FindAll(r => r.CategoryId == from))
        {
            if (to is not { } target)
                db.Remove(row);
            else if (
                rows.Find(r => r.CategoryId == target && r.Month == row.Month && r.BudgetId == row.BudgetId) is
                { } other
            )
            {
                other.Assign(checked(other.MinorUnits + row.MinorUnits));
                db.Remove(row);
            }
            else
                row.Move(target);
        }
    }

    /// <summary>How the other category behaves was said by a person, too, and stays.</summary>
    private static async Task MoveLinesAsync(FinanceDbContext db, CategoryId from, CategoryId? to, CancellationToken ct)
    {
        var lines = await db.BudgetLines.Where(l => l.CategoryId == from || l.CategoryId == to).ToListAsync(ct);
        foreach (var line in lines.FindAll(l => l.CategoryId == from))
            if (to is { } target && !lines.Exists(l => l.CategoryId == target && l.BudgetId == line.BudgetId))
                line.Move(target);
            else
                db.Remove(line);
    }
}
