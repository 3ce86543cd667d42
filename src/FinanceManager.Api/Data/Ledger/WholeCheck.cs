using FinanceManager.Domain;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>The check of every household's ledger.</summary>
internal static class WholeCheck
{
    /// <param name="repair">Rebuilds summaries that are wrong.</param>
    internal static async Task<(int Households, IReadOnlyList<LedgerProblem> Problems)> RunAsync(
        IServiceProvider services,
        bool repair,
        CancellationToken ct
    )
    {
        var households = await InScopeAsync(services, db => EveryHousehold.ListAsync(db, ct));
        var problems = new List<LedgerProblem>();
        foreach (var household in households)
            problems.AddRange(await InScopeAsync(services, db => CheckAsync(db, household, repair, ct)));
        return (households.Count, problems);
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
