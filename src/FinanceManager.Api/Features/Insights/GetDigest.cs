using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Api.Insights;
using FinanceManager.Domain;
using FinanceManager.Domain.Insights;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Insights;

/// <summary>A row of the week.</summary>
public sealed record DigestTransaction(
    TransactionId Id,
    DateOnly Date,
    string Payee,
    Money Amount,
    CategoryId? CategoryId,
    AccountId AccountId
);

/// <summary>Something that is expected on a day.</summary>
/// <param name="Name">Null for a card's bill.</param>
/// <param name="Amount">An estimate, from what was paid before; money out is negative.</param>
public sealed record DigestExpected(DateOnly Date, AccountId AccountId, string? Name, Money Amount);

/// <summary>A week, from Monday to Sunday, in the household's currency, outside transfers.</summary>
/// <param name="Income">What came in.</param>
/// <param name="Spending">What was spent, refunds taken off; negative when money went out.</param>
/// <param name="Usual">Spending of the middle one of the twelve weeks before; null where there are fewer than four.</param>
/// <param name="Unknown">Parts that are in no sum, since no rate is known for them.</param>
/// <param name="Biggest">The rows that cost most.</param>
/// <param name="Upcoming">What is due in the seven days after today; only of the week that runs.</param>
/// <param name="Insights">Those whose days lie in the week.</param>
/// <param name="IsOver">The week is past; otherwise there is more to come.</param>
public sealed record DigestResponse(
    DateOnly From,
    DateOnly To,
    bool IsOver,
    Money Income,
    Money Spending,
    Money Total,
    Money? Usual,
    int Count,
    int Unknown,
    IReadOnlyList<DigestTransaction> Biggest,
    IReadOnlyList<DigestExpected> Upcoming,
    IReadOnlyList<InsightResponse> Insights
);

/// <summary>What a week brought, against what is usual.</summary>
internal static class GetDigest
{
    private const int Days = 7;
    private const int WeeksBefore = 12;
    private const int FewestWeeks = 4;
    private const int MostRows = 5;

    internal static async Task<Ok<DigestResponse>> Handle(
        FinanceDbContext db,
        InsightFeedOf feed,
        CancellationToken ct,
        DateOnly? week = null
    )
    {
        var today = InsightReading.Today(db);
        var from = MondayOf(week ?? today);
        var to = from.DayNumber <= DateOnly.MaxValue.DayNumber - Days ? from.AddDays(Days - 1) : DateOnly.MaxValue;
        var currency = (await BaseConversion.LoadAsync(db, ct)).Currency;
        var sums = await PeriodSums.ReadAsync(db, from, to, ct);
        var (income, spending) = sums.Parts(sums.Cells);
        var (insights, _) = await feed.ReadAsync(dismissed: false, ct);
        return TypedResults.Ok(
            new DigestResponse(
                from,
                to,
                to < today,
                new(income, currency),
                new(spending, currency),
                new(checked(income + spending), currency),
                await UsualAsync(db, from, ct) is { } usual ? new(usual, currency) : null,
                sums.Cells.Sum(c => c.Count),
                sums.Unknown,
                await BiggestAsync(db, from, to, ct),
                from <= today && today <= to ? await UpcomingAsync(db, today, ct) : [],
                [.. insights.Where(i => i.From <= to && i.To >= from)]
            )
        );
    }

    private static async Task<List<DigestExpected>> UpcomingAsync(
        FinanceDbContext db,
        DateOnly today,
        CancellationToken ct
    ) =>
        (await SeriesReading.DueAsync(db, today, today.AddDays(Days), ct)).ConvertAll(e => new DigestExpected(
            e.Day,
            e.AccountId,
            e.Name,
            e.Amount
        ));

    private static DateOnly MondayOf(DateOnly day) =>
        day.DayNumber < Days ? DateOnly.MinValue : day.AddDays(-(((int)day.DayOfWeek + 6) % Days));

    private static async Task<long?> UsualAsync(FinanceDbContext db, DateOnly from, CancellationToken ct)
    {
        var begun = await db.Transactions.MinAsync(t => (DateOnly?)t.Date, ct);
        var weeks = Enumerable
            .Range(1, WeeksBefore)
            .Where(back => begun is { } day && from.DayNumber - (back * Days) >= day.DayNumber)
            .ToList();
        if (weeks.Count < FewestWeeks)
            return null;
        var spent = await PeriodSums.DailySpendingAsync(db, from.AddDays(-weeks.Count * Days), from.AddDays(-1), ct);
        return -Robust.Of(weeks.Select(back => -spent.Where(s => IsIn(s.Key, from, back)).Sum(s => s.Value))).Median;
    }

    private static bool IsIn(DateOnly day, DateOnly from, int back) =>
        (from.DayNumber - 1 - day.DayNumber) / Days == back - 1;

    private static Task<List<DigestTransaction>> BiggestAsync(
        FinanceDbContext db,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    ) =>
        db
            .Transactions.AsNoTracking()
            .Where(t => t.TransferId == null && t.Date >= from && t.Date <= to && t.MinorUnits < 0)
            .OrderBy(t => t.Splits.Sum(s => s.BaseMinorUnits) ?? 0)
            .ThenBy(t => t.Id)
            .Take(MostRows)
            .Select(t => new DigestTransaction(
                t.Id,
                t.Date,
                t.Payee ?? t.Description,
                new Money(t.MinorUnits, t.Currency),
                t.Splits.OrderBy(s => s.Position).Select(s => s.CategoryId).FirstOrDefault(),
                t.AccountId
            ))
            .ToListAsync(ct);
}
