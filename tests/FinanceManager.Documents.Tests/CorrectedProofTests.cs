using FinanceManager.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Documents.Tests;

public sealed class CorrectedProofTests
{
    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly PageBox Second = new(1, 0.1, 0.5, 0.3, 0.02);

    private static readonly DocumentReading Read = new()
    {
        Kind = DocumentKind.Receipt,
        Method = DocumentMethod.Ocr,
        Total = new(Reais(1_500), 0.9),
        Tax = new(Reais(100), 0.8),
        Items = [new("Bread", 2, Reais(500), Reais(1_000)), new("Milk", null, null, Reais(400), At: Second)],
        Checks =
        [
            new("items-total", true, "10.00 + 4.00 + 1.00 = 15.00", ProvesTotal: true),
            new("cash-change", true, "20.00 - 5.00 = 15.00", ProvesTotal: true),
            new("tax-id", true, "11222333000181"),
        ],
    };

    private static readonly CorrectedAmounts AsRead = new(Reais(1_500), Reais(100), null, null, Read.Items);

    private static Money Reais(long units) => new(units, Real);

    [Fact]
    public void What_nobody_corrected_is_proved_as_it_was_read() =>
        CorrectedProof.Of(Read, AsRead).ShouldBe(Read.Checks);

    [Fact]
    public void A_corrected_item_breaks_the_sum_and_leaves_what_knows_nothing_of_items()
    {
        DocumentItem[] items = [Read.Items[0], Read.Items[1] with { Amount = Reais(450) }];

        var checks = CorrectedProof.Of(Read, AsRead with { Items = items });

        checks
            .Select(c => (c.Name, c.Holds))
            .ShouldBe([("cash-change", true), ("tax-id", true), ("items-total", false)]);
        checks[^1].Detail.ShouldBe("10.00 + 4.50 + 1.00 = 15.00");
        checks[^1].ProvesTotal.ShouldBeFalse();
        DocumentReading.AreProof(checks).ShouldBeFalse();
    }

    [Fact]
    public void A_line_that_is_too_many_is_pointed_at()
    {
        DocumentItem[] items = [Read.Items[0], Read.Items[1], new("Milk again", null, null, Reais(400), At: Second)];

        CorrectedProof.Of(Read, AsRead with { Items = items }).Single(c => !c.Holds).At.ShouldBe(Second);
    }

    [Fact]
    public void Another_total_is_proved_by_what_adds_up_to_it_alone()
    {
        var checks = CorrectedProof.Of(Read, AsRead with { Total = Reais(1_700), Tip = Reais(200) });

        checks.Select(c => (c.Name, c.Holds)).ShouldBe([("tax-id", true), ("items-total", true)]);
        checks[^1].Detail.ShouldBe("10.00 + 4.00 + 1.00 + 2.00 = 17.00");
        DocumentReading.AreProof(checks).ShouldBeTrue();
        DocumentReading.AreProof(CorrectedProof.Of(Read, AsRead with { Total = Reais(1_700) })).ShouldBeFalse();
    }

    [Fact]
    public void Digits_of_a_code_prove_no_total_but_their_own()
    {
        var coded = Read with { Items = [], Tax = null, Checks = [new("crc", true, "6304ABCD", ProvesTotal: true)] };

        var checks = CorrectedProof.Of(coded, new(Reais(9_999), null, null, null, []));

        checks.ShouldBe([coded.Checks[0] with { ProvesTotal = false }]);
    }

    [Fact]
    public void One_item_that_is_the_total_proves_nothing_and_two_currencies_are_never_added()
    {
        DocumentItem[] one = [new("All", null, null, Reais(1_500))];
        CorrectedProof.Of(null, new(Reais(1_500), null, null, null, one)).Single().ProvesTotal.ShouldBeFalse();

        DocumentItem[] foreign = [.. one, new("x", null, null, new Money(1, Currency.Parse("USD")))];
        CorrectedProof.Of(null, new(Reais(1_500), null, null, null, foreign)).ShouldBeEmpty();
        CorrectedProof.Of(null, new(null, null, null, null, one)).ShouldBeEmpty();
    }

    [Fact]
    public void Sums_hold_exactly_where_the_parts_make_the_total() =>
        Prop.ForAll(
                Gen.Choose(1, 100_000).Select(i => (long)i).NonEmptyListOf().ToArbitrary(),
                Gen.Choose(0, 5_000).ToArbitrary(),
                Gen.Choose(-2, 2).ToArbitrary(),
                (items, tip, off) =>
                {
                    DocumentItem[] lines = [.. items.Select(units => new DocumentItem("x", null, null, Reais(units)))];
                    var total = items.Sum() + tip + off;
                    var check = CorrectedProof.Of(null, new(Reais(total), null, Reais(tip), null, lines)).Single();
                    return check.Holds == (off == 0) && (check.Holds || !check.ProvesTotal);
                }
            )
            .QuickCheckThrowOnFailure();
}
