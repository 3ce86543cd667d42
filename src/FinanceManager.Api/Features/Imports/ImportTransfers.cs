using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Pairs the new rows of an import with each other and with what is there: money that went between own accounts.</summary>
internal static class ImportTransfers
{
    /// <returns>Months whose summary changed because a row became the end of a transfer.</returns>
    internal static async Task<List<TouchedMonths>> LinkAsync(
        FinanceDbContext db,
        ImportRowsOf rows,
        ChangeSetId changeSet,
        CancellationToken ct
    )
    {
        if (rows.NewCount == 0)
            return [];
        var named = await UnlinkedAsync(db, rows, ct);
        await TransferTable.LinkAsync(db, named, ct);
        // A person's own books say which movements are transfers; nobody guesses more.
        if (rows.IsMigration)
            return await TransferSearch.MonthsAsync(db, named, ct);
        var (from, to) = (rows.New.Min(l => l.Date), rows.New.Max(l => l.Date));
        var (certain, suggested) = await TransferSearch.JudgeAsync(db, changeSet, from, to, ct);
        await TransferTable.LinkAsync(db, certain, ct);
        db.AddRange(suggested);
        return await TransferSearch.MonthsAsync(db, [.. named, .. certain], ct);
    }

    /// <summary>An end that was here before may be linked already, and stays as it is.</summary>
    private static async Task<List<TransferEnds>> UnlinkedAsync(
        FinanceDbContext db,
        ImportRowsOf rows,
        CancellationToken ct
    )
    {
        if (!rows.IsMigration || rows.Seen.Select(s => s.TransactionId).ToHashSet() is not { Count: > 0 } seen)
            return rows.Named;
        var linked = new HashSet<TransactionId>();
        var ends = rows.Named.SelectMany(n => new[] { n.From, n.To }).Where(seen.Contains);
        foreach (var chunk in ends.Chunk(Chunk))
            linked.UnionWith(
                await db
                    .Transactions.IgnoreQueryFilters([Filters.Deleted])
                    .Where(t => chunk.Contains(t.Id) && (t.TransferId != null || t.DeletedIn != null))
                    .Select(t => t.Id)
                    .ToListAsync(ct)
            );
        return rows.Named.FindAll(n => !linked.Contains(n.From) && !linked.Contains(n.To));
    }

    private const int Chunk = 500;
}
