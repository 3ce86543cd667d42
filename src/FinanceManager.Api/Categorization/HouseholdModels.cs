using System.Collections.Concurrent;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Categorization;

/// <param name="Labels">Categories by number; null stands for a person's wish to have none.</param>
internal sealed record TrainedModel(HouseholdModel Model, IReadOnlyList<CategoryId?> Labels, MemoryStamp Stamp);

/// <summary>By which it is seen that a household remembers more or other things than it did.</summary>
/// <param name="Named">Which texts mean the same merchant.</param>
internal readonly record struct MemoryStamp(int Rows, int Times, DateTimeOffset? LastAt, int Named = 0);

/// <summary>
/// The models of the households that were at work last. A correction is learned at once, by a step on the model there is;
/// after many, or when one was taken back, it is trained anew.
/// </summary>
internal static class HouseholdModels
{
    // Of one household at most 10 MB; what falls out is trained again when it is asked for.
    private const int MostHouseholds = 16;
    private const int MostMemories = 3000;
    private const int FewMemories = 500;
    private const int MostSteps = 50;
    private const int MostOutcomes = 500;
    private const int StepRounds = 8;

    private static readonly ConcurrentDictionary<HouseholdId, TrainedModel> Models = new();

    /// <summary>Null where a household remembers nothing.</summary>
    internal static async Task<TrainedModel?> OfAsync(FinanceDbContext db, MerchantNames names, CancellationToken ct)
    {
        var household = db.CurrentHousehold;
        var stamp = await StampAsync(db, ct) with { Named = names.Version };
        if (stamp.Rows == 0)
        {
            Models.TryRemove(household, out _);
            return null;
        }
        if (Models.TryGetValue(household, out var known) && known.Stamp == stamp)
            return known;
        var model = known is null ? null : await StepAsync(db, known, stamp, names, ct);
        model ??= Train(await Newest(db).Take(MostMemories).ToListAsync(ct), stamp, names);
        if (Models.Count >= MostHouseholds)
            Models.Clear();
        return Models[household] = model;
    }

    internal static TrainedModel Train(IReadOnlyList<MerchantMemory> memories, MemoryStamp stamp, MerchantNames names)
    {
        var labels = memories.Select(m => m.CategoryId).Distinct().ToList();
        // A choice that was made again is seen again, so that it shows whether such choices hold.
        var repeats = memories.Count <= FewMemories ? 5 : 2;
        var known = new List<KnownMovement>();
        foreach (var memory in memories)
        {
            var movement = new KnownMovement(TextOf(memory, names), labels.IndexOf(memory.CategoryId));
            var times = Math.Min(memory.Count, repeats);
            known.AddRange(Enumerable.Repeat(movement, times - 1));
            known.Add(movement with { Times = memory.Count - times + 1 });
        }
        return new(HouseholdModel.Train(known, labels.Count, MovementFeatures.Shipped), labels, stamp);
    }

    /// <summary>
    /// From which confidence on what is known to anybody is applied: the usual one, until this household was asked often
    /// enough whether it is right.
    /// </summary>
    internal static async Task<double> SharedThresholdAsync(FinanceDbContext db, CancellationToken ct)
    {
        var told = await db
            .CategoryOutcomes.Where(o => o.Asked && o.Tier == DecisionSource.Dictionary)
            .OrderByDescending(o => o.At)
            .Take(MostOutcomes)
            .Select(o => new { o.Confidence, o.WasRight })
            .ToListAsync(ct);
        return HouseholdModel.ThresholdOf(told.ConvertAll(o => (o.Confidence, o.WasRight)));
    }

    private static async Task<MemoryStamp> StampAsync(FinanceDbContext db, CancellationToken ct) =>
        await db
            .MerchantMemories.GroupBy(m => m.HouseholdId)
            .Select(g => new MemoryStamp(g.Count(), g.Sum(m => m.Count), g.Max(m => m.LearnedAt)))
            .SingleOrDefaultAsync(ct);

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
        var since = known.Stamp.LastAt;
        var changed = await Newest(db).Where(m => m.LearnedAt > since).Take(MostSteps + 1).ToListAsync(ct);
        // Each of them was chosen once more; anything else that happened shows in the sums.
        if (
            changed.Count is 0 or > MostSteps
            || known.Stamp.Named != stamp.Named
            || known.Stamp.Times + changed.Count != stamp.Times
            || known.Model.Steps + changed.Count > MostSteps
            || changed.Exists(m => !known.Labels.Contains(m.CategoryId))
        )
            return null;
        var labels = known.Labels.ToList();
        var movements = changed.ConvertAll(m => new KnownMovement(TextOf(m, names), labels.IndexOf(m.CategoryId)));
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
