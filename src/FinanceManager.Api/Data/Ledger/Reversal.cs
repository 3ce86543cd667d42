using System.Text.Json;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Goals;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>A field that was changed again later, so undoing left it alone.</summary>
internal sealed record ReversalConflict(string Entity, Guid EntityId, string Field);

/// <summary>
/// Undoes a change-set as a new one, field by field. A field that no longer holds what the change-set wrote
/// is a conflict and stays. Undoing an undo is the redo.
/// </summary>
internal sealed class Reversal(FinanceDbContext db, ChangeSet target)
{
    private static readonly string[] s_confirmed =
    [
        nameof(Transaction.AccountId),
        nameof(Transaction.Date),
        nameof(Transaction.MinorUnits),
    ];

    private readonly List<ReversalConflict> _conflicts = [];

    // Accounts that the change-set made, and that stay because something later leans on them.
    private readonly List<Account> _outlived = [];

    internal IReadOnlyList<ReversalConflict> Conflicts => _conflicts;

    internal async Task RunAsync(CancellationToken ct)
    {
        var reverting = db.Act.ChangeSetOf(db);
        reverting.Revert(target);
        if (target.Reverts is { } original)
            (await db.ChangeSets.SingleAsync(c => c.Id == original, ct)).Stand();

        if (target.Label == LedgerReplacement.Label)
        {
            await LedgerReplacement.RevertAsync(db, target, reverting, ct);
            return;
        }
        if (target.ImportId is { } import)
            await ImportReversal.RunAsync(db, import, target, reverting, ct);
        var entries = await db.ChangeEntries.Where(e => e.ChangeSetId == target.Id).ToListAsync(ct);
        // The latest entry of a row first: one change-set may have written it twice.
        entries.Sort((a, b) => b.Ordinal.CompareTo(a.Ordinal));
        var rows = await RecordedRows.LoadAsync(db, entries, ct);
        // What a purge took for good is past undoing.
        foreach (var entry in entries)
            if (rows.TryGetValue((entry.Entity, entry.EntityId), out var row))
                await RevertAsync(entry, row, reverting, ct);
        PairTransfers(rows.Values, reverting);
        _conflicts.AddRange(await MerchantReversal.KeepApartAsync(db, rows.Values, reverting, ct));
        RefuseBrokenSums(rows.Values);
        RefuseReconciled(rows.Values);
        await db.SaveChangesAsync(ct);
        await ImportReversal.WithdrawUnsupportedAsync(db, target, reverting, ct);
        await OpeningBalances.RestateAsync(db, AccountsOf(rows.Values), ct);
        await OpeningBalances.ForgetAsync(db, _outlived, ct);
    }

    /// <summary>A transfer comes back with both its ends or not at all.</summary>
    private void PairTransfers(IEnumerable<EntityEntry> rows, ChangeSet reverting)
    {
        var transactions = rows.Select(r => r.Entity).OfType<Transaction>().ToList();
        foreach (var row in rows.Where(r => r.Entity is Transfer { DeletedIn: null }))
        {
            var id = ((Transfer)row.Entity).Id;
            var ends = transactions.FindAll(t => t.TransferId == id);
            if (ends.Count(t => t.DeletedIn is null) == 2)
                continue;
            Set(row, nameof(IRecorded.DeletedIn), reverting.Id);
            _conflicts.Add(new(nameof(Transfer), id.Value, "row"));
            foreach (var end in ends)
                end.Link(null);
        }
    }

    /// <summary>A later edit stands in the way: half of an undo would leave splits that do not add up to their transaction.</summary>
    private static void RefuseBrokenSums(IEnumerable<EntityEntry> rows)
    {
        foreach (var transaction in rows.Select(r => r.Entity).OfType<Transaction>().Where(t => t.DeletedIn is null))
            if (transaction.Splits.Where(s => s.DeletedIn is null).Sum(s => s.MinorUnits) != transaction.MinorUnits)
                throw new RuleViolation("transaction.splits-do-not-add-up");
    }

