using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Accounts;

internal static class GetAccount
{
    internal static async Task<Results<Ok<AccountResponse>, NotFound>> Handle(
        AccountId id,
        FinanceDbContext db,
        CancellationToken ct
    ) =>
        await AccountReading.ReadOneAsync(db, id, ct) is { } account
            ? TypedResults.Ok(account)
            : TypedResults.NotFound();
}
