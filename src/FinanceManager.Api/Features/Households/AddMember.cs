using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Households;

public sealed record AddMemberRequest([property: EmailAddress, StringLength(254)] string Email, Role Role);

/// <summary>
/// Adds somebody who already has an account here. An owner learns whether an e-mail has one, which adding cannot hide;
/// the route is limited like signing in.
/// </summary>
internal static class AddMember
{
    internal static async Task<Created<MemberResponse>> Handle(
        HouseholdId householdId,
        AddMemberRequest request,
        FinanceDbContext db,
        UserManager<User> users,
        CancellationToken ct
    )
    {
        if (await db.Households.AnyAsync(h => h.Id == householdId && h.IsDemo, ct))
            throw new RuleViolation("demo.read-only");
        if (await users.FindByEmailAsync(request.Email.Trim()) is not { } user)
            throw new RuleViolation("member.unknown-email");
        if (await db.Memberships.AnyAsync(m => m.HouseholdId == householdId && m.UserId == user.Id, ct))
            throw new RuleViolation("member.already");

        db.Memberships.Add(new Membership(householdId, user.Id, request.Role));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/api/v1/households/{householdId}/members",
            new MemberResponse(user.Id, user.DisplayName, user.Email, request.Role)
        );
    }
}
