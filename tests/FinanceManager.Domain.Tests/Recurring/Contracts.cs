using FinanceManager.Domain.Recurring;

namespace FinanceManager.Domain.Tests.Recurring;

/// <summary>What an invented household has signed: each by the rule that such a bill follows in life.</summary>
internal static class Contracts
{
    internal static void Sign(GeneratedLedger life)
    {
        Salary(life);
        Rent(life);
        Metered(life, "light and power", 60, 0.3);
        if (life.Happens(0.7))
            Metered(life, "city gas", 35, 0.45);
        for (var i = life.Chance.Next(3, 8); i > 0; i--)
            Subscription(life, $"service {i}");
        if (life.Happens(0.6))
            TwoAtOneMerchant(life);
        if (life.Happens(0.6))
            AmongPurchases(life);
        EveryFourWeeks(life);
        if (life.Happens(0.5))
            Cleaner(life);
        EveryFewMonths(life);
        Yearly(life);
    }

    private static void Salary(GeneratedLedger life)
    {
        var (pay, raise) = (life.Between(1800, 6000), life.Happens(0.5));
        var style = life.Chance.Next(4);
        var cadence = style switch
        {
            0 => Cadence.SemiMonthly,
            1 => Cadence.Biweekly,
            _ => Cadence.Monthly,
        };
        life.Sign("salary", cadence);
        double Pay(DateOnly day) => raise && day > life.First.AddMonths(20) ? pay * 1.06 : pay;
        if (cadence == Cadence.Biweekly)
        {
            var friday = life.First.AddDays(life.Chance.Next(14));
            for (var day = friday; day <= life.Last; day = day.AddDays(14))
                life.Move(GeneratedLedger.OnOrBeforeWorkday(day), "employer", Pay(day) / 2, "salary");
            return;
        }
        foreach (var month in life.Months())
        {
            var end = GeneratedLedger.OnOrBeforeWorkday(month.AddMonths(1).AddDays(-1));
            if (style == 2)
                life.Move(GeneratedLedger.Workday(month, 5), "employer", Pay(month), "salary");
            else if (style == 3)
                life.Move(end, "employer", Pay(month) * life.Between(0.96, 1.08), "salary");
            else
            {
                life.Move(GeneratedLedger.OnOrBeforeWorkday(month.AddDays(14)), "employer", Pay(month) / 2, "salary");
                life.Move(end, "employer", Pay(month) / 2, "salary");
            }
        }
    }

    private static void Rent(GeneratedLedger life)
    {
        life.Sign("rent", Cadence.Monthly);
        var rent = life.Between(600, 1500);
        foreach (var month in life.Months())
        {
            rent *= month.Month == 4 ? 1.045 : 1;
            // Paid by hand, sometimes late.
            var late = life.Happens(0.1) ? life.Chance.Next(1, 5) : 0;
            life.Move(GeneratedLedger.Workday(month, 1).AddDays(late), "landlord", -Math.Round(rent), "rent");
        }
    }

    private static void Metered(GeneratedLedger life, string merchant, double usual, double season)
    {
        life.Sign(merchant, Cadence.Monthly);
        var reading = life.Chance.Next(1, 29);
        foreach (var month in life.Months())
        {
            if (life.Happens(0.03))
                continue;
            var day = GeneratedLedger.OnOrAfterWorkday(
                GeneratedLedger.DayOf(month, reading).AddDays(life.Chance.Next(-3, 4))
            );
            var winter = Math.Cos((month.Month - 1) * Math.PI / 6);
            life.Move(day, merchant, -usual * (1 + (season * winter)) * life.Between(0.85, 1.15), merchant);
        }
    }

