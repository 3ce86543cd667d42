using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Categorization;

/// <summary>Who had decided on a transaction's category, and which, before a person did.</summary>
/// <param name="Asked">It waited for a person.</param>
internal readonly record struct Decided(CategoryId? CategoryId, DecisionSource Source, double? Confidence, bool Asked)
{
    internal static Decided Of(Transaction transaction)
    {
        var split = transaction.Splits.MinBy(s => s.Position)!;
        return new(split.CategoryId, split.Source, split.Confidence, transaction.NeedsReview);
    }

    internal bool ByPerson => Source is DecisionSource.Person or DecisionSource.Migrated;

    /// <summary>Whether it was a guess, which a person now confirms or corrects.</summary>
    internal bool IsGuess => Confidence is not null && Source is not DecisionSource.Rule && !ByPerson;
}

/// <summary>
/// A person's choice of category becomes the household's memory of the merchant at once, in the same change-set, and says
/// whether what had been guessed was right.
/// </summary>
internal static class MerchantLearning
{
    internal static async Task LearnAsync(
        FinanceDbContext db,
        Transaction transaction,
        Decided before,
        CategoryId? category,
        CancellationToken ct
    ) => Learn(db, await MemoriesAsync(db, [transaction], ct), transaction, before, category);

    /// <summary>What is remembered of the rows' merchants, to be learned from.</summary>
    internal static async Task<List<MerchantMemory>> MemoriesAsync(
        FinanceDbContext db,
        IReadOnlyList<Transaction> rows,
        CancellationToken ct
    )
    {
        var keys = rows.Select(t => t.MerchantKey).Where(key => key.Length > 0).Distinct().ToList();
        return keys.Count == 0 ? [] : await db.MerchantMemories.Where(m => keys.Contains(m.Key)).ToListAsync(ct);
    }

    /// <param name="memories">As <see cref="MemoriesAsync"/> gives them.</param>
    internal static void Learn(
        FinanceDbContext db,
        List<MerchantMemory> memories,
        Transaction transaction,
        Decided before,
        CategoryId? category
    )
    {
        var now = db.Clock.GetUtcNow();
        if (before is { IsGuess: true, Confidence: { } confidence })
            db.Add(
                new CategoryOutcome(before.Source, confidence, true, before.CategoryId == category, before.Asked, now)
            );
        var (key, income) = (transaction.MerchantKey, transaction.MinorUnits > 0);
        if (key.Length == 0)
            return;
        var known = memories.FindAll(m => m.Key == key && m.Income == income);
        if (before.ByPerson && before.CategoryId == category && known.Exists(m => m.CategoryId == category))
            return;
        // Who changes their mind about one movement did not choose twice.
        if (before.ByPerson && known.Find(m => m.CategoryId == before.CategoryId) is { } taken && taken.Forget())
            db.Remove(taken);
        var text = DescriptionNormalizer.KeyOf(transaction.Description) == key ? transaction.Description : null;
        var size = MerchantMemory.SizeOf(transaction.MinorUnits);
        if (known.Find(m => m.CategoryId == category) is { } memory)
            memory.Learn(now, text, size);
        else
            db.Add(new MerchantMemory(key, category, now, text, income, size));
    }
}
