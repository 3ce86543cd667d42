using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Households;

/// <summary>What is left out stays as it is.</summary>
/// <param name="ChangeMonths">For how many months changes can be undone; 0 for ever.</param>
/// <param name="DocumentMonths">
/// For how many months the files of documents are kept that are proved and in the ledger; 0 for ever.
/// </param>
/// <param name="BaseCurrency">Everything is converted to it again, at the rates of then.</param>
public sealed record UpdateHouseholdRequest(
    [property: StringLength(100, MinimumLength = 1)] string? Name = null,
    [property: RegularExpression("^[A-Z]{2}$")] string? Country = null,
    Currency? BaseCurrency = null,
    [property: Range(0, 120)] int? ChangeMonths = null,
    [property: Range(0, 600)] int? DocumentMonths = null
);

internal static class UpdateHousehold
{
    internal static async Task<HouseholdResponse> Handle(
        HouseholdId householdId,
        UpdateHouseholdRequest request,
        FinanceDbContext db,
        CurrentUser current,
        DocumentRetention retention,
        CancellationToken ct
    )
    {
        var household = await SaveAsync(householdId, request, db, ct);
        // After the household's lock is free again: files are deleted meanwhile.
        if (request.DocumentMonths is not null)
            await retention.ForgetAsync(ct);
        return HouseholdResponse.From(household, current.Role);
    }

    private static async Task<Household> SaveAsync(
        HouseholdId householdId,
        UpdateHouseholdRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var household = await db.Households.SingleAsync(h => h.Id == householdId, ct);
        if (request.Name is { } name)
            household.Rename(name.Trim());
        if (request.Country is { } country)
            household.MoveTo(country);
        if (request.ChangeMonths is { } months)
            household.KeepChanges(months == 0 ? null : months);
        if (request.DocumentMonths is { } kept)
            household.KeepDocuments(kept == 0 ? null : kept);
        var converts = request.BaseCurrency is { } wanted && wanted != household.BaseCurrency;
        if (converts)
            household.ChangeBaseCurrency(request.BaseCurrency!);
        await db.SaveChangesAsync(ct);
        if (converts)
            await BaseAmounts.RecomputeAsync(db, ct);
        await write.CommitAsync(ct);
        return household;
    }
}
