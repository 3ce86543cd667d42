using System.Security.Cryptography;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Telemetry;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>A cap does not hold what the next question may cost.</summary>
internal sealed class CapReached(AiCap cap) : Exception("A cap is reached.")
{
    internal AiCap Cap { get; } = cap;
}

/// <summary>The household does not want anybody to be asked any more.</summary>
internal sealed class ConsentGone() : Exception("Nobody may be asked.");

/// <summary>A question on its way.</summary>
/// <param name="Digests">Of the merchants, in the order of their ids.</param>
internal sealed record SentQuestion(AiCall Call, ModelQuestion Question, IReadOnlyList<string> Digests);

/// <summary>
/// The one place that talks to the model. Before anything leaves, its highest cost is taken from the caps and the payload
/// is logged; afterwards what it did cost is settled, together with what was learnt. Nothing is sent inside a transaction.
/// </summary>
internal sealed class AiGateway(FinanceDbContext db, AiOptions options, ILanguageModel model, AiBreaker breaker)
{
    /// <summary>Asks about merchants; their answers are stored. What comes back cut off or as no answer is asked again in halves, once.</summary>
    /// <exception cref="ModelFailure">The service did not answer.</exception>
    /// <exception cref="CapReached">Nothing was sent.</exception>
    /// <exception cref="ConsentGone">Nothing was sent.</exception>
    internal Task AskAsync(
        AiRun run,
        string task,
        CategoryPrompt prompt,
        IReadOnlyList<AskedMerchant> merchants,
        CancellationToken ct
    ) => AskAsync(run, task, prompt, merchants, isHalf: false, ct);

