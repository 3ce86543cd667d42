using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>Which transactions; what is absent does not limit. Everything that is named must hold.</summary>
public sealed record TransactionFilter
{
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

    internal const string CategoryPattern =
        "^(none|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$";

    internal const string NoCategory = "none";
}