    /// <summary>What a statement confirmed since stays as confirmed, until somebody opens it again.</summary>
    private static void RefuseReconciled(IEnumerable<EntityEntry> rows)
    {
        foreach (var row in rows.Where(r => r.Entity is Transaction { Status: TransactionStatus.Reconciled }))
            if (
                Equals(row.Property(nameof(Transaction.Status)).OriginalValue, TransactionStatus.Reconciled)
                && s_confirmed.Any(field =>
                    !Equals(row.Property(field).OriginalValue, row.Property(field).CurrentValue)
                )
            )
                throw new RuleViolation("transaction.reconciled");
    }

    private static List<Account> AccountsOf(IEnumerable<EntityEntry> rows) =>
        [.. rows.Select(r => r.Entity).OfType<Account>().Where(a => a.DeletedIn is null)];

    private async Task RevertAsync(ChangeEntry entry, EntityEntry row, ChangeSet reverting, CancellationToken ct)
    {
        if (entry.Operation == ChangeOperation.Insert)
        {
            if (!await IsSupportedAsync(entry, row, ct))
            {
                Set(row, nameof(IRecorded.DeletedIn), reverting.Id);
                return;
            }
            _conflicts.Add(new(entry.Entity, entry.EntityId, "row"));
            if (row.Entity is Account account)
                _outlived.Add(account);
            return;
        }
        using var fields = JsonDocument.Parse(entry.Fields);
        foreach (var field in fields.RootElement.EnumerateObject())
            await RevertFieldAsync(entry, row, field, ct);
    }

    private async Task RevertFieldAsync(ChangeEntry entry, EntityEntry row, JsonProperty field, CancellationToken ct)
    {
        var property = row.Property(field.Name);
        var before = ChangeFields.Read(field.Value[0], property.Metadata.ClrType);
        var after = ChangeFields.Read(field.Value[1], property.Metadata.ClrType);
        if (row.Entity is Account && field.Name == nameof(Account.OpeningMinorUnits))
            // Later imports moved it further: take back only this one's part.
            property.CurrentValue = checked((long)property.CurrentValue! - ((long)after! - (long)before!));
        else if (!property.Metadata.GetValueComparer().Equals(property.CurrentValue, after))
            _conflicts.Add(new(entry.Entity, entry.EntityId, field.Name));
        else if (field.Name == nameof(IRecorded.DeletedIn) && before is null)
            await ReviveAsync(entry, row, ct);
        else if (await IsThereAsync(before, ct))
            Set(row, field.Name, before);
        else
            _conflicts.Add(new(entry.Entity, entry.EntityId, field.Name));
    }

    /// <summary>Brings a row back, unless what it stands on was deleted since. A split then has no category.</summary>
    private async Task ReviveAsync(ChangeEntry entry, EntityEntry row, CancellationToken ct)
    {
        foreach (var reference in row.Properties.Where(p => !p.Metadata.IsPrimaryKey()))
        {
            if (await IsThereAsync(reference.CurrentValue, ct))
                continue;
            if (row.Entity is not Split split)
            {
                _conflicts.Add(new(entry.Entity, entry.EntityId, "row"));
                return;
            }
            _conflicts.Add(new(entry.Entity, entry.EntityId, reference.Metadata.Name));
            split.Reassign(null);
        }
        Set(row, nameof(IRecorded.DeletedIn), null);
    }

