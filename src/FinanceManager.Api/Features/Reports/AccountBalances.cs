using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>What each account holds today, in one query over the monthly summary.</summary>
internal static class AccountBalances
{
    internal static async Task<List<AccountBalance>> ReadAsync(
        FinanceDbContext db,
        ReportRequest request,
        Currency? converted,
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
        var rates = converted is null ? null : await db.RatesAsync(ct);
        var today = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);
        return
        [
            .. held.Select(a =>
            {
                var balance = new Money(checked(a.OpeningMinorUnits + a.Movements), a.Currency);
                return converted is null
                    ? new AccountBalance(a.Id, balance, a.OpeningKnown)
                    : InBase(new(a.Id, balance, a.OpeningKnown), converted, rates!, today);
            }),
        ];
    }

    private static AccountBalance InBase(AccountBalance held, Currency converted, RateBook rates, DateOnly today)
    {
        var amount = rates.Convert(held.Balance.MinorUnits, held.Balance.Currency, converted, today);
        return held with
        {
            InBase = amount.MinorUnits is { } units ? new Money(units, converted) : null,
            RateDate = amount.Date,
        };
    }
}
