using Npgsql;

namespace FinanceManager.Api.Data.Migrations;

internal static class FreshStatistics
{
    /// <summary>A restored database has none, and plans of large tables without them are bad ones.</summary>
    internal static async Task GatherAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("analyze", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
