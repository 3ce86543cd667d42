using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Api.Tests.Http;

/// <summary>The server as it is built for production, in memory, with settings and extra routes of a test's choice.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    /// <summary>A request's network peer, as a socket would report it.</summary>
    internal const string PeerHeader = "Test-Peer";

    private readonly WebApplication _app;

    private TestHost(WebApplication app, CapturedLogs logs)
    {
        _app = app;
        Logs = logs;
        Client = app.GetTestClient();
    }

    internal HttpClient Client { get; }

    internal CapturedLogs Logs { get; }

    internal static Task<TestHost> StartAsync(params (string Name, string Value)[] settings) =>
        StartAsync(_ => { }, settings);

    internal static async Task<TestHost> StartAsync(
        Action<WebApplication> routes,
        params (string Name, string Value)[] settings
    )
    {
        var logs = new CapturedLogs();
        var builder = Program.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(
            settings
                .Append(("DATA_DIR", Directory.CreateTempSubdirectory("finance-").FullName))
                .Select(s => KeyValuePair.Create(s.Item1, (string?)s.Item2))
        );
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(logs);
        builder.Services.AddSingleton<IStartupFilter, PeerFromHeader>();
        var app = Program.Build(builder, SettingsReader.Read(builder.Configuration, production: true));
        routes(app);
        await app.StartAsync();
        return new(app, logs);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class PeerFromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        if (IPAddress.TryParse(context.Request.Headers[PeerHeader], out var peer))
                            context.Connection.RemoteIpAddress = peer;
                        return rest(context);
                    }
                );
                next(app);
            };
    }
}
