namespace FinanceManager.Domain.Categories;

/// <summary>What this household calls a merchant, learned from a person's corrections.</summary>
public sealed class MerchantMemory : IRecorded
{
    public MerchantMemory(string key, CategoryId? categoryId, DateTimeOffset learnedAt)
    {
        Id = Guid.CreateVersion7();
        Key = key;
        CategoryId = categoryId;
        Count = 1;
        LearnedAt = learnedAt;
    }

    private MerchantMemory() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>The normalised bank text.</summary>
    public string Key { get; private set; } = "";

    public CategoryId? CategoryId { get; private set; }

    /// <summary>How many times in a row a person chose this category.</summary>
    public int Count { get; private set; }

    public DateTimeOffset LearnedAt { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    public void Learn(CategoryId? categoryId, DateTimeOffset at)
    {
        Count = categoryId == CategoryId ? checked(Count + 1) : 1;
        CategoryId = categoryId;
        LearnedAt = at;
    }
}
