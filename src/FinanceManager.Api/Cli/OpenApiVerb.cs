using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FinanceManager.Api.Cli;

/// <summary><c>openapi</c>: prints the document that the repository keeps, without a listener and without a database.</summary>
internal static class OpenApiVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        await terminal.Out.WriteAsync(await Print());
        return 0;
    }

    internal static async Task<string> Print()
    {
        // Nothing of this machine may show in the document, so the environment is not asked.
        var builder = Program.CreateBuilder([]);
        builder.Logging.ClearProviders();
        var nothing = new ConfigurationBuilder()
            .AddInMemoryCollection([new("SECRET_KEY", new string('-', 32)), new("DATA_DIR", Path.GetTempPath())])
            .Build();
        var settings = SettingsReader.Read(nothing, production: true);
        Program.AddServices(builder, settings);
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.AddSingleton<IServer, NoListener>();
        await using var app = builder.Build();
        Program.MapRoutes(app, settings);

        await app.StartAsync();
        var written = await ApiDocument.WriteAsync(app.Services, CancellationToken.None);
        await app.StopAsync();
        return written;
    }

    /// <summary>Routes exist only in a started host; this one starts without opening a port.</summary>
    internal sealed class NoListener : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() { }
    }
}
