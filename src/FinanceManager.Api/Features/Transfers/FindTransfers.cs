using System.Globalization;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transfers;

/// <param name="ChangeSetId">Undoes all of it; null when nothing was linked.</param>
/// <param name="Linked">Pairs that were certain.</param>
/// <param name="Suggested">Pairs that a person is asked about, in the review.</param>
public sealed record FindTransfersResponse(ChangeSetId? ChangeSetId, int Linked, int Suggested);

/// <summary>Looks for transfers in the whole history, as one change-set.</summary>
internal static class FindTransfers
{
    private const int Chunk = 250;

    internal static async Task<Ok<FindTransfersResponse>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var (certain, suggested) = await TransferSearch.JudgeAsync(db, null, DateOnly.MinValue, DateOnly.MaxValue, ct);
        db.Act.Describe("transfer.found", certain.Count.ToString(CultureInfo.InvariantCulture), ChangeKind.Bulk);
        foreach (var pairs in certain.Chunk(Chunk))
        {
            var ids = pairs.SelectMany(p => new[] { p.From, p.To }).ToList();
            var ends = await db
                .Transactions.Include(t => t.Splits)
                .Where(t => ids.Contains(t.Id))
                .ToDictionaryAsync(t => t.Id, ct);
            foreach (var pair in pairs)
                db.Add(Transfer.Link(ends[pair.From], ends[pair.To]));
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
        }
        db.AddRange(suggested);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new FindTransfersResponse(db.Act.ChangeSet?.Id, certain.Count, suggested.Count));
    }
}
