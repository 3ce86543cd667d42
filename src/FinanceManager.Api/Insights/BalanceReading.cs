using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Insights;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>What was on an account at the ends of months, the oldest first.</summary>
/// <param name="IsKnown">A statement or a person said once what is on it.</param>
internal sealed record AccountBalances(
    AccountId Id,
    AccountType Type,
    Currency Currency,
    bool IsKnown,
    IReadOnlyList<long> AtMonthEnds
)
{
    internal bool IsCurrent => Type is AccountType.Cash or AccountType.Checking;

    /// <summary>At hand within days.</summary>
    internal bool IsLiquid => IsCurrent || Type == AccountType.Savings;

    internal bool IsOwned => Type is not (AccountType.CreditCard or AccountType.Loan);
}

/// <summary>Balances from the monthly summary: one query for what was before, one for the months.</summary>
internal static class BalanceReading
{
    internal static async Task<List<AccountBalances>> ReadAsync(
        FinanceDbContext db,
        YearMonth first,
        YearMonth last,
        CancellationToken ct
    )
    {
        var (from, to) = (first.Number, last.Number);
        var accounts = await db
            .Accounts.Where(a => !a.Archived)
            .OrderBy(a => a.CreatedAt)
            .Select(a => new
            {
                a.Id,
                a.Type,
                a.Currency,
                a.OpeningKnown,
                a.OpeningMinorUnits,
                Before = db
                    .MonthlySummaries.Where(m => m.AccountId == a.Id && m.Month <= from)
                    .Sum(m => m.Inflow + m.Outflow),
            })
            .ToListAsync(ct);
        var months = await db
            .MonthlySummaries.Where(m => m.Month > from && m.Month <= to)
            .GroupBy(m => new { m.AccountId, m.Month })
            .Select(g => new { g.Key, Sum = g.Sum(m => m.Inflow + m.Outflow) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        return accounts.ConvertAll(a =>
        {
            var balance = checked(a.OpeningMinorUnits + a.Before);
            var ends = new List<long> { balance };
            for (var month = first.AddMonths(1); month <= last; month = month.AddMonths(1))
                ends.Add(
                    balance = checked(
                        balance + months.GetValueOrDefault(new { AccountId = a.Id, Month = month.Number })
                    )
                );
            return new AccountBalances(a.Id, a.Type, a.Currency, a.OpeningKnown, ends);
        });
    }

    /// <summary>What each account held at the end of a day: whole months from the summary, the days of the last one from the rows.</summary>
    internal static async Task<List<(AccountId Id, Currency Currency, bool IsKnown, long Balance)>> OnAsync(
        FinanceDbContext db,
        DateOnly day,
        CancellationToken ct
    )
    {
        var month = YearMonth.Of(day);
        var (number, first) = (month.Number, month.FirstDay);
        var accounts = await db
            .Accounts.Where(a => !a.Archived)
            .OrderBy(a => a.CreatedAt)
            .Select(a => new
            {
                a.Id,
                a.Currency,
                a.OpeningKnown,
                a.OpeningMinorUnits,
                Months = db
                    .MonthlySummaries.Where(m => m.AccountId == a.Id && m.Month < number)
                    .Sum(m => m.Inflow + m.Outflow),
                Days = db
                    .Transactions.Where(t => t.AccountId == a.Id && t.Date >= first && t.Date <= day)
                    .Sum(t => t.MinorUnits),
            })
            .ToListAsync(ct);
        return accounts.ConvertAll(a =>
            (a.Id, a.Currency, a.OpeningKnown, checked(a.OpeningMinorUnits + a.Months + a.Days))
        );
    }

    /// <summary>What is held in other currencies, by the last of the balances, now and at the rate of a year ago.</summary>
    internal static IReadOnlyList<CurrencyHolding> Holdings(
        IEnumerable<AccountBalances> accounts,
        BaseConversion conversion,
        DateOnly today
    )
    {
        var owned = accounts.Where(a => a is { IsOwned: true, IsKnown: true }).ToList();
        var all = owned.Select(a => conversion.At(new(a.AtMonthEnds[^1], a.Currency), today)?.MinorUnits ?? 0).Sum();
        return
        [
            .. owned
                .Where(a => a.Currency != conversion.Currency)
                .GroupBy(a => a.Currency)
                .Select(g =>
                {
                    var balance = new Money(g.Sum(a => a.AtMonthEnds[^1]), g.Key);
                    return new CurrencyHolding(
                        balance,
                        conversion.At(balance, today),
                        conversion.At(balance, today.AddYears(-1)),
                        new(Math.Max(1, all), conversion.Currency),
                        [.. g.Select(a => a.Id)]
                    );
                }),
        ];
    }
}
