using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain.Ai;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>What becomes of a run's job.</summary>
/// <param name="Wait">After which it is due again; null when the run is over.</param>
internal readonly record struct StepEnd(TimeSpan? Wait, bool Failed = false)
{
    internal static StepEnd Over => new(null);
}

/// <summary>
/// Goes on with a run as far as it gets: collects a batch, asks what is not known, asks a larger model where opinions differ,
/// writes. Whatever was learnt is stored with its cost, so that a step that dies in between is simply taken up again.
/// </summary>
internal sealed class AiRunStep(
    FinanceDbContext db,
    AiOptions options,
    AiGateway gateway,
    AiBatches batches,
    AiBreaker breaker
)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <param name="keep">Called after each thing that worked; false when another instance has the run by now.</param>
    internal async Task<StepEnd> GoOnAsync(AiJob job, Func<Task<bool>> keep, CancellationToken ct)
    {
        if (await db.AiRuns.SingleOrDefaultAsync(r => r.Id == job.RunId, ct) is not { EndedAt: null } run)
            return StepEnd.Over;
        var prompt = await CategoryPrompt.LoadAsync(db, ct);
        var choices = await db.AiChoices.AsNoTracking().SingleOrDefaultAsync(ct);
        if (choices is not { MayAsk: true } || !options.Available)
            return await EndAsync(run, prompt, null, "ai.off", ct);
        if (breaker.Wait() is var wait && wait > TimeSpan.Zero)
            return new(wait);
        try
        {
            if (run.BatchId is not null && !await batches.CollectAsync(run, prompt, ct))
                return new(AiBatches.Poll);
            await CloseLostAsync(run, ct);
            return await AskAsync(run, prompt, choices, keep, ct);
        }
        catch (ConsentGone)
        {
            return await EndAsync(run, prompt, null, "ai.off", ct);
        }
        catch (CapReached reached)
        {
            return await EndAsync(run, prompt, choices, ReasonOf(reached.Cap), ct);
        }
        catch (ModelFailure failure) when (failure.Kind is FailureKind.Busy or FailureKind.TimedOut)
        {
            if (job.Attempts + 1 >= options.MostAttempts)
                return await EndAsync(run, prompt, choices, "ai.unreachable", ct);
            return new(WaitAfter(failure, job.Attempts), Failed: true);
        }
        catch (ModelFailure failure)
        {
            return await EndAsync(run, prompt, choices, ReasonOf(failure.Kind), ct);
        }
    }

    /// <summary>A fault of the program that does not pass: the run ends, and what was answered stays for the next one.</summary>
    internal async Task<StepEnd> FailAsync(AiJob job, CancellationToken ct)
    {
        if (await db.AiRuns.SingleOrDefaultAsync(r => r.Id == job.RunId, ct) is not { EndedAt: null } run)
            return StepEnd.Over;
        await SettleAsync(run, ct);
        run.End(AiRunState.Stopped, "ai.failed", db.Clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return StepEnd.Over;
    }

    internal static string ReasonOf(AiCap cap) => cap == AiCap.Household ? "ai.household-cap" : "ai.global-cap";

    internal static string ReasonOf(FailureKind failure) =>
        failure switch
        {
            FailureKind.SpendLimit => "ai.spend-limit",
            FailureKind.Busy or FailureKind.TimedOut => "ai.unreachable",
            _ => "ai.rejected",
        };

    /// <summary>Twice as long each time, or as long as the service asks for, and never all instances at the same moment.</summary>
    private static TimeSpan WaitAfter(ModelFailure failure, int attempts)
    {
        var usual = FirstWait * Math.Pow(2, attempts);
        usual = usual < LongestWait ? usual : LongestWait;
        var asked = failure.RetryAfter is { } told && told < LongestAsked ? told : LongestAsked;
        var wait = failure.RetryAfter is not null && asked > usual ? asked : usual;
        return wait * (1 + (Random.Shared.NextDouble() / 4));
    }

    private async Task<StepEnd> AskAsync(
        AiRun run,
        CategoryPrompt prompt,
        AiChoices choices,
        Func<Task<bool>> keep,
        CancellationToken ct
    )
    {
        var residue = await Residue.LoadAsync(db, prompt.AskedUnder(options, choices), ct);
        var askable = residue.Merchants.Where(m => m.CanBeAsked).ToList();
        var known = await AiAnswers.FindAsync(db, options, prompt, AiTasks.Categorize, askable, ct);
        run.Found(residue.Rows, askable.Count, known.Count);
        await db.SaveChangesAsync(ct);
        var missing = askable.FindAll(m => !known.ContainsKey(m));
        if (missing.Count > 0 && residue.Rows > options.BatchAboveRows && run.Batches == 0)
        {
            await batches.SubmitAsync(run, prompt, missing, ct);
            return new(AiBatches.Poll);
        }
        if (!await AskAllAsync(run, AiTasks.Categorize, prompt, missing, keep, ct))
            return StepEnd.Over;

        known = await AiAnswers.FindAsync(db, options, prompt, AiTasks.Categorize, askable, ct);
        var doubted = AiVerdict.Doubted(askable, known, choices);
        var second = await AiAnswers.FindAsync(db, options, prompt, AiTasks.Escalate, doubted, ct);
        doubted.RemoveAll(second.ContainsKey);
        if (!await AskAllAsync(run, AiTasks.Escalate, prompt, doubted, keep, ct))
            return StepEnd.Over;
        return await EndAsync(run, prompt, choices, null, ct);
    }

    /// <returns>False when the run is somebody else's by now.</returns>
    private async Task<bool> AskAllAsync(
        AiRun run,
        string task,
        CategoryPrompt prompt,
        List<AskedMerchant> merchants,
        Func<Task<bool>> keep,
        CancellationToken ct
    )
    {
        foreach (var some in merchants.Chunk(options.MerchantsPerCall))
        {
            await gateway.AskAsync(run, task, prompt, some, ct);
            if (task == AiTasks.Categorize)
                run.Heard(some.Length);
            await db.SaveChangesAsync(ct);
            if (!await keep())
                return false;
        }
        return true;
    }

    /// <param name="choices">Null where nothing is to be written.</param>
    private async Task<StepEnd> EndAsync(
        AiRun run,
        CategoryPrompt prompt,
        AiChoices? choices,
        string? reason,
        CancellationToken ct
    )
    {
        await SettleAsync(run, ct);
        await AiApply.RunAsync(db, options, run, prompt, choices, reason, ct);
        return StepEnd.Over;
    }

    /// <summary>Nothing stays reserved, and no batch goes on, once a run is over.</summary>
    private async Task SettleAsync(AiRun run, CancellationToken ct)
    {
        await batches.AbandonAsync(run, ct);
        await CloseLostAsync(run, ct);
    }

    /// <summary>Questions of an instance that ended before it heard.</summary>
    private async Task CloseLostAsync(AiRun run, CancellationToken ct)
    {
        var lost = await db.AiCalls.Where(c => c.RunId == run.Id && c.Outcome == AiOutcome.Sent).ToListAsync(ct);
        foreach (var call in lost)
            await gateway.CloseAsync(call, AiOutcome.Lost, mayHaveCost: true, ct);
    }
}
