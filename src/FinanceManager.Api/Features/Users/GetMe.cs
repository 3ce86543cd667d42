using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

public sealed record MeResponse(MyProfile User, IReadOnlyList<MyHousehold> Households);

/// <param name="Email">Null for a demo visitor.</param>
public sealed record MyProfile(UserId Id, string? Email, string DisplayName, string Locale, bool IsDemo);

/// <param name="ChangeMonths">For how many months changes can be undone; null for ever.</param>
public sealed record MyHousehold(
    HouseholdId Id,
    string Name,
    Role Role,
    Currency BaseCurrency,
    string? Country,
    bool IsDemo,
    int? ChangeMonths
);

internal static class GetMe
{
    internal static Task<MeResponse> Handle(FinanceDbContext db, CurrentUser current, CancellationToken ct) =>
        ReadAsync(db, current.Id, ct);

    internal static async Task<MeResponse> ReadAsync(FinanceDbContext db, UserId id, CancellationToken ct)
    {
        var profile = await db
            .Users.Where(u => u.Id == id)
            .Select(u => new MyProfile(u.Id, u.Email, u.DisplayName, u.Locale, u.IsDemo))
            .SingleAsync(ct);
        var households = await db
            .Memberships.Where(m => m.UserId == id)
            .Join(db.Households, m => m.HouseholdId, h => h.Id, (m, h) => new { m.Role, Household = h })
            .OrderBy(x => x.Household.Id)
            .Select(x => new MyHousehold(
                x.Household.Id,
                x.Household.Name,
                x.Role,
                x.Household.BaseCurrency,
                x.Household.Country,
                x.Household.IsDemo,
                x.Household.ChangeMonths
            ))
            .ToListAsync(ct);
        return new(profile, households);
    }
}
