using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

/// <summary>Rules and saved views of a household, for its <see cref="LedgerFile"/>.</summary>
internal static class JsonRules
{
    internal static IAsyncEnumerable<LedgerFileRule> Rules(FinanceDbContext db) =>
        db
            .Rules.AsNoTracking()
            .Where(r => r.CategoryId == null || db.Categories.Any(c => c.Id == r.CategoryId))
            .OrderBy(r => r.Position)
            .ThenBy(r => r.Id)
            .AsAsyncEnumerable()
            .Select(r => new LedgerFileRule
            {
                Id = r.Id,
                Name = r.Name,
                Position = r.Position,
                Enabled = r.Enabled,
                Match = r.Match,
                Conditions = HouseholdCategorizer.Conditions(r),
                Actions = r.Actions,
                Stop = r.Stop,
            });

    /// <summary>The household's, and those of whoever exports.</summary>
    internal static IAsyncEnumerable<LedgerFileView> Views(FinanceDbContext db) =>
        db
            .SavedViews.Where(v => v.OwnerId == null || v.OwnerId == db.Tenant.User)
            .OrderBy(v => v.Id)
            .Select(LedgerFileView.Of)
            .AsAsyncEnumerable();
}
