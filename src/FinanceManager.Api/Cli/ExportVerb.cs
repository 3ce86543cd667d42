using FinanceManager.Api.Data;
using FinanceManager.Api.Features.Exports;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Cli;

/// <summary><c>export --format F --household H [--output FILE]</c>: the whole ledger, to standard output unless a file is named.</summary>
internal static class ExportVerb
{
    private const string Usage =
        "usage: finance-manager export --format hledger|beancount|csv|json|xlsx --household ID [--output FILE]";

    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        if (Parse(args) is not var (format, household, path))
        {
            await terminal.Error.WriteLineAsync(Usage);
            return CommandLine.Misused;
        }
        await using var app = await Offline.OpenAsync([]);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(household);
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        if (!await db.Households.AnyAsync(h => h.Id == household))
        {
            await terminal.Error.WriteLineAsync("There is no such household.");
            return CommandLine.Failed;
        }
        await WriteAsync(db, format, path, terminal);
        return 0;
    }

    private static async Task WriteAsync(FinanceDbContext db, ExportFormat format, string? path, Terminal terminal)
    {
        if (path is null)
        {
            await using var output = terminal.OpenOutput();
            await ExportLedger.WriteAsync(db, format, new(), output, CancellationToken.None);
            return;
        }
        // Whoever reads the file meanwhile, or after a fault, still has the one before.
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            await using (var output = new FileStream(unfinished, FileMode.CreateNew))
                await ExportLedger.WriteAsync(db, format, new(), output, CancellationToken.None);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static (ExportFormat Format, HouseholdId Household, string? Path)? Parse(string[] args)
    {
        ExportFormat? format = null;
        HouseholdId? household = null;
        string? path = null;
        for (var i = 0; i + 1 < args.Length; i += 2)
            switch (args[i])
            {
                case "--format" when Enum.TryParse<ExportFormat>(args[i + 1], ignoreCase: true, out var known):
                    format = known;
                    break;
                case "--household" when HouseholdId.TryParse(args[i + 1], null, out var id):
                    household = id;
                    break;
                case "--output":
                    path = args[i + 1];
                    break;
                default:
                    return null;
            }
        return args.Length % 2 == 0 && format is { } f && household is { } h ? (f, h, path) : null;
    }
}
