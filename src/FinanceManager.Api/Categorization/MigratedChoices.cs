using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Categorization;

/// <summary>
/// What a person had decided elsewhere, counted by merchant as rows are brought along: it is remembered like a choice made
/// here, in the same change-set, so that undoing the import takes it back.
/// </summary>
internal sealed class MigratedChoices
{
    private const int Chunk = 500;

    private readonly Dictionary<(string Key, bool Income, CategoryId Category), Choice> _choices = [];

    /// <param name="key">The merchant's; nothing is remembered of nobody.</param>
    internal void Add(string key, CategoryId category, long minorUnits, DateOnly date, string text)
    {
        if (key.Length == 0)
            return;
        var merchant = (key, minorUnits > 0, category);
        var before = _choices.GetValueOrDefault(merchant);
        _choices[merchant] =
            date >= before.Last
                ? new(before.Times + 1, date, minorUnits, text)
                : before with
                {
                    Times = before.Times + 1,
                };
    }

    /// <summary>As many as a model learns from, those chosen most often; what was chosen here stays the newest.</summary>
    internal async Task RememberAsync(FinanceDbContext db, CancellationToken ct)
    {
        var most = _choices
            .OrderByDescending(c => c.Value.Times)
            .ThenByDescending(c => c.Value.Last)
            .ThenBy(c => c.Key.Key, StringComparer.Ordinal)
            .Take(HouseholdModels.MostMemories);
        foreach (var some in most.Chunk(Chunk))
        {
            var keys = some.Select(c => c.Key.Key).Distinct().ToList();
            var known = (await db.MerchantMemories.Where(m => keys.Contains(m.Key)).ToListAsync(ct)).ToLookup(m =>
                (m.Key, m.Income, m.CategoryId)
            );
            foreach (var ((key, income, category), choice) in some)
                if (known[(key, income, category)].FirstOrDefault() is { } memory)
                    memory.Add(choice.Times);
                else
                    db.Add(choice.Memory(key, income, category));
        }
    }

    private readonly record struct Choice(int Times, DateOnly Last, long MinorUnits, string Text)
    {
        internal MerchantMemory Memory(string key, bool income, CategoryId category)
        {
            var memory = new MerchantMemory(
                key,
                category,
                new(Last, TimeOnly.MinValue, TimeSpan.Zero),
                DescriptionNormalizer.KeyOf(Text) == key ? Text : null,
                income,
                MerchantMemory.SizeOf(MinorUnits)
            );
            memory.Add(Times - 1);
            return memory;
        }
    }
}
