using Microsoft.Data.Sqlite;
using Npgsql;

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
    internal const string FileName = "finance.db";

    /// <summary>Of the embedded database.</summary>
    internal string File => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>Of the server's database.</summary>
    internal string Name => new NpgsqlConnectionStringBuilder(MigrationConnectionString).Database!;

    internal static DatabaseTarget Embedded(string dataDirectory, string file = FileName)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataDirectory, file),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        return new(DatabaseEngine.Sqlite, connection, connection, dataDirectory);
    }

    internal static DatabaseTarget Server(string connection, string? migrationConnection, string dataDirectory) =>
        new(DatabaseEngine.Postgres, connection, migrationConnection ?? connection, dataDirectory);

    /// <summary>Another database of the same server and roles, or a file, relative to <see cref="DataDirectory"/>. Not pooled.</summary>
    internal DatabaseTarget Named(string name)
    {
        if (Engine == DatabaseEngine.Postgres)
            return Unpooled(connection => connection.Database = name);
        var path = Path.GetFullPath(Path.Combine(DataDirectory, name));
        return Embedded(Path.GetDirectoryName(path)!, Path.GetFileName(path)).Unpooled();
    }

    /// <summary>Nothing stays connected to it after use, so that it can be renamed, moved or dropped.</summary>
    internal DatabaseTarget Unpooled() =>
        Engine == DatabaseEngine.Postgres
            ? Unpooled(_ => { })
            : this with
            {
                ConnectionString = Unpooled(ConnectionString),
                MigrationConnectionString = Unpooled(ConnectionString),
            };

    private static string Unpooled(string embedded) =>
        new SqliteConnectionStringBuilder(embedded) { Pooling = false }.ToString();

    private DatabaseTarget Unpooled(Action<NpgsqlConnectionStringBuilder> change)
    {
        return this with
        {
            ConnectionString = Changed(ConnectionString),
            MigrationConnectionString = Changed(MigrationConnectionString),
        };

        string Changed(string server)
        {
            var connection = new NpgsqlConnectionStringBuilder(server) { Pooling = false };
            change(connection);
            return connection.ToString();
        }
    }
}
