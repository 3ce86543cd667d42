using System.Globalization;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;

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
            .AddInMemoryCollection([new("SECRET_KEY", new string('-', 32))])
            .Build();
        var settings = SettingsReader.Read(nothing, production: true);
        Program.AddServices(builder, settings);
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.AddSingleton<IServer, NoListener>();
        await using var app = builder.Build();
        Program.MapRoutes(app, settings);

        await app.StartAsync();
        var provider = app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name);
        var document = await provider.GetOpenApiDocumentAsync();
        await app.StopAsync();

        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString() + "\n";
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
