using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Health;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>The facts of the score at the ends of months, from the monthly summary in the household's base currency.</summary>
internal sealed class HealthReading
{
    private static readonly string[] s_debt = ["home.mortgage", "other.loans"];

    private readonly BaseConversion _conversion;
    private readonly Dictionary<YearMonth, Sums> _months;
    private readonly List<AccountBalances> _accounts;
    private readonly YearMonth _firstEnd;
    private readonly YearMonth? _begun;
    private readonly HealthPlans _plans;

    private HealthReading(
        BaseConversion conversion,
        Dictionary<YearMonth, Sums> months,
        List<AccountBalances> accounts,
        YearMonth firstEnd,
        YearMonth? begun,
        HealthPlans plans
    ) =>
        (_conversion, _months, _accounts, _firstEnd, _begun, _plans) = (
            conversion,
            months,
            accounts,
            firstEnd,
            begun,
            plans
        );

    /// <param name="first">The first month at whose end the score is wanted.</param>
    /// <param name="last">The last one.</param>
    internal static async Task<HealthReading> ReadAsync(
        FinanceDbContext db,
        BaseConversion conversion,
        YearMonth first,
        YearMonth last,
        CancellationToken ct
    )
    {
        var months = await MonthsAsync(db, first.AddMonths(1 - HealthFormula.Months), last, ct);
        var accounts = await BalanceReading.ReadAsync(db, first, last, ct);
        var begun = await db.Transactions.MinAsync(t => (DateOnly?)t.Date, ct);
        var plans = await HealthPlans.ReadAsync(db, conversion, last, ct);
        return new(conversion, months, accounts, first, begun is { } day ? YearMonth.Of(day) : null, plans);
    }

    /// <summary>As it was at the end of a month. The month in which the ledger begins is none that can be told: it may be half of one.</summary>
    internal HealthFacts FactsAt(YearMonth end)
    {
        var window = Enumerable.Range(0, HealthFormula.Months).Select(i => end.AddMonths(i + 1 - HealthFormula.Months));
        var months = window
            .Where(m => _begun is { } begun && m > begun)
            .Select(m => (Month: m, Sums: _months.GetValueOrDefault(m)))
            .ToList();
        var (liquid, without) = LiquidAt(end);
        return new(
            _conversion.Currency,
            [.. months.Select(m => new HealthMonth(m.Month, m.Sums.Income, m.Sums.Spending, m.Sums.Debt))],
            liquid,
            _plans.BudgetOf(months.Select(m => m.Month)),
            _plans.GoalsAt(end.LastDay, id => _accounts.Find(a => a.Id == id)?.AtMonthEnds[IndexOf(end)]),
            months.Sum(m => m.Sums.Unknown) + without
        );
    }

    private int IndexOf(YearMonth end) => ((end.Year - _firstEnd.Year) * 12) + end.Month - _firstEnd.Month;

    private (long? Liquid, int Unknown) LiquidAt(YearMonth end)
    {
        var known = _accounts.Where(a => a is { IsLiquid: true, IsKnown: true }).ToList();
        var amounts = known.ConvertAll(a =>
            _conversion.At(new(a.AtMonthEnds[IndexOf(end)], a.Currency), end.LastDay)?.MinorUnits
        );
        var converted = amounts.OfType<long>().ToList();
        return (converted.Count == 0 ? null : converted.Sum(), amounts.Count - converted.Count);
    }

    private static async Task<Dictionary<YearMonth, Sums>> MonthsAsync(
        FinanceDbContext db,
        YearMonth first,
        YearMonth last,
        CancellationToken ct
    )
    {
        var kinds = await db
            .Categories.Select(c => new
            {
                c.Id,
                c.Kind,
                c.Key,
            })
            .ToDictionaryAsync(c => c.Id, ct);
        var (from, to) = (first.Number, last.Number);
        var cells = await db
            .MonthlySummaries.Where(m => !m.Transfer && m.Month >= from && m.Month <= to)
            .GroupBy(m => new { m.Month, m.CategoryId })
            .Select(g => new
            {
                g.Key.Month,
                g.Key.CategoryId,
                In = g.Sum(m => m.BaseInflow),
                Out = g.Sum(m => m.BaseOutflow),
                Unknown = g.Sum(m => m.BaseUnknown),
            })
            .ToListAsync(ct);
        var months = cells
            .GroupBy(c => YearMonth.FromNumber(c.Month))
            .ToDictionary(
                month => month.Key,
                month =>
                    month.Aggregate(
                        default(Sums),
                        (sums, c) =>
                            sums.Add(
                                c.CategoryId is { } id && kinds.TryGetValue(id, out var kind) ? kind.Kind : null,
                                c.In,
                                c.Out,
                                c.Unknown,
                                c.CategoryId is { } owed
                                    && kinds.TryGetValue(owed, out var debt)
                                    && s_debt.Contains(debt.Key)
                            )
                    )
            );
        foreach (var (month, repaid) in await RepaidAsync(db, from, to, ct))
            months[YearMonth.FromNumber(month)] = months.GetValueOrDefault(YearMonth.FromNumber(month)).Repay(repaid);
        return months;
    }

    /// <summary>What was transferred to accounts of loans.</summary>
    private static Task<Dictionary<int, long>> RepaidAsync(
        FinanceDbContext db,
        int from,
        int to,
        CancellationToken ct
    ) =>
        db
            .MonthlySummaries.Where(m => m.Transfer && m.Month >= from && m.Month <= to)
            .Where(m => db.Accounts.Any(a => a.Id == m.AccountId && a.Type == AccountType.Loan))
            .GroupBy(m => m.Month)
            .Select(g => new { g.Key, Sum = g.Sum(m => m.BaseInflow) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, ct);

    private readonly record struct Sums(long Income, long Spending, long Debt, int Unknown)
    {
        /// <summary>A refund lowers spending and is no income; without a category the direction decides.</summary>
        internal Sums Add(CategoryKind? kind, long inflow, long outflow, int unknown, bool isDebt)
        {
            var net = checked(inflow + outflow);
            var (income, spending) = kind switch
            {
                CategoryKind.Income => (net, 0),
                CategoryKind.Expense => (0, -net),
                _ => (inflow, -outflow),
            };
            return new(
                checked(Income + income),
                checked(Spending + spending),
                isDebt ? checked(Debt - net) : Debt,
                Unknown + unknown
            );
        }

        internal Sums Repay(long amount) => this with { Debt = checked(Debt + amount) };
    }
}
