using System.Globalization;
using System.Text.Json;
using FinanceManager.Api.Backups;

namespace FinanceManager.Api.Cli;

/// <summary><c>backup run|list|verify|restore</c>: copies of the whole database, and what can be made of them.</summary>
internal static class BackupVerb
{
    private const string Usage = """
        usage: finance-manager backup run [--kind manual|daily]
               finance-manager backup list
               finance-manager backup verify [ID|latest]
               finance-manager backup restore [ID|latest] [--into NAME]
               finance-manager backup restore --to-time TIME --into NEW_INSTANCE
        """;

    private static readonly string[] Options = ["--kind", "--into", "--to-time"];

    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        // Settings may stand between ours, as with every verb: --DATA_DIR=folder.
        args = [.. args.SelectMany(Apart)];
        var settingsOf = args.Where(IsSetting).ToArray();
        if (
            Arguments.Parse([.. args.Where(a => !IsSetting(a))], Options) is not { } given
            || WorkOf(given) is not { } work
        )
        {
            await terminal.Error.WriteLineAsync(Usage);
            return CommandLine.Misused;
        }
        var builder = Program.CreateBuilder(settingsOf);
        var settings = SettingsReader.Read(builder.Configuration, builder.Environment.IsProduction());
        var clock = TimeProvider.System;
        return await work(
            settings,
            BackupContext.Of(settings, Program.BackupStoreOf(settings), clock, terminal.Error),
            terminal
        );
    }

    // "--into=NAME" means what "--into NAME" does.
    private static string[] Apart(string arg) =>
        Array.Exists(Options, option => arg.StartsWith(option + "=", StringComparison.Ordinal))
            ? arg.Split('=', 2)
            : [arg];

    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal);

    private delegate Task<int> Work(Settings settings, BackupContext context, Terminal terminal);

    private static Work? WorkOf(Arguments given)
    {
        var (kind, into, time) = (given["--kind"], given["--into"], given["--to-time"]);
        return given.Files switch
        {
            ["run"] when into is null && time is null && KindOf(kind) is { } why => (s, c, t) =>
                TakeAsync(s, c, t, why),
            ["list"] when kind is null && into is null && time is null => ListAsync,
            ["verify"] when kind is null && into is null && time is null => (s, c, t) => VerifyAsync(s, c, t, "latest"),
            ["verify", var id] when kind is null && into is null && time is null => (s, c, t) =>
                VerifyAsync(s, c, t, id),
            ["restore"] when kind is null && time is null => (s, c, t) => RestoreAsync(s, c, t, "latest", into),
            ["restore", var id] when kind is null && time is null => (s, c, t) => RestoreAsync(s, c, t, id, into),
            ["restore"] when kind is null && into is not null && TimeOf(time) is { } at => (s, c, t) =>
                RestoreToTimeAsync(s, c, t, at, into),
            _ => null,
        };
    }

    private static BackupKind? KindOf(string? kind) =>
        kind switch
        {
            null or "manual" => BackupKind.Manual,
            "daily" => BackupKind.Daily,
            _ => null,
        };

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : null;

    private static async Task<int> TakeAsync(
        Settings settings,
        BackupContext context,
        Terminal terminal,
        BackupKind kind
    )
    {
        var manifest = await TakeBackup.RunAsync(context, settings.Database, kind, CancellationToken.None);
        return await SayAsync(terminal, manifest, holds: true);
    }

    private static async Task<int> ListAsync(Settings settings, BackupContext context, Terminal terminal)
    {
        var ct = CancellationToken.None;
        var catalog = await BackupCatalog.ReadAsync(context.Store, ct);
        var backups = new List<object>();
        foreach (var kept in catalog.Backups)
            backups.Add(
                new
                {
                    kept.Id,
                    kept.CreatedAt,
                    kept.Manifest?.Kind,
                    kept.Manifest?.Engine,
                    kept.Manifest?.Schema,
                    kept.Manifest?.Size,
                    documents = kept.Manifest?.Documents?.Count,
                    encrypted = kept.Manifest?.KeyId is not null,
                    usable = kept.Manifest is not null,
                    verifiedAt = await BackupCatalog.VerifiedAtAsync(context.Store, kept, ct),
                }
            );
        var incomplete = catalog.Incomplete.Select(o => new
        {
            o.Name,
            o.Size,
            o.ChangedAt,
        });
        return await SayAsync(
            terminal,
            new
            {
                target = context.Store.Place,
                backups,
                incomplete,
            },
            holds: true
        );
    }

    private static async Task<int> VerifyAsync(Settings settings, BackupContext context, Terminal terminal, string id)
    {
        var verified = await VerifyBackup.RunAsync(context, settings.Database, id, CancellationToken.None);
        return await SayAsync(terminal, verified, verified.Holds);
    }

    private static async Task<int> RestoreAsync(
        Settings settings,
        BackupContext context,
        Terminal terminal,
        string id,
        string? into
    )
    {
        var restored = await RestoreBackup.RunAsync(context, settings.Database, id, into, CancellationToken.None);
        return await SayAsync(terminal, restored, restored.Verified.Holds);
    }

    private static async Task<int> RestoreToTimeAsync(
        Settings settings,
        BackupContext context,
        Terminal terminal,
        DateTimeOffset at,
        string instance
    )
    {
        if (settings.Backups.RdsInstance is not { } source)
            throw new BackupRefused("backup.no-instance", "RDS_INSTANCE must name the instance to restore from.");
        var restored = await Program
            .PointInTimeRestoreOf(settings, context.Clock)
            .RestoreAsync(source, instance, at, terminal.Error, CancellationToken.None);
        return await SayAsync(terminal, restored, holds: true);
    }

    private static async Task<int> SayAsync(Terminal terminal, object report, bool holds)
    {
        await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, report.GetType(), BackupManifest.Json));
        return holds ? 0 : CommandLine.Failed;
    }
}
