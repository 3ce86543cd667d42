using System.Text.Json;

namespace FinanceManager.Auditor;

/// <summary>What is wrong with the backups, as sentences.</summary>
internal sealed class BackupsWrong(IReadOnlyList<string> faults) : Exception(string.Join(" ", faults))
{
    internal IReadOnlyList<string> Faults { get; } = faults;
}

/// <summary>
/// Whether a ledger could be restored today: in each region a recovery point and a logical dump that are young enough, and
/// the newest dump was restored on trial and compared.
/// </summary>
internal sealed class Audit(AuditSettings settings, AwsBackups backups, TimeProvider clock, TextWriter log)
{
    private static readonly string[][] Dimensions =
    [
        ["Environment"],
    ];

    private const string Dump = ".data";
    private const string Manifest = ".json";
    private const string Verification = ".verified.json";

    // As far back as is looked for something to tell how old it is.
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(45);

    /// <exception cref="BackupsWrong">There is nothing recent to restore from somewhere, or nobody can say.</exception>
    internal async Task RunAsync(CancellationToken ct)
    {
        var faults = new List<string>();
        var ages = new List<TimeSpan>();
        foreach (var region in settings.Regions)
        {
            await NoteAsync($"recovery point in {region.Name}", () => RecoveryPointAsync(region, ct), faults, ages);
            await NoteAsync($"verified dump in {region.Name}", () => DumpAsync(region, ct), faults, ages);
        }
        // Where something is missing, no number would be true; the alarm takes silence for a fault.
        if (ages.Count == 2 * settings.Regions.Count)
            await log.WriteLineAsync(Metric(ages.Max()));
        if (faults.Count > 0)
            throw new BackupsWrong(faults);
    }

    private async Task NoteAsync(
        string what,
        Func<Task<DateTimeOffset?>> find,
        List<string> faults,
        List<TimeSpan> ages
    )
    {
        try
        {
            if (await find() is not { } madeAt)
            {
                faults.Add($"There is no {what}.");
                return;
            }
            var age = clock.GetUtcNow() - madeAt;
            ages.Add(age);
            if (age > settings.MostAge)
                faults.Add($"The newest {what} is {age.TotalHours:F0} hours old.");
        }
        // One region that cannot be asked does not keep the other from being looked at.
        catch (Exception e) when (e is HttpRequestException or JsonException or System.Xml.XmlException)
        {
            faults.Add($"The {what} could not be looked for: {e.Message}");
        }
    }

    private Task<DateTimeOffset?> RecoveryPointAsync(AuditedRegion region, CancellationToken ct) =>
        backups.NewestRecoveryPointAsync(region.Name, settings.Vault, clock.GetUtcNow() - LookBack, ct);

    /// <summary>A dump without its manifest is half an upload; one without a verification has not been proved.</summary>
    private async Task<DateTimeOffset?> DumpAsync(AuditedRegion region, CancellationToken ct)
    {
        var objects = (await backups.ListAsync(region, ct)).ToDictionary(o => o.Key, o => o.ChangedAt);
        return objects
            .Keys.Where(key => key.EndsWith(Dump, StringComparison.Ordinal))
            .Select(key => key[..^Dump.Length])
            .Where(id => objects.ContainsKey(id + Manifest) && objects.ContainsKey(id + Verification))
            .Select(id => (DateTimeOffset?)objects[id + Manifest])
            .Max();
    }

    private string Metric(TimeSpan age) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["_aws"] = new
                {
                    Timestamp = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                    CloudWatchMetrics = new[]
                    {
                        new
                        {
                            Namespace = "AiFinanceManager",
                            Dimensions = Dimensions,
                            Metrics = new[] { new { Name = "BackupAge", Unit = "None" } },
                        },
                    },
                },
                ["Environment"] = settings.Environment,
                ["BackupAge"] = Math.Round(age.TotalHours, 2),
            }
        );
}
