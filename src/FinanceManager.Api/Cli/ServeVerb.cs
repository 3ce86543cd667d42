using FinanceManager.Api.Backups;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;

namespace FinanceManager.Api.Cli;

/// <summary><c>serve</c>: the web server and background work.</summary>
internal static class ServeVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        var builder = Program.CreateBuilder(args);
        var settings = SettingsReader.Read(builder.Configuration, builder.Environment.IsProduction());

        // The command line reports a failed start in one line; the host would log it again with its stack.
        var started = false;
        builder.Logging.AddFilter(
            "Microsoft.Extensions.Hosting.Internal.Host",
            level => started && level >= LogLevel.Warning
        );

        using var serving =
            settings.Database.Engine == DatabaseEngine.Sqlite ? DataDirectory.Share(settings.DataDirectory) : null;

        // Both take a good part of the start, and neither needs the other.
        var migrating = settings.MigrateOnStart
            ? Task.Run(() =>
                BeforeMigration.MigrateAsync(settings, terminal.Error, TimeProvider.System, CancellationToken.None)
            )
            : Task.CompletedTask;
        await using var app = Program.Build(builder, settings);
        app.BuildEndpoints();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            started = true;
            terminal.Error.WriteLine($"AI Finance Manager is ready at {string.Join(", ", app.Urls)}");
            _ = Task.Run(() => BuildModel(app.Services));
        });
        await migrating;
        await app.RunAsync();
        return 0;
    }

    // The first person to sign in does not wait for it.
    private static void BuildModel(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<FinanceDbContext>().Model;
    }
}
