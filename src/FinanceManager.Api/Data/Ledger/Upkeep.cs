using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>What the database owes itself after many rows came in, and nobody needs to wait for.</summary>
internal static class Upkeep
{
    // Fewer rows change no plan, and analysing takes some tenths of a second.
    private const int Many = 10_000;

    // Of so many lines, what is left behind is memory that nobody would give back for a long time.
    private const int VeryMany = 300_000;

    /// <summary>Gives back what reading or writing this many lines has left on the heap.</summary>
    internal static void GiveBackMemory(int lines)
    {
        if (lines > VeryMany)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    /// <summary>
    /// On PostgreSQL has the planner look at the tables again: until it does, it takes them for what they were.
    /// On SQLite, whose schema says what to expect, moves the log into the file. Called after the commit, without the
    /// household's lock.
    /// </summary>
    internal static async Task AfterImportAsync(FinanceDbContext db, int inserted, CancellationToken ct)
    {
        if (inserted < Many)
            return;
        var sql =
            db.Engine == DatabaseEngine.Postgres ? "select refresh_statistics()" : "pragma wal_checkpoint(passive)";
        await using var command = await LedgerCommand.CreateAsync(db, sql, ct);
        await command.ExecuteAsync(ct);
    }
}
