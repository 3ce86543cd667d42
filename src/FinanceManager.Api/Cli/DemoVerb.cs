using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Demo;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Identity;

namespace FinanceManager.Api.Cli;

/// <summary><c>demo</c>: founds a demo household and prints how to sign in to it.</summary>
internal static class DemoVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        await using var app = await Offline.OpenAsync(args);
        var report = await FoundAsync(app.Services, CancellationToken.None);
        await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        return 0;
    }

    internal sealed record Invitation(string Email, string Password, string Household);

    internal static async Task<Invitation> FoundAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var provided = scope.ServiceProvider;
        var users = provided.GetRequiredService<UserManager<User>>();
        var id = UserId.New();
        var email = $"demo-{id}@example.com";
        var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
        var user = new User
        {
            Id = id,
            UserName = email,
            NormalizedUserName = users.NormalizeName(email),
            Email = email,
            NormalizedEmail = users.NormalizeEmail(email),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            DisplayName = "Demo",
            IsDemo = true,
            CreatedAt = provided.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        var household = await DemoHousehold.FoundAsync(provided.GetRequiredService<FinanceDbContext>(), user, ct);
        return new(email, password, household.Id.ToString());
    }
}
