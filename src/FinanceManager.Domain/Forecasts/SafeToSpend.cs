namespace FinanceManager.Domain.Forecasts;

/// <summary>Something that has to be paid before money comes in again.</summary>
/// <param name="MinorUnits">As it is expected; positive.</param>
public sealed record DueBefore(ForecastEventKind Kind, Guid Source, DateOnly Day, long MinorUnits);

/// <summary>
/// What can be spent until money comes in again. It is what the balance leaves when all that is due is paid, the uncertain part
/// of it as high as it is in nine of ten cases, and nothing is taken of what is set aside. In minor units.
/// </summary>
/// <param name="Until">The day on which income is expected, or the end of the time that was looked at.</param>
/// <param name="Due">What lies between; positive in sum.</param>
/// <param name="Uncertain">By how much more than expected what is due may cost; not negative.</param>
/// <param name="Goals">What of the balance is saved for goals.</param>
/// <param name="Envelopes">What envelopes have beyond what is due, as far as all before it leaves it.</param>
/// <param name="Amount">The balance less all of it; below zero there is not enough.</param>
public sealed record SafeToSpend(
    DateOnly Until,
    bool IncomeKnown,
    long Balance,
    IReadOnlyList<DueBefore> Due,
    long Uncertain,
    long Goals,
    long Envelopes,
    long Amount
)
{
    private const int MostDays = 31;

    /// <param name="accounts">Those that are spent from, and the cards that they pay; one currency.</param>
    /// <param name="spendable">Of them, those whose balance can be spent.</param>
    public static SafeToSpend Of(
        IReadOnlyList<ForecastAccount> accounts,
        IReadOnlySet<AccountId> spendable,
        IReadOnlyList<ForecastEvent> events,
        DateOnly today,
        SetAside setAside
    )
    {
        var income = events
            .Where(e => IsIncome(e) && spendable.Contains(e.Account) && e.Day > today)
            .Select(e => (DateOnly?)e.Day)
            .Min();
        var until = income is { } day && day <= today.AddDays(MostDays) ? day : today.AddDays(MostDays);
        var days = Math.Max(1, until.DayNumber - today.DayNumber - 1);
        // What is spent day by day is what is asked for, and counts on no money that has still to come.
        var quiet = accounts.Select(a => a with { Everyday = [] }).ToList();
        var outgoing = events.Where(e => !IsIncome(e) && e.Day < until).ToList();
        var forecast = Forecaster.Run(quiet, outgoing, today, days);

        var balance = accounts.Where(a => spendable.Contains(a.Id)).Sum(a => a.Balance);
        var due = forecast
            .Events.Where(e => e.Day < until && spendable.Contains(e.Account) && e.MinorUnits < 0)
            .Where(e => e.OtherAccount is not { } other || !spendable.Contains(other))
            .Select(e => new DueBefore(e.Kind, e.Source, e.Day, checked(-e.MinorUnits)))
            .ToList();
        var uncertain = accounts
            .Where(a => spendable.Contains(a.Id))
            .Sum(a => forecast.Accounts[a.Id].Max(d => checked(d.Expected - d.Low)));
        var left = checked(balance - due.Sum(d => d.MinorUnits) - uncertain);
        var goals = setAside.OfGoals(accounts.ToDictionary(a => a.Id, a => a.Balance), spendable, left);
        left = checked(left - goals);
        // A plan for more than there is takes nothing from bills: it is not money yet.
        var envelopes = Math.Min(setAside.OfEnvelopes(e => IsDue(e, accounts, spendable, until)), Math.Max(0, left));
        return new(until, income == until, balance, due, uncertain, goals, envelopes, checked(left - envelopes));
    }

    /// <summary>Whether it is among what is due, by itself or on a card's bill.</summary>
    private static bool IsDue(
        ForecastEvent one,
        IReadOnlyList<ForecastAccount> accounts,
        IReadOnlySet<AccountId> spendable,
        DateOnly until
    ) =>
        spendable.Contains(one.Account)
            ? one.Day < until && !(one.OtherAccount is { } other && spendable.Contains(other))
            : accounts.FirstOrDefault(a => a.Id == one.Account)?.Card is { PaidFrom: { } payer } card
                && spendable.Contains(payer)
                && card.Cycle.Due(card.Cycle.BillOf(one.Day)) < until;

    private static bool IsIncome(ForecastEvent one) => one.MinorUnits > 0 && one.OtherAccount is null;
}
