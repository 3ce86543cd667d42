using FinanceManager.Domain.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Reports;

public sealed class SankeyTests
{
    [Fact]
    public void What_is_left_is_saved_and_what_is_missing_is_drawn()
    {
        var rich = Sankey.Of<string>([new("salary", true, 1_000), new("food", false, -400), new("rent", false, -350)]);
        (rich.Saved, rich.Drawn, rich.Total).ShouldBe((250, 0, 1_000));
        rich.Uses.Select(u => u.Key).ShouldBe(["food", "rent"]);

        var poor = Sankey.Of<string>([new("salary", true, 100), new("food", false, -400)]);
        (poor.Saved, poor.Drawn, poor.Total).ShouldBe((0, 300, 400));
    }

    [Fact]
    public void More_refunds_than_purchases_are_a_source_and_income_that_is_taken_back_a_use()
    {
        var sankey = Sankey.Of<string>([new("salary", true, -70), new("shoes", false, 50), new("zero", false, 0)]);

        sankey.Sources.ShouldBe([new FlowBand<string>("shoes", false, 50)]);
        sankey.Uses.ShouldBe([new FlowBand<string>("salary", true, 70)]);
        sankey.Drawn.ShouldBe(20);
        Sankey.Of<string>([]).Total.ShouldBe(0);
    }

    [Fact]
    public void Both_sides_always_add_up_to_the_same()
    {
        var sums = Gen.Choose(-1_000_000, 1_000_000)
            .Select(amount => new FlowSum<int>(amount % 7, amount % 2 == 0, amount))
            .ListOf();
        Prop.ForAll(
                sums.ToArbitrary(),
                all =>
                {
                    var sankey = Sankey.Of(all);
                    var left = sankey.Sources.Sum(s => s.MinorUnits) + sankey.Drawn;
                    var right = sankey.Uses.Sum(s => s.MinorUnits) + sankey.Saved;
                    return left == right
                        && left == sankey.Total
                        && (sankey.Saved == 0 || sankey.Drawn == 0)
                        && sankey.Saved - sankey.Drawn == all.Sum(s => s.MinorUnits);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Days_without_spending_are_counted_to_the_last_day_that_is_over()
    {
        var first = new DateOnly(2024, 2, 27);
        HashSet<DateOnly> spent = [first, first.AddDays(5)];

        YearDays.Of(spent, first, first.AddDays(7)).ShouldBe(new YearDays(2, 6, 4));
        YearDays.Of(spent, first, first.AddDays(-1)).ShouldBe(new YearDays(0, 0, 0));
    }
}
