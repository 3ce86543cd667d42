namespace FinanceManager.Domain.Tests.Recurring;

/// <summary>What is bought without a contract, some of it nearly as regular as a bill.</summary>
internal static class Habits
{
    internal static void Live(GeneratedLedger life)
    {
        Groceries(life);
        EveryNow(life, "coffee corner", 1, 4, () => -4.50);
        EveryNow(life, "bakery", 1, 7, () => -Math.Round(life.Between(1, 6)));
        EveryNow(life, "fuel station", 8, 16, () => -life.Between(40, 70));
        EveryNow(life, "fuel at the motorway", 20, 60, () => -50);
        EveryNow(life, "pharmacy", 10, 45, () => -life.Between(5, 60));
        EveryNow(life, "barber", 24, 50, () => -25);
        EveryNow(life, "cash machine", 5, 20, () => -100 * life.Chance.Next(1, 3));
        EveryNow(life, "friend", 15, 70, () => -10 * life.Chance.Next(1, 12));
        EveryNow(life, "friend pays back", 25, 90, () => 10 * life.Chance.Next(1, 12));
        EveryNow(life, "refunds", 40, 140, () => life.Between(10, 120));
        EveryNow(life, "vet", 60, 250, () => -life.Between(40, 90));
        for (var i = 0; i < 15; i++)
            EveryNow(life, $"restaurant {i}", 12, 120, () => -life.Between(15, 90));
        for (var i = 0; i < 120; i++)
            Once(life, $"shop {i}");
        foreach (var year in Enumerable.Range(life.First.Year, life.Last.Year - life.First.Year + 1))
            for (var gift = life.Chance.Next(1, 6); gift > 0; gift--)
                life.Move(new(year, 12, life.Chance.Next(1, 25)), "toy shop", -life.Between(20, 150));
        Surprises(life);
    }

    private static void Groceries(GeneratedLedger life)
    {
        // Somebody who always shops on Saturdays.
        for (var day = life.First; day <= life.Last; day = day.AddDays(1))
            if (day.DayOfWeek == DayOfWeek.Saturday && life.Happens(0.9))
                life.Move(day.AddDays(life.Happens(0.15) ? 1 : 0), "supermarket", -Math.Max(10, life.Normal(85, 25)));
        EveryNow(life, "corner shop", 4, 10, () => -Math.Max(3, life.Normal(22, 9)));
        EveryNow(life, "market", 6, 8, () => -life.Between(10, 45));
        // And once a month at the cash and carry, about when the salary came.
        foreach (var month in life.Months())
            if (life.Happens(0.75))
                life.Move(month.AddDays(life.Chance.Next(4, 26)), "cash and carry", -life.Between(60, 320));
    }

    /// <summary>Two weeks away each summer, and what breaks when nobody expects it.</summary>
    private static void Surprises(GeneratedLedger life)
    {
        foreach (var year in Enumerable.Range(life.First.Year, life.Last.Year - life.First.Year + 1))
        {
            var away = new DateOnly(year, 7, life.Chance.Next(1, 31));
            for (var day = 0; day < 14; day++)
                life.Move(away.AddDays(day), $"on the road {life.Chance.Next(6)}", -life.Between(15, 120));
        }
        EveryNow(life, "garage", 120, 420, () => -life.Between(150, 900));
    }

    private static void EveryNow(GeneratedLedger life, string merchant, int least, int most, Func<double> amount)
    {
        for (
            var day = life.First.AddDays(life.Chance.Next(most));
            day <= life.Last;
            day = day.AddDays(life.Chance.Next(least, most + 1))
        )
            life.Move(day, merchant, amount());
    }

    private static void Once(GeneratedLedger life, string merchant)
    {
        var days = life.Last.DayNumber - life.First.DayNumber;
        for (var times = life.Chance.Next(1, 5); times > 0; times--)
            life.Move(life.First.AddDays(life.Chance.Next(days)), merchant, -life.Between(5, 200));
    }
}
