namespace FinanceManager.Domain.Reports;

/// <summary>What a source or a use of money sums up to over a period.</summary>
/// <param name="Key">Which category or group; null for what has none.</param>
/// <param name="Income">Whether it counts as income.</param>
/// <param name="MinorUnits">Signed: out is negative.</param>
public readonly record struct FlowSum<TKey>(TKey Key, bool Income, long MinorUnits);

/// <summary>A band of the diagram; its amount is above zero.</summary>
public readonly record struct FlowBand<TKey>(TKey Key, bool Income, long MinorUnits);

/// <summary>
/// Where money came from and where it went, in one currency. Both sides add up to the same: what is left over was saved, and
/// what is missing was drawn from what there was.
/// </summary>
/// <param name="Sources">What brought money. A group with more refunds than purchases is one.</param>
/// <param name="Uses">What took money.</param>
/// <param name="Saved">More came than went, else zero.</param>
/// <param name="Drawn">More went than came, else zero.</param>
public sealed record Sankey<TKey>(
    IReadOnlyList<FlowBand<TKey>> Sources,
    IReadOnlyList<FlowBand<TKey>> Uses,
    long Saved,
    long Drawn
)
{
    public long Total => checked(Sources.Sum(s => s.MinorUnits) + Drawn);
}

/// <summary>Puts the two sides together.</summary>
public static class Sankey
{
    public static Sankey<TKey> Of<TKey>(IEnumerable<FlowSum<TKey>> sums)
    {
        var all = sums.Where(s => s.MinorUnits != 0).ToList();
        var sources = Bands(all.Where(s => s.MinorUnits > 0));
        var uses = Bands(all.Where(s => s.MinorUnits < 0));
        var left = checked(sources.Sum(s => s.MinorUnits) - uses.Sum(u => u.MinorUnits));
        return new Sankey<TKey>(sources, uses, Math.Max(left, 0), Math.Max(checked(-left), 0));
    }

    private static List<FlowBand<TKey>> Bands<TKey>(IEnumerable<FlowSum<TKey>> sums) =>
        [
            .. sums.Select(s => new FlowBand<TKey>(s.Key, s.Income, Math.Abs(s.MinorUnits)))
                .OrderByDescending(b => b.MinorUnits),
        ];
}
