using System.Data.Common;
using System.Globalization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Migrations;
using FinanceManager.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinanceManager.Api.Tests.Fixtures;

/// <summary>
/// An empty database of its own, migrated, on SQLite or on the PostgreSQL server named by TEST_POSTGRES
/// (a superuser's connection string). On PostgreSQL the tables belong to one role and the program uses another, as in production.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string OwnerRole = "finance_owner";
    private const string AppRole = "finance_app";
    private const string Password = "finance";

    private readonly string? _server;
    private readonly string _name;

    private TestDatabase(DatabaseTarget target, string? server, string name) =>
        (Target, _server, _name) = (target, server, name);

    internal DatabaseTarget Target { get; }

    internal static string? Server => Environment.GetEnvironmentVariable("TEST_POSTGRES");

    internal static async Task<TestDatabase> CreateAsync(DatabaseEngine engine, bool migrated = true)
    {
        if (!migrated)
            return await CreateEmptyAsync(engine);
        var template = await Templates[engine].Value;
        var database = await CreateEmptyAsync(engine, template._name);
        if (template._server is null)
            File.Copy(FileOf(template), FileOf(database));
        return database;

        static string FileOf(TestDatabase of) =>
            new SqliteConnectionStringBuilder(of.Target.ConnectionString).DataSource;
    }

    /// <summary>Migrated once; what is migrated is a copy, which takes a tenth of the time.</summary>
    private static readonly Dictionary<DatabaseEngine, Lazy<Task<TestDatabase>>> Templates =
        Enum.GetValues<DatabaseEngine>()
            .ToDictionary(engine => engine, engine => new Lazy<Task<TestDatabase>>(() => MigratedAsync(engine)));

    private static async Task<TestDatabase> MigratedAsync(DatabaseEngine engine)
    {
        var template = await CreateEmptyAsync(engine);
        await Migrator.MigrateAsync(template.Target, TimeProvider.System, CancellationToken.None);
        // PostgreSQL copies only what nobody is connected to, and SQLite's file is whole once it is closed.
        await template.CloseAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return template;
    }

    /// <summary>A unit of work as a request or job in this household would have it.</summary>
    internal FinanceDbContext Open(HouseholdId? household = null, UserId? user = null, string? connection = null)
    {
        var tenant = new Tenant();
        if (user is { } person)
            tenant.Enter(person);
        if (household is { } home)
            tenant.Enter(home);
        return new(
            Options(connection ?? Target.ConnectionString),
            Target,
            tenant,
            new LedgerGate(),
            TimeProvider.System
        );
    }

    /// <summary>A unit of work of the schema's owner.</summary>
    internal FinanceDbContext OpenAsOwner() =>
        new(Options(Target.MigrationConnectionString), Target, new Tenant(), new LedgerGate(), TimeProvider.System);

    private DbContextOptions<FinanceDbContext> Options(string connection)
    {
        var options = new DbContextOptionsBuilder<FinanceDbContext>();
        options.UseLedger(Target, connection);
        return options.Options;
    }

    internal async Task RunAsOwnerAsync(string sql)
    {
        await using var connection = await ConnectAsync(asOwner: true);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A plain connection of the program's role, or of the owner of the tables.</summary>
    internal async Task<DbConnection> ConnectAsync(bool asOwner = false)
    {
        DbConnection connection =
            Target.Engine == DatabaseEngine.Sqlite
                ? new SqliteConnection(Target.ConnectionString)
                : new NpgsqlConnection(asOwner ? Target.MigrationConnectionString : Target.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs raw SQL, on PostgreSQL within a household.</summary>
    internal async Task<int> RunAsync(string sql, HouseholdId? household = null)
    {
        await using var db = Open(household);
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of every row.</summary>
    internal async Task<List<string>> ReadAsync(string sql, bool asOwner = false)
    {
        await using var connection = await ConnectAsync(asOwner);
        return await ReadAsync(connection, sql);
    }

    /// <summary>As one whom row-level security does not hold.</summary>
    internal async Task<List<string>> ReadAsAdministratorAsync(string sql)
    {
        if (_server is null)
            return await ReadAsync(sql);
        await using var connection = new NpgsqlConnection($"{_server};Database={_name};Pooling=false");
        await connection.OpenAsync();
        return await ReadAsync(connection, sql);
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (_server is null)
            Directory.Delete(Target.DataDirectory, recursive: true);
        else
            await RunAsync(_server, $"drop database \"{_name}\" with (force)");
    }

    /// <summary>Ends what the pools keep open, so that the database may be copied, moved or dropped.</summary>
    internal async Task CloseAsync()
    {
        if (_server is null)
        {
            using var connection = new SqliteConnection(Target.ConnectionString);
            SqliteConnection.ClearPool(connection);
            return;
        }
        foreach (var used in new[] { Target.ConnectionString, Target.MigrationConnectionString })
            await using (var connection = new NpgsqlConnection(used))
                NpgsqlConnection.ClearPool(connection);
    }

    /// <param name="template">The PostgreSQL database to be a copy of.</param>
    private static async Task<TestDatabase> CreateEmptyAsync(DatabaseEngine engine, string template = "template1")
    {
        var name = $"finance_{Guid.NewGuid():N}";
        var folder = Path.Combine(Path.GetTempPath(), name);
        if (engine == DatabaseEngine.Sqlite)
        {
            Directory.CreateDirectory(folder);
            return new(DatabaseTarget.Embedded(folder), null, name);
        }

        if (Server is not { } server)
        {
            if (Environment.GetEnvironmentVariable("REQUIRE_POSTGRES") == "1")
                throw new InvalidOperationException("TEST_POSTGRES is not set, and PostgreSQL is required.");
            Assert.Skip("TEST_POSTGRES is not set: no PostgreSQL server to test on.");
            throw new InvalidOperationException();
        }
        foreach (var role in new[] { OwnerRole, AppRole })
            await RunAsync(
                server,
                $"""
                do $$ begin
                    perform pg_advisory_xact_lock(1);
                    if not exists (select 1 from pg_roles where rolname = '{role}') then
                        create role {role} login password '{Password}' nosuperuser nobypassrls {(
                    role == OwnerRole ? "createdb" : "nocreatedb"
                )};
                    end if;
                end $$
                """
            );
        await RunAsync(server, $"create database \"{name}\" owner {OwnerRole} template \"{template}\"");
        return new(DatabaseTarget.Server(As(AppRole), As(OwnerRole), folder), server, name);

        string As(string role) =>
            new NpgsqlConnectionStringBuilder(server)
            {
                Database = name,
                Username = role,
                Password = Password,
            }.ToString();
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
