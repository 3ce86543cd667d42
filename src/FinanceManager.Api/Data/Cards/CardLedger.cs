using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Data.Cards;

/// <summary>Puts the bills of one card together.</summary>
/// <param name="card">It has a closing day.</param>
internal sealed class CardLedger(Account card, YearMonth oldest, DateOnly today)
{
    private readonly CardCycle _cycle = new(card.ClosingDay!.Value, card.DueDay);

    /// <param name="before">Sum of the months before those given; null where there was nothing.</param>
    /// <param name="months">Those that had something, the one before the oldest bill too.</param>
    internal BillsOfCard Bills(long? before, List<CardMonth> months, IReadOnlyCollection<InstallmentPlan> plans)
    {
        var open = _cycle.BillOf(today);
        var committed = Committed(plans, open);
        var hasEarlier = before is not null || months.Exists(m => m.Bill < oldest);
        var shown = months.Concat(Moved(plans)).ToList();
        var earlier = shown.Where(m => m.Bill < oldest);
        var balance = checked(card.OpeningMinorUnits + (before ?? 0) + earlier.Sum(m => m.Payments - m.Purchases));
        var known = shown.Where(m => m.Bill >= oldest).GroupBy(m => m.Bill).Select(Sum).ToDictionary(m => m.Bill);
        var named = known.Keys.Concat(committed.Keys).Append(open).ToList();
        var first = hasEarlier ? oldest : named.Min();
        var bills = CardBill.Settle(
            balance,
            [.. MonthsFrom(first, named.Max()).Select(m => known.TryGetValue(m, out var one) ? one : new(m, 0, 0))]
        );
        return new([.. bills.Select(b => From(b, open, committed.GetValueOrDefault(b.Month)))], hasEarlier);
    }

    /// <summary>What is on a later bill than its day says: a bank dated it on the day of the purchase.</summary>
    private IEnumerable<CardMonth> Moved(IEnumerable<InstallmentPlan> plans) =>
        from plan in plans
        where plan.DatedAtPurchase && plan.Last.Date <= BillReading.LastDay(today)
        let bill = _cycle.BillOf(plan.Last.Date)
        from part in plan.Parts
        where part.Number > 1
        from moved in new[]
        {
            new CardMonth(bill, part.MinorUnits, 0),
            new CardMonth(bill.AddMonths(part.Number - 1), -part.MinorUnits, 0),
        }
        select moved;

    private static CardMonth Sum(IGrouping<YearMonth, CardMonth> same) =>
        new(same.Key, same.Sum(m => m.Purchases), same.Sum(m => m.Payments));

    private Dictionary<YearMonth, long> Committed(IEnumerable<InstallmentPlan> plans, YearMonth open) =>
        plans
            .SelectMany(plan =>
                plan.Expected.TakeWhile(day => day <= BillReading.LastDay(today))
                    .Select(day => (Bill: _cycle.BillOf(day), plan.Part))
            )
            .Where(part => part.Bill >= open)
            .GroupBy(part => part.Bill)
            .ToDictionary(g => g.Key, g => g.Sum(part => part.Part));

    private static IEnumerable<YearMonth> MonthsFrom(YearMonth first, YearMonth last)
    {
        for (var month = first; month <= last; month = month.AddMonths(1))
            yield return month;
    }

    private BillOfCard From(CardBill bill, YearMonth open, long committed)
    {
        var state =
            bill.Month < open ? BillState.Closed
            : bill.Month == open ? BillState.Open
            : BillState.Upcoming;
        return new(
            card,
            state,
            _cycle.From(bill.Month),
            _cycle.To(bill.Month),
            _cycle.Due(bill.Month),
            bill,
            committed
        );
    }
}
