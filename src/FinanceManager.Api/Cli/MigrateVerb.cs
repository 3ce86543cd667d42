using System.Text.Json;
using FinanceManager.Api.Backups;

namespace FinanceManager.Api.Cli;

/// <summary><c>migrate</c>: brings the schema up to date and names the versions applied.</summary>
internal static class MigrateVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        var builder = Program.CreateBuilder(args);
        var settings = SettingsReader.Read(builder.Configuration, builder.Environment.IsProduction());
        var applied = await BeforeMigration.MigrateAsync(
            settings,
            terminal.Error,
            TimeProvider.System,
            CancellationToken.None
        );
        await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { applied }));
        return 0;
    }
}
