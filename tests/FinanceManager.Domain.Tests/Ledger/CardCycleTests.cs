using FinanceManager.Domain.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Ledger;

public sealed class CardCycleTests
{
    private static readonly YearMonth January = new(2026, 1);

    private static Arbitrary<(CardCycle Cycle, DateOnly Day)> Days =>
        (
            from closing in Gen.Choose(1, 31)
            from due in Gen.Choose(1, 31)
            from day in Gen.Choose(1, 60_000)
            select (new CardCycle(closing, due), new DateOnly(1900, 1, 1).AddDays(day))
        ).ToArbitrary();

    private static Arbitrary<(long Balance, CardMonth[] Months)> Months =>
        (
            from balance in Gen.Choose(-50_000, 20_000)
            from months in (
                from bought in Gen.Choose(-5_000, 30_000)
                from paid in Gen.Choose(0, 30_000)
                select (bought, paid)
            ).NonEmptyListOf()
            select (
                (long)balance,
                months.Select((m, at) => new CardMonth(January.AddMonths(at), m.bought, m.paid)).ToArray()
            )
        ).ToArbitrary();

    [Fact]
    public void Every_day_is_on_one_bill_and_bills_follow_each_other() =>
        Prop.ForAll(
                Days,
                one =>
                {
                    var (cycle, bill) = (one.Cycle, one.Cycle.BillOf(one.Day));
                    return cycle.From(bill) <= one.Day
                        && one.Day <= cycle.To(bill)
                        && cycle.To(bill) < cycle.From(bill.AddMonths(1))
                        && cycle.Due(bill) >= cycle.To(bill)
                        && cycle.Due(bill) < cycle.Due(bill.AddMonths(1));
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(10, "2026-11-10", "2026-11")]
    [InlineData(10, "2026-11-11", "2026-12")]
    [InlineData(31, "2026-11-30", "2026-11")]
    [InlineData(31, "2026-02-28", "2026-02")]
    [InlineData(30, "2026-03-01", "2026-03")]
    [InlineData(30, "2024-02-29", "2024-02")]
    [InlineData(10, "2026-12-11", "2027-01")]
    public void The_closing_day_is_on_the_bill_that_closes(int closing, string day, string bill) =>
        new CardCycle(closing, null).BillOf(DateOnly.Parse(day)).ShouldBe(YearMonth.Parse(bill));

    [Theory]
    [InlineData(3, 10, "2026-02-10")]
    [InlineData(25, 5, "2026-03-05")]
    [InlineData(25, 31, "2026-02-28")]
    [InlineData(31, 31, "2026-03-31")]
    public void A_bill_is_due_on_the_next_such_day(int closing, int due, string expected) =>
        new CardCycle(closing, due).Due(new(2026, 2)).ShouldBe(DateOnly.Parse(expected));

    [Fact]
    public void What_is_due_on_all_bills_is_what_the_card_owes() =>
        Prop.ForAll(
                Months,
                card =>
                {
                    var bills = CardBill.Settle(card.Balance, card.Months);
                    var balance = card.Balance + card.Months.Sum(m => m.Payments - m.Purchases);
                    return bills.Sum(b => b.Due) == Math.Max(0, -balance)
                        && bills.All(b => b.Due >= 0 && b.Paid >= 0)
                        && bills.SkipWhile(b => b.Due == 0).Skip(1).All(b => b.Paid == 0);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Money_pays_the_oldest_bill_and_what_is_left_the_next() =>
        CardBill
            .Settle(-300, [new(January, 1_000, 300), new(new(2026, 2), -50, 1_200), new(new(2026, 3), 400, 0)])
            .Select(b => (b.Carried, b.Paid, b.Due))
            .ShouldBe([(0, 1_000, 0), (0, 0, 0), (0, 250, 150)]);
}
