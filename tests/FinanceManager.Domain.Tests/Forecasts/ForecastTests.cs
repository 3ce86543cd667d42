using FinanceManager.Domain.Forecasts;
using FinanceManager.Domain.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Forecasts;

public sealed class ForecastTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly AccountId Checking = AccountId.New();
    private static readonly AccountId Card = AccountId.New();

    private static Arbitrary<(long Balance, (int Day, long Amount)[] Events)> Plans =>
        (
            from balance in Gen.Choose(-100_000, 500_000)
            from events in (
                from day in Gen.Choose(1, 90)
                from amount in Gen.Choose(-50_000, 50_000)
                select (day, (long)amount)
            ).ArrayOf()
            select ((long)balance, events)
        ).ToArbitrary();

    [Fact]
    public void What_is_certain_adds_up_to_the_cent_and_has_no_band() =>
        Prop.ForAll(
                Plans,
                plan =>
                {
                    var events = plan.Events.Select(e => Event(e.Day, e.Amount)).ToList();
                    var days = Forecaster.Run([new(Checking, plan.Balance, [])], events, Today, 90).Accounts[Checking];
                    return days.Index()
                        .All(d =>
                            d.Item.Expected
                                == plan.Balance + plan.Events.Where(e => e.Day <= d.Index + 1).Sum(e => e.Amount)
                            && d.Item.Low == d.Item.Expected
                            && d.Item.High == d.Item.Expected
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var account = new ForecastAccount(
            Checking,
            100_000,
            [.. Enumerable.Range(0, 364).Select(i => -(long)(i * 7919 % 9000))]
        );
        ForecastEvent[] events = [Event(20, -5000) with { Samples = [new(0, -4000), new(3, -7000)] }];

        var one = Forecaster.Run([account], events, Today, 90);
        var two = Forecaster.Run([account], events, Today, 90);

        one.Accounts[Checking].ShouldBe(two.Accounts[Checking]);
        one.Accounts[Checking][^1].Low.ShouldBeLessThan(one.Accounts[Checking][^1].Expected);
    }

    [Fact]
    public void A_cards_bill_is_paid_from_the_account_on_its_due_day_and_the_total_does_not_move()
    {
        var accounts = new[]
        {
            new ForecastAccount(Checking, 300_000, []),
            new ForecastAccount(Card, -40_000, [], new(new CardCycle(3, 10), Checking, [])),
        };
        var forecast = Forecaster.Run(
            accounts,
            [Event(5, -10_000) with { Account = Card }, Event(20, -700) with { Account = Card }],
            Today,
            40
        );

        // It closes on 3 December with 400.00 and the 100.00 of the 25th; what comes on the 10th is on the next one.
        var due = new DateOnly(2026, 12, 10).DayNumber - Today.DayNumber - 1;
        forecast.Accounts[Checking][due - 1].Expected.ShouldBe(300_000);
        forecast.Accounts[Checking][due].Expected.ShouldBe(250_000);
        forecast.Accounts[Card][due].Expected.ShouldBe(-700);
        forecast.Total[^1].Expected.ShouldBe(300_000 - 40_000 - 10_700);
        forecast.Events.Single(e => e.Kind == ForecastEventKind.CardBill).MinorUnits.ShouldBe(-50_000);
    }

    [Fact]
    public void A_bill_that_closed_is_paid_once()
    {
        // 200.00 closed on 3 November and are due on 30 November; 50.00 were bought since.
        var card = new ForecastAccount(
            Card,
            -25_000,
            [],
            new(new CardCycle(3, 30), Checking, [(new(2026, 11, 30), 20_000)])
        );
        var forecast = Forecaster.Run([new(Checking, 100_000, []), card], [], Today, 60);

        forecast
            .Events.Select(e => (e.Day, e.MinorUnits))
            .ShouldBe([(new(2026, 11, 30), -20_000), (new(2026, 12, 30), -5_000)]);
        forecast.Accounts[Card][^1].Expected.ShouldBe(0);
    }

    private static ForecastEvent Event(int day, long amount) =>
        new(Checking, Today.AddDays(day), amount, ForecastEventKind.Recurring, Guid.Empty, []);
}
