using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Search;
using FinanceManager.Domain;
using FinanceManager.Domain.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Reports;

/// <param name="Currency">What everything is converted to; null where each currency keeps its own total.</param>
/// <param name="RateDate">The one day whose rates were used; null for those of the end of each month.</param>
public sealed record NetWorthResponse(
    Currency? Currency,
    DateOnly? RateDate,
    IReadOnlyList<NetWorthMonth> Months,
    IReadOnlyList<NetWorthAccount> Accounts
);

/// <param name="Totals">One per currency.</param>
/// <param name="Converted">What all accounts are worth at the rates of the month's end, those of unknown rate left out.</param>
/// <param name="Moved">What came and went, each at the rate of its day; null where one of them is not known.</param>
/// <param name="Gain">What the rates alone made of it.</param>
/// <param name="Unknown">Accounts that are in no converted total, since no rate is known for them.</param>
/// <param name="Query">Finds the transactions of the month, as a query of <c>GET /transactions</c>.</param>
public sealed record NetWorthMonth(
    YearMonth Month,
    DateOnly Day,
    IReadOnlyList<Money> Totals,
    Money? Converted,
    Money? Moved,
    Money? Gain,
    int Unknown,
    string Query
);

/// <param name="BalanceKnown">False where the balance is only the sum of what was seen.</param>
public sealed record NetWorthAccount(
    AccountId AccountId,
    Currency Currency,
    bool BalanceKnown,
    IReadOnlyList<AccountMonthEnd> Months
);

/// <param name="Converted">At the rate of <paramref name="RateDate"/>; null where none is known or nothing is converted.</param>
public sealed record AccountMonthEnd(
    YearMonth Month,
    Money Balance,
    Money? Converted,
    DateOnly? RateDate,
    Money? Moved,
    Money? Gain,
    string Query
);

/// <summary>What accounts hold at the end of each month, transfers included, and what exchange rates made of it.</summary>
internal static class GetNetWorthReport
{
    internal static async Task<Ok<NetWorthResponse>> Handle(
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    ) => TypedResults.Ok(await ReadAsync(db, request, ct));

    internal static async Task<NetWorthResponse> ReadAsync(
        FinanceDbContext db,
        ReportRequest request,
        CancellationToken ct
    )
    {
        var held = await HeldMonths.ReadAsync(db, request, ct);
        var accounts = held.Accounts.ConvertAll(a => new NetWorthAccount(
            a.Id,
            a.Opening.Currency,
            a.OpeningKnown,
            [.. held.Of(a).Select(h => EndOf(a.Id, h))]
        ));
        var months = held.Period.Select((month, i) => MonthOf(month, i, accounts, held.Target, request));
        return new(held.Target, request.RateDate, [.. months], accounts);
    }

    private static AccountMonthEnd EndOf(AccountId account, Holding held)
    {
        var query = MonthQuery(held.Month);
        query.Add("accountId", account.ToString());
        return new(held.Month, held.Balance, held.Converted, held.RateDate, held.Moved, held.Gain, query.ToString());
    }

    private static NetWorthMonth MonthOf(
        YearMonth month,
        int index,
        List<NetWorthAccount> accounts,
        Currency? target,
        ReportRequest request
    )
    {
        var ends = accounts.ConvertAll(a => a.Months[index]);
        var query = MonthQuery(month);
        query.AddAll("accountId", request.AccountId?.Select(a => $"{a}"));
        query.AddAll("memberId", request.MemberId);
        var known = ends.FindAll(e => e.Converted is not null);
        return new(
            month,
            month.LastDay,
            [
                .. ends.GroupBy(e => e.Balance.Currency)
                    .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                    .Select(g => g.Aggregate(Money.Zero(g.Key), (sum, e) => sum + e.Balance)),
            ],
            target is null ? null : known.Aggregate(Money.Zero(target), (sum, e) => sum + e.Converted!),
            Sum(target, known, e => e.Moved),
            Sum(target, known, e => e.Gain),
            target is null ? 0 : ends.Count - known.Count,
            query.ToString()
        );
    }

    /// <summary>Null where one of them is not known: a part would look like the whole.</summary>
    private static Money? Sum(Currency? target, List<AccountMonthEnd> ends, Func<AccountMonthEnd, Money?> of) =>
        target is null || ends.Exists(e => of(e) is null)
            ? null
            : ends.Aggregate(Money.Zero(target), (sum, e) => sum + of(e)!);

    private static QueryText MonthQuery(YearMonth month)
    {
        var query = new QueryText();
        query.Add("from", ReportQuery.Day(month.FirstDay));
        query.Add("to", ReportQuery.Day(month.LastDay));
        return query;
    }
}
