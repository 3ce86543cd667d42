using System.Reflection;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Tests;

public sealed class StatementLinesTests
{
    private static readonly Currency Real = Currency.Parse("BRL");

    /// <summary>One that says all a bank can say; a property that packing forgets comes back as it was not.</summary>
    private static readonly StatementLine Full = new()
    {
        Line = 7,
        Date = new(2026, 3, 10),
        MinorUnits = -12_345,
        Currency = Real,
        Description = "CAFÉ DO PONTO 12/03",
        Payee = "Café do Ponto",
        SourceId = "20260310-1",
        Reference = "000123",
        Category = "Food",
        Kind = "DEBIT",
        MerchantCode = "5411",
        Pending = true,
        Reconciled = true,
        Transfer = 3,
        BalanceMinorUnits = -1,
        Splits = [new("Coffee", -12_345)],
        TransferAccount = "Savings",
        Note = "with Ana",
        Tags = ["work"],
    };

    private static readonly StatementLine Bare = new()
    {
        Line = 1,
        Date = DateOnly.MaxValue,
        MinorUnits = long.MinValue,
        Currency = null,
        Description = "",
    };

    [Fact]
    public void Parts_that_cancel_each_other_move_as_much_as_they_are()
    {
        var lines = new StatementLines(new PackedText());
        lines.Add(Bare);
        lines.Add(Bare with { MinorUnits = 1, Splits = [new("Food", 5), new("Rent", -4)] });

        (lines.MagnitudeOf(0), lines.MagnitudeOf(1)).ShouldBe((-(Int128)long.MinValue, 9));
    }

    [Fact]
    public void The_full_line_has_a_value_in_every_property() =>
        typeof(StatementLine)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => Equals(p.GetValue(Full), p.GetValue(Bare)))
            .ShouldBeEmpty();

    [Fact]
    public void A_line_comes_out_as_it_went_in()
    {
        var plain = Full with
        {
            Splits = [],
            TransferAccount = null,
            Note = null,
            Tags = [],
            Reconciled = false,
            Transfer = null,
        };
        StatementLine[] lines =
        [
            Full,
            Bare,
            plain,
            plain with
            {
                Pending = false,
            },
            plain with
            {
                BalanceMinorUnits = long.MaxValue,
            },
            plain with
            {
                Payee = "",
                SourceId = "",
            },
        ];

        Packed(lines).ShouldBe(lines);
    }

    [Theory]
    [InlineData("naïve – “quoted”")]
    [InlineData("Кофе 咖啡 ☕️")]
    [InlineData("half a pair: \uD83D")]
    [InlineData("\0\u00FF\u0100")]
    public void Every_letter_comes_back(string text)
    {
        var line = Full with
        {
            Description = text,
            Payee = text,
            SourceId = text,
            Splits = [],
            TransferAccount = null,
            Note = null,
            Tags = [],
            Reconciled = false,
            Transfer = null,
        };

        Packed([line, line]).ShouldBe([line, line]);
    }

    [Fact]
    public void Texts_of_any_length_fit_beside_each_other()
    {
        var lines = Enumerable
            .Range(0, 300)
            .Select(i => Bare with { Line = i, Description = new string('x', i * 331), Reference = $"{i}" })
            .ToList();

        Packed(lines).ShouldBe(lines);
    }

    [Fact]
    public void Lines_of_a_large_file_come_back_in_any_order()
    {
        var lines = Enumerable
            .Range(0, 1_200)
            .Select(i => Bare with { Line = i, Description = $"{new string((char)('a' + (i % 26)), 12_000)}{i}ç" })
            .ToList();

        var packed = Packed(lines);

        packed.ShouldBe(lines);
        Enumerable.Range(1, lines.Count).Select(i => packed[^i]).ShouldBe(Enumerable.Reverse(lines));
        Enumerable
            .Range(0, lines.Count)
            .Select(i => packed[i * 701 % lines.Count].Line)
            .Distinct()
            .Count()
            .ShouldBe(1_200);
    }

    [Fact]
    public void Payees_that_never_repeat_come_back_too()
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => Bare with { Line = i, Payee = $"payee {i}" }).ToList();

        Packed(lines).ShouldBe(lines);
    }

    [Fact]
    public void Accounts_that_share_their_texts_keep_their_own_lines()
    {
        var texts = new PackedText();
        var (one, other) = (new StatementLines(texts), new StatementLines(texts));
        for (var i = 0; i < 1000; i++)
        {
            one.Add(Bare with { Line = i, Description = $"one {i}" });
            other.Add(Bare with { Line = i, Description = $"other {i}" });
        }

        (one[999].Description, other[0].Description, other[999].Description).ShouldBe(
            ("one 999", "other 0", "other 999")
        );
    }

    [Fact]
    public void Day_and_amount_need_no_line()
    {
        var lines = Packed([Full, Bare]);

        (lines.DateOf(0), lines.MinorUnitsOf(0)).ShouldBe((Full.Date, Full.MinorUnits));
        (lines.DateOf(1), lines.MinorUnitsOf(1)).ShouldBe((Bare.Date, Bare.MinorUnits));
    }

    private static StatementLines Packed(IEnumerable<StatementLine> lines)
    {
        var packed = new StatementLines(new PackedText());
        foreach (var line in lines)
            packed.Add(line);
        return packed;
    }
}
