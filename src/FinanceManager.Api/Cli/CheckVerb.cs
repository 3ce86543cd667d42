using System.Text.Json;
using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Cli;

/// <summary><c>check [--repair]</c>: proves every household's ledger, and on request rebuilds the summaries that are wrong.</summary>
internal static class CheckVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        await using var app = await Offline.OpenAsync([.. args.Where(a => a != "--repair")]);
        return await RunAsync(app.Services, args.Contains("--repair"), terminal, CancellationToken.None);
    }

    internal static async Task<int> RunAsync(
        IServiceProvider services,
        bool repair,
        Terminal terminal,
        CancellationToken ct
    )
    {
        var (households, problems) = await WholeCheck.RunAsync(services, repair, ct);
        var report = new
        {
            households,
            problems = problems.Select(p => new
            {
                household = p.Household.Value,
                p.Kind,
                p.Id,
                p.Month,
            }),
        };
        await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        return problems.Count == 0 ? 0 : CommandLine.Failed;
    }
}
