using System.ComponentModel.DataAnnotations;
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
/// <param name="From">First day, or the first month; unlimited where absent.</param>
/// <param name="To">Last day, or the last month; unlimited where absent.</param>
/// <param name="Currency">The household's base currency, to see everything in it; absent, there is one row per currency.</param>
/// <param name="AccountId">Any of these accounts; all of them where absent.</param>
public sealed record ReportRequest(
    [property: FromQuery(Name = "from")] DayOrMonth? From = null,
    [property: FromQuery(Name = "to")] DayOrMonth? To = null,
    [property: FromQuery(Name = "currency"), RegularExpression("^[A-Z]{3}$")] string? Currency = null,
    [property: FromQuery(Name = "interval")] ReportInterval? Interval = null,
    [property: FromQuery(Name = "accountId"), MaxLength(100)] AccountId[]? AccountId = null
);
