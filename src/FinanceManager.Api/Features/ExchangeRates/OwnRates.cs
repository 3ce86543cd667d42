using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.ExchangeRates;

/// <param name="Rate">Units of <paramref name="To"/> for one unit of <paramref name="From"/>.</param>
/// <param name="Date">From this day on it is used, in both directions.</param>
/// <param name="LastDate">The last day of it; null where it is used until there is another one.</param>
public sealed record OwnRateResponse(
    OwnRateId Id,
    Currency From,
    Currency To,
    decimal Rate,
    DateOnly Date,
    DateOnly? LastDate,
    string? Note
) : IVersioned
{
    public string Version => RowVersion.Of(Rate, Date, LastDate, Note);

    internal static OwnRateResponse Of(OwnRate r) => new(r.Id, r.From, r.To, r.Rate, r.Date, r.LastDate, r.Note);
}

/// <inheritdoc cref="OwnRateResponse"/>
public sealed record AddOwnRateRequest(
    Currency From,
    Currency To,
    decimal Rate,
    DateOnly Date,
    DateOnly? LastDate = null,
    [property: PlainText(200)] string? Note = null
);

/// <summary>What is left out stays as it is.</summary>
/// <param name="Ends">False for a rate that is used until there is another one.</param>
/// <param name="Note">Empty for none.</param>
public sealed record EditOwnRateRequest(
    decimal? Rate = null,
    DateOnly? Date = null,
    DateOnly? LastDate = null,
    bool? Ends = null,
    [property: PlainText(200)] string? Note = null
);

internal static class ListOwnRates
{
    internal static async Task<Ok<Page<OwnRateResponse>>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var rates = await db.OwnRates.AsNoTracking().ToListAsync(ct);
        return TypedResults.Ok(
            new Page<OwnRateResponse>([
                .. rates
                    .OrderByDescending(r => r.Date)
                    .ThenBy(r => r.From.Code, StringComparer.Ordinal)
                    .ThenBy(r => r.Id)
                    .Select(OwnRateResponse.Of),
            ])
        );
    }
}

internal static class AddOwnRate
{
    // Some years of daily ones.
    private const int Most = 5_000;

    internal static async Task<Created<OwnRateResponse>> Handle(
        AddOwnRateRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.OwnRates.CountAsync(ct) >= Most)
            throw new RuleViolation("rate.too-many");
        var note = request.Note?.Trim() is { Length: > 0 } text ? text : null;
        var rate = new OwnRate(request.From, request.To, request.Rate, request.Date, request.LastDate, note);
        db.Act.Describe("rate.added", $"{rate.From}/{rate.To}");
        db.Add(rate);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/exchange-rates/own/{rate.Id}", OwnRateResponse.Of(rate));
    }
}

internal static class EditOwnRate
{
    internal static async Task<Results<Ok<OwnRateResponse>, NotFound, ProblemHttpResult>> Handle(
        OwnRateId id,
        EditOwnRateRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.OwnRates.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rate)
            return TypedResults.NotFound();
        if (await RowVersion.RefuseAsync(db, ifMatch, OwnRateResponse.Of(rate), [id.Value], ct) is { } refused)
            return refused;
        rate.Set(
            request.Rate ?? rate.Rate,
            request.Date ?? rate.Date,
            request.Ends == false ? null : request.LastDate ?? rate.LastDate,
            request.Note is { } note ? (note.Trim() is { Length: > 0 } text ? text : null) : rate.Note
        );
        db.Act.Describe("rate.edited", $"{rate.From}/{rate.To}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(OwnRateResponse.Of(rate));
    }
}

internal static class DeleteOwnRate
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        OwnRateId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.OwnRates.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rate)
            return TypedResults.NotFound();
        db.Act.Describe("rate.deleted", $"{rate.From}/{rate.To}");
        db.Remove(rate);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
