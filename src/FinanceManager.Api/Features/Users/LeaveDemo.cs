using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

/// <summary>Deletes the visitor's demo household, and the visitor, for good.</summary>
internal static class LeaveDemo
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        FinanceDbContext db,
        CurrentUser current,
        IDocumentBlobs blobs,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (!await db.Users.AnyAsync(u => u.Id == current.Id && u.IsDemo, ct))
            return TypedResults.NotFound();
        foreach (var household in await HouseholdPurge.DemoAsync(db, current.Id, ct))
            await blobs.DeleteAllAsync(household, ct);
        RefreshCookie.Delete(http);
        return TypedResults.NoContent();
    }
}
