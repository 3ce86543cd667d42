using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Migrations;
using Npgsql;

namespace FinanceManager.Api.Tests.Data;

/// <summary>On a new server only the owner of the schema is there.</summary>
public sealed class AppRoleTests : IAsyncLifetime
{
    private readonly string _name = $"finance_{Guid.NewGuid():N}";
    private readonly string? _server = Environment.GetEnvironmentVariable("TEST_POSTGRES");

    private string Owner => $"{_name}_owner";

    private string App => $"{_name}_app";

    public async ValueTask InitializeAsync()
    {
        if (_server is null)
            Assert.Skip("TEST_POSTGRES is not set: no PostgreSQL server to test on.");
        await RunAsync($"create role {Owner} login password 'owner' nosuperuser createrole");
        await RunAsync($"create database {_name} owner {Owner}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;
        await RunAsync($"drop database {_name} with (force)");
        await RunAsync($"drop role if exists {App}");
        await RunAsync($"drop role {Owner}");
    }

    [Fact]
    public async Task Migrating_makes_the_role_of_the_program_and_follows_its_password()
    {
        var ct = TestContext.Current.CancellationToken;
        foreach (var password in new[] { "it's a 'first' one", "another" })
        {
            var target = DatabaseTarget.Server(As(App, password), As(Owner, "owner"), Path.GetTempPath());

            await Migrator.MigrateAsync(target, TimeProvider.System, ct);

            await using var db = new SchemaContext(target, target.ConnectionString);
            (await Migrator.IsCurrentAsync(db, ct)).ShouldBeTrue();
            var rights = await RunAsync(
                $"select (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)::text from pg_roles where rolname = '{App}'"
            );
            rights.ShouldBe("false");
        }
    }

    private string As(string role, string password) =>
        new NpgsqlConnectionStringBuilder(_server)
        {
            Database = _name,
            Username = role,
            Password = password,
            Pooling = false,
        }.ToString();

    private async Task<object?> RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
