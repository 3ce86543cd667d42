using FinanceManager.Domain.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Ledger;

public sealed class InstallmentPlanTests
{
    private static readonly AccountId Card = AccountId.New();
    private static readonly DateOnly March = new(2026, 3, 5);

    /// <summary>Two purchases of one merchant in as many parts: whose amounts differ, or whose first months do.</summary>
    private static Arbitrary<(Purchase One, Purchase Other, int Seed)> TwoAtOnce =>
        (
            from count in Gen.Choose(2, 24)
            from cents in Gen.Choose(5_000, 90_000)
            from odd in Gen.Choose(0, count - 1)
            from seenOne in Gen.Choose(1, count)
            from seenOther in Gen.Choose(1, count)
            from months in Gen.Choose(0, 5)
            from apart in Gen.Choose(months == 0 ? 2 * count : 0, 4_000)
            from seed in Gen.Choose(0, int.MaxValue)
            select (
                new Purchase(March, (short)count, cents, odd, seenOne),
                new Purchase(March.AddMonths(months), (short)count, cents + apart, odd, seenOther),
                seed
            )
        ).ToArbitrary();

    [Fact]
    public void Purchases_at_once_stay_apart_whatever_the_order_of_their_parts() =>
        Prop.ForAll(
                TwoAtOnce,
                both =>
                {
                    var parts = both.One.Parts.Concat(both.Other.Parts).ToArray();
                    new Random(both.Seed).Shuffle(parts);
                    return InstallmentPlan
                        .From(parts)
                        .Select(p => (p.Parts[0].Date, p.Count, p.Paid, p.Debt))
                        .Order()
                        .SequenceEqual(new[] { both.One.Expected, both.Other.Expected }.Order());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_seen_and_what_remains_is_the_whole_purchase() =>
        Prop.ForAll(
                TwoAtOnce,
                both =>
                {
                    var plan = InstallmentPlan.From(both.One.Parts).Single();
                    return plan.Paid + plan.Expected.Count() == plan.Count
                        && plan.Debt == plan.Remaining * plan.Part
                        && plan.Finished == (plan.Debt == 0);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_part_that_is_missing_in_between_was_paid()
    {
        var plan = InstallmentPlan.From([Part(5, March.AddMonths(2)), Part(3, March)]).ShouldHaveSingleItem();

        (plan.Paid, plan.Remaining, plan.Debt).ShouldBe((5, 5, 50_000));
        plan.Parts.Select(p => (int)p.Number).ShouldBe([3, 5]);
        plan.Expected.First().ShouldBe(new DateOnly(2026, 6, 5));
    }

    [Theory]
    [InlineData(10_009, 1, 1)]
    [InlineData(10_010, 1, 2)]
    [InlineData(10_000, 2, 2)]
    public void A_part_of_another_size_or_month_is_of_another_purchase(long cents, int monthsAfter, int plans) =>
        InstallmentPlan
            .From([Part(1, March) with { MinorUnits = -cents }, Part(2, March.AddMonths(monthsAfter))])
            .Count.ShouldBe(plans);

    [Fact]
    public void A_part_that_came_back_was_not_paid_and_may_be_paid_again()
    {
        var back = Part(2, March.AddDays(40)) with { MinorUnits = 10_000, Merchant = "estorno shop" };
        InstallmentPart[] parts = [Part(1, March), Part(2, March.AddMonths(1)), back];

        InstallmentPlan.From(parts).ShouldHaveSingleItem().Paid.ShouldBe(1);
        InstallmentPlan.From([.. parts, Part(2, March.AddDays(41))]).ShouldHaveSingleItem().Paid.ShouldBe(2);
        InstallmentPlan.From([back]).ShouldBeEmpty();
    }

    [Fact]
    public void A_purchase_of_the_31st_is_paid_on_the_last_day_of_shorter_months()
    {
        var january = new DateOnly(2026, 1, 31);
        var plan = InstallmentPlan.From([Part(1, january), Part(2, new(2026, 2, 28))]).ShouldHaveSingleItem();

        plan.Expected.Take(2).ShouldBe([new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 30)]);
    }

    [Fact]
    public void A_bank_that_dates_every_part_on_the_day_of_the_purchase_tells_of_one_plan()
    {
        var plan = InstallmentPlan.From([Part(1, March), Part(2, March), Part(3, March)]).ShouldHaveSingleItem();

        plan.Expected.First().ShouldBe(March.AddMonths(3));
    }

    [Fact]
    public void Days_at_the_ends_of_the_calendar_are_no_fault()
    {
        InstallmentPlan.From([Part(9, DateOnly.MinValue)]).ShouldHaveSingleItem().Remaining.ShouldBe(1);
        InstallmentPlan.From([Part(1, DateOnly.MaxValue)]).ShouldHaveSingleItem().Expected.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(40)]
    [InlineData(3_000)]
    public void No_part_is_lost_or_counted_twice_however_many_look_the_same(int purchases)
    {
        var parts = Enumerable
            .Range(0, purchases)
            .SelectMany(_ => new[] { Part(1, March), Part(2, March.AddMonths(1)) });

        var plans = InstallmentPlan.From(parts.ToList());

        var seen = plans.SelectMany(p => p.Parts).Select(p => p.TransactionId).ToList();
        seen.Count.ShouldBe(2 * purchases);
        seen.Distinct().Count().ShouldBe(2 * purchases);
        plans.ShouldAllBe(p => p.Parts.Select(part => part.Number).Distinct().Count() == p.Parts.Count);
        plans.Count.ShouldBe(purchases);
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(80_009)]
    [InlineData(20_000)]
    public void A_purchase_that_was_given_back_is_over(long minorUnits)
    {
        var plans = InstallmentPlan.From([Part(1, March), Part(2, March.AddMonths(1))]);

        InstallmentPlan.Cancel(plans, [Refund(minorUnits, March.AddDays(40)), Refund(minorUnits, March.AddDays(41))]);

        var plan = plans.ShouldHaveSingleItem();
        (plan.Cancelled, plan.Finished, plan.Remaining, plan.Debt).ShouldBe((true, true, 0, 0));
        plan.Expected.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(100_000, "other", 40, false)]
    [InlineData(50_000, "estorno shop", 40, false)]
    [InlineData(100_000, "estorno shop", 10, false)]
    [InlineData(20_000, "estorno shop", 40, true)]
    public void Other_money_that_came_back_ends_no_plan(long minorUnits, string merchant, int days, bool ofPart)
    {
        var plans = InstallmentPlan.From([Part(1, March), Part(2, March.AddMonths(1))]);

        InstallmentPlan.Cancel(
            plans,
            [Refund(minorUnits, March.AddDays(days)) with { Merchant = merchant, OfPart = ofPart }]
        );

        plans.ShouldHaveSingleItem().Debt.ShouldBe(80_000);
    }

    [Fact]
    public void One_refund_ends_one_plan()
    {
        var plans = InstallmentPlan.From([Part(1, March), Part(1, March)]);

        InstallmentPlan.Cancel(plans, [Refund(100_000, March)]);

        plans.Count(p => p.Cancelled).ShouldBe(1);
    }

    private static InstallmentPart Part(short number, DateOnly date) =>
        new(TransactionId.New(), Card, "shop", date, -10_000, number, 10);

    private static InstallmentRefund Refund(long minorUnits, DateOnly date) =>
        new(TransactionId.New(), Card, "estorno shop", date, minorUnits, OfPart: false);

    /// <param name="Odd">Cents that the first part carries.</param>
    private sealed record Purchase(DateOnly Day, short Count, long Cents, long Odd, int Seen)
    {
        internal IEnumerable<InstallmentPart> Parts =>
            Enumerable
                .Range(1, Seen)
                .Select(n => new InstallmentPart(
                    TransactionId.New(),
                    Card,
                    "shop",
                    Day.AddMonths(n - 1),
                    n == 1 ? -Cents - Odd : -Cents,
                    (short)n,
                    Count
                ));

        internal (DateOnly, int, int, long) Expected =>
            (Day, Count, Seen, (Count - Seen) * (Seen == 1 ? Cents + Odd : Cents));
    }
}
