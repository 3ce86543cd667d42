using FinanceManager.Api.Categorization.Model;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Categorization;

/// <param name="Labels">Categories by number; null stands for a person's wish to have none.</param>
/// <param name="Stamp">What it learned from.</param>
internal sealed record TrainedModel(HouseholdModel Model, IReadOnlyList<CategoryId?> Labels, MemoryStamp Stamp);

/// <summary>
/// The models of the households that were at work last. A correction is learned at once, by a step from the model there is;
/// after many, or when one was taken back, it is trained anew. A model does not change once it is here.
/// </summary>
internal static class HouseholdModels
{
    private const long MostBytes = 160_000_000;
    private const int FewMemories = 500;
    private const int MostSteps = 50;
    private const int MostOutcomes = 500;
    private const int StepRounds = 8;

    /// <summary>From so many, the newest, a model is trained.</summary>
    internal const int MostMemories = 3000;

    private static readonly ModelCache Models = new(MostBytes);

    // Of one household at a time; whoever waits finds what was trained meanwhile.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Null where a household remembers nothing. Not to be asked while the ledger is locked: it may take seconds.</summary>
    internal static async Task<TrainedModel?> OfAsync(FinanceDbContext db, MerchantNames names, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("A model is trained before the ledger is locked.");
        if (await KnownAsync(db, names, ct) is { IsCurrent: true } known)
            return known.Model;
        var turn = Turns[Math.Abs(db.CurrentHousehold.GetHashCode() % Turns.Length)];
        await turn.WaitAsync(ct);
        try
        {
            known = await KnownAsync(db, names, ct);
            if (known.IsCurrent)
                return known.Model;
            var model = known.Model is null ? null : await StepAsync(db, known.Model, known.Stamp, names, ct);
            if (model is null)
            {
                var memories = await Newest(db).Take(MostMemories).ToListAsync(ct);
                if (memories.Count == 0)
                    return null;
                model = Train(memories, names);
            }
            Models.Keep(db.CurrentHousehold, model);
            return model;
        }
        finally
        {
            turn.Release();
        }
    }

    internal static TrainedModel Train(IReadOnlyList<MerchantMemory> memories, MerchantNames names)
    {
        var labels = memories.Select(m => m.CategoryId).Distinct().ToList();
        // A choice that was made again is seen again, so that it shows whether such choices hold.
        var repeats = memories.Count <= FewMemories ? 5 : 2;
        var known = memories
            .SelectMany(m =>
                new KnownMovement(TextOf(m, names), labels.IndexOf(m.CategoryId), m.Count).SeenAgain(repeats)
            )
            .ToList();
        return new(
            HouseholdModel.Train(known, labels.Count, MovementFeatures.Shipped),
            labels,
            new([.. memories.Select(Remembered.Of)], names.Version)
        );
    }

    /// <summary>The usual ones, until this household was asked often enough whether a tier is right.</summary>
    internal static async Task<SharedThresholds> SharedThresholdsAsync(FinanceDbContext db, CancellationToken ct) =>
        new(
            await ThresholdOfAsync(db, DecisionSource.Dictionary, ct),
            await ThresholdOfAsync(db, DecisionSource.Model, ct),
            await ThresholdOfAsync(db, DecisionSource.Provider, ct)
        );

    /// <param name="usual">Until this household was asked often enough.</param>
    internal static async Task<double> ThresholdOfAsync(
        FinanceDbContext db,
        DecisionSource tier,
        CancellationToken ct,
        double usual = LocalTiers.Usual
    )
    {
        var told = await db
            .CategoryOutcomes.Where(o => o.Asked && o.Tier == tier)
            .OrderByDescending(o => o.At)
            .Take(MostOutcomes)
            .Select(o => new { o.Confidence, o.WasRight })
            .ToListAsync(ct);
        return HouseholdModel.ThresholdOf(told.ConvertAll(o => (o.Confidence, o.WasRight)), usual);
    }

    /// <summary>The model there is, and whether it learned from just what is remembered now.</summary>
    private static async Task<(TrainedModel? Model, MemoryStamp Stamp, bool IsCurrent)> KnownAsync(
        FinanceDbContext db,
        MerchantNames names,
        CancellationToken ct
    )
    {
        var memories = await Newest(db)
            .Take(MostMemories)
            .Select(m => new Remembered(m.Id, m.CategoryId, m.Count, m.LearnedAt))
            .ToListAsync(ct);
        var stamp = new MemoryStamp(memories, names.Version);
        if (memories.Count == 0)
        {
            Models.Forget(db.CurrentHousehold);
            return (null, stamp, true);
        }
        var known = Models.Find(db.CurrentHousehold);
        return (known, stamp, known is not null && known.Stamp.IsSame(stamp));
    }

    private static IQueryable<MerchantMemory> Newest(FinanceDbContext db) =>
        db.MerchantMemories.AsNoTracking().OrderByDescending(m => m.LearnedAt).ThenByDescending(m => m.Id);

    /// <returns>Null where the model has to be trained anew.</returns>
    private static async Task<TrainedModel?> StepAsync(
        FinanceDbContext db,
        TrainedModel known,
        MemoryStamp stamp,
        MerchantNames names,
        CancellationToken ct
    )
    {
        if (
            known.Stamp.ChosenUntil(stamp) is not { } times
            || known.Model.Steps + times.Count > MostSteps
            || times.Keys.Any(m => !known.Labels.Contains(m.CategoryId))
        )
            return null;
        var byId = times.ToDictionary(t => t.Key.Id, t => t.Value);
        var ids = byId.Keys.ToList();
        var changed = await db.MerchantMemories.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        var labels = known.Labels.ToList();
        var movements = changed.ConvertAll(m => new KnownMovement(
            TextOf(m, names),
            labels.IndexOf(m.CategoryId),
            byId[m.Id]
        ));
        return known with { Model = known.Model.After(movements, StepRounds), Stamp = stamp };
    }

    private static ModelText TextOf(MerchantMemory memory, MerchantNames names)
    {
        var text = MerchantText.Of(memory.Text ?? memory.Key, null);
        // Another field of the bank's named the merchant.
        if (text.Main.Key != memory.Key)
            text = new(text.Main with { Key = memory.Key }, NormalizedText.Nothing);
        return new(names.Of(text), memory.Income ? CategoryKind.Income : CategoryKind.Expense, memory.Size);
    }
}
