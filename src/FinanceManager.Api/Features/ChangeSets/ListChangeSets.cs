using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.ChangeSets;

/// <summary>One act on the ledger.</summary>
/// <param name="Label">A code the client words.</param>
/// <param name="Subject">What the words are about: a file name, a payee.</param>
/// <param name="Actor">Display name of the person; null for the program itself.</param>
/// <param name="Undone">An undo stands against it.</param>
/// <param name="CanUndo">Undo is offered: it stands and is not itself an undo.</param>
/// <param name="CanRedo">It was undone and can be brought back.</param>
public sealed record ChangeSetResponse(
    ChangeSetId Id,
    ChangeKind Kind,
    string Label,
    string? Subject,
    string? Actor,
    DateTimeOffset At,
    int Rows,
    bool Undone,
    bool CanUndo,
    bool CanRedo,
    ChangeSetId? Reverts,
    ImportId? ImportId
);

public sealed record ChangeSetListResponse(IReadOnlyList<ChangeSetResponse> Items, ChangeSetId? Next);

internal static class ListChangeSets
{
    /// <summary>Newest first; <paramref name="cursor"/> is the last id seen.</summary>
    internal static async Task<Ok<ChangeSetListResponse>> Handle(
        FinanceDbContext db,
        ChangeSetId? cursor,
        ChangeKind? kind,
        CancellationToken ct,
        [Range(1, 500)] int limit = 50
    )
    {
        var after = cursor is { } id
            ? await db.ChangeSets.Where(c => c.Id == id).Select(c => (DateTimeOffset?)c.At).SingleOrDefaultAsync(ct)
            : null;
        var items = await Project(
                db,
                db.ChangeSets.Where(c => kind == null || c.Kind == kind)
                    .Where(c => after == null || c.At < after)
                    .OrderByDescending(c => c.At)
                    .Take(limit + 1)
            )
            .ToListAsync(ct);
        var more = items.Count > limit;
        return TypedResults.Ok(new ChangeSetListResponse([.. items.Take(limit)], more ? items[limit - 1].Id : null));
    }

    internal static IQueryable<ChangeSetResponse> Project(FinanceDbContext db, IQueryable<ChangeSet> changeSets) =>
        changeSets.Select(c => new ChangeSetResponse(
            c.Id,
            c.Kind,
            c.Label,
            c.Subject,
            db.Users.Where(u => u.Id == c.Actor).Select(u => u.DisplayName).FirstOrDefault(),
            c.At,
            c.Rows,
            c.RevertedBy != null,
            c.RevertedBy == null
                && c.Kind != ChangeKind.Undo
                && c.Kind != ChangeKind.Redo
                && c.Kind != ChangeKind.Setup,
            c.RevertedBy != null && c.Kind != ChangeKind.Undo && c.Kind != ChangeKind.Redo,
            c.Reverts,
            c.ImportId
        ));
}
