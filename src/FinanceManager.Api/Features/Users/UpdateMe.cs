using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

/// <summary>What is left out stays as it is.</summary>
public sealed record UpdateMeRequest(
    [property: StringLength(100, MinimumLength = 1)] string? DisplayName = null,
    [property: RegularExpression(Languages.Pattern)] string? Locale = null
);

internal static class UpdateMe
{
    internal static async Task<MeResponse> Handle(
        UpdateMeRequest request,
        FinanceDbContext db,
        CurrentUser current,
        CancellationToken ct
    )
    {
        var user = await db.Users.SingleAsync(u => u.Id == current.Id, ct);
        user.DisplayName = request.DisplayName?.Trim() ?? user.DisplayName;
        user.Locale = request.Locale ?? user.Locale;
        await db.SaveChangesAsync(ct);
        return await GetMe.ReadAsync(db, current.Id, ct);
    }
}
