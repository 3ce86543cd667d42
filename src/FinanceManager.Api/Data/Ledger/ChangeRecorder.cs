using System.Text.Json;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Households;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Looks at what is about to be saved: refuses rows of another household, turns deletes of recorded rows into soft deletes,
/// writes the change-set's entries, and derives base amounts and search text.
/// </summary>
internal static class ChangeRecorder
{
    // Derived from the rest, so neither recorded nor undone.
    private static readonly HashSet<string> Derived =
    [
        nameof(Transaction.SearchText),
        nameof(Transaction.MerchantKey),
        nameof(Split.BaseMinorUnits),
        nameof(Split.RateDate),
        nameof(RecurringSeries.Sighting),
        nameof(Split.RateSource),
    ];

    internal static bool HasOwnedChanges(FinanceDbContext db) =>
        db.ChangeTracker.Entries().Any(e => IsChanged(e) && e.Entity is IOwned or Household && IsChanged(e));

    /// <returns>The months whose summary must be recomputed after saving.</returns>
    internal static async Task<IReadOnlyCollection<TouchedMonths>> RecordAsync(
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var changed = db.ChangeTracker.Entries().Where(IsChanged).ToList();
        foreach (var entry in changed.Where(e => e.Entity is IOwned))
            if (((IOwned)entry.Entity).HouseholdId != db.CurrentHousehold)
                throw new InvalidOperationException("A row of another household was about to be saved.");

        var transactions = db.ChangeTracker.Entries<Transaction>().ToDictionary(t => t.Entity.Id);
        await BaseAmounts.DeriveAsync(db, changed, transactions, ct);
        var touched = new HashSet<TouchedMonths>();
        foreach (var entry in changed)
        {
            // Nothing of it is converted yet, so it begins with what is known now.
            if (entry is { Entity: Household, State: EntityState.Added })
                entry.Property(nameof(Household.RatesBatch)).CurrentValue =
                    await db.FxBatches.MaxAsync(b => (long?)b.Batch, ct) ?? 0;
            Touch(entry, transactions, touched);
            if (entry.Entity is Transaction transaction && entry.State != EntityState.Deleted)
            {
                entry.Property(nameof(Transaction.SearchText)).CurrentValue = SearchText.Of(transaction);
                if (entry.State == EntityState.Added || transaction.BankText is null)
                    entry.Property(nameof(Transaction.MerchantKey)).CurrentValue = SearchText.KeyOf(transaction);
            }
            if (entry.Entity is IRecorded recorded)
                Record(db, entry, recorded);
        }
        return touched;
    }

    private static bool IsChanged(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static void Record(FinanceDbContext db, EntityEntry entry, IRecorded row)
    {
        var operation = entry.State switch
        {
            EntityState.Added => ChangeOperation.Insert,
            EntityState.Deleted => ChangeOperation.Delete,
            _ => ChangeOperation.Update,
        };
        // What is derived alone changes nothing that anybody did.
        if (operation == ChangeOperation.Update && ChangedFields(entry).Count == 0)
            return;
        var changeSet = db.Act.ChangeSetOf(db);
        if (operation == ChangeOperation.Insert && row is Transaction)
            entry.Property(nameof(Transaction.CreatedIn)).CurrentValue = changeSet.Id;
        if (operation == ChangeOperation.Delete)
        {
            entry.State = EntityState.Unchanged;
            // What else was changed on the way is part of the record, too.
            entry.DetectChanges();
            entry.Property(nameof(IRecorded.DeletedIn)).CurrentValue = changeSet.Id;
        }

        var fields = operation == ChangeOperation.Insert ? [] : ChangedFields(entry);
        changeSet.Wrote(1);
        db.ChangeEntries.Add(
            new ChangeEntry(
                changeSet.Id,
                changeSet.Rows,
                entry.Metadata.ClrType.Name,
                ChangeFields.IdOf(entry),
                operation,
                JsonSerializer.Serialize(fields, ChangeFields.Json)
            )
        );
    }

    private static Dictionary<string, object?[]> ChangedFields(EntityEntry entry) =>
        entry
            .Properties.Where(p => p.IsModified && !Derived.Contains(p.Metadata.Name))
            .Where(p => !Equals(p.OriginalValue, p.CurrentValue))
            .ToDictionary(p => p.Metadata.Name, p => new[] { p.OriginalValue, p.CurrentValue });

    private static void Touch(
        EntityEntry entry,
        Dictionary<TransactionId, EntityEntry<Transaction>> transactions,
        HashSet<TouchedMonths> touched
    )
    {
        var owner = entry.Entity switch
        {
            Transaction => entry,
            Split split => transactions.GetValueOrDefault(split.TransactionId)
                ?? throw new InvalidOperationException("A split is saved together with its transaction."),
            _ => null,
        };
        if (owner is null)
            return;
        Add(owner.CurrentValues);
        if (owner.State != EntityState.Added)
            Add(owner.OriginalValues);

        void Add(PropertyValues values)
        {
            var month = YearMonth.Of(values.GetValue<DateOnly>(nameof(Transaction.Date)));
            touched.Add(new(values.GetValue<AccountId>(nameof(Transaction.AccountId)), month, month));
        }
    }
}
