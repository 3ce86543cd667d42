using FinanceManager.Statements.Ofx;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Tests.Text;

public sealed class DateTextTests
{
    private static readonly DateOnly Expected = new(2024, 2, 5);

    [Theory]
    [InlineData("05/02/2024")]
    [InlineData("5/2/24")]
    [InlineData("05.02.24")]
    [InlineData("05.02.2024.")]
    [InlineData("05-02-2024")]
    [InlineData("2024-02-05")]
    [InlineData("2024/02/05")]
    [InlineData("2024.02.05.")]
    [InlineData("20240205")]
    [InlineData("05022024")]
    [InlineData("20240205235959")]
    [InlineData("2024-02-05T23:59:59Z")]
    [InlineData("2024-02-05 23:59:59 -0700")]
    [InlineData("05/02/2024 08:15")]
    [InlineData("5 Feb 2024")]
    [InlineData("05-Feb-24")]
    [InlineData("05-feb-2024")]
    [InlineData("5 fev. 2024")]
    [InlineData("05 févr. 2024")]
    [InlineData("5 de febrero de 2024")]
    [InlineData("5. Februar 2024")]
    [InlineData("Mon 5 Feb 2024")]
    [InlineData("segunda-feira, 5 de fevereiro de 2024")]
    [InlineData("Feb 5, 2024")]
    [InlineData("February 5th, 2024")]
    [InlineData("5 lutego 2024")]
    public void Day_is_read_in_every_form_banks_write(string text)
    {
        DateText.TryRead(text, DateOrder.DayMonthYear, out var date).ShouldBeTrue();

        date.ShouldBe(Expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("31/02/2024")]
    [InlineData("29/02/2023")]
    [InlineData("00/00/0000")]
    [InlineData("13/13/2024")]
    [InlineData("12.50")]
    [InlineData("1234567")]
    [InlineData("1,234.56")]
    [InlineData("15/04/18  66-6666 UBER")]
    [InlineData("5 Foo 2024")]
    [InlineData("1111/11/11")]
    [InlineData("2024-02")]
    public void Text_that_is_no_day_is_refused(string text) =>
        DateText.TryRead(text, DateOrder.DayMonthYear, out _).ShouldBeFalse();

    [Fact]
    public void Month_comes_first_where_the_column_says_so()
    {
        DateText.TryRead("02/05/2024", DateOrder.MonthDayYear, out var date).ShouldBeTrue();

        date.ShouldBe(Expected);
    }

    [Theory]
    [InlineData("20131205100000[-03:EST]", 2013, 12, 5)]
    [InlineData("20131205235959.999[+14:X]", 2013, 12, 5)]
    [InlineData("20131205", 2013, 12, 5)]
    [InlineData(" 20131205 ", 2013, 12, 5)]
    [InlineData("2013-12-05", 2013, 12, 5)]
    [InlineData("25/12/2013", 2013, 12, 25)]
    public void Ofx_day_is_the_written_one(string text, int year, int month, int day)
    {
        OfxDate.TryRead(text, out var date).ShouldBeTrue();

        date.ShouldBe(new DateOnly(year, month, day));
    }

    [Theory]
    [InlineData("201120000000")]
    [InlineData("20120231")]
    [InlineData("05122013")]
    [InlineData("00000000")]
    [InlineData("04/05/2013")]
    [InlineData("2013")]
    public void Ofx_day_that_is_impossible_or_has_two_meanings_is_refused(string text) =>
        OfxDate.TryRead(text, out _).ShouldBeFalse();
}
