using FinanceManager.Api.Backups;

namespace FinanceManager.Api.Cli;

/// <summary>What the server is made of without its listener, for the verbs that work on the database.</summary>
internal static class Offline
{
    /// <summary>On a database that is brought up to date first wherever <c>serve</c> would do so.</summary>
    internal static async Task<WebApplication> OpenAsync(string[] args)
    {
        var builder = Program.CreateBuilder(args);
        var settings = SettingsReader.Read(builder.Configuration, builder.Environment.IsProduction());
        // The command line says in one line what the database refused; the log would say it again with its stack.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        if (settings.MigrateOnStart)
            await BeforeMigration.MigrateAsync(settings, Console.Error, TimeProvider.System, CancellationToken.None);
        Program.AddServices(builder, settings);
        return builder.Build();
    }
}
