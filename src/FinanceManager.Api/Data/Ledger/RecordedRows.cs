using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Loads the rows that change entries are about, deleted ones too, by kind and in chunks.</summary>
internal static class RecordedRows
{
    private const int Chunk = 500;

    internal static async Task<Dictionary<(string Entity, Guid Id), EntityEntry>> LoadAsync(
        FinanceDbContext db,
        IEnumerable<ChangeEntry> entries,
        CancellationToken ct
    )
    {
        foreach (var kind in entries.GroupBy(e => e.Entity))
        foreach (var ids in kind.Select(e => e.EntityId).Distinct().Chunk(Chunk))
            await LoadAsync(db, kind.Key, ids, ct);
        return db
            .ChangeTracker.Entries<IRecorded>()
            .ToDictionary(e => (e.Metadata.ClrType.Name, ChangeFields.IdOf(e)), e => (EntityEntry)e);
    }

    private static Task LoadAsync(FinanceDbContext db, string entity, Guid[] ids, CancellationToken ct) =>
        entity switch
        {
            nameof(Account) => Load(db.Accounts, a => Of<AccountId>(ids).Contains(a.Id), ct),
            nameof(StatedBalance) => Load(db.StatedBalances, b => ids.Contains(b.Id), ct),
            nameof(Reconciliation) => Load(db.Reconciliations, r => ids.Contains(r.Id), ct),
            nameof(Domain.Rates.OwnRate) => Load(db.OwnRates, r => Of<OwnRateId>(ids).Contains(r.Id), ct),
            nameof(SavedView) => Load(db.SavedViews, v => ids.Contains(v.Id), ct),
            nameof(Transaction) => Load(
                db.Transactions.Include(t => t.Splits),
                t => Of<TransactionId>(ids).Contains(t.Id),
                ct
            ),
            nameof(Split) => LoadSplitsAsync(db, Of<SplitId>(ids), ct),
            nameof(Transfer) => Load(db.Transfers, t => Of<TransferId>(ids).Contains(t.Id), ct),
            nameof(Domain.Categories.Category) => Load(db.Categories, c => Of<CategoryId>(ids).Contains(c.Id), ct),
            nameof(Domain.Categories.Rule) => Load(db.Rules, r => Of<RuleId>(ids).Contains(r.Id), ct),
            nameof(Domain.Categories.MerchantMemory) => Load(db.MerchantMemories, m => ids.Contains(m.Id), ct),
            nameof(Domain.Categories.CategoryOutcome) => Load(db.CategoryOutcomes, o => ids.Contains(o.Id), ct),
            nameof(Domain.Documents.Attachment) => Load(db.Attachments, a => ids.Contains(a.Id), ct),
            nameof(Domain.Categories.Merchant) => Load(db.Merchants, m => Of<MerchantId>(ids).Contains(m.Id), ct),
            nameof(Domain.Insights.InsightDismissal) => Load(db.InsightDismissals, d => ids.Contains(d.Id), ct),
            nameof(Domain.Budgets.Budget) => Load(db.Budgets, b => Of<BudgetId>(ids).Contains(b.Id), ct),
            nameof(Domain.Budgets.BudgetLine) => Load(db.BudgetLines, l => ids.Contains(l.Id), ct),
            nameof(Domain.Budgets.BudgetAssignment) => Load(db.BudgetAssignments, a => ids.Contains(a.Id), ct),
            nameof(Domain.Goals.Goal) => Load(db.Goals, g => Of<GoalId>(ids).Contains(g.Id), ct),
            nameof(Domain.Goals.GoalContribution) => Load(db.GoalContributions, c => ids.Contains(c.Id), ct),
            nameof(Domain.Recurring.RecurringSeries) => Load(
                db.RecurringSeries,
                r => Of<RecurringId>(ids).Contains(r.Id),
                ct
            ),
            _ => throw new InvalidOperationException($"Rows of {entity} cannot be restored."),
        };

    private static async Task LoadSplitsAsync(FinanceDbContext db, List<SplitId> ids, CancellationToken ct)
    {
        var owners = db
            .Splits.IgnoreQueryFilters([Filters.Deleted])
            .Where(s => ids.Contains(s.Id))
            .Select(s => s.TransactionId);
        await Load(db.Transactions.Include(t => t.Splits), t => owners.Contains(t.Id), ct);
    }

    private static Task Load<T>(
        IQueryable<T> rows,
        System.Linq.Expressions.Expression<Func<T, bool>> these,
        CancellationToken ct
    )
        where T : class => rows.IgnoreQueryFilters([Filters.Deleted]).Where(these).AsSplitQuery().LoadAsync(ct);

    private static List<TId> Of<TId>(Guid[] ids)
        where TId : struct, ITypedId<TId> => [.. ids.Select(TId.From)];
}
