using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>What the model holds for likely of merchants that wait for a person.</summary>
internal sealed class AiOpinions
{
    private const int Chunk = 500;

    private readonly Dictionary<(string Key, bool Income), CategorySuggestion> _known = [];

    private AiOpinions() { }

    /// <param name="merchantKeys">Of which it is wanted.</param>
    internal static async Task<AiOpinions> LoadAsync(
        FinanceDbContext db,
        IEnumerable<string> merchantKeys,
        CancellationToken ct
    )
    {
        var opinions = new AiOpinions();
        foreach (var keys in merchantKeys.Distinct().Chunk(Chunk))
        {
            var found = await db
                .AiOpinions.AsNoTracking()
                .Where(o => keys.Contains(o.MerchantKey) && db.Categories.Any(c => c.Id == o.CategoryId && !c.Hidden))
                .ToListAsync(ct);
            foreach (var one in found)
                opinions._known.Add(
                    (one.MerchantKey, one.Income),
                    new(one.CategoryId!.Value, DecisionSource.Ai, one.Confidence!.Value, one.Evidence!)
                );
        }
        return opinions;
    }

    /// <summary>What is likely of a merchant, given what the local tiers hold for likely.</summary>
    internal CategorySuggestion? Beside(string merchantKey, bool income, CategorySuggestion? local) =>
        _known.TryGetValue((merchantKey, income), out var opinion) ? Beside(opinion, local) : local;

    /// <summary>
    /// Where they differ the model is no surer than the local tiers leave room for, so that nothing disputed is accepted
    /// among what is sure.
    /// </summary>
    internal static CategorySuggestion Beside(CategorySuggestion opinion, CategorySuggestion? local) =>
        local is { } other && other.CategoryId != opinion.CategoryId
            ? opinion with
            {
                Confidence = Math.Min(opinion.Confidence, 1 - other.Confidence),
            }
            : opinion;

    /// <summary>Stores what is not sure, and forgets what is by now. The caller saves.</summary>
    internal static async Task KeepAsync(FinanceDbContext db, List<JudgedMerchant> judged, CancellationToken ct)
    {
        foreach (var some in judged.Chunk(Chunk))
        {
            var keys = some.Select(j => j.Merchant.Key).Distinct().ToList();
            var known = await db
                .AiOpinions.Where(o => keys.Contains(o.MerchantKey))
                .ToDictionaryAsync(o => (o.MerchantKey, o.Income), ct);
            foreach (var one in some)
                Keep(db, one, known.GetValueOrDefault((one.Merchant.Key, one.Merchant.IsIncome)));
        }
    }

    private static void Keep(FinanceDbContext db, JudgedMerchant judged, AiOpinion? known)
    {
        if (judged.IsSure)
        {
            if (known is not null)
                db.Remove(known);
            return;
        }
        if (known is null)
            db.Add(known = new(judged.Merchant.Key, judged.Merchant.IsIncome));
        if (judged.Verdict is { } likely)
            known.Suggest(likely.Category, likely.Confidence, likely.Evidence);
        else
            known.DoNotKnow();
        known.Hold(judged.AskedUnder, judged.GoodUntil);
    }
}
