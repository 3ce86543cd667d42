using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Migrations;
using FinanceManager.Api.Tests.Fixtures;
using Npgsql;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>Row-level security lets the owner of the tables read everything for a backup, and nobody else ever.</summary>
[Collection(BackupTests.Name)]
public sealed class BackupPolicyTests
{
    private const string Postgres = nameof(DatabaseEngine.Postgres);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_secured_table_lets_the_owner_read_for_a_backup_and_no_more()
    {
        await using var scene = await BackupScene.OpenAsync(Postgres);
        var secured = await scene.Database.ReadAsync(
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by relname",
            asOwner: true
        );
        var policies = await scene.Database.ReadAsync(
            "select tablename || ' ' || cmd || ' ' || roles::text from pg_policies where policyname = 'backup' order by tablename",
            asOwner: true
        );

        secured.Count.ShouldBeGreaterThan(10);
        policies.ShouldBe(secured.Select(table => $"{table} SELECT {{finance_owner}}"));
        foreach (var table in secured)
        {
            var all = await scene.Database.ReadAsAdministratorAsync($"select count(*) from {table}");
            (await CountAsync(scene, table, asOwner: true, "on")).ShouldBe(all[0], table);
            (await CountAsync(scene, table, asOwner: true, "off")).ShouldBe("0", table);
            (await CountAsync(scene, table, asOwner: false, "on")).ShouldBe("0", table);
        }
    }

    [Fact]
    public async Task A_database_from_before_the_policies_is_backed_up_whole()
    {
        await using var scene = await BackupScene.OpenAsync(Postgres);
        var held = await scene.ContentsAsync();
        await scene.Database.RunAsOwnerAsync(
            """
            do $$ declare p record; begin
                for p in select tablename from pg_policies where policyname = 'backup' loop
                    execute format('drop policy backup on %I', p.tablename);
                end loop;
            end $$
            """
        );

        await scene.TakeAsync();

        (await scene.RunAsync("verify")).Exit.ShouldBe(0);
        RoundTripTests.ShouldBeEqual(await scene.ContentsAsync(), held);
    }

    [Fact]
    public async Task A_restored_database_is_as_closed_as_the_one_before()
    {
        await using var scene = await BackupScene.OpenAsync(Postgres);
        const string Policies =
            "select tablename || policyname || roles::text || coalesce(qual, '') || coalesce(with_check, '') from pg_policies order by 1";
        var before = await scene.Database.ReadAsync(Policies, asOwner: true);
        await scene.Database.RunAsOwnerAsync($"revoke all on database \"{scene.Name}\" from public");
        await scene.Database.RunAsOwnerAsync($"grant connect on database \"{scene.Name}\" to finance_app");

        var id = await scene.TakeAsync();
        (await scene.RunAsync("restore", id, "--into", scene.Name)).Exit.ShouldBe(0);

        (await scene.Database.ReadAsync(Policies, asOwner: true)).ShouldBe(before);
        (await scene.Database.ReadAsync("select count(*) from transactions")).ShouldBe(["0"], "without a household");
        (
            await scene.Database.ReadAsync("select has_database_privilege('public', current_database(), 'connect')")
        ).ShouldBe(["False"]);
    }

    [Fact]
    public async Task One_role_from_which_rows_are_hidden_is_refused()
    {
        await using var scene = await BackupScene.OpenAsync(Postgres);
        var owner = $"--DATABASE_URL={scene.Target.MigrationConnectionString}";

        var refused = await scene.RunAsync("run", owner);

        (refused.Exit, refused.Messages.Split(':')[0]).ShouldBe((1, "backup.one-role"));
        Directory.GetFiles(scene.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_role_that_sees_everything_is_enough()
    {
        await using var scene = await BackupScene.OpenAsync(Postgres);
        var administrator = $"{TestDatabase.Server};Database={scene.Name}";

        var taken = await scene.RunAsync(
            "run",
            $"--DATABASE_URL={administrator}",
            $"--MIGRATION_DATABASE_URL={administrator}"
        );

        taken.Exit.ShouldBe(0, taken.Said);
        (await scene.RunAsync("verify")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_or_failing_program_is_one_clear_message_without_the_password()
    {
        await using var scene = await BackupScene.OpenAsync(Postgres);
        var missing = await Should.ThrowAsync<FinanceManager.Api.Backups.BackupRefused>(() =>
            RunAsync("pg_dump_of_nobody")
        );
        var failing = await Should.ThrowAsync<FinanceManager.Api.Backups.BackupRefused>(() =>
            RunAsync("pg_dump", "--snapshot=finance")
        );

        missing.Message.ShouldStartWith("backup.program-missing: ");
        missing.Message.ShouldContain("postgresql-client");
        failing.Message.ShouldStartWith("backup.program-failed: pg_dump: ");
        failing.Message.ShouldContain("\"***\"", customMessage: "what is said is said without the password");
        failing.Message.ShouldNotContain("finance");

        Task RunAsync(string program, params string[] arguments) =>
            FinanceManager.Api.Backups.PostgresProgram.RunAsync(
                program,
                arguments,
                scene.Target.MigrationConnectionString,
                Stream.Null,
                Ct
            );
    }

    private static async Task<string> CountAsync(BackupScene scene, string table, bool asOwner, string option)
    {
        await using var connection = (NpgsqlConnection)await scene.Database.ConnectAsync(asOwner);
        await using var command = new NpgsqlCommand(
            $"set app.backup = '{option}'; select count(*) from {table}",
            connection
        );
        return $"{await command.ExecuteScalarAsync(Ct)}";
    }
}
