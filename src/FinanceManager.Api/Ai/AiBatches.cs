using FinanceManager.Api.Data;
using FinanceManager.Domain.Ai;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>
/// Many questions at half the price, answered within a day. Each is logged and paid for from the caps as any other; the
/// service's name of the batch is stored, so that any instance collects it, in whatever order its answers come.
/// </summary>
internal sealed class AiBatches(FinanceDbContext db, AiOptions options, AiGateway gateway, ILanguageModel model)
{
    internal static readonly TimeSpan Poll = TimeSpan.FromMinutes(1);

    // The service gives up after a day; then so do we.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(25);

    /// <exception cref="CapReached">Not even the first question fits.</exception>
    internal async Task SubmitAsync(
        AiRun run,
        CategoryPrompt prompt,
        List<AskedMerchant> merchants,
        CancellationToken ct
    )
    {
        var questions = new Dictionary<string, ModelQuestion>();
        var calls = new List<AiCall>();
        foreach (var some in merchants.Chunk(options.MerchantsPerCall))
            try
            {
                var sent = await gateway.BeginAsync(run, AiTasks.Categorize, AiTier.Batch, prompt, some, ct);
                questions.Add(KeyOf(sent.Call), sent.Question);
                calls.Add(sent.Call);
            }
            catch (CapReached) when (calls.Count > 0)
            {
                // What fits is asked. The rest is met again when it is collected, and then the run stops.
                break;
            }
        try
        {
            run.Submitted(await model.SubmitAsync(questions, ct));
        }
        catch (ModelFailure failure)
        {
            foreach (var call in calls)
                await gateway.CloseAsync(call, AiGateway.OutcomeOf(failure), failure.Kind is FailureKind.TimedOut, ct);
            throw;
        }
        await db.SaveChangesAsync(ct);
    }

    /// <returns>False while it has not ended.</returns>
    internal async Task<bool> CollectAsync(AiRun run, CategoryPrompt prompt, CancellationToken ct)
    {
        var open = (
            await db
                .AiCalls.Where(c => c.RunId == run.Id && c.Tier == AiTier.Batch && c.Outcome == AiOutcome.Sent)
                .ToListAsync(ct)
        ).ToDictionary(KeyOf);
        var isLate = db.Clock.GetUtcNow() - run.CreatedAt >= Longest;
        try
        {
            if (!await model.HasEndedAsync(run.BatchId!, ct))
            {
                if (!isLate)
                    return false;
                await model.CancelAsync(run.BatchId!, ct);
            }
            else
                await foreach (var result in model.ResultsAsync(run.BatchId!, ct))
                    if (open.Remove(result.Key, out var call))
                        await TakeAsync(call, result, prompt, ct);
        }
        catch (ModelFailure failure) when (!isLate && failure.Kind is FailureKind.Busy or FailureKind.TimedOut)
        {
            // Its answers are paid for, and wait there longer than we do.
            return false;
        }
        catch (ModelFailure failure) when (isLate || failure.Kind is FailureKind.Missing)
        {
            // Nothing of it is left to collect; what it may have cost is settled below.
        }
        foreach (var call in open.Values)
            await gateway.CloseAsync(call, AiOutcome.Lost, mayHaveCost: true, ct);
        run.Collected();
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Nobody is to be asked any more.</summary>
    internal async Task AbandonAsync(AiRun run, CancellationToken ct)
    {
        if (run.BatchId is not { } batch)
            return;
        try
        {
            if (options.Available)
                await model.CancelAsync(batch, ct);
        }
        catch (ModelFailure)
        {
            // It ends by itself within a day, and nothing of it is read.
        }
        var open = await db.AiCalls.Where(c => c.RunId == run.Id && c.Outcome == AiOutcome.Sent).ToListAsync(ct);
        foreach (var call in open)
            await gateway.CloseAsync(call, AiOutcome.Canceled, mayHaveCost: true, ct);
        run.Collected();
        await db.SaveChangesAsync(ct);
    }

    private async Task TakeAsync(AiCall call, BatchedAnswer result, CategoryPrompt prompt, CancellationToken ct)
    {
        if (result.Answer is { } answer)
            await gateway.TakeAsync(call, answer, prompt, ct);
        else
            await gateway.CloseAsync(
                call,
                result.Fate switch
                {
                    BatchFate.Expired => AiOutcome.Expired,
                    BatchFate.Canceled => AiOutcome.Canceled,
                    _ => AiOutcome.Rejected,
                },
                mayHaveCost: false,
                ct
            );
    }

    private static string KeyOf(AiCall call) => call.Id.Value.ToString("N");
}
