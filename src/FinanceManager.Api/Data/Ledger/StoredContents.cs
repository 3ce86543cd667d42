using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Transactions of one currency that are not deleted, added up.</summary>
internal sealed record CurrencySum(string Currency, long Count, long MinorUnits);

/// <summary>What a database holds, in numbers that a copy of it must repeat.</summary>
/// <param name="Schema">The last migration; empty without one.</param>
/// <param name="Rows">Per table.</param>
internal sealed record StoredContents(
    string Schema,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<CurrencySum> Sums
)
{
    private const string History = "__EFMigrationsHistory";
    private const string Lock = "__EFMigrationsLock";

    // Published rates and when they are fetched are nobody's, and can be had again.
    private const string PublishedRates = "fx_";

    /// <summary>Of everything that the connection may see, in its transaction when it has one.</summary>
    internal static async Task<StoredContents> ReadAsync(DbConnection connection, CancellationToken ct)
    {
        var tables = await TablesAsync(connection, ct);
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
            rows.Add(table, await NumberAsync(connection, $"select count(*) from {Quoted(table)}", ct));
        return new(
            tables.Contains(History)
                ? await WordAsync(connection, $"select max(\"MigrationId\") from {Quoted(History)}", ct)
                : "",
            rows,
            tables.Contains("transactions") ? await SumsAsync(connection, ct) : []
        );
    }

    /// <summary>Whether there is a row of anybody's: a schema alone is no content.</summary>
    internal static async Task<bool> AnyAsync(DbConnection connection, CancellationToken ct)
    {
        var tables = await TablesAsync(connection, ct);
        foreach (
            var table in tables.Where(t => t != History && !t.StartsWith(PublishedRates, StringComparison.Ordinal))
        )
            if (
                await NumberAsync(connection, $"select count(*) from (select 1 from {Quoted(table)} limit 1) one", ct)
                > 0
            )
                return true;
        return false;
    }

    private static async Task<List<string>> TablesAsync(DbConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            connection is SqliteConnection
                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'"
                : "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var tables = new List<string>();
        while (await reader.ReadAsync(ct))
            if (reader.GetString(0) != Lock)
                tables.Add(reader.GetString(0));
        return tables;
    }

    private static async Task<List<CurrencySum>> SumsAsync(DbConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = """
            select currency, count(*), cast(sum(minor_units) as bigint) from transactions
            where deleted_in is null group by currency order by currency
            """;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var sums = new List<CurrencySum>();
        while (await reader.ReadAsync(ct))
            sums.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)));
        return sums;
    }

    private static async Task<long> NumberAsync(DbConnection connection, string sql, CancellationToken ct) =>
        Convert.ToInt64(await ScalarAsync(connection, sql, ct), CultureInfo.InvariantCulture);

    private static async Task<string> WordAsync(DbConnection connection, string sql, CancellationToken ct) =>
        await ScalarAsync(connection, sql, ct) as string ?? "";

    private static async Task<object?> ScalarAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        // However long it takes to count what is there.
        command.CommandTimeout = 0;
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(ct);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
