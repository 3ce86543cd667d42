using FinanceManager.Api.Data.Migrations;

namespace FinanceManager.Api.Backups;

/// <summary>Migrations that are preceded by a backup of what they change. When nothing is pending, nothing more happens.</summary>
internal static class BeforeMigration
{
    /// <returns>The versions applied, oldest first.</returns>
    /// <exception cref="BackupRefused">The backup could not be taken; nothing was migrated.</exception>
    internal static Task<IReadOnlyList<string>> MigrateAsync(
        Settings settings,
        TextWriter messages,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        Migrator.MigrateAsync(
            settings.Database,
            () => settings.Backups.BeforeMigration ? BackUpAsync(settings, messages, clock, ct) : Task.CompletedTask,
            clock,
            ct
        );

    private static async Task BackUpAsync(
        Settings settings,
        TextWriter messages,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var whole = IWholeDatabase.Of(settings.Database);
        if (!await whole.ExistsAsync(ct) || !await whole.HasContentAsync(ct))
            return;
        var context = BackupContext.Of(settings, Program.BackupStoreOf(settings), clock, messages);
        var manifest = await TakeBackup.RunAsync(context, settings.Database, BackupKind.BeforeMigration, ct);
        await messages.WriteLineAsync($"Backed up before the migration: {manifest.Id}");
    }
}
