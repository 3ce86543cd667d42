using FinanceManager.Api.Backups;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Api.Tests.Backups;

public sealed class RetentionTests
{
    private const int KeepDays = 35;
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whatever_was_taken_what_must_stay_stays() =>
        Prop.ForAll(
                Histories(),
                backups =>
                {
                    var expired = BackupRetention.Expired(backups, Now, KeepDays).ToHashSet();
                    var usual = backups.Where(b => b.Manifest!.Kind != BackupKind.BeforeMigration).ToList();
                    var young = usual.Where(b => b.CreatedAt >= Now.AddDays(-KeepDays));
                    var firsts = usual
                        .Where(b => b.CreatedAt >= new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero))
                        .GroupBy(b => (b.CreatedAt.Year, b.CreatedAt.Month))
                        .Select(month => month.MinBy(b => b.CreatedAt)!);
                    var migrations = backups.Except(usual).OrderByDescending(b => b.CreatedAt).Take(3);
                    var newest = backups.OrderByDescending(b => b.CreatedAt).Take(1);
                    var verified = backups.Where(b => b.Verified).OrderByDescending(b => b.CreatedAt).Take(1);

                    var stay = young.Concat(firsts).Concat(migrations).Concat(newest).Concat(verified).ToHashSet();
                    return expired.SetEquals(backups.Where(b => !stay.Contains(b)));
                }
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<List<KeptBackup>> Histories()
    {
        var kinds = Enum.GetValues<BackupKind>();
        var backup =
            from hours in Gen.Choose(0, 24 * 500)
            from kind in Gen.Elements(kinds)
            from verified in Gen.Elements(true, false, false)
            select Backup(Now.AddHours(-hours), kind, verified);
        // At distinct instants, so that the first of a month is one.
        return backup.ListOf().Select(all => all.DistinctBy(b => b.CreatedAt).ToList()).ToArbitrary();
    }

    private static KeptBackup Backup(DateTimeOffset at, BackupKind kind, bool verified)
    {
        var id = BackupManifest.NewId(at);
        var manifest = new BackupManifest(1, id, at, kind, "sqlite", "", "", 0, new Dictionary<string, long>(), []);
        return new(id, manifest, verified, at);
    }
}
