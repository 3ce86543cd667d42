namespace FinanceManager.Domain.Documents;

/// <summary>One line of what was bought, filed under a category.</summary>
/// <param name="MinorUnits">Of the sign of the whole amount, unless it was taken off.</param>
public readonly record struct FiledItem(CategoryId? CategoryId, long MinorUnits);

/// <summary>What was bought under one category.</summary>
/// <param name="Items">Which of the items, by their places.</param>
public sealed record ItemPart(CategoryId? CategoryId, long MinorUnits, IReadOnlyList<int> Items);

/// <summary>Divides what was paid by the categories of what was bought.</summary>
public static class ItemParts
{
    /// <summary>
    /// The largest first; they add up to the amount, since what the items leave of it (a tax, a tip, a discount) is the largest
    /// part's.
    /// </summary>
    /// <returns>
    /// Empty where the items do not tell: they are less than half of what was paid, or more than one and a half of it, or a
    /// part would turn the other way round.
    /// </returns>
    public static IReadOnlyList<ItemPart> Of(long amount, IReadOnlyList<FiledItem> items)
    {
        var rest = items.Aggregate((Int128)amount, (left, item) => left - item.MinorUnits);
        if (items.Count == 0 || Int128.Abs(rest) * 2 > Int128.Abs(amount))
            return [];
        var parts = items
            .Select((item, place) => (item, place))
            .GroupBy(line => line.item.CategoryId)
            .Select(group => new ItemPart(
                group.Key,
                group.Aggregate(0L, (sum, line) => checked(sum + line.item.MinorUnits)),
                [.. group.Select(line => line.place)]
            ))
            .Where(part => part.MinorUnits != 0)
            .OrderByDescending(part => Math.Abs(part.MinorUnits))
            .ToList();
        if (parts.Count == 0)
            return [];
        parts[0] = parts[0] with { MinorUnits = checked(parts[0].MinorUnits + (long)rest) };
        return parts.Exists(part => Math.Sign(part.MinorUnits) != Math.Sign(amount)) ? [] : parts;
    }
}
