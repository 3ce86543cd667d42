using System.Collections.Concurrent;
using System.Net;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Api.Tests.Http;

/// <summary>The server as it is built for production, in memory, with settings and extra routes of a test's choice.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    /// <summary>A request's network peer, as a socket would report it.</summary>
    internal const string PeerHeader = "Test-Peer";

    private readonly WebApplication _app;
    private readonly TestDatabase? _database;

    private readonly string _folder;

    private TestHost(WebApplication app, TestDatabase? database, string folder, CapturedLogs logs, TestClock clock)
    {
        (_app, _database, _folder, Logs, Clock) = (app, database, folder, logs, clock);
        Client = app.GetTestClient();
    }

    internal HttpClient Client { get; }

    internal CapturedLogs Logs { get; }

    internal TestClock Clock { get; }

    internal TestDatabase Database => _database ?? throw new InvalidOperationException("This host has no database.");

    internal IServiceProvider Services => _app.Services;

    internal static Task<TestHost> StartAsync(params (string Name, string Value)[] settings) =>
        StartAsync(_ => { }, null, settings);

    internal static Task<TestHost> StartAsync(
        Action<WebApplication> routes,
        params (string Name, string Value)[] settings
    ) => StartAsync(routes, null, settings);

    /// <summary>As <see cref="OnAsync(string, ValueTuple{string, string}[])"/>, with a double where the outside begins.</summary>
    internal static async Task<TestHost> BesideAsync<TOutside>(
        string engine,
        TOutside outside,
        params (string Name, string Value)[] settings
    )
        where TOutside : class
    {
        var database = await TestDatabase.CreateAsync(Enum.Parse<DatabaseEngine>(engine));
        return await StartAsync(_ => { }, database, Usual(database, settings), s => s.AddSingleton(outside));
    }

    /// <summary>On a migrated database of its own; limits are off and anyone may register unless the test says otherwise.</summary>
    internal static Task<TestHost> OnAsync(string engine, params (string Name, string Value)[] settings) =>
        OnAsync(engine, _ => { }, settings);

    internal static async Task<TestHost> OnAsync(
        string engine,
        Action<WebApplication> routes,
        params (string Name, string Value)[] settings
    )
    {
        var database = await TestDatabase.CreateAsync(Enum.Parse<DatabaseEngine>(engine));
        return await StartAsync(routes, database, Usual(database, settings));
    }

    internal Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    private static (string, string)[] Usual(TestDatabase database, (string, string)[] settings) =>
        [("REGISTRATION", "open"), ("RATE_LIMIT_PER_MINUTE", "0"), .. SettingsOf(database), .. settings];

    public async ValueTask DisposeAsync()
    {
        // What a failing test most needs to know.
        foreach (var error in Logs.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)))
            TestContext.Current.TestOutputHelper?.WriteLine(error);
        Client.Dispose();
        await _app.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal static (string, string)[] SettingsOf(TestDatabase database) =>
        database.Target.Engine == DatabaseEngine.Sqlite
            ? [("DATA_DIR", database.Target.DataDirectory)]
            :
            [
                ("DATABASE_URL", database.Target.ConnectionString),
                ("MIGRATION_DATABASE_URL", database.Target.MigrationConnectionString),
                ("SECRET_KEY", "a secret key for tests of the server"),
            ];

    private static async Task<TestHost> StartAsync(
        Action<WebApplication> routes,
        TestDatabase? database,
        (string Name, string Value)[] settings,
        Action<IServiceCollection>? outside = null
    )
    {
        var logs = new CapturedLogs();
        var clock = new TestClock();
        var builder = Program.CreateBuilder([]);
        var folder = Directory.CreateTempSubdirectory("finance-").FullName;
        // Without a database there is no queue of documents to look at.
        (string, string)[] usual =
        [
            ("DATA_DIR", folder),
            ("READ_DOCUMENTS", database is null ? "false" : "true"),
            ("FIND_INSIGHTS", "false"),
            ("FIND_RECURRING", "false"),
            ("FETCH_RATES", "false"),
        ];
        foreach (var (name, value) in usual.Concat(settings))
            builder.Configuration[name] = value;
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(logs);
        builder.Services.AddSingleton<IStartupFilter, PeerFromHeader>();
        builder.Services.AddSingleton<TimeProvider>(clock);
        // What makes guessing passwords slow makes each of a thousand sign-ins slow.
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 100);
        outside?.Invoke(builder.Services);
        var app = Program.Build(builder, SettingsReader.Read(builder.Configuration, production: true));
        routes(app);
        await app.StartAsync();
        return new(app, database, folder, logs, clock);
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

/// <summary>The system's clock, which a test may set forward.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly ConcurrentQueue<(ITimer Timer, TimeSpan Due)> _timers = [];
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);

    internal void Advance(TimeSpan time) => _ahead += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Enqueue((timer, dueTime));
        return timer;
    }

    /// <summary>Waits until something waits for so long, and then makes it be over.</summary>
    internal async Task EndWaitAsync(TimeSpan time)
    {
        while (!_timers.Any(t => t.Due == time))
            await Task.Delay(5, TestContext.Current.CancellationToken);
        foreach (var (timer, _) in _timers.Where(t => t.Due == time))
            timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>Every promise holds on both.</summary>
public static class Engines
{
    public static TheoryData<string> Both { get; } = [nameof(DatabaseEngine.Sqlite), nameof(DatabaseEngine.Postgres)];
}
