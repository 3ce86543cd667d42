using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Households;

public sealed record FoundHouseholdRequest(
    [property: StringLength(100, MinimumLength = 1)] string Name,
    Currency BaseCurrency,
    [property: RegularExpression("^[A-Z]{2}$")] string? Country = null
);

internal static class FoundHousehold
{
    // One person has a few; more is a program gone wrong.
    private const int MostPerPerson = 20;

    internal static async Task<Created<HouseholdResponse>> Handle(
        FoundHouseholdRequest request,
        FinanceDbContext db,
        Tenant tenant,
        CurrentUser current,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await db.Memberships.CountAsync(m => m.UserId == current.Id, ct) >= MostPerPerson)
            throw new RuleViolation("household.too-many");
        if (await db.Users.AnyAsync(u => u.Id == current.Id && u.IsDemo, ct))
            throw new RuleViolation("demo.read-only");

        var household = new Household(
            request.Name.Trim(),
            request.BaseCurrency,
            request.Country,
            isDemo: false,
            clock.GetUtcNow()
        );
        tenant.Enter(household.Id);
        db.Found(household, current.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/api/v1/households/{household.Id}",
            HouseholdResponse.From(household, Role.Owner)
        );
    }
}