    private static void Subscription(GeneratedLedger life, string merchant)
    {
        life.Sign(merchant, Cadence.Monthly);
        var (price, billed, shifts) = (Price(life), life.Chance.Next(1, 32), life.Happens(0.4));
        var rises = life.Happens(0.4) ? life.First.AddDays(life.Chance.Next(200, 900)) : DateOnly.MaxValue;
        var from = life.Happens(0.3) ? life.First.AddDays(life.Chance.Next(600)) : life.First;
        var to = life.Happens(0.25) ? from.AddDays(life.Chance.Next(150, 500)) : life.Last;
        var foreign = life.Happens(0.15);
        foreach (var month in life.Months())
        {
            var day = GeneratedLedger.DayOf(month, billed);
            if (day < from || day > to || life.Happens(0.015))
                continue;
            price = day >= rises ? Raised(life, price) : price;
            rises = day >= rises ? DateOnly.MaxValue : rises;
            var paid = foreign ? price * life.Between(0.96, 1.04) : price;
            life.Move(shifts ? GeneratedLedger.OnOrAfterWorkday(day) : day, merchant, -paid, merchant);
        }
    }

    private static void TwoAtOneMerchant(GeneratedLedger life)
    {
        foreach (var (name, price) in new[] { ("apps small", 1.99), ("apps large", 9.99) })
        {
            life.Sign(name, Cadence.Monthly);
            var billed = life.Chance.Next(1, 29);
            foreach (var month in life.Months())
                life.Move(GeneratedLedger.DayOf(month, billed), "apps", -price, name);
        }
    }

    private static void AmongPurchases(GeneratedLedger life)
    {
        life.Sign("marketplace club", Cadence.Monthly);
        var (billed, price) = (life.Chance.Next(1, 29), 14.90);
        var rises = life.First.AddDays(life.Chance.Next(300, 800));
        foreach (var month in life.Months())
            life.Move(
                GeneratedLedger.DayOf(month, billed),
                "marketplace",
                month >= rises ? -19.90 : -price,
                "marketplace club"
            );
        for (var day = life.First; day <= life.Last; day = day.AddDays(life.Chance.Next(5, 40)))
            life.Move(day, "marketplace", -life.Between(8, 220));
    }

    private static void EveryFourWeeks(GeneratedLedger life)
    {
        if (life.Happens(0.5))
            return;
        life.Sign("prepaid", Cadence.FourWeekly);
        for (var day = life.First.AddDays(life.Chance.Next(28)); day <= life.Last; day = day.AddDays(28))
            life.Move(day.AddDays(life.Happens(0.15) ? 1 : 0), "prepaid", -15, "prepaid");
    }

    private static void Cleaner(GeneratedLedger life)
    {
        life.Sign("cleaner", Cadence.Weekly);
        for (var day = life.First.AddDays(life.Chance.Next(7)); day <= life.Last; day = day.AddDays(7))
            if (!life.Happens(0.06) && day.Month != 1)
                life.Move(day.AddDays(life.Happens(0.1) ? 1 : 0), "cleaner", -80, "cleaner");
    }

    private static void EveryFewMonths(GeneratedLedger life)
    {
        foreach (
            var (name, months, cadence) in new[]
            {
                ("water", 2, Cadence.Bimonthly),
                ("insurance", 3, Cadence.Quarterly),
                ("car tax", 6, Cadence.HalfYearly),
            }
        )
        {
            if (life.Happens(0.35))
                continue;
            life.Sign(name, cadence);
            var (day, amount) = (life.First.AddDays(life.Chance.Next(28 * months)), life.Between(40, 300));
            for (; day <= life.Last; day = day.AddMonths(months))
                life.Move(
                    GeneratedLedger.OnOrAfterWorkday(
                        day.AddDays(cadence == Cadence.Bimonthly ? life.Chance.Next(-3, 4) : 0)
                    ),
                    name,
                    -amount * (cadence == Cadence.Bimonthly ? life.Between(0.8, 1.2) : 1),
                    name
                );
        }
    }

    private static void Yearly(GeneratedLedger life)
    {
        foreach (var name in new[] { "domain name", "home insurance" })
        {
            life.Sign(name, Cadence.Yearly);
            var (day, amount) = (life.First.AddDays(life.Chance.Next(300)), life.Between(30, 500));
            for (; day <= life.Last; day = day.AddYears(1))
            {
                life.Move(GeneratedLedger.OnOrAfterWorkday(day), name, -amount, name);
                amount *= life.Between(1, 1.1);
            }
        }
    }

    private static double Price(GeneratedLedger life) => Math.Floor(life.Between(3, 60)) + 0.99;

    private static double Raised(GeneratedLedger life, double price) => Math.Round(price * life.Between(1.05, 1.25), 2);
}
