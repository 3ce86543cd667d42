using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Features.Quality;

/// <summary>A movement whose category a person set or accepted.</summary>
/// <param name="Payee">As the bank names it.</param>
internal readonly record struct DecidedRow(
    DateOnly Date,
    string MerchantKey,
    string Text,
    string? Payee,
    long MinorUnits,
    Currency Currency,
    AccountId AccountId,
    CategoryId Category
)
{
    internal bool Income => MinorUnits > 0;
}

/// <summary>The cascade as it was when a household had decided less than by now.</summary>
/// <param name="byKey">Ids by default key.</param>
/// <param name="living">Categories that may be an answer.</param>
internal sealed class Past(IReadOnlyDictionary<string, CategoryId> byKey, IReadOnlySet<CategoryId> living)
{
    /// <param name="before">All that had been decided, the oldest first.</param>
    /// <param name="then">What came next.</param>
    internal IEnumerable<Trial> Guess(IReadOnlyList<DecidedRow> before, IReadOnlyList<DecidedRow> then)
    {
        var names = new MerchantNames();
        var memories = Remember(before);
        var model =
            memories.Count == 0 ? null : HouseholdModels.Train([.. memories.Take(HouseholdModels.MostMemories)], names);
        var tiers = new HouseholdTiers(model, byKey, living, names, SharedThresholds.Usual);
        var cascade = new Categorizer(new RuleMatcher([]), tiers, byKey);
        var known = memories.Select(m => (m.Key, m.Income)).ToHashSet();
        return then.Select(row => Try(cascade, row, known.Contains((row.MerchantKey, row.Income))));
    }

    private static Trial Try(Categorizer cascade, in DecidedRow row, bool seen)
    {
        var answer = cascade.Categorize(new(row.Text, row.Payee, row.MinorUnits, row.Currency, row.AccountId));
        if (answer.CategoryId is { } applied)
            return new(answer.Source, answer.Confidence ?? 1, true, applied == row.Category, seen);
        return answer.Suggested is { } likely
            ? new(likely.Source, likely.Confidence, false, likely.CategoryId == row.Category, seen)
            : new(DecisionSource.None, 0, false, false, seen);
    }

    /// <summary>What memory held then, the newest first.</summary>
    private static List<MerchantMemory> Remember(IReadOnlyList<DecidedRow> rows)
    {
        var memories = new Dictionary<(string, bool, CategoryId), MerchantMemory>();
        foreach (var row in rows)
        {
            var at = new DateTimeOffset(row.Date, TimeOnly.MinValue, TimeSpan.Zero);
            var text = DescriptionNormalizer.KeyOf(row.Text) == row.MerchantKey ? row.Text : null;
            var size = MerchantMemory.SizeOf(row.MinorUnits);
            var place = (row.MerchantKey, row.Income, row.Category);
            if (memories.TryGetValue(place, out var memory))
                memory.Learn(at, text, size);
            else
                memories.Add(place, new(row.MerchantKey, row.Category, at, text, row.Income, size));
        }
        return [.. memories.Values.OrderByDescending(m => m.LearnedAt)];
    }
}
