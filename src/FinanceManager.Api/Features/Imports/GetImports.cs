using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>One line of the history.</summary>
public sealed record ImportListItem(
    ImportId Id,
    string FileName,
    string Format,
    ImportStatus Status,
    DateTimeOffset CreatedAt,
    ChangeSetId? ChangeSetId,
    int Rows
);

public sealed record ImportListResponse(IReadOnlyList<ImportListItem> Items, ImportId? Next);

internal static class GetImports
{
    /// <summary>Newest first; <paramref name="cursor"/> is the last id seen.</summary>
    internal static async Task<Ok<ImportListResponse>> List(
        FinanceDbContext db,
        ImportId? cursor,
        CancellationToken ct,
        [System.ComponentModel.DataAnnotations.Range(1, 500)] int limit = 50
    )
    {
        var before = cursor is { } id
            ? await db.Imports.Where(i => i.Id == id).Select(i => (DateTimeOffset?)i.CreatedAt).SingleOrDefaultAsync(ct)
            : null;
        var items = await db
            .Imports.Where(i => before == null || i.CreatedAt < before)
            .OrderByDescending(i => i.CreatedAt)
            .Take(limit + 1)
            .Select(i => new ImportListItem(
                i.Id,
                i.FileName,
                i.Format,
                i.Status,
                i.CreatedAt,
                i.ChangeSetId,
                db.ChangeSets.Where(c => c.Id == i.ChangeSetId).Select(c => c.Rows).FirstOrDefault()
            ))
            .ToListAsync(ct);
        var more = items.Count > limit;
        return TypedResults.Ok(new ImportListResponse([.. items.Take(limit)], more ? items[limit - 1].Id : null));
    }

    internal static async Task<Results<Ok<ImportResponse>, NotFound>> One(
        ImportId id,
        FinanceDbContext db,
        CancellationToken ct
    ) =>
        await db.Imports.SingleOrDefaultAsync(i => i.Id == id, ct) is { } import
            ? TypedResults.Ok(ImportResponse.Of(import))
            : TypedResults.NotFound();

    /// <summary>Throws a preview away, with its file.</summary>
    internal static async Task<Results<NoContent, NotFound>> Discard(
        ImportId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return TypedResults.NotFound();
        if (import.Status != ImportStatus.Preview)
            throw new RuleViolation("import.already-committed");
        db.Remove(import);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
