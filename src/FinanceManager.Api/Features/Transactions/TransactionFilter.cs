using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>Which transactions; what is absent does not limit. Everything that is named must hold.</summary>
/// <param name="AccountId">Any of these accounts.</param>
/// <param name="CategoryId">A category, its children included, or <c>none</c> for what has none.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Min">Least amount, in signed minor units: money out is negative.</param>
/// <param name="Max">Largest amount, in signed minor units.</param>
/// <param name="Q">Words that all occur in payee, description, note or tags, whatever their case and accents.</param>
/// <param name="Source">Who chose the category of one of the splits.</param>
/// <param name="Transfer">Only linked transfers, or only what reports count.</param>
public sealed record TransactionFilter(
    [property: FromQuery(Name = "accountId"), MaxLength(100)] AccountId[]? AccountId = null,
    [property: FromQuery(Name = "categoryId"), RegularExpression(TransactionFilter.CategoryPattern)]
        string? CategoryId = null,
    [property: FromQuery(Name = "from")] DateOnly? From = null,
    [property: FromQuery(Name = "to")] DateOnly? To = null,
    [property: FromQuery(Name = "min")] long? Min = null,
    [property: FromQuery(Name = "max")] long? Max = null,
    [property: FromQuery(Name = "currency"), RegularExpression("^[A-Z]{3}$")] string? Currency = null,
    [property: FromQuery(Name = "q"), PlainText(200)] string? Q = null,
    [property: FromQuery(Name = "status"), WordOf<TransactionStatus>] string? Status = null,
    [property: FromQuery(Name = "source"), WordOf<DecisionSource>] string? Source = null,
    [property: FromQuery(Name = "needsReview")] bool? NeedsReview = null,
    [property: FromQuery(Name = "transfer")] bool? Transfer = null
)
{
    internal const string CategoryPattern =
        "^(none|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$";

    internal const string NoCategory = "none";
}
