using FinanceManager.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>What each account holds today, in one query over the monthly summary.</summary>
internal static class AccountBalances
{
    internal static async Task<List<AccountBalance>> ReadAsync(
        FinanceDbContext db,
        ReportRequest request,
        CancellationToken ct
    )
    {
        var accounts = db.Accounts.Where(a => !a.Archived);
        if (request.AccountId is { Length: > 0 } wanted)
            accounts = accounts.Where(a => wanted.Contains(a.Id));
        var held = await accounts
            .OrderBy(a => a.CreatedAt)
            .Select(a => new
            {
                a.Id,
                a.Currency,
                a.OpeningMinorUnits,
                a.OpeningKnown,
                Movements = db.MonthlySummaries.Where(m => m.AccountId == a.Id).Sum(m => m.Inflow + m.Outflow),
            })
            .ToListAsync(ct);
        return
        [
            .. held.Select(a => new AccountBalance(
                a.Id,
                new(checked(a.OpeningMinorUnits + a.Movements), a.Currency),
                a.OpeningKnown
            )),
        ];
    }
}