    /// <summary>Whether a field may refer to this row: it was not deleted since. Other values always may.</summary>
    private async ValueTask<bool> IsThereAsync(object? value, CancellationToken ct) =>
        value switch
        {
            AccountId id => await db.Accounts.FindAsync([db.CurrentHousehold, id], ct) is { DeletedIn: null },
            CategoryId id => await db.Categories.FindAsync([db.CurrentHousehold, id], ct) is { DeletedIn: null },
            BudgetId id => await db.Budgets.FindAsync([db.CurrentHousehold, id], ct) is { DeletedIn: null },
            GoalId id => await db.Goals.FindAsync([db.CurrentHousehold, id], ct) is { DeletedIn: null },
            List<RulePart> parts => await AreThereAsync(parts.Select(p => p.CategoryId), ct),
            List<AccountId> ids => await AreThereAsync(ids, ct),
            List<CategoryId> ids => await AreThereAsync(ids, ct),
            _ => true,
        };

    private async ValueTask<bool> AreThereAsync<TId>(IEnumerable<TId> ids, CancellationToken ct)
    {
        foreach (var id in ids)
            if (!await IsThereAsync(id, ct))
                return false;
        return true;
    }

    private static void Set(EntityEntry row, string property, object? value) =>
        row.Property(property).CurrentValue = value;

    /// <summary>Whether something later leans on a row that this change-set inserted.</summary>
    private async Task<bool> IsSupportedAsync(ChangeEntry entry, EntityEntry row, CancellationToken ct) =>
        row.Entity switch
        {
            Account account => await db.Transactions.AnyAsync(t => t.AccountId == account.Id, ct)
                || await PlanSupport.IsPlannedAsync(db, account.Id, ct),
            Category category => await IsSupportedAsync(category, ct),
            Transaction transaction => await IsHeldAsync(transaction.Id, ct),
            Budget or Goal => await PlanSupport.IsSupportedAsync(db, target, row.Entity, ct)
                || await IsChangedLaterAsync(entry.EntityId, ct),
            // A transaction that stays keeps the parts that it came with.
            Split split => await IsChangedLaterAsync(entry.EntityId, ct)
                || (
                    await IsInsertedHereAsync(split.TransactionId.Value, ct)
                    && await IsHeldAsync(split.TransactionId, ct)
                ),
            _ => await IsChangedLaterAsync(entry.EntityId, ct),
        };

    /// <summary>Something was done with the transaction since, or a line of a file tells of it.</summary>
    private async Task<bool> IsHeldAsync(TransactionId transaction, CancellationToken ct) =>
        await IsChangedLaterAsync(transaction.Value, ct)
        || await db.TransactionSources.AnyAsync(s => s.TransactionId == transaction && !s.Withdrawn, ct);

    /// <summary>A category stays for what is filed under it, and for a category below it that stays.</summary>
    private async Task<bool> IsSupportedAsync(Category category, CancellationToken ct)
    {
        if (
            await IsChangedLaterAsync(category.Id.Value, ct)
            || await db.Transactions.AnyAsync(t => t.Splits.Any(s => s.CategoryId == category.Id), ct)
            || await PlanSupport.IsPlannedAsync(db, category.Id, ct)
        )
            return true;
        foreach (var child in await db.Categories.Where(c => c.ParentId == category.Id).ToListAsync(ct))
            if (
                child.DeletedIn is null
                && (!await IsInsertedHereAsync(child.Id.Value, ct) || await IsSupportedAsync(child, ct))
            )
                return true;
        return false;
    }

    private Task<bool> IsInsertedHereAsync(Guid entity, CancellationToken ct) =>
        db.ChangeEntries.AnyAsync(
            e => e.ChangeSetId == target.Id && e.EntityId == entity && e.Operation == ChangeOperation.Insert,
            ct
        );

    private Task<bool> IsChangedLaterAsync(Guid entity, CancellationToken ct) =>
        db.ChangeEntries.AnyAsync(
            later =>
                later.EntityId == entity
                && later.ChangeSetId != target.Id
                && db.ChangeSets.Any(c =>
                    c.Id == later.ChangeSetId
                    && c.RevertedBy == null
                    && c.Kind != ChangeKind.Undo
                    && c.Kind != ChangeKind.Redo
                ),
            ct
        );
}
