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
public sealed record ReportRequest
{
    /// <summary>First day, or first month; unlimited where absent.</summary>
    [FromQuery(Name = "from"), DayOrMonthText]
    public string? From { get; init; }

    /// <summary>Last day, or last month; unlimited where absent.</summary>
    [FromQuery(Name = "to"), DayOrMonthText]
    public string? To { get; init; }

    /// <summary>The household's base currency, to see everything in it; absent, there is one row per currency.</summary>
    [FromQuery(Name = "currency"), RegularExpression("^[A-Z]{3}$")]
    public string? Currency { get; init; }

    /// <summary><c>month</c>, <c>year</c> or <c>total</c>.</summary>
    [FromQuery(Name = "interval"), WordOf<ReportInterval>]
    public string? Interval { get; init; }

    /// <summary>Any of these accounts; all of them where absent.</summary>
    [FromQuery(Name = "accountId"), MaxLength(100)]
    public AccountId[]? AccountId { get; init; }

    internal DateOnly FirstDay => DayOrMonth.TryParse(From, out var edge) ? edge.First : DateOnly.MinValue;

    internal DateOnly LastDay => DayOrMonth.TryParse(To, out var edge) ? edge.Last : DateOnly.MaxValue;

    internal ReportInterval IntervalOr(ReportInterval usual) =>
        Interval is null ? usual : Enum.Parse<ReportInterval>(Interval, ignoreCase: true);
}
