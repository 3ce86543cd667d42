using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>One memory, as far as it matters whether it changed.</summary>
internal sealed record Remembered(Guid Id, CategoryId? CategoryId, int Count, DateTimeOffset LearnedAt)
{
    internal static Remembered Of(MerchantMemory memory) =>
        new(memory.Id, memory.CategoryId, memory.Count, memory.LearnedAt);
}

/// <summary>
/// What a household remembered when a model learned from it. Whatever changes it shows: a choice, one taken back, a category
/// that moved or went, a restored ledger.
/// </summary>
/// <param name="memories">The newest first.</param>
/// <param name="named">Which texts mean the same merchant, as <see cref="MerchantNames.Version"/> says.</param>
internal sealed class MemoryStamp(IReadOnlyList<Remembered> memories, int named)
{
    private IReadOnlyList<Remembered> Memories => memories;

    private int Named => named;

    internal bool IsSame(MemoryStamp other) => named == other.Named && memories.SequenceEqual(other.Memories);

    /// <summary>What was chosen until <paramref name="later"/>, and how often; null where anything else happened, too.</summary>
    internal Dictionary<Remembered, int>? ChosenUntil(MemoryStamp later)
    {
        if (named != later.Named)
            return null;
        var before = memories.ToDictionary(m => m.Id);
        var chosen = new Dictionary<Remembered, int>();
        foreach (var memory in later.Memories)
        {
            var times = memory.Count;
            if (before.Remove(memory.Id, out var known))
            {
                times -= known.Count;
                if (known.CategoryId != memory.CategoryId || times < 0 || (times == 0 && known != memory))
                    return null;
            }
            else if (memory.LearnedAt < memories[0].LearnedAt)
                return null;
            if (times > 0)
                chosen.Add(memory, times);
        }
        // Newer ones push the oldest out; what is gone otherwise was taken back.
        var oldest = later.Memories[^1].LearnedAt;
        return before.Values.All(gone => gone.LearnedAt <= oldest) && before.Count <= chosen.Count ? chosen : null;
    }
}
