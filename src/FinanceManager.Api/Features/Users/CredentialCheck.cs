using FinanceManager.Api.Data;
using Microsoft.AspNetCore.Identity;

namespace FinanceManager.Api.Features.Users;

/// <summary>
/// Checks e-mail and password. Unknown e-mail, wrong password and locked account get the same answer after the same work,
/// so nobody learns who has an account here.
/// </summary>
internal sealed class CredentialCheck(
    UserManager<User> users,
    IPasswordHasher<User> hasher,
    FinanceDbContext db,
    TimeProvider clock
)
{
    private static readonly User Nobody = new();

    // Made by the hasher in use, so that checking against nobody costs what checking against somebody costs.
    private static string? s_nobodysHash;

    internal async Task<User?> CheckAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        var hash = user?.PasswordHash ?? (s_nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
        var result = hasher.VerifyHashedPassword(user ?? Nobody, hash, password);
        if (user is null || IsLocked(user))
            return null;
        if (result == PasswordVerificationResult.Failed)
        {
            await CountFailureAsync(user);
            return null;
        }
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
            user.PasswordHash = hasher.HashPassword(user, password);
        if (user.AccessFailedCount > 0 || result == PasswordVerificationResult.SuccessRehashNeeded)
            await users.ResetAccessFailedCountAsync(user);
        return user;
    }

    private async Task CountFailureAsync(User user)
    {
        // Guesses made at the same moment must each count, so one that lost the race is counted again.
        for (var tries = 0; tries < 10 && !(await users.AccessFailedAsync(user)).Succeeded; tries++)
            await db.Entry(user).ReloadAsync();
    }

    private bool IsLocked(User user) => user.LockoutEnabled && user.LockoutEnd > clock.GetUtcNow();
}
