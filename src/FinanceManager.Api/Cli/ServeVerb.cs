using System.Data.Common;
using System.Net.Sockets;
using FinanceManager.Api.Data.Migrations;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Connections;

namespace FinanceManager.Api.Cli;

/// <summary><c>serve</c>: the web server and background work.</summary>
internal static class ServeVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        var builder = Program.CreateBuilder(args);
        var settings = SettingsReader.Read(builder.Configuration, builder.Environment.IsProduction());

        // A failed start is reported below in one line; the host would log it again with its stack.
        var started = false;
        builder.Logging.AddFilter(
            "Microsoft.Extensions.Hosting.Internal.Host",
            level => started && level >= LogLevel.Warning
        );

        // Both take a good part of the start, and neither needs the other.
        var migrating = settings.MigrateOnStart
            ? Task.Run(() => Migrator.MigrateAsync(settings.Database, TimeProvider.System, CancellationToken.None))
            : Task.CompletedTask;
        await using var app = Program.Build(builder, settings);
        app.BuildEndpoints();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            started = true;
            terminal.Error.WriteLine($"AI Finance Manager is ready at {string.Join(", ", app.Urls)}");
        });
        try
        {
            await migrating;
            await app.RunAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return await Refuse($"{e.Message} Stop the other program, or choose another address with ASPNETCORE_URLS.");
        }
        catch (DbException e)
        {
            return await Refuse(
                $"The database cannot be used: {e.Message}. See DATABASE_URL, MIGRATION_DATABASE_URL and DATA_DIR."
            );
        }
        catch (UnauthorizedAccessException e)
        {
            return await Refuse($"{e.Message} Make DATA_DIR writable.");
        }
        catch (SocketException e)
        {
            return await Refuse($"The address cannot be opened: {e.Message}. Choose another one with ASPNETCORE_URLS.");
        }

        async Task<int> Refuse(string reason)
        {
            await terminal.Error.WriteLineAsync(reason);
            return CommandLine.Failed;
        }
    }
}
