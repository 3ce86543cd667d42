using FinanceManager.Domain.Forecasts;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Domain.Tests.Forecasts;

public sealed class SafeToSpendTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly AccountId Checking = AccountId.New();
    private static readonly AccountId Savings = AccountId.New();
    private static readonly AccountId Card = AccountId.New();
    private static readonly HashSet<AccountId> Spendable = [Checking];

    [Fact]
    public void Safe_to_spend_is_explained_by_its_parts()
    {
        ForecastEvent[] events =
        [
            Event(3, -20_000),
            Event(5, -10_000) with
            {
                Samples = [new(0, -8_000), new(0, -14_000)],
            },
            Event(12, 250_000),
            Event(14, -90_000),
        ];
        var safe = SafeToSpend.Of(
            [new(Checking, 100_000, [-500, -700])],
            new HashSet<AccountId> { Checking },
            events,
            Today,
            new([new(9_000, 5_000, [])], [])
        );

        safe.Until.ShouldBe(Today.AddDays(12));
        safe.Due.Select(d => d.MinorUnits).ShouldBe([20_000, 10_000]);
        safe.Uncertain.ShouldBe(4_000);
        safe.Amount.ShouldBe(100_000 - 30_000 - 4_000 - 5_000);
    }

    [Fact]
    public void Without_income_it_looks_a_month_ahead()
    {
        var safe = SafeToSpend.Of(
            [new(Checking, 0, [])],
            new HashSet<AccountId> { Checking },
            [Event(10, -100)],
            Today,
            SetAside.Nothing
        );

        (safe.IncomeKnown, safe.Until, safe.Amount).ShouldBe((false, Today.AddDays(31), -100));
    }

    [Fact]
    public void Goals_have_what_lies_where_it_could_be_spent_and_no_account_is_counted_twice()
    {
        var balances = new Dictionary<AccountId, long> { [Checking] = 10_000, [Savings] = 3_000 };
        long Of(params GoalMoney[] goals) => new SetAside(goals, []).OfGoals(balances, Spendable, left: 9_700);

        Of(new GoalMoney(5_000, 0, [Savings])).ShouldBe(0);
        Of(new GoalMoney(5_000, 0, [Savings, Checking])).ShouldBe(2_000);
        Of(new GoalMoney(8_000, 0, [Checking]), new GoalMoney(8_000, 0, [Checking])).ShouldBe(10_000);
        Of(new GoalMoney(8_000, 0, [Checking]), new GoalMoney(50_000, 1_500, []), new GoalMoney(50_000, -100, []))
            .ShouldBe(9_500);
        // What was written down is not there where bills need it; what lies on the account is.
        Of(new GoalMoney(8_000, 0, [Checking]), new GoalMoney(50_000, 30_000, [])).ShouldBe(9_700);
    }

    [Fact]
    public void Envelopes_have_what_is_not_in_a_bill_already_and_take_no_more_than_is_left()
    {
        var accounts = new[]
        {
            new ForecastAccount(Checking, 100_000, []),
            new ForecastAccount(Card, 0, [], new(new CardCycle(25, 2), Checking, [])),
        };
        var rent = Event(3, -40_000);
        var onTheBill = Event(4, -3_000) with { Account = Card };
        var onTheNext = Event(7, -2_000) with { Account = Card };
        SafeToSpend Of(params EnvelopeMoney[] envelopes) =>
            SafeToSpend.Of(
                accounts,
                Spendable,
                [rent, onTheBill, onTheNext, Event(20, 90_000)],
                Today,
                new([], envelopes)
            );

        // The rent is due, and so is the bill that closes on the 25th.
        Of().Due.Sum(d => d.MinorUnits).ShouldBe(43_000);
        Of(new EnvelopeMoney(45_000, [rent]), new EnvelopeMoney(-9_000, [])).Envelopes.ShouldBe(5_000);
        Of(new EnvelopeMoney(6_000, [onTheBill, onTheNext])).Envelopes.ShouldBe(3_000);
        Of(new EnvelopeMoney(6_000, [onTheBill])).Amount.ShouldBe(100_000 - 43_000 - 3_000);
        (Of(new EnvelopeMoney(90_000, [])).Envelopes, Of(new EnvelopeMoney(90_000, [])).Amount).ShouldBe((57_000, 0));
    }

    private static ForecastEvent Event(int day, long amount) =>
        new(Checking, Today.AddDays(day), amount, ForecastEventKind.Recurring, Guid.Empty, []);
}
