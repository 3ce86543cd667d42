using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data.Search;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Features.Reports;

public enum ReportInterval
{
    Day,
    Month,
    Year,
    Total,
}

/// <summary>What a report is about. What is absent does not limit; everything that is named must hold.</summary>
public sealed record ReportRequest
{
    /// <summary>First day, or first month; unlimited where absent.</summary>
    [FromQuery(Name = "from"), DayOrMonthText]
    public string? From { get; init; }

    /// <summary>Last day, or last month; unlimited where absent.</summary>
    [FromQuery(Name = "to"), DayOrMonthText]
    public string? To { get; init; }

    /// <summary>Any currency, to see everything in it; absent, there is one row per currency.</summary>
    [FromQuery(Name = "currency"), RegularExpression("^[A-Z]{3}$")]
    public string? Currency { get; init; }

    /// <summary>Converts everything at the rates of this day; absent, each part at those of its own.</summary>
    [FromQuery(Name = "rateDate")]
    public DateOnly? RateDate { get; init; }

    /// <summary><c>day</c>, <c>month</c>, <c>year</c> or <c>total</c>.</summary>
    [FromQuery(Name = "interval"), WordOf<ReportInterval>]
    public string? Interval { get; init; }

    /// <summary>Any of these accounts; all of them where absent.</summary>
    [FromQuery(Name = "accountId"), MaxLength(100)]
    public AccountId[]? AccountId { get; init; }

    /// <summary>A category, its children included, or <c>none</c> for what has none.</summary>
    [FromQuery(Name = "categoryId"), RegularExpression(TransactionFilter.CategoryPattern)]
    public string? CategoryId { get; init; }

    /// <summary>The category alone, without its children.</summary>
    [FromQuery(Name = "exact")]
    public bool? Exact { get; init; }

    /// <summary>Accounts of any of these members, or <c>none</c> for those of the whole household.</summary>
    [FromQuery(Name = "memberId"), MaxLength(20)]
    public string[]? MemberId { get; init; }

    /// <summary>All of these tags, as they are written.</summary>
    [FromQuery(Name = "tag"), TransactionTags]
    public string[]? Tag { get; init; }

    /// <summary>The payee as it is shown, or what stands for it where none is.</summary>
    [FromQuery(Name = "merchant"), PlainText(300)]
    public string? Merchant { get; init; }

    /// <summary>Words that all occur in payee, description, note or tags, whatever their case and accents.</summary>
    [FromQuery(Name = "q"), PlainText(200)]
    public string? Q { get; init; }

    /// <summary>Least amount of a transaction, in signed minor units: money out is negative.</summary>
    [FromQuery(Name = "min")]
    public long? Min { get; init; }

    /// <summary>Largest amount of a transaction, in signed minor units.</summary>
    [FromQuery(Name = "max")]
    public long? Max { get; init; }

    [FromQuery(Name = "status"), WordOf<TransactionStatus>]
    public string? Status { get; init; }

    internal DateOnly FirstDay => DayOrMonth.TryParse(From, out var edge) ? edge.First : DateOnly.MinValue;

    internal DateOnly LastDay => DayOrMonth.TryParse(To, out var edge) ? edge.Last : DateOnly.MaxValue;

    internal ReportInterval IntervalOr(ReportInterval usual) =>
        Interval is null ? usual : Enum.Parse<ReportInterval>(Interval, ignoreCase: true);

    /// <summary>Whether the monthly summary does not know all that is asked.</summary>
    internal bool AsksOfRows =>
        Tag is { Length: > 0 } || (Merchant ?? Q ?? Status) is not null || (Min ?? Max) is not null;

    /// <summary>The same as a filter of transactions, without the period.</summary>
    internal TransactionFilter Filter =>
        new()
        {
            AccountId = AccountId,
            CategoryId = CategoryId,
            Exact = Exact,
            MemberId = MemberId,
            Tag = Tag,
            Merchant = Merchant,
            Q = Q,
            Min = Min,
            Max = Max,
            Status = Status,
            Transfer = false,
        };
}
