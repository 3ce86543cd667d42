using FinanceManager.Api.Backups;
using FinanceManager.Api.Data;
using FinanceManager.Api.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinanceManager.Api.Tests.Backups;

[Collection(BackupTests.Name)]
public sealed class DailyBackupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "2026-11-27T10:00:00Z", "2026-11-27T10:02:00Z", true)]
    [InlineData("2026-11-26T02:00:05Z", "2026-11-20T10:00:00Z", "2026-11-27T02:00:01Z", true)]
    [InlineData("2026-11-27T02:00:05Z", "2026-11-20T10:00:00Z", "2026-11-27T02:04:00Z", false)]
    [InlineData("2026-11-27T02:00:05Z", "2026-11-20T10:00:00Z", "2026-11-28T01:59:59Z", false)]
    // A backup by hand at noon does not stand for the night's.
    [InlineData("2026-11-26T12:00:00Z", "2026-11-20T10:00:00Z", "2026-11-27T02:00:01Z", true)]
    // The night was missed, but there is one of 25 hours ago; after 26 it is time.
    [InlineData("2026-11-26T09:00:00Z", "2026-11-27T08:00:00Z", "2026-11-27T10:00:00Z", false)]
    [InlineData("2026-11-26T07:59:00Z", "2026-11-27T08:00:00Z", "2026-11-27T10:00:00Z", true)]
    public void A_day_s_backup_is_due_at_two_and_after_a_night_off(
        string? newest,
        string started,
        string now,
        bool due
    ) => DailyBackup.IsDue(newest is null ? null : At(newest), At(started), At(now)).ShouldBe(due);

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_server_takes_the_backup_that_is_due_while_others_use_the_database()
    {
        await using var scene = await BackupScene.OpenAsync(nameof(DatabaseEngine.Sqlite));
        await using var db = scene.Home.Open();
        await db.Database.OpenConnectionAsync(Ct);
        var configuration = new ConfigurationBuilder().AddCommandLine(scene.Settings).Build();
        var store = new FolderStore(scene.Folder);
        using var daily = new DailyBackup(
            store,
            SettingsReader.Read(configuration, production: true),
            new HurriedClock(),
            NullLogger<DailyBackup>.Instance
        );

        await daily.StartAsync(Ct);
        while (!(await store.ListAsync(Ct)).Any(o => o.Name.EndsWith(".json", StringComparison.Ordinal)))
            await Task.Delay(10, Ct);
        await daily.StopAsync(Ct);

        var taken = (await BackupCatalog.ReadAsync(store, Ct)).Backups.ShouldHaveSingleItem();
        taken.Manifest!.Kind.ShouldBe(BackupKind.Daily);
        taken.Manifest.Rows["households"].ShouldBe(1);
    }
}
