using System.IO.Compression;
using System.Text;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Tests.EInvoices;

public sealed class AttachedInvoiceTests
{
    private static readonly string[] Page =
    [
        "Muster GmbH",
        "Invoice R7 of 10.02.2026",
        "Consulting 2.5 hours   EUR 200,00",
        "VAT 19%                EUR  38,00",
        "Total                  EUR 238,00",
    ];

    private static readonly byte[] Cii = Encoding.UTF8.GetBytes(EuropeanInvoiceTests.Cii);

    [Fact]
    public async Task Pdf_that_carries_its_invoice_is_the_invoice_and_its_pages_are_where_it_stands()
    {
        var pdf = Paper.Attach(Paper.Pdf(Page), [("terms.txt", "words"u8.ToArray()), ("factur-x.xml", Cii)]);

        var reading = await Samples.Read(pdf);

        (reading.Method, reading.Kind, reading.Pages).ShouldBe((DocumentMethod.EInvoice, DocumentKind.Invoice, 1));
        reading.UniqueId.ShouldBe("DE123456789/R7");
        reading.Items.Single().Description.ShouldBe("Beratung");
        reading.Total!.Value.ShouldBe(new Money(23_800, Currency.Parse("EUR")));
        reading.Total.At.ShouldNotBeNull().Top.ShouldBeGreaterThan(0.5);
        reading.PageTexts.Single().ShouldContain("Consulting");
        (reading.IsProved, reading.Warnings.Count).ShouldBe((true, 0));
    }

    [Fact]
    public async Task Pages_that_show_another_total_make_a_person_look()
    {
        string[] page = [.. Page[..^1], "Total                  EUR 999,00"];

        var reading = await Samples.Read(Paper.Attach(Paper.Pdf(page), [("factur-x.xml", Cii)]));

        reading.Total!.Value.MinorUnits.ShouldBe(23_800);
        reading.Checks.ShouldContain(c => c.Name == "page-total" && !c.Holds && c.Detail == "238.00 EUR = 999.00 EUR");
        reading.IsProved.ShouldBeFalse();
    }

    [Fact]
    public async Task Attachments_that_are_no_invoice_leave_the_pages_to_be_read()
    {
        var bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"u8.ToArray();
        (string, byte[])[] files = [("a.xml", bomb), ("b.xml", "<note/>"u8.ToArray()), ("../../c.xml", [0])];

        var reading = await Samples.Read(Paper.Attach(Paper.Pdf(Page), files));

        (reading.Method, reading.Total!.Value.MinorUnits).ShouldBe((DocumentMethod.Text, 23_800));
    }

    [Fact]
    public async Task Attachments_are_bounded_in_number_and_in_size()
    {
        var many = Enumerable.Range(0, 4).Select(i => ($"{i}.xml", "<note/>"u8.ToArray()));
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Cii);
            for (var i = 0; i < 70; i++)
                zlib.Write(Encoding.ASCII.GetBytes(new string(' ', 1 << 20)));
        }

        var late = await Samples.Read(Paper.Attach(Paper.Pdf(Page), [.. many, ("9.xml", Cii)]));
        var large = await Samples.Read(
            Paper.Attach(Paper.Pdf(Page), [("factur-x.xml", packed.ToArray())], "/Filter/FlateDecode")
        );

        (late.Method, large.Method).ShouldBe((DocumentMethod.Text, DocumentMethod.Text));
    }
}
