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
        if (rows.New.Count == 0)
            return [];
        await TransferTable.LinkAsync(db, rows.Named, ct);
        var (from, to) = (rows.New.Min(l => l.Read.Date), rows.New.Max(l => l.Read.Date));
        var (certain, suggested) = await TransferSearch.JudgeAsync(db, changeSet, from, to, ct);
        await TransferTable.LinkAsync(db, certain, ct);
        db.AddRange(suggested);
        return await TransferSearch.MonthsAsync(db, [.. rows.Named, .. certain], ct);
    }
}
