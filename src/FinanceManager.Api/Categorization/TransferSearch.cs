using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Categorization;

/// <summary>Looks for transfers among unlinked movements: what is certain, and what a person is to be asked.</summary>
internal static class TransferSearch
{
    private const int Chunk = 500;

    /// <param name="changeSet">Only pairs with an end that it brought in; null for all.</param>
    internal static async Task<(List<TransferEnds> Certain, List<PossibleMatch> Suggested)> JudgeAsync(
        FinanceDbContext db,
        ChangeSetId? changeSet,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var candidates = await TransferTable.FindAsync(db, changeSet, from, to, ct);
        var judged = TransferJudge.Judge(candidates, await TextsAsync(db, candidates, ct));
        return (
            [.. judged.Where(j => j.Certain).Select(j => j.Ends)],
            [
                .. judged
                    .Where(j => !j.Certain)
                    .Select(j => new PossibleMatch(MatchKind.Transfer, j.Ends.From, j.Ends.To, j.Score, j.Reason)),
            ]
        );
    }

    /// <summary>The account and month of every end.</summary>
    internal static async Task<List<TouchedMonths>> MonthsAsync(
        FinanceDbContext db,
        IReadOnlyList<TransferEnds> linked,
        CancellationToken ct
    )
    {
        var months = new HashSet<TouchedMonths>();
        foreach (var chunk in linked.SelectMany(l => new[] { l.From, l.To }).Chunk(Chunk))
        {
            var ends = await db
                .Transactions.Where(t => chunk.Contains(t.Id))
                .Select(t => new { t.AccountId, t.Date })
                .ToListAsync(ct);
            months.UnionWith(
                ends.Select(e => new TouchedMonths(e.AccountId, YearMonth.Of(e.Date), YearMonth.Of(e.Date)))
            );
        }
        return [.. months];
    }

    private static async Task<Dictionary<TransactionId, TransferText>> TextsAsync(
        FinanceDbContext db,
        List<TransferCandidate> candidates,
        CancellationToken ct
    )
    {
        var texts = new Dictionary<TransactionId, TransferText>();
        foreach (var chunk in candidates.SelectMany(c => new[] { c.Ends.From, c.Ends.To }).Distinct().Chunk(Chunk))
        {
            var some = await db
                .Transactions.Where(t => chunk.Contains(t.Id))
                .Select(t => new
                {
                    t.Id,
                    Text = t.BankText ?? t.Description,
                    Payee = t.PayeeSource == DecisionSource.Bank ? t.Payee : null,
                })
                .ToListAsync(ct);
            foreach (var t in some)
                texts.Add(t.Id, new(t.Text, t.Payee));
        }
        return texts;
    }
}