    /// <summary>Asks one question that a person waits for, once. From the moment it leaves, nobody hanging up stops it: it is paid for.</summary>
    /// <param name="ask">The question to the model of that name, all that is in it redacted.</param>
    /// <param name="read">What an answer says; null where it is none.</param>
    /// <param name="about">What it is about, so that its cost can be told.</param>
    /// <returns>Null where no answer can be used.</returns>
    /// <exception cref="ModelFailure">The service did not answer, or is left alone for a while.</exception>
    /// <exception cref="CapReached">Nothing was sent.</exception>
    internal async Task<T?> AskAsync<T>(
        string task,
        string version,
        Func<string, ModelQuestion> ask,
        Func<string, T?> read,
        CancellationToken ct,
        string about = ""
    )
        where T : class
    {
        if (breaker.Wait() is var wait && wait > TimeSpan.Zero)
            throw new ModelFailure(FailureKind.Busy, wait, null);
        await CloseLostAsync(ct);
        var question = ask(options.Routes[task].Model);
        var call = await ReserveAsync(null, task, AiTier.Direct, version, question, [about], ct);
        ct = CancellationToken.None;
        var answer = await SendAsync(call, question, ct);
        var said = answer.End == ModelEnd.Finished ? read(answer.Text) : null;
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        await SettleAsync(call, answer, said is not null, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return said;
    }

    /// <summary>Reserves and logs one question.</summary>
    internal async Task<SentQuestion> BeginAsync(
        AiRun run,
        string task,
        AiTier tier,
        CategoryPrompt prompt,
        IReadOnlyList<AskedMerchant> merchants,
        CancellationToken ct
    )
    {
        var model = options.Routes[task].Model;
        var question = prompt.Ask(model, merchants);
        var digests = merchants.Select(m => prompt.DigestOf(model, m)).ToList();
        var call = await ReserveAsync(run.Id, task, tier, CategoryPrompt.Version, question, digests, ct);
        return new(call, question, digests);
    }

    private async Task<AiCall> ReserveAsync(
        AiRunId? run,
        string task,
        AiTier tier,
        string version,
        ModelQuestion question,
        List<string> digests,
        CancellationToken ct
    )
    {
        var price = options.Routes[task];
        var now = db.Clock.GetUtcNow();
        var month = YearMonth.Of(DateOnly.FromDateTime(now.UtcDateTime)).Number;
        var most = price.CostOf(Tokens.MostOf(question), question.MostTokens, ShareOf(tier));

        await using var write = await LedgerWrite.BeginAsync(db, ct);
        // Asked each time: switching off holds for what has not left yet.
        if (await db.AiChoices.AsNoTracking().SingleOrDefaultAsync(ct) is not { MayAsk: true } choices)
            throw new ConsentGone();
        var cap = Math.Min(choices.MonthlyCap ?? options.HouseholdCap, options.MonthlyCap);
        if (await AiBudget.ReserveAsync(db, month, most, cap, options.MonthlyCap, ct) is { } reached)
            throw new CapReached(reached);
        var call = new AiCall(run, task, price.Model, version, tier, now);
        call.Carry(PayloadOf(question), digests.Count, JsonSerializer.Serialize(digests));
        call.Reserve(most, month);
        db.Add(call);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return call;
    }

    // A picture is told by what identifies it: the file that it shows is kept with the documents.
    private static string PayloadOf(ModelQuestion question) =>
        $"{question.Instruction}\n\n{question.Data}"
        + (
            question.Jpeg is { } jpeg
                ? $"\n\n[JPEG, {jpeg.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(jpeg))}]"
                : ""
        );

    /// <summary>Stores what an answer says and what it cost.</summary>
    /// <returns>False where it is no answer; then nothing is stored about the merchants.</returns>
    internal async Task<bool> TakeAsync(AiCall call, ModelAnswer answer, CategoryPrompt prompt, CancellationToken ct)
    {
        var digests = JsonSerializer.Deserialize<List<string>>(call.Questions)!;
        var read =
            answer.End == ModelEnd.Finished && prompt.Asked(digests) ? prompt.Read(answer.Text, digests.Count) : null;
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        await SettleAsync(call, answer, read is not null, ct);
        if (read is not null)
            await StoreAsync(call, digests, read, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return read is not null;
    }

    /// <summary>A question that got no answer: free, or at the price reserved where it may have been answered all the same.</summary>
    internal async Task CloseAsync(AiCall call, AiOutcome outcome, bool mayHaveCost, CancellationToken ct)
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        await SettleAsync(call, outcome, 0, 0, mayHaveCost ? call.Reserved : 0, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
    }

    internal async Task GiveUpAsync(AiCall call, CancellationToken ct)
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var digests = JsonSerializer.Deserialize<List<string>>(call.Questions)!;
        await StoreAsync(call, digests, new CategoryGuess?[digests.Count], ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
    }

    internal static AiOutcome OutcomeOf(ModelFailure failure) =>
        failure.Kind switch
        {
            FailureKind.TimedOut => AiOutcome.TimedOut,
            FailureKind.Busy => AiOutcome.Busy,
            _ => AiOutcome.Rejected,
        };

    private async Task AskAsync(
        AiRun run,
        string task,
        CategoryPrompt prompt,
        IReadOnlyList<AskedMerchant> merchants,
        bool isHalf,
        CancellationToken ct
    )
    {
        var sent = await BeginAsync(run, task, AiTier.Direct, prompt, merchants, ct);
        var answer = await SendAsync(sent.Call, sent.Question, ct);
        if (await TakeAsync(sent.Call, answer, prompt, ct))
            return;
        if (isHalf || merchants.Count == 1)
        {
            await GiveUpAsync(sent.Call, ct);
            return;
        }
        var half = merchants.Count / 2;
        await AskAsync(run, task, prompt, [.. merchants.Take(half)], isHalf: true, ct);
        await AskAsync(run, task, prompt, [.. merchants.Skip(half)], isHalf: true, ct);
    }

    private async Task<ModelAnswer> SendAsync(AiCall call, ModelQuestion question, CancellationToken ct)
    {
        try
        {
            var answer = await model.AskAsync(question, ct);
            breaker.Worked();
            return answer;
        }
        catch (ModelFailure failure)
        {
            breaker.Failed(failure.Kind);
            // After a time-out nobody knows whether the answer was made, and so paid for.
            await CloseAsync(call, OutcomeOf(failure), failure.Kind is FailureKind.TimedOut, ct);
            throw;
        }
    }

    /// <summary>Questions that a person waited for when the program ended; a run sees to its own.</summary>
    private async Task CloseLostAsync(CancellationToken ct)
    {
        var before = db.Clock.GetUtcNow() - TimeSpan.FromSeconds(2 * options.TimeoutSeconds);
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var lost = await db
            .AiCalls.Where(c => c.RunId == null && c.Outcome == AiOutcome.Sent && c.SentAt < before)
            .ToListAsync(ct);
        foreach (var call in lost)
            await CloseAsync(call, AiOutcome.Lost, mayHaveCost: true, ct);
        await write.CommitAsync(ct);
    }

    private Task SettleAsync(AiCall call, ModelAnswer answer, bool isRead, CancellationToken ct)
    {
        var outcome =
            answer.End == ModelEnd.Refused ? AiOutcome.Refused
            : answer.End == ModelEnd.CutOff ? AiOutcome.CutOff
            : isRead ? AiOutcome.Answered
            : AiOutcome.Unusable;
        var cost = options.Prices.TryGetValue(call.Model, out var price)
            ? price.CostOf(answer.InputTokens, answer.OutputTokens, ShareOf(call.Tier))
            : call.Reserved;
        return SettleAsync(call, outcome, answer.InputTokens, answer.OutputTokens, cost, ct);
    }

    private async Task SettleAsync(
        AiCall call,
        AiOutcome outcome,
        long inputTokens,
        long outputTokens,
        long cost,
        CancellationToken ct
    )
    {
        await AiBudget.SettleAsync(db, call.Month, call.Reserved, cost, ct);
        call.Settle(outcome, inputTokens, outputTokens, cost);
        Measurements.AiCost.Add((double)cost / AiOptions.Dollar);
    }

    private async Task StoreAsync(AiCall call, List<string> digests, CategoryGuess?[] read, CancellationToken ct)
    {
        var known = await db.AiAnswers.Where(a => digests.Contains(a.Question)).ToDictionaryAsync(a => a.Question, ct);
        var now = db.Clock.GetUtcNow();
        for (var i = 0; i < digests.Count; i++)
        {
            if (!known.TryGetValue(digests[i], out var answer))
                db.Add(known[digests[i]] = answer = new(digests[i]));
            if (read[i] is { } guess)
                answer.Say(guess.Category, guess.Confidence, call.Model, call.PromptVersion, now);
            else
                answer.GiveUp(call.Model, call.PromptVersion, now);
        }
    }

    private decimal ShareOf(AiTier tier) => tier == AiTier.Batch ? options.BatchShare : 1;
}
