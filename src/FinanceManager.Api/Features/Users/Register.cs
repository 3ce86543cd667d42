using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

public sealed record RegisterRequest(
    [property: EmailAddress, StringLength(254)] string Email,
    [property: StringLength(PasswordRules.Longest, MinimumLength = PasswordRules.Shortest)] string Password,
    [property: StringLength(100, MinimumLength = 1)] string DisplayName,
    [property: RegularExpression(Languages.Pattern)] string? Locale = null,
    Currency? BaseCurrency = null,
    [property: RegularExpression("^[A-Z]{2}$")] string? Country = null
) : IAboutAccount;

public sealed record RegisterResponse(UserId UserId, HouseholdId HouseholdId);

/// <summary>
/// Opens an account with its first household. Where anyone may register, an e-mail that is already here gets the answer
/// that a new one gets, and nothing changes: whoever owns it signs in, and nobody else learns of it.
/// </summary>
internal static class Register
{
    internal static async Task<Results<Created<RegisterResponse>, ValidationProblem, ProblemHttpResult>> Handle(
        RegisterRequest request,
        FinanceDbContext db,
        Tenant tenant,
        UserManager<User> users,
        IPasswordHasher<User> hasher,
        Settings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var email = request.Email.Trim();
        if (PasswordRules.FaultOf(request.Password, email) is { } fault)
            return TypedResults.ValidationProblem([new("password", [fault])]);

        var now = clock.GetUtcNow();
        var locale = request.Locale ?? Languages.Default;
        var user = new User
        {
            Id = UserId.New(),
            UserName = email,
            Email = email,
            DisplayName = request.DisplayName.Trim(),
            Locale = locale,
            CreatedAt = now,
        };
        // Slow on purpose, so before the transaction.
        user.PasswordHash = hasher.HashPassword(user, request.Password);
        var currency = request.BaseCurrency ?? HomeCurrency.Of(request.Country, locale);
        var household = new Household(user.DisplayName, currency, request.Country, isDemo: false, now);

        tenant.Enter(user.Id);
        tenant.Enter(household.Id);
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        await RegistrationTurn.TakeAsync(db, ct);
        if (!await IsOpenAsync(db, settings, ct))
            return Problems.Of(StatusCodes.Status403Forbidden, "registration.closed");

        // A duplicate is the one thing Identity can refuse here; the answer must not tell.
        if ((await users.CreateAsync(user)).Succeeded)
        {
            db.Found(household, user.Id);
            await db.SaveChangesAsync(ct);
            await write.CommitAsync(ct);
        }
        return TypedResults.Created("/api/v1/auth/me", new RegisterResponse(user.Id, household.Id));
    }

    internal static async Task<bool> IsOpenAsync(FinanceDbContext db, Settings settings, CancellationToken ct) =>
        settings.Registration switch
        {
            Registration.Open => true,
            Registration.FirstUser => !await db.Users.AnyAsync(u => !u.IsDemo, ct),
            _ => false,
        };
}
