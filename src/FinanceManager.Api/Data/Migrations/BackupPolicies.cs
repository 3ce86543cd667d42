using Npgsql;

namespace FinanceManager.Api.Data.Migrations;

/// <summary>
/// Lets the owner of the tables read all rows for a backup, and only then: row-level security holds the owner too, so that
/// pg_dump would find nothing. The role of the program has no such policy, and its plans do not change.
/// </summary>
internal static class BackupPolicies
{
    /// <summary>What a session of the owner says to see everything: an option of the connection, or a statement.</summary>
    internal const string Option = "-c app.backup=on";

    private const string SayIt = "set app.backup = 'on'";

    // The setting is read once for each query, not for each row.
    internal const string Ensure = """
        do $$
        declare
            secured record;
        begin
            for secured in
                select c.oid::regclass as name from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
                    and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'backup')
            loop
                execute format(
                    'create policy backup on %s for select to %I using ((select current_setting(''app.backup'', true)) = ''on'')',
                    secured.name, current_user);
            end loop;
        end $$;
        """;

    /// <summary>From here on this session of the owner sees every row.</summary>
    /// <returns>False where row-level security hides rows from the role all the same: it is the program's own, and holds no privilege.</returns>
    internal static async Task<bool> EnterAsync(NpgsqlConnection owner, DatabaseTarget target, CancellationToken ct)
    {
        var separate = HasOwnerRole(target);
        await using var command = new NpgsqlCommand(separate ? $"{Ensure} {SayIt};" : SayIt, owner);
        await command.ExecuteNonQueryAsync(ct);
        if (separate)
            return true;
        await using var privileged = new NpgsqlCommand(
            "select rolsuper or rolbypassrls from pg_roles where rolname = current_user",
            owner
        );
        return await privileged.ExecuteScalarAsync(ct) is true;
    }

    internal static bool HasOwnerRole(DatabaseTarget target) =>
        new NpgsqlConnectionStringBuilder(target.ConnectionString).Username
        != new NpgsqlConnectionStringBuilder(target.MigrationConnectionString).Username;
}
