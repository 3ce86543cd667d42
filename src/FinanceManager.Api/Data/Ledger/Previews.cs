using FinanceManager.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Files handed in and not committed. They are kept for a while, but do not pile up.</summary>
internal static class Previews
{
    private const int Most = 50;

    /// <summary>Throws the oldest away, with their files, so that one more may come.</summary>
    internal static async Task MakeRoomAsync(FinanceDbContext db, CancellationToken ct)
    {
        var kept = db
            .Imports.Where(i => i.Status == ImportStatus.Preview)
            .OrderByDescending(i => i.CreatedAt)
            .Take(Most - 1)
            .Select(i => i.Id);
        await db.Imports.Where(i => i.Status == ImportStatus.Preview && !kept.Contains(i.Id)).ExecuteDeleteAsync(ct);
    }
}
