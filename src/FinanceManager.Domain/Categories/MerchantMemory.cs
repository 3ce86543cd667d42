namespace FinanceManager.Domain.Categories;

/// <summary>
/// How often a person put movements of one merchant and direction under one category. A merchant that stands under several
/// has a memory of each, so that what is mixed stays mixed.
/// </summary>
public sealed class MerchantMemory : IRecorded
{
    /// <param name="text">What the bank wrote; null where the key alone says as much.</param>
    /// <param name="size">Whole doublings of the amount's minor units.</param>
    public MerchantMemory(
        string key,
        CategoryId? categoryId,
        DateTimeOffset learnedAt,
        string? text = null,
        bool income = false,
        int? size = null
    )
    {
        Id = Guid.CreateVersion7();
        (Key, CategoryId, LearnedAt, Text, Income, Size) = (key, categoryId, learnedAt, text, income, size);
        Count = 1;
    }

    private MerchantMemory() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>The normalised bank text.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Null means that a person wants none.</summary>
    public CategoryId? CategoryId { get; private set; }

    /// <summary>How many times a person chose this category, at least 1.</summary>
    public int Count { get; private set; }

    public DateTimeOffset LearnedAt { get; private set; }

    public string? Text { get; private set; }

    public bool Income { get; private set; }

    public int? Size { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    public void Learn(DateTimeOffset at, string? text, int? size)
    {
        Count = checked(Count + 1);
        (LearnedAt, Text, Size) = (at, text ?? Text, size ?? Size);
    }

    /// <summary>The same had been chosen before, as is known only now.</summary>
    public void Add(int times) => Count = checked(Count + times);

    /// <summary>A choice was taken back.</summary>
    /// <returns>Whether nothing is left to remember.</returns>
    public bool Forget()
    {
        if (Count == 1)
            return true;
        Count--;
        return false;
    }

    /// <summary>The category was joined with another one.</summary>
    public void Move(CategoryId to) => CategoryId = to;

    /// <summary>Whole doublings of an amount, which is all of it that matters for guessing; null for nothing.</summary>
    public static int? SizeOf(long minorUnits) =>
        minorUnits == 0 ? null : (int)Math.Round(Math.Log2(Math.Abs((double)minorUnits)));
}
