using FinanceManager.Domain.Budgets;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Budgets;

public sealed class BudgetBookTests
{
    private const int Months = 40;
    private static readonly YearMonth Start = new(2023, 11);
    private static readonly CategoryId[] Categories = [.. Enumerable.Range(0, 5).Select(_ => CategoryId.New())];

    private sealed record Life(BudgetCell[] Assigned, BudgetCell[] Activity, long[] Income, long Opening, int Rules)
    {
        internal BudgetBook Book(
            BudgetStyle style = BudgetStyle.Envelope,
            Func<CategoryId, CategoryId>? envelopeOf = null
        ) =>
            new(
                style,
                Start,
                Opening,
                envelopeOf ?? (c => c),
                RuleOf,
                Assigned,
                Activity,
                Income.Select((amount, i) => (Start.AddMonths(i), amount)).ToDictionary(p => p.Item1, p => p.amount)
            );

        internal CarryRule RuleOf(CategoryId category) =>
            (Rules >> (2 * Array.IndexOf(Categories, category))) is var bits
                ? new((bits & 1) != 0, (bits & 2) != 0)
                : default;
    }

    private static Gen<BudgetCell[]> Cells(params CategoryId[] categories) =>
        (
            from category in Gen.Elements(categories)
            from month in Gen.Choose(0, Months - 1)
            from amount in Gen.Choose(-500_000, 500_000)
            select new BudgetCell(category, Start.AddMonths(month), amount)
        ).ArrayOf();

    private static Arbitrary<Life> Lives =>
        (
            from assigned in Cells(Categories)
            from activity in Cells([.. Categories, BudgetBook.NoCategory])
            from income in Gen.Choose(-100_000, 900_000).Select(i => (long)i).ArrayOf(Months)
            from opening in Gen.Choose(0, 1_000_000)
            from rules in Gen.Choose(0, 1023)
            select new Life(assigned, activity, income, opening, rules)
        ).ToArbitrary();

    [Fact]
    public void What_is_assigned_and_to_be_assigned_is_income_and_what_was_carried() =>
        ForAll(life =>
            All(life).TrueForAll(m => m.Assigned + m.ToBeAssigned == m.Income + m.Carried)
            && All(life).TrueForAll(m => m.Assigned == m.Envelopes.Values.Sum(e => e.Assigned))
        );

    [Fact]
    public void Money_is_neither_made_nor_lost_whatever_is_carried() =>
        ForAll(life =>
        {
            var last = life.Book().Of(Start.AddMonths(Months - 1));
            var there = life.Opening + life.Income.Sum() + life.Activity.Sum(c => c.MinorUnits);
            return last.ToBeAssigned + last.Envelopes.Values.Sum(e => e.Available) == there;
        });

    [Fact]
    public void An_envelope_that_keeps_all_is_the_direct_sum_over_years() =>
        ForAll(life =>
        {
            var all = (life with { Rules = 1023 }).Book().Of(Start.AddMonths(Months - 1));
            return Categories.All(c =>
                all.Of(c).Available
                == life.Assigned.Concat(life.Activity).Where(cell => cell.CategoryId == c).Sum(cell => cell.MinorUnits)
            );
        });

    [Fact]
    public void What_is_carried_into_a_month_is_what_the_rule_lets_pass_of_the_month_before() =>
        ForAll(life =>
        {
            var (before, after) = (life.Book().Of(Start.AddMonths(8)), life.Book().Of(Start.AddMonths(9)));
            return Categories.All(c =>
            {
                var (left, rule) = (before.Of(c).Available, life.RuleOf(c));
                return after.Of(c).CarriedIn == ((left > 0 ? rule.Rollover : rule.CarriesOverspending) ? left : 0);
            });
        });

    [Fact]
    public void Moving_money_from_one_category_to_another_loses_no_cent() =>
        ForAll(life =>
        {
            var month = Start.AddMonths(5);
            BudgetCell[] moved = [new(Categories[0], month, -12_345), new(Categories[1], month, 12_345)];
            var before = life.Book().Of(month);
            var after = (life with { Assigned = [.. life.Assigned, .. moved] }).Book().Of(month);
            return after.ToBeAssigned == before.ToBeAssigned
                && after.Of(Categories[0]).Available == before.Of(Categories[0]).Available - 12_345
                && after.Of(Categories[1]).Available == before.Of(Categories[1]).Available + 12_345;
        });

    [Fact]
    public void A_group_that_is_planned_as_one_is_the_sum_of_what_is_in_it() =>
        ForAll(life =>
        {
            var month = Start.AddMonths(Months - 1);
            var (apart, together) = (life with { Rules = 1023 }, life with { Rules = 1023 });
            var group = together.Book(envelopeOf: c => c == Categories[1] ? Categories[0] : c).Of(month);
            var single = apart.Book().Of(month);
            return group.Of(Categories[0]).Available
                    == single.Of(Categories[0]).Available + single.Of(Categories[1]).Available
                && group.ToBeAssigned == single.ToBeAssigned;
        });

    [Fact]
    public void A_limit_stands_until_another_one_is_said()
    {
        var life = new Life(
            [new(Categories[0], Start, 500), new(Categories[0], Start.AddMonths(2), 0)],
            [],
            [],
            Opening: 0,
            Rules: 0
        );
        var months = Enumerable.Range(0, 4).Select(i => life.Book(BudgetStyle.Limits).Of(Start.AddMonths(i))).ToList();

        months.Select(m => m.Of(Categories[0]).Assigned).ShouldBe([500, 500, 0, 0]);
        months.Select(m => m.Of(Categories[0]).IsInherited).ShouldBe([false, true, false, false]);
        months.ShouldAllBe(m => m.ToBeAssigned == null && m.Carried == null);
    }

    [Fact]
    public void A_month_before_the_first_stands_alone()
    {
        var month = Start.AddMonths(-3);
        var life = new Life([], [new(Categories[0], month, -700)], [], Opening: 900, Rules: 0);

        var book = life.Book().Of(month);

        (book.Of(Categories[0]).Available, book.ToBeAssigned).ShouldBe((-700, 0));
    }

    [Fact]
    public void A_sum_that_does_not_fit_is_an_overflow_and_no_wrong_number()
    {
        BudgetCell[] huge = [new(Categories[0], Start, long.MaxValue), new(Categories[0], Start.AddMonths(1), 1)];

        Should.Throw<OverflowException>(() =>
            new Life(huge, [], [], 0, Rules: 1023).Book().Of(Start.AddMonths(1)).Of(Categories[0]).Available
        );
    }

    private static List<BudgetMonth> All(Life life)
    {
        var book = life.Book();
        return [.. new[] { 0, 1, 7, 23, Months - 1 }.Select(i => book.Of(Start.AddMonths(i)))];
    }

    private static void ForAll(Func<Life, bool> holds) => Prop.ForAll(Lives, holds).QuickCheckThrowOnFailure();
}
