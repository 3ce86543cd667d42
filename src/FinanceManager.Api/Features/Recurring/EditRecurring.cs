using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Series;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Recurring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

/// <summary>
/// A member that is absent stays; one that is null is as it was found again. <c>cadence</c> and <c>dueOn</c> go together.
/// </summary>
public sealed record EditRecurringRequest
{
    private readonly GivenMembers _given = new();

    [PlainText(200)]
    public string? Name
    {
        get;
        init => field = _given.Note(value);
    }

    public SeriesKind? Kind
    {
        get;
        init => field = _given.Note(value);
    }

    public CategoryId? CategoryId
    {
        get;
        init => field = _given.Note(value);
    }

    public Cadence? Cadence
    {
        get;
        init => field = _given.Note(value);
    }

    public DateOnly? DueOn
    {
        get;
        init => field = _given.Note(value);
    }

    [PlausibleAmount]
    public Money? Amount
    {
        get;
        init => field = _given.Note(value);
    }

    /// <summary>Cancelled: nothing is expected after this day.</summary>
    public DateOnly? EndedOn
    {
        get;
        init => field = _given.Note(value);
    }

    /// <summary><c>dismissed</c>: it is none, and is not found again; <c>none</c> takes that back.</summary>
    public SeriesDecision? Decision { get; init; }

    internal bool Has(string member) => _given.Has(member);
}

internal static class EditRecurring
{
    internal static async Task<Results<Ok<RecurringResponse>, NotFound, ProblemHttpResult>> Handle(
        RecurringId id,
        EditRecurringRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var known = KnownSeries.Today(db);
        if (
            await db.RecurringSeries.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } series
            || RecurringResponse.From(series, known) is not { } before
        )
            return TypedResults.NotFound();
        if (await RowVersion.RefuseAsync(db, ifMatch, before, [id.Value], ct) is { } refusal)
            return refusal;
        if (request.CategoryId is { } category && !await db.Categories.AnyAsync(c => c.Id == category, ct))
            return TypedResults.NotFound();

        Apply(request, series);
        db.Act.Describe(
            request.Decision == SeriesDecision.Dismissed ? "recurring.dismissed" : "recurring.edited",
            before.Name
        );
        await db.SaveChangesAsync(ct);
        // Other days may be met by other movements.
        await RecurringQueue.PutAsync(db, ct);
        return TypedResults.Ok(RecurringResponse.From(series, known) ?? before);
    }

    private static void Apply(EditRecurringRequest request, RecurringSeries series)
    {
        if (request.Has(nameof(request.Name)))
            series.Rename(string.IsNullOrWhiteSpace(request.Name) ? null : request.Name.Trim());
        if (request.Has(nameof(request.Kind)))
            series.Classify(request.Kind);
        if (request.Has(nameof(request.CategoryId)))
            series.Categorize(request.CategoryId);
        if (request.Has(nameof(request.Cadence)) || request.Has(nameof(request.DueOn)))
            series.Plan(request.Cadence, request.DueOn);
        if (request.Has(nameof(request.Amount)))
            series.Expect(request.Amount);
        if (request.Has(nameof(request.EndedOn)))
            series.End(request.EndedOn);
        if (request.Decision is { } decision)
            series.Decide(decision);
    }
}
