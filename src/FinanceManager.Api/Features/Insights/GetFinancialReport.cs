using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Api.Insights;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Goals;
using FinanceManager.Domain.Recurring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Insights;

/// <summary>A month of the period, or the part of it that lies inside. Money out is negative.</summary>
public sealed record FinancialReportMonth(YearMonth Month, Money Income, Money Spending, Money Total);

/// <param name="CategoryId">Null for what has none.</param>
/// <param name="Percent">Of all income, or of all spending; null where that is nothing, or the other way round.</param>
public sealed record FinancialReportCategory(
    CategoryId? CategoryId,
    bool IsIncome,
    Money Total,
    decimal? Percent,
    int Count
);

/// <param name="Known">A statement or a person said once what is on it.</param>
/// <param name="StartConverted">At the rate of the day before the period; null where none is known.</param>
/// <param name="EndConverted">At the rate of its last day.</param>
public sealed record FinancialReportAccount(
    AccountId AccountId,
    bool Known,
    Money Start,
    Money End,
    Money? StartConverted,
    Money? EndConverted
);

/// <summary>What was budgeted in the period's months and what was spent in them, in the budget's currency.</summary>
/// <param name="Query">Of <c>GET /transactions</c>, for the rows that were spent.</param>
public sealed record FinancialReportBudget(CategoryId CategoryId, Money Budgeted, Money Spent, string Query);

/// <param name="AccountIds">Whose rows are its progress; none where contributions are written down.</param>
/// <param name="ProjectedOn">An estimate, from the pace of the last months.</param>
public sealed record FinancialReportGoal(
    GoalId GoalId,
    string Name,
    Money Target,
    Money Reached,
    DateOnly? DueOn,
    DateOnly? ProjectedOn,
    GoalStatus Status,
    IReadOnlyList<AccountId> AccountIds
);

/// <param name="Amount">As it is expected each time; money out is negative.</param>
/// <param name="PerYear">The same by how often it comes.</param>
public sealed record FinancialReportRecurring(
    RecurringId RecurringId,
    string Name,
    SeriesKind Kind,
    Cadence Cadence,
    Money Amount,
    Money PerYear,
    DateOnly NextDue
);

/// <summary>
/// A period as a whole, in one currency: movements at the rates of their days, balances at those of theirs. Each part is an exact
/// sum of rows or says what it is; the health score stays in the household's currency, budgets, goals and what recurs in their own.
/// </summary>
/// <param name="Unknown">Parts of transactions that are in no sum, since no rate is known for them.</param>
/// <param name="NetWorthStart">Sum of what is known of the accounts the evening before.</param>
/// <param name="UnknownAccounts">Accounts that are in neither, since no rate is known for them.</param>
/// <param name="Health">At the end of the period's last whole month.</param>
/// <param name="Budgets">Of the household's shared budget.</param>
/// <param name="Goals">As they are now.</param>
/// <param name="Recurring">What is being paid and earned now.</param>
public sealed record FinancialReportResponse(
    DateOnly From,
    DateOnly To,
    Currency Currency,
    int Unknown,
    Money Income,
    Money Spending,
    Money Total,
    IReadOnlyList<FinancialReportMonth> Months,
    IReadOnlyList<FinancialReportCategory> Categories,
    Money NetWorthStart,
    Money NetWorthEnd,
    int UnknownAccounts,
    IReadOnlyList<FinancialReportAccount> Accounts,
    HealthScoreResponse Health,
    IReadOnlyList<FinancialReportBudget> Budgets,
    IReadOnlyList<FinancialReportGoal> Goals,
    IReadOnlyList<FinancialReportRecurring> Recurring,
    IReadOnlyList<InsightResponse> Insights
);

/// <summary>Everything about a period on one page: on screen, and printed.</summary>
internal static class GetFinancialReport
{
    private const int MostYears = 20;

