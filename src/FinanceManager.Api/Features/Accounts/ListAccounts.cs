using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Accounts;

/// <summary>Every account, archived ones too, the oldest first.</summary>
internal static class ListAccounts
{
    internal static async Task<Ok<Page<AccountResponse>>> Handle(FinanceDbContext db, CancellationToken ct) =>
        TypedResults.Ok(new Page<AccountResponse>(await AccountReading.ReadAsync(db, db.Accounts, ct)));
}
