using FinanceManager.Api.Ai;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Ai;

public enum AiAvailability
{
    Ready,

    /// <summary>The installation has no key.</summary>
    NoKey,

    /// <summary>The installation switched it off.</summary>
    SwitchedOff,
}

/// <param name="Task">What is asked.</param>
/// <param name="InputPerMillion">Dollars per million tokens, as text.</param>
public sealed record AiRoute(string Task, string Model, string InputPerMillion, string OutputPerMillion);

/// <summary>Amounts are in millionths of a US dollar.</summary>
/// <param name="Enabled">Movements without a category are asked about after each import.</param>
/// <param name="SendsPictures">Pictures of documents may leave, too.</param>
/// <param name="ConsentedBy">Display name of the owner who consented.</param>
/// <param name="MostMonthlyCap">What all households of the installation together may cost.</param>
/// <param name="EscalateFrom">A larger model is asked about amounts from here on, too; null for none.</param>
/// <param name="Reserved">Of questions under way, at the most they can cost.</param>
public sealed record AiSettingsResponse(
    AiAvailability Availability,
    bool Enabled,
    bool SendsPictures,
    DateTimeOffset? ConsentedAt,
    string? ConsentedBy,
    long MonthlyCap,
    long MostMonthlyCap,
    Money? EscalateFrom,
    long Spent,
    long Reserved,
    IReadOnlyList<AiRoute> Routes
)
{
    internal static async Task<AiSettingsResponse> OfAsync(FinanceDbContext db, AiOptions options, CancellationToken ct)
    {
        var choices = await db.AiChoices.AsNoTracking().SingleOrDefaultAsync(ct);
        var month = YearMonth.Of(DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime)).Number;
        var spending = await db.AiMonths.AsNoTracking().SingleOrDefaultAsync(m => m.Month == month, ct);
        var currency = await db
            .Households.Where(h => h.Id == db.CurrentHousehold)
            .Select(h => h.BaseCurrency)
            .SingleAsync(ct);
        return new(
            options.ApiKey is null ? AiAvailability.NoKey
                : options.Enabled ? AiAvailability.Ready
                : AiAvailability.SwitchedOff,
            choices is { MayAsk: true },
            choices is { SendsPictures: true },
            choices?.ConsentedAt,
            choices?.ConsentedBy is { } owner
                ? await db.Users.Where(u => u.Id == owner).Select(u => u.DisplayName).SingleOrDefaultAsync(ct)
                : null,
            Math.Min(choices?.MonthlyCap ?? options.HouseholdCap, options.MonthlyCap),
            options.MonthlyCap,
            choices?.EscalateFrom is { } from ? new Money(from, currency) : null,
            spending?.Spent ?? 0,
            spending?.Reserved ?? 0,
            [
                .. options.Routes.Select(r => new AiRoute(
                    r.Key,
                    r.Value.Model,
                    Text(r.Value.Input),
                    Text(r.Value.Output)
                )),
            ]
        );
    }

    private static string Text(decimal price) => price.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal static class GetAiSettings
{
    internal static async Task<Ok<AiSettingsResponse>> Handle(
        FinanceDbContext db,
        AiOptions options,
        CancellationToken ct
    ) => TypedResults.Ok(await AiSettingsResponse.OfAsync(db, options, ct));
}
