using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Features.Exports;
using FinanceManager.Api.Features.Imports;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Cli;

/// <summary>
/// <c>import FILE --household H [--account A]</c>: preview and commit in one go, by the same path as the web; an export of a
/// whole ledger is restored.
/// </summary>
internal static class ImportVerb
{
    private const string Usage = "usage: finance-manager import FILE --household ID [--account ID]";

    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        if (Parse(args) is not var (path, household, account))
        {
            await terminal.Error.WriteLineAsync(Usage);
            return CommandLine.Misused;
        }
        if (!File.Exists(path))
        {
            await terminal.Error.WriteLineAsync($"There is no file {path}.");
            return CommandLine.Failed;
        }

        await using var app = await Offline.OpenAsync([]);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(household);
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        if (
            !await db.Households.AnyAsync(h => h.Id == household)
            || (account is { } a && !await db.Accounts.AnyAsync(x => x.Id == a))
        )
        {
            await terminal.Error.WriteLineAsync("There is no such household or account.");
            return CommandLine.Failed;
        }

        if (await LedgerFile.IsAtAsync(path, CancellationToken.None))
            return await RestoreAsync(db, path, terminal);
        await using var file = File.OpenRead(path);
        var limit = app.Services.GetRequiredService<Settings>().UploadLimitBytes;
        var (import, refusal) = await UploadImport.StoreAsync(db, path, file, account, limit, CancellationToken.None);
        if (refusal is not null)
        {
            await terminal.Error.WriteLineAsync($"{refusal.Code}: {refusal.Message}");
            return CommandLine.Failed;
        }
        var committed = await CommitImport.RunAsync(db, import.Id, CancellationToken.None);
        await Upkeep.AfterImportAsync(db, committed?.Inserted ?? 0, CancellationToken.None);
        await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(committed, ChangeFields.Json));
        return 0;
    }

    private static async Task<int> RestoreAsync(FinanceDbContext db, string path, Terminal terminal)
    {
        await using var file = File.OpenRead(path);
        try
        {
            var restored = await RestoreLedger.RunAsync(db, file, CancellationToken.None);
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(restored, ChangeFields.Json));
            return 0;
        }
        catch (UnrestorableLedger fault)
        {
            await terminal.Error.WriteLineAsync($"{fault.Code} {fault.Path}".TrimEnd());
            return CommandLine.Failed;
        }
    }

    private static (string Path, HouseholdId Household, AccountId? Account)? Parse(string[] args)
    {
        if (args is not [var path, "--household", var home, ..] || !HouseholdId.TryParse(home, null, out var household))
            return null;
        return args[3..] switch
        {
            [] => (path, household, null),
            ["--account", var id] when AccountId.TryParse(id, null, out var account) => (path, household, account),
            _ => null,
        };
    }
}
