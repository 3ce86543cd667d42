using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests;

public sealed class MoneyAllocationTests
{
    private static readonly Currency Real = Currency.Parse("BRL");

    private static Arbitrary<long[]> Weights =>
        Gen.Choose(0, int.MaxValue)
            .Select(w => (long)w)
            .NonEmptyListOf()
            .Select(list => list.ToArray())
            .Where(list => list.Any(w => w > 0))
            .ToArbitrary();

    [Fact]
    public void Parts_add_up_exactly() =>
        ForAllAllocations((amount, _, parts) => parts.Aggregate(BigInteger.Zero, (sum, p) => sum + p) == amount);

    [Fact]
    public void Every_part_is_within_one_minor_unit_of_its_share_wherever_it_stands() =>
        ForAllAllocations(
            (amount, weights, parts) =>
            {
                var total = weights.Aggregate(BigInteger.Zero, (sum, w) => sum + w);
                return parts
                    .Zip(weights)
                    .All(p => BigInteger.Abs((p.First * total) - ((BigInteger)amount * p.Second)) < total);
            }
        );

    [Fact]
    public void No_part_changes_sign_and_a_weight_of_zero_gets_nothing() =>
        ForAllAllocations(
            (amount, weights, parts) =>
                parts.Zip(weights).All(p => p.First * Math.Sign(amount) >= 0 && (p.Second > 0 || p.First == 0))
        );

    [Fact]
    public void Ten_in_three_keeps_the_odd_cent() =>
        new Money(1000, Real).Allocate(1, 1, 1).Select(p => p.MinorUnits).ShouldBe([333L, 333L, 334L]);

    [Fact]
    public void The_largest_amount_with_the_largest_weights_is_divided_exactly() =>
        new Money(long.MaxValue, Real)
            .Allocate(long.MaxValue, long.MaxValue)
            .Select(p => p.MinorUnits)
            .ShouldBe([long.MaxValue / 2, (long.MaxValue / 2) + 1]);

    [Theory]
    [InlineData(new long[] { })]
    [InlineData(new long[] { 0, 0 })]
    [InlineData(new long[] { 1, -1 })]
    public void Weights_that_say_nothing_are_refused(long[] weights) =>
        Should.Throw<ArgumentException>(() => new Money(100, Real).Allocate(weights));

    private static void ForAllAllocations(Func<long, long[], long[], bool> holds) =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<long>(),
                Weights,
                (amount, weights) =>
                    holds(amount, weights, [.. new Money(amount, Real).Allocate(weights).Select(p => p.MinorUnits)])
            )
            .QuickCheckThrowOnFailure();
}
