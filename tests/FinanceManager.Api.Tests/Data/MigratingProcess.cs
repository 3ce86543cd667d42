using System.Diagnostics;
using System.Text;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Migrations;
using FinanceManager.Api.Tests.Fixtures;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FinanceManager.Api.Tests.Data;

/// <summary>An operating system process of its own that migrates a database: this test program, running one test.</summary>
internal sealed class MigratingProcess : IDisposable
{
    /// <summary>128 + SIGKILL.</summary>
    internal const int Killed = 137;

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private MigratingProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _output.AppendLine(line.Data);
        process.BeginOutputReadLine();
    }

    internal string Output => _output.ToString();

    internal static MigratingProcess Start(TestDatabase database, string? killAt = null)
    {
        var test = $"{typeof(MigratingProcessTests).FullName}.{nameof(MigratingProcessTests.A_process_migrates)}";
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(MigratingProcess).Assembly.Location, null))
        {
            ArgumentList = { "-method", test, "-noColor" },
            RedirectStandardOutput = true,
            Environment =
            {
                ["MIGRATE_ENGINE"] = database.Target.Engine.ToString(),
                ["MIGRATE_CONNECTION"] = database.Target.ConnectionString,
                ["MIGRATE_OWNER"] = database.Target.MigrationConnectionString,
                ["MIGRATE_DIRECTORY"] = database.Target.DataDirectory,
                ["MIGRATE_KILL_AT"] = killAt,
            },
        };
        return new(Process.Start(start)!);
    }

    internal async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}

/// <summary>What runs in that process; on its own it migrates a database of its own.</summary>
public sealed class MigratingProcessTests
{
    [Fact]
    public async Task A_process_migrates()
    {
        await using var own = Asked is null ? await EachEngine.CreateAsync("Sqlite", migrated: false) : null;
        var target = Asked ?? own!.Target;
        using var hook = Environment.GetEnvironmentVariable("MIGRATE_KILL_AT") is { } moment
            ? DiagnosticListener.AllListeners.Subscribe(new Executioner(moment))
            : null;

        await Migrator.MigrateAsync(target, TimeProvider.System, TestContext.Current.CancellationToken);

        (
            await Migrator.MigrateAsync(target, TimeProvider.System, TestContext.Current.CancellationToken)
        ).ShouldBeEmpty();
    }

    private static DatabaseTarget? Asked =>
        Environment.GetEnvironmentVariable("MIGRATE_ENGINE") is { } engine
            ? new(
                Enum.Parse<DatabaseEngine>(engine),
                Environment.GetEnvironmentVariable("MIGRATE_CONNECTION")!,
                Environment.GetEnvironmentVariable("MIGRATE_OWNER")!,
                Environment.GetEnvironmentVariable("MIGRATE_DIRECTORY")!
            )
            : null;

    /// <summary>Kills this process, as the operating system would, when the migration reaches a moment.</summary>
    private sealed class Executioner(string moment)
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>
    {
        private bool _tablesMade;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            var makesTables =
                (value.Value as CommandEventData)?.Command.CommandText.Contains("create table splits") == true;
            _tablesMade |= makesTables && value.Value is CommandExecutedEventData;
            var reached = moment switch
            {
                "before the tables" => makesTables,
                "after the tables" => _tablesMade,
                _ => _tablesMade && value.Key == RelationalEventId.TransactionCommitting.Name,
            };
            if (!reached)
                return;
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
