using System.Net;
using FinanceManager.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

/// <param name="RegistrationOpen">Whether the next person may register.</param>
/// <param name="FirstUser">Nobody has registered yet.</param>
/// <param name="InsecureTransport">Passwords travel readable: plain http beyond this machine.</param>
public sealed record AuthOptionsResponse(
    Registration Registration,
    bool RegistrationOpen,
    bool FirstUser,
    bool InsecureTransport
);

/// <summary>What the sign-in page needs to know before anyone has signed in.</summary>
internal static class GetAuthOptions
{
    internal static async Task<AuthOptionsResponse> Handle(
        FinanceDbContext db,
        Settings settings,
        HttpRequest request,
        CancellationToken ct
    ) =>
        new(
            settings.Registration,
            await Register.IsOpenAsync(db, settings, ct),
            !await db.Users.AnyAsync(u => !u.IsDemo, ct),
            !request.IsHttps && !IsThisMachine(request.Host.Host)
        );

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
