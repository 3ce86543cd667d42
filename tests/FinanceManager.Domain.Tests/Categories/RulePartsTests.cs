using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Categories;

public sealed class RulePartsTests
{
    private const long Largest = 1_000_000_000_000_000;

    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly CategoryId Food = CategoryId.New();

    // Shares of any size with the rest behind them, between fixed amounts.
    private static Arbitrary<RulePart[]> Parts =>
        (
            from shares in Gen.Choose(1, 600).ListOf(12)
            from taken in Gen.Choose(1, 12)
            from amounts in Gen.Choose(1, int.MaxValue).ListOf(3)
            from fixedParts in Gen.Choose(0, 3)
            select (RulePart[])
                [
                    .. amounts.Take(fixedParts).Select(minor => new RulePart(Food, Amount: new(minor, Real))),
                    .. shares.Take(taken).Select(share => new RulePart(Food, BasisPoints: share)),
                    new(null),
                ]
        ).ToArbitrary();

    private static Arbitrary<long> Amounts =>
        Gen.OneOf(
                Gen.Choose(-1_000, 1_000).Select(minor => (long)minor),
                from high in Gen.Choose(-100_000, 100_000)
                from low in Gen.Choose(0, int.MaxValue)
                select ((long)high * int.MaxValue) + low
            )
            .ToArbitrary();

    [Fact]
    public void Whatever_is_divided_adds_up() =>
        Prop.ForAll(
                Amounts,
                Parts,
                (minor, parts) =>
                {
                    RuleParts.Check(parts);
                    return RuleParts.Divide(new(minor, Real), parts) is not { } divided
                        || divided.Sum(part => part.MinorUnits) == minor;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_part_is_nothing_or_goes_the_other_way_and_each_share_is_within_a_minor_unit() =>
        Prop.ForAll(
                Amounts,
                Gen.Choose(1, 9_999).ToArbitrary(),
                (minor, share) =>
                {
                    RulePart[] parts = [new(Food, BasisPoints: share), new(null)];
                    var divided = RuleParts.Divide(new(minor, Real), parts) ?? [];
                    var first = divided.FirstOrDefault(part => part.CategoryId == Food).MinorUnits;
                    return divided.All(part => Math.Sign(part.MinorUnits) == Math.Sign(minor))
                        && Math.Abs(first - ((decimal)minor * share / 10_000)) < 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Fixed_amounts_come_first_and_shares_are_of_what_they_leave() =>
        Divide(-10_000, new(Food, Amount: new(2_000, Real), Note: "fee"), new(null, BasisPoints: 2_500), new(Food))
            .ShouldBe([new(Food, -2_000, "fee"), new(null, -2_000, null), new(Food, -6_000, null)]);

    [Fact]
    public void Thirds_lose_no_cent() =>
        Divide(100, new(Food, 3_333), new(Food, 3_333), new(Food))!.Sum(part => part.MinorUnits).ShouldBe(100);

    [Fact]
    public void What_does_not_fit_is_not_divided()
    {
        RulePart[] parts = [new(Food, Amount: new(500, Real)), new(null)];

        Divide(-499, parts).ShouldBeNull();
        Divide(0, parts).ShouldBeNull();
        RuleParts.Divide(new(-10_000, Currency.Parse("USD")), parts).ShouldBeNull();
        Divide(-500, parts).ShouldBe([new(Food, -500, null)]);
    }

    [Fact]
    public void The_largest_fixed_amounts_are_too_much_rather_than_a_failure() =>
        Divide(-1, [.. Enumerable.Repeat(new RulePart(Food, Amount: new(Largest, Real)), 19), new(null)])
            .ShouldBeNull();

    private static RulePart[][] Wrong =>
        [
            [new(Food)],
            [new(Food, 10_000)],
            [new(Food), new(null)],
            [new(Food, 5_000), new(null, 4_999)],
            [new(Food, 10_000), new(null)],
            [new(Food, 0), new(null)],
            [new(Food, -1), new(null)],
            [new(Food, int.MaxValue), new(Food, int.MaxValue), new(null)],
            [new(Food, 5_000, new(100, Real)), new(null)],
            [new(Food, Amount: new(0, Real)), new(null)],
            [new(Food, Amount: new(100, Real)), new(null, Amount: new(100, Real))],
            [new(Food, Amount: new(1, Real)), new(Food, Amount: new(1, Currency.Parse("USD"))), new(null)],
        ];

    [Fact]
    public void Parts_that_would_leave_something_over_are_refused()
    {
        foreach (var parts in Wrong)
            Should
                .Throw<RuleViolation>(() => RuleParts.Check(parts), string.Join(", ", parts.AsEnumerable()))
                .Code.ShouldBe("rule.parts-do-not-add-up");
    }

    private static IReadOnlyList<SplitPart>? Divide(long minor, params RulePart[] parts) =>
        RuleParts.Divide(new(minor, Real), parts);
}
