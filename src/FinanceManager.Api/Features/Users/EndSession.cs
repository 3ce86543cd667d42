using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Users;

internal static class EndSession
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        Guid id,
        FinanceDbContext db,
        CurrentUser current,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var ended = await db
            .Sessions.Where(s => s.Id == id && s.UserId == current.Id)
            .RevokeAsync(clock.GetUtcNow(), ct);
        return ended == 1 ? TypedResults.NoContent() : TypedResults.NotFound();
    }
}
