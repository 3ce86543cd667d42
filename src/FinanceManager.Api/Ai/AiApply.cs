using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>
/// Ends a run: writes what is known as one change-set. What the rows are like is asked again under the household's lock, so
/// that nothing a person, a rule or an import decided meanwhile is touched.
/// </summary>
internal static class AiApply
{
    private const int Chunk = 500;

    /// <param name="reason">Why not everything was asked; null when it was.</param>
    internal static async Task RunAsync(
        FinanceDbContext db,
        AiOptions options,
        AiRun run,
        CategoryPrompt prompt,
        AiChoices? choices,
        string? reason,
        CancellationToken ct
    )
    {
        var verdicts = choices is null ? [] : await VerdictsAsync(db, options, prompt, choices, ct);
        db.ChangeTracker.Clear();
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        db.Act.Describe("ai.categorized", kind: ChangeKind.Ai);
        var living = await db.Categories.Where(c => !c.Hidden).Select(c => c.Id).ToHashSetAsync(ct);
        var (categorized, suggested) = (0, 0);
        foreach (var some in verdicts.Where(v => living.Contains(v.Verdict.Category)).Chunk(Chunk))
        {
            var ids = some.Select(v => v.Row).ToList();
            var rows = await Residue
                .Open(db.Transactions)
                .Include(t => t.Splits)
                .Where(t => ids.Contains(t.Id))
                .AsSplitQuery()
                .ToDictionaryAsync(t => t.Id, ct);
            foreach (var (id, key, verdict) in some)
            {
                if (
                    !rows.TryGetValue(id, out var row)
                    || row.MerchantKey != key
                    || !row.FillIn(
                        verdict.Category,
                        DecisionSource.Ai,
                        verdict.Confidence,
                        verdict.Evidence,
                        verdict.Unsure
                    )
                )
                    continue;
                categorized++;
                suggested += verdict.Unsure ? 1 : 0;
            }
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
        }
        var ended = await db.AiRuns.SingleAsync(r => r.Id == run.Id, ct);
        ended.Wrote(categorized, suggested, db.Act.ChangeSet?.Id);
        ended.End(reason is null ? AiRunState.Done : AiRunState.Stopped, reason, db.Clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
    }

    private static async Task<List<(TransactionId Row, string Key, AiVerdict Verdict)>> VerdictsAsync(
        FinanceDbContext db,
        AiOptions options,
        CategoryPrompt prompt,
        AiChoices choices,
        CancellationToken ct
    )
    {
        var askable = (await Residue.LoadAsync(db, ct)).Merchants.Where(m => m.CanBeAsked).ToList();
        var first = await AiAnswers.FindAsync(db, options, prompt, AiTasks.Categorize, askable, ct);
        var doubted = AiVerdict.Doubted(askable, first, choices).ToHashSet();
        var second = await AiAnswers.FindAsync(db, options, prompt, AiTasks.Escalate, doubted, ct);
        return
        [
            .. from merchant in askable
            let verdict = AiVerdict.Of(
                merchant,
                first.GetValueOrDefault(merchant),
                second.GetValueOrDefault(merchant),
                doubted.Contains(merchant),
                prompt,
                options
            )
            where verdict is not null
            from row in merchant.Rows
            select (row, merchant.Key, verdict.Value),
        ];
    }
}
