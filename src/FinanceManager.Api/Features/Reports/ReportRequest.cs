using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Features.Reports;

public enum ReportInterval
{
    Month,
    Year,
    Total,
}

/// <summary>What a report is about.</summary>
/// <param name="From">First day, or first month; unlimited where absent.</param>
/// <param name="To">Last day, or last month; unlimited where absent.</param>
/// <param name="Currency">The household's base currency, to see everything in it; absent, there is one row per currency.</param>
/// <param name="Interval"><c>month</c>, <c>year</c> or <c>total</c>.</param>
/// <param name="AccountId">Any of these accounts; all of them where absent.</param>
public sealed record ReportRequest(
    [property: FromQuery(Name = "from"), DayOrMonthText] string? From = null,
    [property: FromQuery(Name = "to"), DayOrMonthText] string? To = null,
    [property: FromQuery(Name = "currency"), RegularExpression("^[A-Z]{3}$")] string? Currency = null,
    [property: FromQuery(Name = "interval"), WordOf<ReportInterval>] string? Interval = null,
    [property: FromQuery(Name = "accountId"), MaxLength(100)] AccountId[]? AccountId = null
)
{
    internal DateOnly FirstDay => DayOrMonth.TryParse(From, out var edge) ? edge.First : DateOnly.MinValue;

    internal DateOnly LastDay => DayOrMonth.TryParse(To, out var edge) ? edge.Last : DateOnly.MaxValue;

    internal ReportInterval IntervalOr(ReportInterval usual) =>
        Interval is null ? usual : Enum.Parse<ReportInterval>(Interval, ignoreCase: true);
}
