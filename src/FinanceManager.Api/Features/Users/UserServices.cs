using FinanceManager.Api.Data;
using Microsoft.AspNetCore.Identity;

namespace FinanceManager.Api.Features.Users;

internal static class UserServices
{
    internal static void AddUsers(this IServiceCollection services)
    {
        services.AddIdentityCore<User>(Configure).AddEntityFrameworkStores<FinanceDbContext>();
        services.AddSingleton<RefreshTokens>();
        services.AddScoped<CredentialCheck>();
    }

    private static void Configure(IdentityOptions identity)
    {
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.User.RequireUniqueEmail = true;
        // The user name is the e-mail, which may hold more than Identity's default alphabet.
        identity.User.AllowedUserNameCharacters = "";
    }
}
