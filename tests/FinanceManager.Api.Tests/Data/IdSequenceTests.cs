using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Tests.Data;

public sealed class IdSequenceTests
{
    [Fact]
    public void Each_id_is_above_the_one_before_in_the_order_of_its_bytes()
    {
        var ids = new IdSequence();
        var taken = Enumerable.Range(0, 70_000).Select(_ => ids.Next()).ToList();

        taken
            .Select(id => id.ToString("N"))
            .ShouldBe(taken.Select(id => id.ToString("N")).Order(StringComparer.Ordinal));
        taken.ShouldBeUnique();
    }

    [Fact]
    public void Every_id_is_a_version_7_one_of_now()
    {
        var (before, ids) = (Guid.CreateVersion7(), new IdSequence());

        foreach (var id in Enumerable.Range(0, 70_000).Select(_ => ids.Next()))
        {
            (id.Version, id.Variant >> 2).ShouldBe((7, 0b10));
            (Milliseconds(id) - Milliseconds(before)).ShouldBeInRange(0, 60_000);
        }
    }

    [Fact]
    public void Sequences_do_not_meet() =>
        Enumerable.Range(0, 1000).Select(_ => new IdSequence().Next()).ShouldBeUnique();

    private static long Milliseconds(Guid id) => Convert.ToInt64(id.ToString("N")[..12], 16);
}
