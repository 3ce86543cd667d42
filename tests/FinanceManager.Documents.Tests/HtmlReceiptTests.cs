using FinanceManager.Domain;

namespace FinanceManager.Documents.Tests;

public sealed class HtmlReceiptTests
{
    private const string Mail = """
        <!DOCTYPE html><html><head><title>Total $999.99</title><style>.x{background:url(http://127.0.0.1:1/a)}</style>
        <script>document.write('Total $1.00')</script></head><body onload="alert(1)">
        <img src="http://127.0.0.1:1/pixel.gif"><h1>Acme Coffee Roasters</h1><p>500 Main St, Austin, TX 78701</p>
        <p>Date: February 10, 2026</p>
        <table><tr><th>Description</th><th>Price</th></tr>
        <tr><td>House blend 1kg</td><td align="right">$18.50</td></tr>
        <tr><td><b>Filter papers</b></td><td>$4.25</td></tr>
        <tr><td>Subtotal</td><td>$22.75</td></tr><tr><td>Sales tax</td><td>$1.82</td></tr>
        <tr><td>Total</td><td>$24.57</td></tr><tr><td>Visa ending 4242</td><td>$24.57</td></tr></table>
        <p>Thank you for your order</p><iframe src="file:///etc/passwd"></iframe></body></html>
        """;

    [Fact]
    public async Task Receipt_in_a_mail_is_read_by_its_rows_and_proved()
    {
        var reading = await Samples.ReadText(Mail);

        reading.Method.ShouldBe(DocumentMethod.Text);
        reading.Issuer!.Value.ShouldBe("Acme Coffee Roasters");
        reading.Date!.Value.ShouldBe(new DateOnly(2026, 2, 10));
        reading.Total!.Value.ShouldBe(new Money(2_457, Currency.Parse("USD")));
        (reading.Tax!.Value.MinorUnits, reading.Subtotal!.Value.MinorUnits).ShouldBe((182, 2_275));
        reading
            .Items.Select(i => (i.Description, i.Amount.MinorUnits))
            .ShouldBe([("House blend 1kg", 1_850L), ("Filter papers", 425L)]);
        reading.IsProved.ShouldBeTrue();
        reading.Total.At.ShouldBeNull();
        reading.Items.ShouldAllBe(i => i.At == null);
        (reading.Pages, reading.PageTexts.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Nothing_of_what_a_page_would_run_or_fetch_is_read()
    {
        var text = string.Concat((await Samples.ReadText(Mail)).PageTexts);

        text.ShouldNotContain("999.99");
        text.ShouldNotContain("$1.00");
        text.ShouldNotContain("127.0.0.1");
        text.ShouldNotContain("passwd");
    }

    [Fact]
    public async Task Page_without_end_is_read_only_as_far_as_a_receipt_reaches()
    {
        var lines = string.Concat(Enumerable.Repeat("<p>one more line of 12.50 words</p>", 60_000));

        var reading = await Samples.ReadText($"<html><body>{lines}<p>{new string('x', 100_000)}</p></body></html>");

        reading.PageTexts.Sum(t => t.Split('\n').Length).ShouldBeLessThanOrEqualTo(2_000);
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("<html><body><table><tr><td>Hello</td></tr></body></html>")]
    public async Task Page_without_amounts_says_nothing(string page)
    {
        var reading = await Samples.ReadText(page);

        reading.Total.ShouldBeNull();
        reading.Checks.ShouldBeEmpty();
    }
}
