using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>Applies one change to each of many transactions, a chunk at a time, within the current act.</summary>
/// <param name="chosen">A person chose the rows one by one, which outweighs what a person decided before.</param>
internal sealed class BulkEdit(FinanceDbContext db, BulkChanges changes, bool chosen)
{
    private const int Chunk = 500;
    private readonly HashSet<string> _merchants = [];
    private Transaction? _one;
    private Decided _before;

    /// <returns>How many rows changed.</returns>
    internal async Task<int> RunAsync(IQueryable<Transaction> selected, CancellationToken ct)
    {
        var changed = 0;
        // In the order of ids, since a row that was changed may no longer be found by the filter.
        TransactionId after = default;
        while (await NextAsync(selected, after, ct) is { Count: > 0 } some)
        {
            foreach (var transaction in some)
                Apply(transaction);
            db.ChangeTracker.DetectChanges();
            changed += db
                .ChangeTracker.Entries()
                .Where(e => e.State == EntityState.Modified)
                .Select(e => (e.Entity as Transaction)?.Id ?? (e.Entity as Split)?.TransactionId)
                .OfType<TransactionId>()
                .Distinct()
                .Count();
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
            after = some[^1].Id;
        }

        // Rows of one merchant are a correction about the merchant; of many, about these rows only.
        if (_merchants.Count == 1)
            await MerchantLearning.LearnAsync(db, _one!, _before, changes.CategoryId, ct);
        await db.SaveChangesAsync(ct);
        return changed;
    }

    private static Task<List<Transaction>> NextAsync(
        IQueryable<Transaction> selected,
        TransactionId after,
        CancellationToken ct
    ) =>
        selected
            .Where(t => t.Id > after)
            .OrderBy(t => t.Id)
            .Take(Chunk)
            .Include(t => t.Splits)
            .AsSplitQuery()
            .ToListAsync(ct);

    private void Apply(Transaction transaction)
    {
        if (changes.Has(nameof(changes.CategoryId)) && (chosen || !transaction.Splits.Any(s => IsPersons(s.Source))))
        {
            if (_merchants.Add(transaction.MerchantKey))
                (_one, _before) = (transaction, Decided.Of(transaction));
            transaction.Categorize(changes.CategoryId, DecisionSource.Person, null, null);
        }
        if (changes.Has(nameof(changes.Payee)) && (chosen || !IsPersons(transaction.PayeeSource)))
            transaction.NamePayee(changes.Payee, DecisionSource.Person);
        if (changes.Has(nameof(changes.Note)))
            transaction.Annotate(changes.Note);
        if (changes.Status is { } status)
            transaction.SetStatus(status);
        if (changes.AddTags is not null || changes.RemoveTags is not null)
            transaction.Tag(transaction.Tags.Except(changes.RemoveTags ?? []).Concat(changes.AddTags ?? []));
    }

    private static bool IsPersons(DecisionSource source) => source is DecisionSource.Person or DecisionSource.Migrated;
}
