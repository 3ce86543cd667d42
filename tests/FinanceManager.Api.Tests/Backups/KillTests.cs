using System.Diagnostics;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>A process that the operating system kills half-way leaves the old state whole, and the next one does its work.</summary>
[Collection(BackupTests.Name)]
public sealed class KillTests : IAsyncLifetime
{
    private const string Sqlite = nameof(DatabaseEngine.Sqlite);
    private const string Postgres = nameof(DatabaseEngine.Postgres);
    private readonly S3Double _s3 = new();
    private readonly string _programs = Directory.CreateTempSubdirectory("finance-programs-").FullName;
    private AwsDouble _aws = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        AwsEnvironment.Set(AwsSignature.SecretKey);
        _aws = await AwsDouble.StartAsync(_s3.AnswerAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _aws.DisposeAsync();
        Directory.Delete(_programs, recursive: true);
    }

    [Theory]
    [InlineData(".data")]
    [InlineData(".json")]
    public async Task A_backup_that_is_killed_while_it_is_sent_is_none(string at)
    {
        await using var scene = await BackupScene.OpenAsync(Sqlite);
        var before = await scene.ContentsAsync();

        await KilledAtAsync(scene, "PUT", at, "run");
        var listed = (await scene.RunAsync(["list", .. Bucket])).Report;
        var taken = await scene.RunAsync(["run", .. Bucket]);

        listed.GetProperty("backups").GetArrayLength().ShouldBe(0);
        listed.GetProperty("incomplete").GetArrayLength().ShouldBe(at == ".json" ? 1 : 0);
        taken.Exit.ShouldBe(0, taken.Said);
        RoundTripTests.ShouldBeEqual(await scene.ContentsAsync(), before);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task A_restore_that_is_killed_leaves_what_was_there(string at)
    {
        await using var scene = await BackupScene.OpenAsync(Sqlite);
        var then = await scene.ContentsAsync();
        var id = await scene.TakeAsync(Bucket);
        await scene.Home.SpendAsync(-77);
        var before = await scene.ContentsAsync();

        // While it is fetched, and while the safety copy is sent: the last thing before the swap.
        await KilledAtAsync(scene, at, ".data", "restore", id, "--into", scene.Name);
        var after = await scene.ContentsAsync();
        var restored = await scene.RunAsync(["restore", id, "--into", scene.Name, .. Bucket]);

        RoundTripTests.ShouldBeEqual(after, before);
        restored.Exit.ShouldBe(0, restored.Said);
        RoundTripTests.ShouldBeEqual(await scene.ContentsAsync(), then);
    }

    [Fact]
    public async Task A_dump_or_a_load_that_is_killed_leaves_the_server_as_it_was()
    {
        await using var scene = await BackupScene.OpenAsync(Postgres);
        var before = await scene.ContentsAsync();
        await WriteProgramAsync("pg_dump", "printf half; kill -9 $PPID");
        await WriteProgramAsync("pg_restore", "case $* in *--list*) ;; *) kill -9 $PPID ;; esac");

        await KilledAsync(scene, "run");
        var listed = (await scene.RunAsync("list")).Report;
        var id = await scene.TakeAsync();
        await KilledAsync(scene, "restore", id, "--into", scene.Name);
        var left = await ScratchDatabasesAsync(scene);
        var restored = await scene.RunAsync("restore", id, "--into", scene.Name);

        listed.GetProperty("backups").GetArrayLength().ShouldBe(0);
        left.ShouldHaveSingleItem("what the killed one had begun");
        restored.Exit.ShouldBe(0, restored.Said);
        (await ScratchDatabasesAsync(scene)).ShouldBeEmpty();
        RoundTripTests.ShouldBeEqual(await scene.ContentsAsync(), before);
    }

    private string[] Bucket =>
        [
            "--BACKUP_TARGET=s3://backups/home",
            $"--AWS_ENDPOINT_URL_S3={_aws.Url}",
            "--AWS_REGION=eu-west-1",
            $"--BACKUP_KEY={BackupScene.Key}",
        ];

    /// <summary>Runs the verb in a process of its own, which ends when the store is asked to read or write an object.</summary>
    private async Task KilledAtAsync(BackupScene scene, string method, string end, params string[] verb)
    {
        var running = new TaskCompletionSource<Process>();
        _s3.Arrives = (asked, key) =>
        {
            if (asked != method || !key.EndsWith(end, StringComparison.Ordinal))
                return true;
            running.Task.GetAwaiter().GetResult().Kill();
            return false;
        };
        running.SetResult(await StartAsync(scene, [.. verb, .. Bucket]));
        await ShouldBeKilledAsync(await running.Task);
        _s3.Arrives = (_, _) => true;
    }

    private async Task KilledAsync(BackupScene scene, params string[] verb) =>
        await ShouldBeKilledAsync(await StartAsync(scene, verb));

    private static async Task ShouldBeKilledAsync(Process process)
    {
        var messages = await process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        process.ExitCode.ShouldBe(137, messages);
        process.Dispose();
    }

    private async Task<Process> StartAsync(BackupScene scene, string[] verb)
    {
        await scene.Database.CloseAsync();
        var program = Path.Combine(AppContext.BaseDirectory, "finance-manager.dll");
        var settings = verb.Where(a => a.Contains('='));
        var start = new ProcessStartInfo(
            "dotnet",
            [program, "backup", .. verb.Where(a => !a.Contains('=')), .. scene.Settings, .. settings]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        // What it leaves is deleted with the test.
        start.Environment["TMPDIR"] = _programs;
        start.Environment["PATH"] = $"{_programs}{Path.PathSeparator}{start.Environment["PATH"]}";
        return Process.Start(start)!;
    }

    private async Task WriteProgramAsync(string name, string script)
    {
        var path = Path.Combine(_programs, name);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{script}\n", Ct);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private static Task<List<string>> ScratchDatabasesAsync(BackupScene scene) =>
        scene.Database.ReadAsAdministratorAsync(
            "select datname from pg_database where starts_with(datname, 'finance_verify_')"
        );
}
