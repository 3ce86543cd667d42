using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <param name="Parameters">What the screen of reports shows, by name.</param>
/// <param name="Shared">Whether the whole household has it, or only who saved it.</param>
public sealed record SavedReportResponse(
    Guid Id,
    string Name,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters,
    bool Shared
)
{
    internal static SavedReportResponse Of(SavedView v) =>
        new(
            v.Id,
            v.Name,
            JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(v.Filter, ChangeFields.Json)!,
            v.OwnerId is null
        );
}

public sealed record SaveReportRequest(
    [property: PlainText(100, MinimumLength = 1)] string Name,
    [property: ReportParameters] IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters,
    bool Shared = false
);

/// <summary>What is left out stays as it is.</summary>
public sealed record EditSavedReportRequest(
    [property: PlainText(100, MinimumLength = 1)] string? Name = null,
    [property: ReportParameters] IReadOnlyDictionary<string, IReadOnlyList<string>>? Parameters = null,
    bool? Shared = null
);

/// <summary>Few and short enough to be part of an address.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class ReportParametersAttribute() : ValidationAttribute("More than a report can ask for.")
{
    private static readonly PlainTextAttribute s_name = new(40) { MinimumLength = 1 };
    private static readonly PlainTextAttribute s_value = new(300);

    public override bool IsValid(object? value) =>
        value is not IReadOnlyDictionary<string, IReadOnlyList<string>> given
        || (
            given.Count <= 30
            && given.All(p => s_name.IsValid(p.Key) && p.Value is { Count: <= 100 } && p.Value.All(s_value.IsValid))
            && given.Sum(p => p.Value.Sum(v => v.Length)) <= 8_000
        );
}

internal static class ListSavedReports
{
    internal static async Task<Ok<Page<SavedReportResponse>>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var saved = await Visible(db).AsNoTracking().OrderBy(v => v.Name).ThenBy(v => v.Id).ToListAsync(ct);
        return TypedResults.Ok(new Page<SavedReportResponse>([.. saved.Select(SavedReportResponse.Of)]));
    }

    /// <summary>The household's, and those of whoever asks.</summary>
    internal static IQueryable<SavedView> Visible(FinanceDbContext db)
    {
        var person = db.Tenant.User;
        return db.SavedViews.Where(v => v.Screen == ViewScreen.Reports && (v.OwnerId == null || v.OwnerId == person));
    }
}

internal static class SaveReport
{
    private const int Most = 200;

    internal static async Task<Created<SavedReportResponse>> Handle(
        SaveReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.SavedViews.CountAsync(v => v.Screen == ViewScreen.Reports, ct) >= Most)
            throw new RuleViolation("view.too-many");
        var owner = request.Shared ? null : db.Tenant.User;
        var saved = new SavedView(request.Name.Trim(), Json(request.Parameters), ViewScreen.Reports, owner);
        db.Act.Describe("report.saved", saved.Name);
        db.Add(saved);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/reports/saved/{saved.Id}", SavedReportResponse.Of(saved));
    }

    internal static string Json(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters) =>
        JsonSerializer.Serialize(parameters, ChangeFields.Json);
}

internal static class EditSavedReport
{
    internal static async Task<Results<Ok<SavedReportResponse>, NotFound>> Handle(
        Guid id,
        EditSavedReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await ListSavedReports.Visible(db).SingleOrDefaultAsync(v => v.Id == id, ct) is not { } saved)
            return TypedResults.NotFound();
        if (request.Name is { } name)
            saved.Rename(name.Trim());
        if (request.Parameters is { } parameters)
            saved.Show(SaveReport.Json(parameters));
        if (request.Shared is { } shared)
            saved.ShareWith(shared ? null : db.Tenant.User);
        db.Act.Describe("report.edited", saved.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SavedReportResponse.Of(saved));
    }
}

internal static class DeleteSavedReport
{
    internal static async Task<Results<NoContent, NotFound>> Handle(Guid id, FinanceDbContext db, CancellationToken ct)
    {
        if (await ListSavedReports.Visible(db).SingleOrDefaultAsync(v => v.Id == id, ct) is not { } saved)
            return TypedResults.NotFound();
        db.Act.Describe("report.deleted", saved.Name);
        db.Remove(saved);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
