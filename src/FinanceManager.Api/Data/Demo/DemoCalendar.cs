using FinanceManager.Domain;

namespace FinanceManager.Api.Data.Demo;

/// <summary>
/// Lives two years of the invented household day by day, up to today. Chance is drawn from the day itself,
/// so the same day always brings the same data.
/// </summary>
internal sealed class DemoCalendar
{
    internal const int Months = 24;

    private const int Seed = 20_240_229;
    private const int DaysUnreviewed = 45;

    private readonly DateOnly _today;
    private readonly YearMonth _first;
    private readonly DemoLedger _ledger = new();

    private DemoCalendar(DateOnly today) => (_today, _first) = (today, YearMonth.Of(today).AddMonths(-Months));

    internal static DemoLedger Until(DateOnly today)
    {
        var calendar = new DemoCalendar(today);
        var transfers = new DemoTransfers(calendar._ledger);
        for (var day = calendar._first.FirstDay; day <= today; day = day.AddDays(1))
        {
            var chance = new Random(unchecked(Seed + (day.DayNumber * 7919)));
            calendar.Live(day, chance);
            transfers.Move(day, chance);
        }
        return calendar._ledger;
    }

    private void Live(DateOnly day, Random chance)
    {
        foreach (var bill in DemoBills.Monthly)
            Pay(bill, day, chance);
        foreach (var (month, bill) in DemoBills.Yearly)
            if (day.Month == month)
                Pay(bill, day, chance);
        foreach (var (daysAgo, bill) in DemoBills.Lately)
            if (day == _today.AddDays(-daysAgo))
                Charge(bill, day, bill.Cents);
        PayInstallments(day);
        TakeBack(day);
        foreach (var habit in DemoPlaces.Everyday)
            if (chance.Next(100) < habit.TimesPer100Days)
                Spend(habit.Account, day, habit.Places[chance.Next(habit.Places.Length)], chance);
        PayPeople(day, chance);
    }

    private void Pay(DemoBill bill, DateOnly day, Random chance)
    {
        if (day.Day != Math.Min(bill.Day, DateTime.DaysInMonth(day.Year, day.Month)))
            return;
        if (MonthsFromFirst(day) is var month && (month < bill.First || month > bill.Last))
            return;
        var secondYear = MonthsFromFirst(day) >= Months / 2;
        var cents = secondYear && bill.RisenCents != 0 ? bill.RisenCents : bill.Cents;
        if (MonthsFromFirst(day) >= Months - 1 && bill.LatelyCents != 0)
            cents = bill.LatelyCents;
        cents += cents * chance.Next(-bill.Swing, bill.Swing + 1) / 100;
        Charge(bill, day, cents);
    }

    private void Charge(DemoBill bill, DateOnly day, long cents) =>
        _ledger.Add(new DemoMovement(bill.Account, day, cents, bill.Text).Known(bill.Payee, bill.Category));

    private void PayInstallments(DateOnly day)
    {
        foreach (var (month, boughtOn, text, payee, category, price, parts) in DemoBills.Installments)
        {
            var index = MonthsFromFirst(day) - month;
            if (day.Day != boughtOn || index < 0 || index >= parts)
                continue;
            var each = new Money(-price, DemoHousehold.Real).Allocate([.. Enumerable.Repeat(1L, parts)]);
            var movement = new DemoMovement(
                DemoAccount.Card,
                day,
                each[index].MinorUnits,
                $"{text} {index + 1:00}/{parts:00}"
            );
            _ledger.Add(
                movement.Known(payee, category) with
                {
                    InstallmentNumber = (short)(index + 1),
                    InstallmentCount = parts,
                }
            );
        }
    }

    private void TakeBack(DateOnly day)
    {
        foreach (var (month, backOn, text, payee, category, cents) in DemoBills.Refunds)
            if (MonthsFromFirst(day) == month && day.Day == backOn)
                _ledger.Add(new DemoMovement(DemoAccount.Card, day, cents, text).Known(payee, category));
    }

    private void Spend(DemoAccount account, DateOnly day, DemoPlace place, Random chance)
    {
        var movement = new DemoMovement(account, day, -AmountOf(place, chance), place.Text);
        // The last weeks hold a few rows that still wait for a person.
        var unsure = day > _today.AddDays(-DaysUnreviewed) && chance.Next(100) < 4;
        _ledger.Add(
            unsure
                ? movement.Guessed(place.Category, 0.5 + (chance.Next(20) / 100.0))
                : movement.Known(place.Payee, place.Category)
        );
    }

    private void PayPeople(DateOnly day, Random chance)
    {
        if (chance.Next(100) < 24)
        {
            var person = DemoPlaces.People[chance.Next(DemoPlaces.People.Length)];
            // People are paid round amounts.
            var amount = chance.Next(person.Least, person.Most + 1) * 100L;
            var times = 2 + MonthsFromFirst(day);
            _ledger.Add(
                new DemoMovement(DemoAccount.Checking, day, -amount, person.Text).Remembered(
                    person.Payee,
                    person.Category,
                    times
                )
            );
        }
        if (day > _today.AddDays(-DaysUnreviewed) && chance.Next(100) < 16)
        {
            var text = DemoPlaces.Unrecognised[chance.Next(DemoPlaces.Unrecognised.Length)];
            _ledger.Add(new(DemoAccount.Checking, day, -chance.Next(19_00, 180_00), text) { NeedsReview = true });
        }
    }

    internal static long AmountOf(DemoPlace place, Random chance) =>
        chance.Next(place.Least * 100, (place.Most * 100) + 1);

    private int MonthsFromFirst(DateOnly day) => ((day.Year - _first.Year) * 12) + day.Month - _first.Month;
}
