using FinanceManager.Domain.Budgets;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Budgets;

public sealed class BudgetTemplateTests
{
    private static readonly YearMonth March = new(2026, 3);

    private static Arbitrary<(int Amount, int Months, int Ahead, int Kept)> Bills =>
        (
            from amount in Gen.Choose(1, 9_999_999)
            from months in Gen.Choose(1, 36)
            from ahead in Gen.Choose(0, 35)
            from kept in Gen.Choose(0, 9_999_999)
            select (amount, months, ahead, kept)
        ).ToArbitrary();

    [Fact]
    public void A_bill_is_met_to_the_cent_in_the_month_it_is_due() =>
        Prop.ForAll(
                Bills,
                bill =>
                {
                    var due = March.AddMonths(bill.Ahead);
                    var template = new BudgetTemplate(BudgetTemplateKind.Schedule, bill.Amount, bill.Months, due);
                    long saved = bill.Kept;
                    for (var month = March; month <= due; month = month.AddMonths(1))
                        saved += template.AmountFor(new(month, saved, [], 0));
                    return saved == Math.Max(bill.Kept, bill.Amount);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_yearly_bill_is_a_twelfth_each_month_from_the_month_after_it_was_paid()
    {
        var template = new BudgetTemplate(BudgetTemplateKind.Schedule, 1_200_00, 12, new(2026, 2));

        template.AmountFor(new(March, 0, [], 0)).ShouldBe(100_00);
        template.NextDue(March).ShouldBe(new YearMonth(2027, 2));
        (template with { Months = 0 }).AmountFor(new(March, 0, [], 0)).ShouldBe(0);
    }

    [Theory]
    [InlineData(3, 200)]
    [InlineData(6, 150)]
    [InlineData(12, 75)]
    public void An_average_counts_months_without_spending(int months, long expected)
    {
        long[] spent = [300, 200, 100, 300, 0, 0];

        var template = new BudgetTemplate(BudgetTemplateKind.Average, Months: months);

        template.AmountFor(new(March, 0, spent, 0)).ShouldBe(expected);
        template.AmountFor(new(March, 0, [-300, 100], 0)).ShouldBe(0);
    }

    [Theory]
    [InlineData(1_000_05, 1_000, 100_00)]
    [InlineData(1_000_15, 1_000, 100_02)]
    [InlineData(0, 1_000, 0)]
    [InlineData(-500, 1_000, 0)]
    [InlineData(long.MaxValue, 10_000, long.MaxValue)]
    public void A_share_of_income_is_rounded_to_even_and_of_no_income_nothing(long income, int points, long expected) =>
        new BudgetTemplate(BudgetTemplateKind.IncomeShare, BasisPoints: points)
            .AmountFor(new(March, 0, [], income))
            .ShouldBe(expected);

    public static TheoryData<BudgetTemplate> Senseless =>
        [
            new BudgetTemplate(BudgetTemplateKind.Fixed),
            new BudgetTemplate(BudgetTemplateKind.Fixed, -1),
            new BudgetTemplate(BudgetTemplateKind.Average, Months: 5),
            new BudgetTemplate(BudgetTemplateKind.Schedule, 100, 12),
            new BudgetTemplate(BudgetTemplateKind.Schedule, 100, -1, March),
            new BudgetTemplate(BudgetTemplateKind.IncomeShare, BasisPoints: 10_001),
        ];

    [Theory]
    [MemberData(nameof(Senseless))]
    public void A_template_that_does_not_say_what_its_kind_needs_is_refused(BudgetTemplate template) =>
        Should.Throw<RuleViolation>(template.Check).Code.ShouldBe("budget.template-invalid");

    [Theory]
    [InlineData(1000, -599, 0)]
    [InlineData(1000, -600, 60)]
    [InlineData(1000, -799, 60)]
    [InlineData(1000, -800, 80)]
    [InlineData(1000, -1000, 100)]
    [InlineData(1000, -5000, 100)]
    [InlineData(0, -1, 100)]
    [InlineData(-300, -1, 100)]
    [InlineData(0, 0, 0)]
    [InlineData(1000, 500, 0)]
    [InlineData(long.MaxValue, long.MinValue, 100)]
    public void People_are_told_at_60_80_and_100_percent(long budgeted, long activity, int expected) =>
        BudgetAlert.Of(budgeted, activity).ShouldBe(expected);
}
