using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.ChangeSets;

/// <summary>A field before and after, as JSON values.</summary>
public sealed record ChangedField(string Field, JsonElement Before, JsonElement After);

/// <summary>A row that was written.</summary>
/// <param name="Entity">The kind of row, such as <c>Transaction</c>.</param>
/// <param name="Name">What a person knows the row by, where it still can be told.</param>
public sealed record ChangeEntryResponse(
    string Entity,
    Guid EntityId,
    ChangeOperation Operation,
    IReadOnlyList<ChangedField> Fields
);

/// <param name="Entries">The first rows written; an import's own rows are told by their number only.</param>
public sealed record ChangeSetDetailResponse(ChangeSetResponse ChangeSet, IReadOnlyList<ChangeEntryResponse> Entries);

internal static class GetChangeSet
{
    private const int MostEntries = 500;

    internal static async Task<Results<Ok<ChangeSetDetailResponse>, NotFound>> Handle(
        ChangeSetId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var changeSet = await ListChangeSets.Project(db, db.ChangeSets.Where(c => c.Id == id)).SingleOrDefaultAsync(ct);
        if (changeSet is null)
            return TypedResults.NotFound();
        var entries = await db
            .ChangeEntries.AsNoTracking()
            .Where(e => e.ChangeSetId == id)
            .OrderBy(e => e.Ordinal)
            .Take(MostEntries)
            .ToListAsync(ct);
        return TypedResults.Ok(new ChangeSetDetailResponse(changeSet, [.. entries.Select(Describe)]));
    }

    private static ChangeEntryResponse Describe(ChangeEntry entry)
    {
        using var fields = JsonDocument.Parse(entry.Fields);
        return new(
            entry.Entity,
            entry.EntityId,
            entry.Operation,
            [
                .. fields
                    .RootElement.EnumerateObject()
                    .Select(f => new ChangedField(f.Name, f.Value[0].Clone(), f.Value[1].Clone())),
            ]
        );
    }
}
