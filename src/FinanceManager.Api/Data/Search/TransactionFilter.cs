using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Data.Search;

/// <summary>How reports count a part: what its category says, and without one its direction.</summary>
public enum MoneyFlow
{
    Income,
    Spending,
}

/// <summary>Which transactions; what is absent does not limit. Everything that is named must hold.</summary>
public sealed record TransactionFilter
{
    /// <summary>Any of these.</summary>
    [FromQuery(Name = "id"), MaxLength(100)]
    public TransactionId[]? Id { get; init; }

    /// <summary>Any of these accounts.</summary>
    [FromQuery(Name = "accountId"), MaxLength(100)]
    public AccountId[]? AccountId { get; init; }

    /// <summary>A category, its children included, or <c>none</c> for what has none.</summary>
    [FromQuery(Name = "categoryId"), RegularExpression(TransactionFilter.CategoryPattern)]
    public string? CategoryId { get; init; }

    /// <summary>First day.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    /// <summary>Least amount, in signed minor units: money out is negative.</summary>
    [FromQuery(Name = "min")]
    public long? Min { get; init; }

    /// <summary>Largest amount, in signed minor units.</summary>
    [FromQuery(Name = "max")]
    public long? Max { get; init; }

    [FromQuery(Name = "currency"), RegularExpression("^[A-Z]{3}$")]
    public string? Currency { get; init; }

    /// <summary>Words that all occur in payee, description, note or tags, whatever their case and accents.</summary>
    [FromQuery(Name = "q"), PlainText(200)]
    public string? Q { get; init; }

    [FromQuery(Name = "status"), WordOf<TransactionStatus>]
    public string? Status { get; init; }

    /// <summary>Who chose the category of one of the splits.</summary>
    [FromQuery(Name = "source"), WordOf<DecisionSource>]
    public string? Source { get; init; }

    [FromQuery(Name = "needsReview")]
    public bool? NeedsReview { get; init; }

    /// <summary>Only linked transfers, or only what reports count.</summary>
    [FromQuery(Name = "transfer")]
    public bool? Transfer { get; init; }

    /// <summary>The category alone, without its children.</summary>
    [FromQuery(Name = "exact")]
    public bool? Exact { get; init; }

    /// <summary>What reports count as income, or as spending.</summary>
    [FromQuery(Name = "flow"), WordOf<MoneyFlow>]
    public string? Flow { get; init; }

    /// <summary>All of these tags, as they are written.</summary>
    [FromQuery(Name = "tag"), TransactionTags]
    public string[]? Tag { get; init; }

    /// <summary>Of transactions without any tag.</summary>
    [FromQuery(Name = "untagged")]
    public bool? Untagged { get; init; }

    /// <summary>The payee as it is shown, or what stands for it where none is.</summary>
    [FromQuery(Name = "merchant"), PlainText(300)]
    public string? Merchant { get; init; }

    /// <summary>Accounts of any of these members, or <c>none</c> for those of the whole household.</summary>
    [FromQuery(Name = "memberId"), MaxLength(20)]
    public string[]? MemberId { get; init; }

    internal const string CategoryPattern =
        "^(none|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$";

    internal const string NoCategory = "none";
}
