using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Registrations take turns until their transaction ends, so that of two first users one is first.</summary>
internal static class RegistrationTurn
{
    // Any number that no other lock uses.
    private const long LockKey = 7344478;

    internal static async Task TakeAsync(FinanceDbContext db, CancellationToken ct)
    {
        // On SQLite the open transaction is already the only writer.
        if (db.Engine == DatabaseEngine.Postgres)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", ct);
    }
}
