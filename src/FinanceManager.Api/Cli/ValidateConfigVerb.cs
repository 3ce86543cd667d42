using System.Text.Json;

namespace FinanceManager.Api.Cli;

/// <summary><c>validate-config</c>: says everything that is wrong with the environment, and starts nothing.</summary>
internal static class ValidateConfigVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        var builder = Program.CreateBuilder(args);
        var faults = SettingsReader.FaultsOf(builder.Configuration, builder.Environment.IsProduction());
        var report = JsonSerializer.Serialize(new { valid = faults.Count == 0, faults }, JsonSerializerOptions.Web);
        await terminal.Out.WriteLineAsync(report);
        if (faults.Count == 0)
            return 0;
        await terminal.Error.WriteLineAsync(new InvalidSettings(faults).Message);
        return CommandLine.Failed;
    }
}
