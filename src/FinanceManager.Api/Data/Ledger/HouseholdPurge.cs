using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Deletes a household for good: one statement per table, those that lean on others first.</summary>
internal static class HouseholdPurge
{
    /// <summary>Enters the household and deletes all it owns, and it. Its people stay.</summary>
    internal static async Task RunAsync(FinanceDbContext db, HouseholdId household, CancellationToken ct)
    {
        db.Tenant.Enter(household);
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var deletes = InOrder(db.Model).SelectMany(Deletes);
        var sql = string.Join('\n', deletes.Append("delete from households where id = @household;"));
        await using (var command = await LedgerCommand.CreateAsync(db, sql, ct))
        {
            command.Set("household", household.Value);
            await command.ExecuteAsync(ct);
        }
        await write.CommitAsync(ct);
    }

    /// <summary>Deletes a demo visitor and the demo household that is theirs alone.</summary>
    /// <returns>The households that are gone; what is kept of them elsewhere goes next.</returns>
    internal static async Task<IReadOnlyList<HouseholdId>> DemoAsync(
        FinanceDbContext db,
        UserId visitor,
        CancellationToken ct
    )
    {
        db.Tenant.Enter(visitor);
        var households = await db
            .Households.Where(h => h.IsDemo && db.Memberships.Any(m => m.HouseholdId == h.Id && m.UserId == visitor))
            .Select(h => h.Id)
            .ToListAsync(ct);
        foreach (var household in households)
            await RunAsync(db, household, ct);
        await db.Users.Where(u => u.Id == visitor && u.IsDemo).ExecuteDeleteAsync(ct);
        return households;
    }

    /// <summary>Every owned table of the model, so that a new one is not forgotten; a table comes after those that refer to it.</summary>
    private static List<IEntityType> InOrder(IModel model)
    {
        var waiting = model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IOwned))).ToList();
        var order = new List<IEntityType>();
        while (waiting.Count > 0)
        {
            var free = waiting.FindAll(t =>
                !waiting.Exists(other => other != t && other.GetForeignKeys().Any(k => k.PrincipalEntityType == t))
            );
            if (free.Count == 0)
                throw new InvalidOperationException("Owned tables refer to each other in a circle.");
            order.AddRange(free);
            waiting.RemoveAll(free.Contains);
        }
        return order;
    }

    /// <summary>In a tree the children go first: SQLite looks at each row as it goes, not at the statement.</summary>
    private static IEnumerable<string> Deletes(IEntityType type)
    {
        var delete = $"delete from {type.GetTableName()} where household_id = @household";
        foreach (var tree in type.GetForeignKeys().Where(k => k.PrincipalEntityType == type))
            yield return $"{delete} and {tree.Properties[^1].GetColumnName()} is not null;";
        yield return delete + ";";
    }
}