    /// <param name="currency">The household's where absent.</param>
    internal static async Task<Results<Ok<FinancialReportResponse>, ProblemHttpResult>> Handle(
        FinanceDbContext db,
        InsightFeedOf feed,
        CancellationToken ct,
        DateOnly? from = null,
        DateOnly? to = null,
        [RegularExpression("^[A-Z]{3}$")] string? currency = null
    )
    {
        var today = InsightReading.Today(db);
        var last = to ?? today;
        var first = from ?? new DateOnly(last.Year, last.Month, 1);
        if (first > last || first.Year < DateOnly.MinValue.Year + 2 || last.Year - first.Year > MostYears)
            return Problems.Of(StatusCodes.Status400BadRequest, "report.period-invalid");
        var home = await BaseAmounts.CurrencyAsync(db, ct);
        var shown = currency is null ? home : Parse(currency);
        var conversion = BaseConversion.To(shown, await db.RatesAsync(ct));

        var sums =
            shown == home
                ? await PeriodSums.ReadAsync(db, first, last, ct)
                : await PeriodSums.ReadAsync(db, first, last, conversion, ct);
        var accounts = await AccountsAsync(db, conversion, first, last, ct);
        var (insights, _) = await feed.ReadAsync(dismissed: false, ct);
        var (income, spending) = sums.Parts(sums.Cells);
        return TypedResults.Ok(
            new FinancialReportResponse(
                first,
                last,
                conversion.Currency,
                sums.Unknown,
                new(income, conversion.Currency),
                new(spending, conversion.Currency),
                new(checked(income + spending), conversion.Currency),
                MonthsOf(sums, conversion.Currency),
                CategoriesOf(sums, conversion.Currency, income, spending),
                Sum(accounts.Select(a => a.StartConverted), conversion.Currency),
                Sum(accounts.Select(a => a.EndConverted), conversion.Currency),
                accounts.Count(a => a.EndConverted is null || a.StartConverted is null),
                accounts,
                await GetHealthScore.ReadAsync(db, LastWholeMonth(last, today), ct),
                await ReportPlans.BudgetsAsync(db, YearMonth.Of(first), YearMonth.Of(last), ct),
                await ReportPlans.GoalsAsync(db, ct),
                await ReportPlans.RecurringAsync(db, today, ct),
                [.. insights.Where(i => i.From <= last && i.To >= first)]
            )
        );
    }

    private static Currency Parse(string code) =>
        Currency.TryParse(code, out var currency) ? currency : throw new RuleViolation("report.currency-unknown");

    private static YearMonth LastWholeMonth(DateOnly last, DateOnly today)
    {
        var month = YearMonth.Of(last < today ? last : today);
        return last < today && last == month.LastDay ? month : month.AddMonths(-1);
    }

    private static List<FinancialReportMonth> MonthsOf(PeriodSums sums, Currency currency) =>
        [
            .. sums
                .Cells.GroupBy(c => c.Month)
                .OrderBy(m => m.Key)
                .Select(month =>
                {
                    var (income, spending) = sums.Parts(month);
                    return new FinancialReportMonth(
                        YearMonth.FromNumber(month.Key),
                        new(income, currency),
                        new(spending, currency),
                        new(checked(income + spending), currency)
                    );
                }),
        ];

    /// <summary>What has no category may be both income and spending, and is then told twice.</summary>
    private static List<FinancialReportCategory> CategoriesOf(
        PeriodSums sums,
        Currency currency,
        long income,
        long spending
    ) =>
        [
            .. sums
                .Cells.GroupBy(c => c.CategoryId)
                .SelectMany(category => PartsOf(sums, category.Key, [.. category]))
                .Where(c => c.Units != 0)
                .OrderByDescending(c => c.IsIncome)
                .ThenByDescending(c => Math.Abs(c.Units))
                .Select(c => new FinancialReportCategory(
                    c.Category,
                    c.IsIncome,
                    new(c.Units, currency),
                    Share(c.Units, c.IsIncome ? income : spending),
                    c.Count
                )),
        ];

    private static IEnumerable<(CategoryId? Category, bool IsIncome, long Units, int Count)> PartsOf(
        PeriodSums sums,
        CategoryId? category,
        List<PeriodCell> cells
    )
    {
        var (income, spending) = sums.Parts(cells);
        var count = cells.Sum(c => c.Count);
        if (sums.KindOf(category) is not CategoryKind.Expense)
            yield return (category, true, income, count);
        if (sums.KindOf(category) is not CategoryKind.Income)
            yield return (category, false, spending, count);
    }

    private static decimal? Share(long part, long whole) =>
        whole == 0 || part < 0 != whole < 0 ? null : decimal.Round(100m * part / whole, 1, MidpointRounding.ToEven);

    private static async Task<List<FinancialReportAccount>> AccountsAsync(
        FinanceDbContext db,
        BaseConversion conversion,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        var before = first.AddDays(-1);
        var start = await BalanceReading.OnAsync(db, before, ct);
        var end = await BalanceReading.OnAsync(db, last, ct);
        return end.ConvertAll(a =>
        {
            var (opened, closed) = (
                new Money(start.First(s => s.Id == a.Id).Balance, a.Currency),
                new Money(a.Balance, a.Currency)
            );
            return new FinancialReportAccount(
                a.Id,
                a.IsKnown,
                opened,
                closed,
                conversion.At(opened, before),
                conversion.At(closed, last)
            );
        });
    }

    private static Money Sum(IEnumerable<Money?> amounts, Currency currency) =>
        amounts.OfType<Money>().Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
