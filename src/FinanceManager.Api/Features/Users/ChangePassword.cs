using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

public sealed record ChangePasswordRequest(
    [property: StringLength(PasswordRules.Longest)] string CurrentPassword,
    [property: StringLength(PasswordRules.Longest, MinimumLength = PasswordRules.Shortest)] string NewPassword
);

/// <summary>Whoever else was signed in with the old password is not any more.</summary>
internal static class ChangePassword
{
    internal static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> Handle(
        ChangePasswordRequest request,
        FinanceDbContext db,
        CurrentUser current,
        CredentialCheck credentials,
        UserManager<User> users,
        IPasswordHasher<User> hasher,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var email = await db.Users.Where(u => u.Id == current.Id).Select(u => u.Email).SingleAsync(ct);
        if (email is null || await credentials.CheckAsync(email, request.CurrentPassword) is not { } user)
            return Problems.Of(StatusCodes.Status400BadRequest, "auth.password-wrong");
        if (PasswordRules.FaultOf(request.NewPassword, email) is { } fault)
            return TypedResults.ValidationProblem([new("newPassword", [fault])]);

        user.PasswordHash = hasher.HashPassword(user, request.NewPassword);
        await users.UpdateSecurityStampAsync(user);
        await db
            .Sessions.Where(s => s.UserId == current.Id && s.Id != current.Session)
            .RevokeAsync(clock.GetUtcNow(), ct);
        return TypedResults.NoContent();
    }
}
