using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>Why one part of a transaction is under its category.</summary>
/// <param name="Source">Who decided.</param>
/// <param name="Confidence">0–1; null where a person or a rule decided.</param>
/// <param name="Evidence">Machine-readable: <c>rule:ID</c>, <c>memory:9</c>, <c>dictionary:ifood</c>, <c>model</c>, <c>ai:MODEL:VERSION</c>.</param>
/// <param name="RuleName">The rule's name where it still is there.</param>
public sealed record DecisionExplanation(
    CategoryId? CategoryId,
    Money Amount,
    DecisionSource Source,
    double? Confidence,
    string? Evidence,
    string? RuleName
);

/// <summary>One change of the transaction or of a part of it.</summary>
/// <param name="Actor">The display name; null where the program itself did it.</param>
/// <param name="Fields">Before and after, as JSON values; none where the row was written by an import.</param>
public sealed record TransactionChange(
    ChangeSetId ChangeSetId,
    ChangeKind Kind,
    string Label,
    string? Subject,
    string? Actor,
    DateTimeOffset At,
    IReadOnlyList<TransactionChangedField> Fields
);

/// <param name="Entity"><c>Transaction</c> or <c>Split</c>.</param>
public sealed record TransactionChangedField(string Entity, string Field, JsonElement Before, JsonElement After);

/// <param name="Changes">The newest first, at most 100, the act that wrote it last.</param>
public sealed record TransactionExplanationResponse(
    string MerchantKey,
    string? BankText,
    IReadOnlyList<DecisionExplanation> Decisions,
    IReadOnlyList<TransactionChange> Changes
);

/// <summary>Why is this under that category, and who changed what.</summary>
internal static class ExplainTransaction
{
    private const int MostEntries = 500;
    private const int MostChanges = 100;

    internal static async Task<Results<Ok<TransactionExplanationResponse>, NotFound>> Handle(
        TransactionId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var found = await db
            .Transactions.AsNoTracking()
            .Include(t => t.Splits)
            .SingleOrDefaultAsync(t => t.Id == id, ct);
        if (found is null)
            return TypedResults.NotFound();
        var rules = await RuleNamesAsync(db, found.Splits, ct);
        var decisions = found
            .Splits.OrderBy(s => s.Position)
            .Select(s => new DecisionExplanation(
                s.CategoryId,
                new(s.MinorUnits, found.Currency),
                s.Source,
                s.Confidence,
                s.Evidence,
                RuleOf(s) is { } rule ? rules.GetValueOrDefault(rule) : null
            ));
        // A part that was removed has a history, too.
        var parts = await db
            .Splits.IgnoreQueryFilters([Filters.Deleted])
            .AsNoTracking()
            .Where(s => s.TransactionId == id)
            .ToDictionaryAsync(s => s.Id.Value, ct);
        return TypedResults.Ok(
            new TransactionExplanationResponse(
                found.MerchantKey,
                found.BankText,
                [.. decisions],
                await ChangesAsync(db, id, parts, found.CreatedIn, ct)
            )
        );
    }

    private static async Task<List<TransactionChange>> ChangesAsync(
        FinanceDbContext db,
        TransactionId id,
        Dictionary<Guid, Split> parts,
        ChangeSetId createdIn,
        CancellationToken ct
    )
    {
        var ids = parts.Keys.Append(id.Value).ToList();
        var entries = await db
            .ChangeEntries.AsNoTracking()
            .Where(e => ids.Contains(e.EntityId))
            .OrderByDescending(e => e.Id)
            .Take(MostEntries)
            .ToListAsync(ct);
        var byChangeSet = entries.ToLookup(e => e.ChangeSetId);
        var named = entries.Select(e => e.ChangeSetId).Append(createdIn).Distinct().ToList();
        var acts = await db
            .ChangeSets.Where(c => named.Contains(c.Id))
            .OrderByDescending(c => c.At)
            .ThenByDescending(c => c.Id)
            .Take(MostChanges)
            .Select(c => new
            {
                c.Id,
                c.Kind,
                c.Label,
                c.Subject,
                c.At,
                Actor = db.Users.Where(u => u.Id == c.Actor).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return acts.ConvertAll(c => new TransactionChange(
            c.Id,
            c.Kind,
            c.Label,
            c.Subject,
            c.Actor,
            c.At,
            [.. byChangeSet[c.Id].SelectMany(e => Fields(e, parts.GetValueOrDefault(e.EntityId)))]
        ));
    }

    private static List<TransactionChangedField> Fields(ChangeEntry entry, Split? part)
    {
        using var fields = JsonDocument.Parse(entry.Fields);
        var changed = new List<TransactionChangedField>();
        foreach (var field in fields.RootElement.EnumerateObject())
            if (field.Name != nameof(IRecorded.DeletedIn))
                changed.Add(new(entry.Entity, field.Name, field.Value[0].Clone(), field.Value[1].Clone()));
            else if (part is not null)
                changed.AddRange(Whole(part, isGone: entry.Operation == ChangeOperation.Delete));
        return changed;
    }

    /// <summary>A part that went, or that came back.</summary>
    private static IEnumerable<TransactionChangedField> Whole(Split part, bool isGone)
    {
        var nothing = JsonSerializer.SerializeToElement<object?>(null);
        (string Name, object? Value)[] held =
        [
            (nameof(Split.CategoryId), part.CategoryId),
            (nameof(Split.MinorUnits), part.MinorUnits),
        ];
        return held.Select(field =>
                (field.Name, Value: JsonSerializer.SerializeToElement(field.Value, ChangeFields.Json))
            )
            .Select(field => new TransactionChangedField(
                nameof(Split),
                field.Name,
                isGone ? field.Value : nothing,
                isGone ? nothing : field.Value
            ));
    }

    private static async Task<Dictionary<RuleId, string>> RuleNamesAsync(
        FinanceDbContext db,
        IEnumerable<Split> splits,
        CancellationToken ct
    )
    {
        var ids = splits.Select(RuleOf).OfType<RuleId>().Distinct().ToList();
        return ids.Count == 0
            ? []
            : await db.Rules.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Name, ct);
    }

    private static RuleId? RuleOf(Split split) =>
        split.Evidence is ['r', 'u', 'l', 'e', ':', .. var id] && Guid.TryParse(id, out var value)
            ? RuleId.From(value)
            : null;
}
