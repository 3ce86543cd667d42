using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.ChangeSets;

/// <summary>One act on the ledger.</summary>
/// <param name="Label">A code the client words.</param>
/// <param name="Subject">What the words are about: a file name, a payee.</param>
/// <param name="Actor">Display name of the person; null for the program itself.</param>
/// <param name="Undone">An undo stands against it.</param>
/// <param name="CanUndo">Undo is offered: it stands and is not itself an undo.</param>
/// <param name="CanRedo">It was undone and can be brought back.</param>
/// <param name="Forgotten">Before and after are no longer kept, as the household wished, so that it cannot be undone.</param>
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
    ImportId? ImportId,
    bool Forgotten
);

public sealed record ChangeSetListResponse(IReadOnlyList<ChangeSetResponse> Items, ChangeSetId? Next);

/// <summary>Which acts; everything that is named must hold.</summary>
public sealed record ChangeSetFilter
{
    [FromQuery(Name = "kind")]
    public ChangeKind? Kind { get; init; }

    [FromQuery(Name = "actor")]
    public UserId? Actor { get; init; }

    /// <summary>What touched this account or its transactions.</summary>
    [FromQuery(Name = "accountId")]
    public AccountId? AccountId { get; init; }

    /// <summary>From this instant.</summary>
    [FromQuery(Name = "since")]
    public DateTimeOffset? Since { get; init; }

    /// <summary>Before this instant.</summary>
    [FromQuery(Name = "until")]
    public DateTimeOffset? Until { get; init; }

    [FromQuery(Name = "undone")]
    public bool? Undone { get; init; }

    /// <summary>Occurs in the subject, whatever its case and accents.</summary>
    [FromQuery(Name = "q"), PlainText(200)]
    public string? Q { get; init; }

    /// <summary>Or the label is one of these: the client knows the words of the codes.</summary>
    [FromQuery(Name = "label"), MaxLength(100)]
    public string[]? Label { get; init; }
}

internal static class ListChangeSets
{
    /// <summary>Newest first; <paramref name="cursor"/> is the last id seen.</summary>
    internal static async Task<Ok<ChangeSetListResponse>> Handle(
        [AsParameters] ChangeSetFilter filter,
        FinanceDbContext db,
        ChangeSetId? cursor,
        CancellationToken ct,
        [Range(1, 500)] int limit = 50
    )
    {
        var found = Matching(db, filter);
        if (cursor is { } id)
        {
            var last = await db
                .ChangeSets.Where(c => c.Id == id)
                .Select(c => (DateTimeOffset?)c.At)
                .SingleOrDefaultAsync(ct);
            found = found.Where(c => c.At < last || (c.At == last && c.Id < id));
        }
        found = found.OrderByDescending(c => c.At).ThenByDescending(c => c.Id);
        if (filter.Q is { Length: > 0 })
        {
            var worded = await WordedAsync(found, filter, limit + 1, ct);
            found = db
                .ChangeSets.Where(c => worded.Contains(c.Id))
                .OrderByDescending(c => c.At)
                .ThenByDescending(c => c.Id);
        }
        var items = await Project(db, found.Take(limit + 1)).ToListAsync(ct);
        var more = items.Count > limit;
        return TypedResults.Ok(new ChangeSetListResponse([.. items.Take(limit)], more ? items[limit - 1].Id : null));
    }

    private static IQueryable<ChangeSet> Matching(FinanceDbContext db, ChangeSetFilter filter)
    {
        var found = filter.AccountId is { } account ? AccountHistory.Of(db, account) : db.ChangeSets;
        if (filter.Kind is { } kind)
            found = found.Where(c => c.Kind == kind);
        if (filter.Actor is { } actor)
            found = found.Where(c => c.Actor == actor);
        if (filter.Since is { } since)
            found = found.Where(c => c.At >= since.ToUniversalTime());
        if (filter.Until is { } until)
            found = found.Where(c => c.At < until.ToUniversalTime());
        if (filter.Undone is { } undone)
            found = found.Where(c => c.RevertedBy != null == undone);
        return found;
    }

    /// <summary>Subjects are folded here: acts are few beside transactions, and no column holds them without accents.</summary>
    private static async Task<List<ChangeSetId>> WordedAsync(
        IQueryable<ChangeSet> found,
        ChangeSetFilter filter,
        int most,
        CancellationToken ct
    )
    {
        var wanted = DescriptionNormalizer.Fold(filter.Q!);
        var labels = (filter.Label ?? []).ToHashSet();
        var ids = new List<ChangeSetId>();
        var acts = found
            .Select(c => new
            {
                c.Id,
                c.Label,
                c.Subject,
            })
            .AsAsyncEnumerable();
        await foreach (var act in acts.WithCancellation(ct))
        {
            if (labels.Contains(act.Label) || Contains(act.Subject, wanted))
                ids.Add(act.Id);
            if (ids.Count == most)
                break;
        }
        return ids;
    }

    private static bool Contains(string? subject, string wanted) =>
        subject is not null && DescriptionNormalizer.Fold(subject).Contains(wanted, StringComparison.Ordinal);

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
                && !c.Forgotten
                && c.Kind != ChangeKind.Undo
                && c.Kind != ChangeKind.Redo
                && c.Kind != ChangeKind.Setup,
            c.RevertedBy != null
                && c.Kind != ChangeKind.Undo
                && c.Kind != ChangeKind.Redo
                && !db.ChangeSets.Any(u => u.Id == c.RevertedBy && u.Forgotten),
            c.Reverts,
            c.ImportId,
            c.Forgotten
        ));
}
