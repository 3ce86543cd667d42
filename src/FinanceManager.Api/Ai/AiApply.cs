using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>
/// Ends a run: writes what is sure as one change-set, and keeps what is not for the person to see. What the rows are like is
/// asked again under the household's lock, so that nothing a person, a rule or an import decided meanwhile is touched.
/// </summary>
internal static class AiApply
{
    private const int Chunk = 500;

    /// <param name="choices">Null where nothing is to be written.</param>
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
        var judged = choices is null ? [] : await JudgedMerchant.AllAsync(db, options, prompt, choices, ct);
        db.ChangeTracker.Clear();
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        // Another instance may have gone on with it, where this one was slow.
        if (await db.AiRuns.AnyAsync(r => r.Id == run.Id && r.EndedAt != null, ct))
            return;
        db.Act.Describe("ai.categorized", kind: ChangeKind.Ai);
        var (categorized, takenBack) = await FillInAsync(db, judged.FindAll(j => j.IsSure), ct);
        var held = judged.ConvertAll(j => takenBack.Contains(j.Merchant) ? j.Unsure() : j);
        await AiOpinions.KeepAsync(db, held, ct);
        var ended = await db.AiRuns.SingleAsync(r => r.Id == run.Id, ct);
        var suggested = held.Where(j => j.Verdict is { Unsure: true }).Sum(j => j.Merchant.Rows.Count);
        ended.Wrote(categorized, suggested, db.Act.ChangeSet?.Id);
        ended.End(reason is null ? AiRunState.Done : AiRunState.Stopped, reason, db.Clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
    }

    /// <returns>How many rows were written, and the merchants of which somebody undid such an answer before.</returns>
    private static async Task<(int Rows, HashSet<AskedMerchant> TakenBack)> FillInAsync(
        FinanceDbContext db,
        List<JudgedMerchant> sure,
        CancellationToken ct
    )
    {
        var living = await db.Categories.Where(c => !c.Hidden).Select(c => c.Id).ToHashSetAsync(ct);
        var takenBack = new HashSet<AskedMerchant>();
        var written = 0;
        var answers =
            from judged in sure
            where living.Contains(judged.Verdict!.Value.Category)
            from row in judged.Merchant.Rows
            select (Row: row, judged.Merchant, Verdict: judged.Verdict!.Value);
        foreach (var some in answers.Chunk(Chunk))
        {
            var ids = some.Select(a => a.Row).ToList();
            var rows = await Residue
                .Open(db.Transactions)
                .Include(t => t.Splits)
                .Where(t => ids.Contains(t.Id))
                .AsSplitQuery()
                .ToDictionaryAsync(t => t.Id, ct);
            var undone = await UndoneAsync(db, rows.Values, ct);
            takenBack.UnionWith(some.Where(a => undone.Contains(a.Row)).Select(a => a.Merchant));
            foreach (var (id, merchant, verdict) in some.Where(a => !takenBack.Contains(a.Merchant)))
                if (rows.TryGetValue(id, out var row) && row.MerchantKey == merchant.Key && FillIn(row, verdict))
                    written++;
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
        }
        return (written, takenBack);
    }

    private static bool FillIn(Transaction row, AiVerdict verdict) =>
        row.FillIn(
            verdict.Category,
            DecisionSource.Ai,
            verdict.Confidence,
            verdict.Evidence,
            AppliedSample.Takes(row.Description, row.Date, row.MinorUnits)
        );

    /// <summary>Who undid what the model wrote does not want it written again.</summary>
    private static async Task<HashSet<TransactionId>> UndoneAsync(
        FinanceDbContext db,
        IReadOnlyCollection<Transaction> rows,
        CancellationToken ct
    )
    {
        var splits = rows.SelectMany(r => r.Splits).ToDictionary(s => s.Id.Value, s => s.TransactionId);
        var ids = splits.Keys.ToList();
        var undone = await db
            .ChangeEntries.Where(e =>
                ids.Contains(e.EntityId)
                && db.ChangeSets.Any(c => c.Id == e.ChangeSetId && c.Kind == ChangeKind.Ai && c.RevertedBy != null)
            )
            .Select(e => e.EntityId)
            .ToListAsync(ct);
        return [.. undone.Select(id => splits[id])];
    }
}
