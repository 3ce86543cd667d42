namespace FinanceManager.Api.Backups;

/// <summary>Which backups have served their time.</summary>
internal static class BackupRetention
{
    private const int Months = 12;
    private const int BeforeMigrations = 3;

    /// <summary>
    /// All but: those of the last days, the first of each of the last twelve months, of those before a migration the newest
    /// three only, and in any case the newest and the newest that was verified.
    /// </summary>
    /// <param name="backups">In any order.</param>
    internal static IReadOnlyList<KeptBackup> Expired(
        IReadOnlyCollection<KeptBackup> backups,
        DateTimeOffset now,
        int keepDays
    )
    {
        var oldestFirst = backups.OrderBy(b => b.CreatedAt).ThenBy(b => b.Id, StringComparer.Ordinal).ToList();
        var (migrations, usual) = (
            oldestFirst.Where(IsBeforeMigration).ToList(),
            oldestFirst.Where(b => !IsBeforeMigration(b)).ToList()
        );
        var kept = usual
            .Where(b => b.CreatedAt >= now.AddDays(-keepDays))
            .Concat(
                usual.GroupBy(MonthOf).Where(month => month.Key > MonthOf(now) - Months).Select(month => month.First())
            )
            .Concat(migrations.TakeLast(BeforeMigrations))
            .Concat(oldestFirst.Where(b => b.Manifest is not null).TakeLast(1))
            .Concat(oldestFirst.Where(b => b.Verified).TakeLast(1))
            .ToHashSet();
        return [.. oldestFirst.Where(b => !kept.Contains(b))];
    }

    private static bool IsBeforeMigration(KeptBackup backup) => backup.Manifest?.Kind == BackupKind.BeforeMigration;

    private static int MonthOf(KeptBackup backup) => MonthOf(backup.CreatedAt);

    private static int MonthOf(DateTimeOffset at) => at.UtcDateTime.Year * 12 + at.UtcDateTime.Month;
}
