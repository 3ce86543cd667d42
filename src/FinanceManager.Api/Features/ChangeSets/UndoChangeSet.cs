using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.ChangeSets;

/// <summary>A field, or a whole row, that was changed since and therefore stays as it is.</summary>
public sealed record UndoConflict(string Entity, Guid EntityId, string Field);

/// <param name="ChangeSetId">The change-set that the undo or redo is.</param>
public sealed record UndoResponse(ChangeSetId ChangeSetId, int Rows, IReadOnlyList<UndoConflict> Conflicts);

internal static class UndoChangeSet
{
    internal static async Task<Results<Ok<UndoResponse>, NotFound>> Undo(
        ChangeSetId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await db.ChangeSets.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } target)
            return TypedResults.NotFound();
        if (target.Kind is ChangeKind.Undo or ChangeKind.Redo or ChangeKind.Setup)
            throw new RuleViolation("change-set.not-undoable");
        if (target.Forgotten)
            throw new RuleViolation("change-set.forgotten");
        if (target.RevertedBy is not null)
            throw new RuleViolation("change-set.already-undone");
        return TypedResults.Ok(await RevertAsync(db, write, target, target.Label, ChangeKind.Undo, ct));
    }

    internal static async Task<Results<Ok<UndoResponse>, NotFound>> Redo(
        ChangeSetId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await db.ChangeSets.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } original)
            return TypedResults.NotFound();
        if (original.RevertedBy is not { } undo)
            throw new RuleViolation("change-set.not-undone");
        var target = await db.ChangeSets.SingleAsync(c => c.Id == undo, ct);
        if (target.Forgotten)
            throw new RuleViolation("change-set.forgotten");
        return TypedResults.Ok(await RevertAsync(db, write, target, original.Label, ChangeKind.Redo, ct));
    }

    private static async Task<UndoResponse> RevertAsync(
        FinanceDbContext db,
        LedgerWrite write,
        ChangeSet target,
        string label,
        ChangeKind kind,
        CancellationToken ct
    )
    {
        db.Act.Describe(label, target.Subject, kind);
        var reversal = new Reversal(db, target);
        await reversal.RunAsync(ct);
        // Whoever has a document on screen hears that it waits again, or not any more.
        await DocumentChanges.StampAttachedAsync(db, target.Id, ct);
        var reverting = db.Act.ChangeSetOf(db);
        await write.CommitAsync(ct);
        return new(
            reverting.Id,
            reverting.Rows,
            [.. reversal.Conflicts.Select(c => new UndoConflict(c.Entity, c.EntityId, c.Field))]
        );
    }
}
