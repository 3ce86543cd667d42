namespace FinanceManager.Domain.Forecasts;

/// <summary>One course that the days may take: what everyday life and what is due leave on each account.</summary>
internal sealed class Course(IReadOnlyList<ForecastAccount> accounts, DateOnly today, int days)
{
    private readonly Dictionary<AccountId, int> _places = accounts.Index().ToDictionary(a => a.Item.Id, a => a.Index);

    private readonly List<(int Card, DateOnly Due)>[] _closings = Closings(accounts, today, days);

    /// <summary>By account and day, tomorrow first.</summary>
    internal double[][] Balances { get; } = [.. accounts.Select(_ => new double[days])];

    /// <summary>What moves on each day; filled before <see cref="Run"/>.</summary>
    internal double[][] Moves { get; } = [.. accounts.Select(_ => new double[days])];

    internal void Clear()
    {
        foreach (var row in Moves)
            Array.Clear(row);
    }

    internal void Happen(ForecastEvent one, int daysLate, double minorUnits)
    {
        // What is due today or was due before and is still waited for comes tomorrow.
        var day = Math.Max(0, one.Day.DayNumber + daysLate - today.DayNumber - 1);
        if (day >= days)
            return;
        Add(one.Account, day, minorUnits);
        if (one.OtherAccount is { } other)
            Add(other, day, -minorUnits);
    }

    /// <param name="bills">Receives what is paid on cards.</param>
    internal void Run(Action<ForecastEvent>? bills = null)
    {
        foreach (var card in accounts)
        foreach (var (due, owed) in card.Card?.Closed ?? [])
            Pay(card, due, owed, bills);
        for (var day = 0; day < days; day++)
        {
            for (var a = 0; a < accounts.Count; a++)
                Balances[a][day] = (day == 0 ? accounts[a].Balance : Balances[a][day - 1]) + Moves[a][day];
            Close(day, bills);
        }
    }

    /// <summary>On its closing day what a card owes is known, and when it is paid.</summary>
    private void Close(int day, Action<ForecastEvent>? bills)
    {
        foreach (var (card, due) in _closings[day])
        {
            var waiting = accounts[card]
                .Card!.Closed.Where(c => c.Due > today.AddDays(day + 1))
                .Sum(c => (double)c.Owed);
            Pay(accounts[card], due, -Balances[card][day] - waiting, bills);
        }
    }

    /// <summary>By day, the cards that close on it and when that bill is due.</summary>
    private static List<(int Card, DateOnly Due)>[] Closings(
        IReadOnlyList<ForecastAccount> accounts,
        DateOnly today,
        int days
    )
    {
        var closings = Enumerable.Range(0, days).Select(_ => new List<(int, DateOnly)>()).ToArray();
        foreach (var (place, account) in accounts.Index())
            for (var day = 0; day < days && account.Card is not null; day++)
                if (
                    account.Card.Cycle.BillOf(today.AddDays(day + 1)) is var bill
                    && account.Card.Cycle.To(bill) == today.AddDays(day + 1)
                    && account.Card.Cycle.Due(bill) is { } due
                )
                    closings[day].Add((place, due));
        return closings;
    }

    private void Pay(ForecastAccount card, DateOnly due, double owed, Action<ForecastEvent>? bills)
    {
        var amount = Math.Round(owed);
        var day = Math.Max(0, due.DayNumber - today.DayNumber - 1);
        if (amount <= 0 || day >= days)
            return;
        Add(card.Id, day, amount);
        if (card.Card!.PaidFrom is { } payer)
            Add(payer, day, -amount);
        bills?.Invoke(
            new(
                card.Card.PaidFrom ?? card.Id,
                due,
                (long)-amount,
                ForecastEventKind.CardBill,
                card.Id.Value,
                [],
                1,
                card.Id
            )
        );
    }

    private void Add(AccountId account, int day, double minorUnits)
    {
        if (_places.TryGetValue(account, out var place))
            Moves[place][day] += minorUnits;
    }
}
