using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <param name="Total">One row per currency, or one in all.</param>
/// <param name="Before">The same of the year before.</param>
/// <param name="Categories">Those on which most was spent first.</param>
/// <param name="Merchants">The twenty with which most was spent.</param>
/// <param name="Largest">The largest movements of money in each currency, in and out.</param>
/// <param name="SpendingDays">On how many days money was spent, up to yesterday in a year that is not over.</param>
/// <param name="LongestFreeDays">The most days in a row on which nothing was spent.</param>
public sealed record YearReviewResponse(
    int Year,
    IReadOnlyList<ReportRow> Total,
    IReadOnlyList<ReportRow> Before,
    IReadOnlyList<ReportRow> Months,
    IReadOnlyList<ReportRow> Categories,
    IReadOnlyList<ReportRow> Merchants,
    IReadOnlyList<LargestMovement> Largest,
    int SpendingDays,
    int FreeDays,
    int LongestFreeDays,
    IReadOnlyList<ReportRate> Rates,
    int Unknown
);

public sealed record LargestMovement(TransactionId Id, DateOnly Date, string Payee, Money Amount);

/// <summary>A year at a glance; what else is asked for limits it as it limits every report.</summary>
internal static class GetYearReview
{
    private const int MostMerchants = 20;
    private const int MostMovements = 5;

    internal static async Task<Ok<YearReviewResponse>> Handle(
        [Range(1900, 2200)] int year,
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var asked = request with { From = $"{year}-01", To = $"{year}-12", Interval = null };
        var before = request with { From = $"{year - 1}-01", To = $"{year - 1}-12", Interval = null };
        var total = await ReadAsync(asked, ReportGroup.None, ReportInterval.Total);
        var days = await ReadAsync(asked, ReportGroup.None, ReportInterval.Day);
        var spent = days.Rows().Where(r => r.Spending.MinorUnits < 0).Select(r => r.Day!.Value).ToHashSet();
        var counted = YearDays.Of(spent, new(year, 1, 1), LastDay(db, year));
        var categories = await ReadAsync(asked, ReportGroup.Category, ReportInterval.Total);
        var merchants = await ReadAsync(asked, ReportGroup.Merchant, ReportInterval.Total);
        return TypedResults.Ok(
            new YearReviewResponse(
                year,
                total.Rows(),
                (await ReadAsync(before, ReportGroup.None, ReportInterval.Total)).Rows(),
                (await ReadAsync(asked, ReportGroup.None, ReportInterval.Month)).Rows(),
                categories.Rows(),
                [.. merchants.Rows().Where(r => r.Spending.MinorUnits < 0).Take(MostMerchants)],
                await LargestAsync(db, asked, ct),
                counted.Spending,
                counted.Free,
                counted.LongestFree,
                total.Rates,
                total.Unknown
            )
        );

        Task<Report> ReadAsync(ReportRequest of, ReportGroup by, ReportInterval interval) =>
            Report.ReadAsync(db, of, by, interval, ct);
    }

    private static DateOnly LastDay(FinanceDbContext db, int year)
    {
        var yesterday = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var last = new DateOnly(year, 12, 31);
        return yesterday < last ? yesterday : last;
    }

    private static async Task<List<LargestMovement>> LargestAsync(
        FinanceDbContext db,
        ReportRequest request,
        CancellationToken ct
    )
    {
        var filter = request.Filter with { From = request.FirstDay, To = request.LastDay };
        var found = (await Data.Search.TransactionSearch.ForAsync(db, filter, ct)).Transactions;
        var largest = new List<LargestMovement>();
        foreach (var currency in await db.Accounts.Select(a => a.Currency).Distinct().ToListAsync(ct))
        {
            var of = found.Where(t => t.Currency == currency);
            foreach (
                var side in new[]
                {
                    of.Where(t => t.MinorUnits > 0).OrderByDescending(t => t.MinorUnits),
                    of.Where(t => t.MinorUnits < 0).OrderBy(t => t.MinorUnits),
                }
            )
                largest.AddRange(
                    await side.ThenBy(t => t.Id)
                        .Take(MostMovements)
                        .Select(t => new LargestMovement(
                            t.Id,
                            t.Date,
                            t.Payee ?? t.Description,
                            new(t.MinorUnits, t.Currency)
                        ))
                        .ToListAsync(ct)
                );
        }
        return [.. largest.OrderBy(m => m.Amount.Currency.Code, StringComparer.Ordinal)];
    }
}
