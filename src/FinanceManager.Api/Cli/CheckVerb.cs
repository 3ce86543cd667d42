using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;

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
        var households = await InScopeAsync(services, db => EveryHousehold.ListAsync(db, ct));
        var problems = new List<LedgerProblem>();
        foreach (var household in households)
            problems.AddRange(await InScopeAsync(services, db => CheckAsync(db, household, repair, ct)));

        var report = new
        {
            households = households.Count,
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

    private static async Task<List<LedgerProblem>> CheckAsync(
        FinanceDbContext db,
        HouseholdId household,
        bool repair,
        CancellationToken ct
    )
    {
        db.Tenant.Enter(household);
        var problems = await LedgerCheck.RunAsync(db, ct);
        if (!repair || !problems.Exists(p => p.Kind == LedgerCheck.SummaryDiffers))
            return problems;
        await SummaryTable.RebuildAsync(db, ct);
        return await LedgerCheck.RunAsync(db, ct);
    }

    // A context of its own per household keeps one household's rows out of the next one's.
    private static async Task<T> InScopeAsync<T>(IServiceProvider services, Func<FinanceDbContext, Task<T>> run)
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<FinanceDbContext>());
    }
}
