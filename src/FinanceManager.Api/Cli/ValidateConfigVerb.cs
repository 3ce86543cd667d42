using System.Text.Json;

namespace FinanceManager.Api.Cli;

/// <summary>
/// <c>validate-config [--offline]</c>: says everything that is wrong with the environment, and starts nothing. Also asks the
/// services that it names, unless it is to stay offline.
/// </summary>
internal static class ValidateConfigVerb
{
    private const string Offline = "--offline";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        var builder = Program.CreateBuilder([.. args.Where(a => a != Offline)]);
        var (settings, found) = SettingsReader.Validate(builder.Configuration, builder.Environment.IsProduction());
        List<SettingsFault> faults = [.. found];
        if (!args.Contains(Offline))
        {
            // What cannot be read names no bucket.
            var buckets = settings is null ? [] : Program.BucketsOf(settings);
            faults.AddRange(
                await new Reachability(builder.Configuration, Patience).FaultsAsync(buckets, CancellationToken.None)
            );
        }
        var report = JsonSerializer.Serialize(new { valid = faults.Count == 0, faults }, JsonSerializerOptions.Web);
        await terminal.Out.WriteLineAsync(report);
        if (faults.Count == 0)
            return 0;
        await terminal.Error.WriteLineAsync(new InvalidSettings(faults).Message);
        return CommandLine.Failed;
    }
}
