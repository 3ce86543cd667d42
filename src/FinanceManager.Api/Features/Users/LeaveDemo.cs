using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
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
        HttpContext http,
        CancellationToken ct
    )
    {
        if (!await db.Users.AnyAsync(u => u.Id == current.Id && u.IsDemo, ct))
            return TypedResults.NotFound();
        await HouseholdPurge.DemoAsync(db, current.Id, ct);
        RefreshCookie.Delete(http);
        return TypedResults.NoContent();
    }
}
