using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>Wakes the worker of this instance, which otherwise looks every few seconds.</summary>
internal sealed class AiSignal : WorkSignal;

/// <summary>Puts a household's run in the queue.</summary>
internal sealed class AiRuns(FinanceDbContext db, AiOptions options, AiSignal signal)
{
    /// <returns>The run that is under way, if there is one.</returns>
    /// <exception cref="RuleViolation">Nobody may be asked.</exception>
    internal async Task<AiRun> StartAsync(UserId? actor, CancellationToken ct)
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await RefusalAsync(ct) is { } code)
            throw new RuleViolation(code);
        if (
            await db.AiJobs.AsNoTracking().SingleOrDefaultAsync(j => j.HouseholdId == db.CurrentHousehold, ct) is
            { } job
        )
            return await db.AiRuns.SingleAsync(r => r.Id == job.RunId, ct);
        var now = db.Clock.GetUtcNow();
        var run = new AiRun(actor, now);
        db.Add(run);
        db.Add(
            new AiJob
            {
                HouseholdId = db.CurrentHousehold,
                RunId = run.Id,
                DueAt = now,
            }
        );
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        signal.Wake();
        return run;
    }

    /// <summary>By itself, where the household wants it and there is something to ask.</summary>
    internal async Task StartAfterImportAsync(CancellationToken ct)
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await RefusalAsync(ct) is not null)
            return;
        var choices = await db.AiChoices.AsNoTracking().SingleAsync(ct);
        var under = (await CategoryPrompt.LoadAsync(db, ct)).AskedUnder(options, choices);
        if (!await Residue.Unheard(db, under).AnyAsync(ct))
            return;
        await StartAsync(null, ct);
        await write.CommitAsync(ct);
        signal.Wake();
    }

    /// <returns>A code; null where asking is fine.</returns>
    internal async Task<string?> RefusalAsync(CancellationToken ct)
    {
        if (!options.Enabled)
            return "ai.switched-off";
        if (options.ApiKey is null)
            return "ai.no-key";
        var choices = await db.AiChoices.AsNoTracking().SingleOrDefaultAsync(ct);
        return choices?.ConsentedAt is null ? "ai.consent-required"
            : choices.MayAsk ? null
            : "ai.off";
    }
}

internal static class AiServices
{
    internal static void AddAi(this IServiceCollection services, AiOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<AiBreaker>();
        services.AddSingleton<AiSignal>();
        services.AddScoped<AiRuns>();
        services.AddScoped<AiGateway>();
        services.AddScoped<AiBatches>();
        services.AddScoped<AiRunStep>();
    }
}
