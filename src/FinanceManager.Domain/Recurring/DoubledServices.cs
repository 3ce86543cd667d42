namespace FinanceManager.Domain.Recurring;

/// <summary>A subscription, as far as telling whether another one does the same needs it.</summary>
/// <param name="Merchant">Normalised text.</param>
/// <param name="Category">Key of its default category.</param>
public sealed record Subscribed(
    RecurringId Id,
    string Merchant,
    string? Category,
    Cadence Cadence,
    long MinorUnits,
    Currency Currency
);

/// <summary>Subscriptions of which one may be enough.</summary>
public static class DoubledServices
{
    /// <param name="active">Those that are paid for now.</param>
    /// <returns>For each that has a double, what it is needed for and the others of it.</returns>
    public static IReadOnlyDictionary<RecurringId, (string Need, IReadOnlyList<RecurringId> Others)> Find(
        IEnumerable<Subscribed> active
    )
    {
        var all = active.ToList();
        var doubled = new Dictionary<RecurringId, (string, IReadOnlyList<RecurringId>)>();
        var needs = all.Select(s => (Need: SubscribedServices.NeedOf(s.Merchant, s.Category), One: s))
            .Where(s => s.Need is not null)
            .GroupBy(s => s.Need!, s => s.One)
            .Where(g => g.Count() > 1);
        foreach (
            var same in all.GroupBy(s => (s.Merchant, s.Cadence, s.MinorUnits, s.Currency)).Where(g => g.Count() > 1)
        )
            Tell("same", [.. same]);
        foreach (var same in needs)
            Tell(same.Key, [.. same]);
        return doubled;

        void Tell(string need, List<Subscribed> group)
        {
            foreach (var one in group)
                doubled.TryAdd(one.Id, (need, [.. group.Where(o => o.Id != one.Id).Select(o => o.Id)]));
        }
    }
}
