using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Features.Users;
using Microsoft.AspNetCore.Identity;

namespace FinanceManager.Api.Cli;

/// <summary><c>reset-password EMAIL</c>: for whoever runs the server. Reads the new password from standard input, or makes one.</summary>
internal static class ResetPasswordVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        if (args is not [var email, .. var options])
            return await Say(terminal, "usage: finance-manager reset-password EMAIL", CommandLine.Misused);

        var given = terminal.HasInput ? (await terminal.In.ReadLineAsync())?.Trim() : null;
        var password = string.IsNullOrEmpty(given)
            ? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15))
            : given;
        if (PasswordRules.FaultOf(password, email) is { } fault)
            return await Say(terminal, $"The password cannot be used: {fault}", CommandLine.Failed);

        await using var app = await Offline.OpenAsync(options);
        await using var scope = app.Services.CreateAsyncScope();
        if (!await ResetAsync(scope.ServiceProvider, email, password))
            return await Say(terminal, "Nobody here has this e-mail.", CommandLine.Failed);

        var report = new { email, password = password == given ? null : password };
        await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        return 0;
    }

    private static async Task<bool> ResetAsync(IServiceProvider services, string email, string password)
    {
        var users = services.GetRequiredService<UserManager<User>>();
        if (await users.FindByEmailAsync(email) is not { } user)
            return false;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        await users.UpdateSecurityStampAsync(user);
        var db = services.GetRequiredService<FinanceDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await db.Sessions.Where(s => s.UserId == user.Id).RevokeAsync(now, CancellationToken.None);
        return true;
    }

    private static async Task<int> Say(Terminal terminal, string message, int exitCode)
    {
        await terminal.Error.WriteLineAsync(message);
        return exitCode;
    }
}
