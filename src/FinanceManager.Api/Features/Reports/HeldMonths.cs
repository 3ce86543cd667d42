using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Search;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;
using FinanceManager.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <param name="Opening">Before its first transaction.</param>
internal sealed record HeldAccount(AccountId Id, Money Opening, bool OpeningKnown);

/// <summary>What accounts moved in each month, from the monthly summary, and what that is worth.</summary>
internal sealed class HeldMonths
{
    private const int MostMonths = 600;
    private static readonly Dictionary<YearMonth, AccountMonth> s_nothing = [];

    private readonly Dictionary<AccountId, Dictionary<YearMonth, AccountMonth>> _months;
    private readonly Valuation? _value;

    private HeldMonths(
        List<HeldAccount> accounts,
        IReadOnlyList<YearMonth> period,
        Dictionary<AccountId, Dictionary<YearMonth, AccountMonth>> months,
        Valuation? value
    ) => (Accounts, Period, _months, _value) = (accounts, period, months, value);

    internal List<HeldAccount> Accounts { get; }

    internal IReadOnlyList<YearMonth> Period { get; }

    internal Currency? Target => _value?.Currency;

    internal IReadOnlyList<Holding> Of(HeldAccount account) =>
        NetWorth.Of(account.Opening, _months.GetValueOrDefault(account.Id, s_nothing), Period, _value);

    internal static async Task<HeldMonths> ReadAsync(FinanceDbContext db, ReportRequest request, CancellationToken ct)
    {
        var accounts = await AccountsAsync(db, request, ct);
        var today = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);
        var target = request.Currency is { } code ? ReportCurrency.Parse(code) : null;
        var months = await MonthsAsync(db, ct);
        if (target is not null && request.RateDate is null && await BaseAmounts.CurrencyAsync(db, ct) != target)
            months = await ConvertedAsync(db, months, accounts, target, ct);
        var first = accounts
            .SelectMany(a => months.GetValueOrDefault(a.Id, s_nothing).Keys)
            .DefaultIfEmpty(YearMonth.Of(today))
            .Min();
        var value = target is null ? null : new Valuation(await db.RatesAsync(ct), target, today, request.RateDate);
        return new(accounts, PeriodOf(request, first, YearMonth.Of(today)), months, value);
    }

    private static async Task<List<HeldAccount>> AccountsAsync(
        FinanceDbContext db,
        ReportRequest request,
        CancellationToken ct
    )
    {
        var accounts = db.Accounts.AsQueryable();
        if (request.AccountId is { Length: > 0 } wanted)
            accounts = accounts.Where(a => wanted.Contains(a.Id));
        if (request.MemberId is { Length: > 0 } members)
        {
            var theirs = await MemberAccounts.OfAsync(db, members, ct);
            accounts = accounts.Where(a => theirs.Contains(a.Id));
        }
        var found = await accounts
            .OrderBy(a => a.CreatedAt)
            .Select(a => new
            {
                a.Id,
                a.Currency,
                a.OpeningMinorUnits,
                a.OpeningKnown,
            })
            .ToListAsync(ct);
        return found.ConvertAll(a => new HeldAccount(a.Id, new(a.OpeningMinorUnits, a.Currency), a.OpeningKnown));
    }

    private static List<YearMonth> PeriodOf(ReportRequest request, YearMonth first, YearMonth now)
    {
        var from = request.From is null ? first : YearMonth.Of(request.FirstDay);
        var to = request.To is null ? now : YearMonth.Of(request.LastDay);
        var months = new List<YearMonth>();
        for (var month = from; month <= to && months.Count < MostMonths; month = month.AddMonths(1))
            months.Add(month);
        return months;
    }

    private static async Task<Dictionary<AccountId, Dictionary<YearMonth, AccountMonth>>> MonthsAsync(
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var sums = await db
            .MonthlySummaries.GroupBy(m => new { m.AccountId, m.Month })
            .Select(g => new
            {
                g.Key.AccountId,
                g.Key.Month,
                Moved = g.Sum(m => m.Inflow + m.Outflow),
                Converted = g.Sum(m => m.BaseInflow + m.BaseOutflow),
                Unknown = g.Sum(m => m.BaseUnknown),
            })
            .ToListAsync(ct);
        return sums.GroupBy(s => s.AccountId)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.ToDictionary(
                        s => YearMonth.FromNumber(s.Month),
                        s => new AccountMonth(s.Moved, s.Unknown == 0 ? s.Converted : null)
                    )
            );
    }

    /// <summary>In another than the base currency each movement is converted by itself, at the rate of its day.</summary>
    private static async Task<Dictionary<AccountId, Dictionary<YearMonth, AccountMonth>>> ConvertedAsync(
        FinanceDbContext db,
        Dictionary<AccountId, Dictionary<YearMonth, AccountMonth>> months,
        List<HeldAccount> accounts,
        Currency target,
        CancellationToken ct
    )
    {
        var rates = await db.RatesAsync(ct);
        var wanted = accounts.ConvertAll(a => a.Id);
        var converted = new Dictionary<(AccountId, YearMonth), long?>();
        var parts = db
            .Transactions.Where(t => wanted.Contains(t.AccountId))
            .SelectMany(
                t => t.Splits,
                (t, s) =>
                    new
                    {
                        t.AccountId,
                        t.Date,
                        t.Currency,
                        s.MinorUnits,
                    }
            );
        await foreach (var part in parts.AsAsyncEnumerable().WithCancellation(ct))
        {
            var key = (part.AccountId, YearMonth.Of(part.Date));
            var amount = rates.Convert(part.MinorUnits, part.Currency, target, part.Date).MinorUnits;
            converted[key] = checked(converted.GetValueOrDefault(key, 0) + amount);
        }
        return months.ToDictionary(
            a => a.Key,
            a =>
                a.Value.ToDictionary(
                    m => m.Key,
                    m => m.Value with { Converted = converted.GetValueOrDefault((a.Key, m.Key)) }
                )
        );
    }
}
