using Microsoft.Data.Sqlite;

namespace FinanceManager.Api.Data;

internal enum DatabaseEngine
{
    Sqlite,
    Postgres,
}

/// <summary>Which database to use: embedded SQLite in a folder, or PostgreSQL under a limited role.</summary>
/// <param name="MigrationConnectionString">The owner's connection, which may change the schema; the same as the other where there is one role.</param>
/// <param name="DataDirectory">Where the embedded database and its lock file are.</param>
internal sealed record DatabaseTarget(
    DatabaseEngine Engine,
    string ConnectionString,
    string MigrationConnectionString,
    string DataDirectory
)
{
    internal static DatabaseTarget Embedded(string dataDirectory)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataDirectory, "finance.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        return new(DatabaseEngine.Sqlite, connection, connection, dataDirectory);
    }

    internal static DatabaseTarget Server(string connection, string? migrationConnection, string dataDirectory) =>
        new(DatabaseEngine.Postgres, connection, migrationConnection ?? connection, dataDirectory);
}
