using FinanceManager.Domain.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Documents;

public sealed class ItemPartsTests
{
    private static readonly CategoryId Food = CategoryId.New();
    private static readonly CategoryId Home = CategoryId.New();

    private static readonly CategoryId?[] Categories = [null, Food, Home];

    private static Arbitrary<FiledItem[]> Items =>
        Gen.Choose(-50_000, 200_000)
            .SelectMany(units => Gen.Elements(Categories).Select(category => new FiledItem(category, units)))
            .NonEmptyListOf()
            .Select(list => list.ToArray())
            .ToArbitrary();

    private static Arbitrary<long> Amounts => Gen.Choose(-500_000, 500_000).Select(a => (long)a).ToArbitrary();

    [Fact]
    public void Parts_add_up_to_the_amount_and_none_turns_the_other_way() =>
        Prop.ForAll(
                Amounts,
                Items,
                (amount, items) =>
                {
                    var parts = ItemParts.Of(amount, items);
                    return parts.Count == 0
                        || (
                            parts.Sum(p => p.MinorUnits) == amount
                            && parts.All(p => Math.Sign(p.MinorUnits) == Math.Sign(amount))
                            && parts.SelectMany(p => p.Items).Distinct().Count() == parts.Sum(p => p.Items.Count)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Items_that_are_the_whole_amount_are_divided_to_the_cent() =>
        Prop.ForAll(
                Items,
                items =>
                {
                    FiledItem[] paid = [.. items.Select(i => i with { MinorUnits = -Math.Abs(i.MinorUnits) - 1 })];
                    var parts = ItemParts.Of(paid.Sum(i => i.MinorUnits), paid);
                    return parts.Count > 0
                        && parts.All(p =>
                            p.MinorUnits == paid.Where(i => i.CategoryId == p.CategoryId).Sum(i => i.MinorUnits)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_items_leave_is_the_largest_part_s()
    {
        var parts = ItemParts.Of(-5_501, [new(Food, -4_000), new(Home, -1_277), new(Food, -500)]);

        parts.Select(p => (p.CategoryId, p.MinorUnits)).ShouldBe([(Food, -4_224), (Home, -1_277)]);
        parts[0].Items.ShouldBe([0, 2]);
    }

    [Theory]
    [InlineData(-1_000, -499)]
    [InlineData(-1_000, -1_501)]
    [InlineData(-1_000, 1_000)]
    [InlineData(0, -1)]
    [InlineData(long.MaxValue, long.MinValue)]
    public void Items_that_are_far_from_what_was_paid_tell_nothing(long amount, long item) =>
        ItemParts.Of(amount, [new(Food, item)]).ShouldBeEmpty();

    [Fact]
    public void A_part_that_would_come_back_leaves_all_of_it_in_one() =>
        ItemParts.Of(-1_000, [new(Food, -1_200), new(Home, 200)]).ShouldBeEmpty();
}
