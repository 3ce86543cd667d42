using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Series;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Recurring;

/// <param name="New">How many series were found that were not known.</param>
public sealed record SearchRecurringResponse(int New);

/// <summary>Looks for what recurs now; otherwise it is looked for soon after the ledger changed.</summary>
internal static class SearchRecurring
{
    internal static async Task<Ok<SearchRecurringResponse>> Handle(
        FinanceDbContext db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (found, changeSet) = await new SeriesSearch(db).RunAsync(ct);
        if (changeSet is not null)
            http.Response.Headers[InLedgerWrite.ChangeSetHeader] = changeSet.Id.ToString();
        return TypedResults.Ok(new SearchRecurringResponse(found));
    }
}
