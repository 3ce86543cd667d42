namespace FinanceManager.Api.Data.Ledger;

/// <summary>What the planner knows of the ledger's tables.</summary>
internal static class TableStatistics
{
    // Fewer rows change no plan, and analysing takes some tenths of a second.
    private const int Many = 10_000;

    /// <summary>
    /// Has PostgreSQL look at the tables again after many rows came in: until it does, it takes them for what they were.
    /// On SQLite the schema says what to expect. Called after the commit, without the household's lock.
    /// </summary>
    internal static async Task RefreshAsync(FinanceDbContext db, int inserted, CancellationToken ct)
    {
        if (inserted < Many || db.Engine != DatabaseEngine.Postgres)
            return;
        await using var command = await LedgerCommand.CreateAsync(db, "select refresh_statistics()", ct);
        await command.ExecuteAsync(ct);
    }
}
