using FinanceManager.Domain;

namespace FinanceManager.Documents.Tests.EInvoices;

public sealed class EInvoiceTests
{
    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly Currency Peso = Currency.Parse("MXN");

    [Fact]
    public async Task Cfdi_says_everything_and_proves_its_total()
    {
        var reading = await Samples.Read("cfdi40.xml");

        reading.Method.ShouldBe(DocumentMethod.EInvoice);
        reading.Kind.ShouldBe(DocumentKind.Invoice);
        reading.Issuer!.Value.ShouldBe("ESCUELA KEMPER URGATE");
        reading.TaxId.ShouldBe(new Found<string>("EKU9003173C9", 1));
        reading.Date!.Value.ShouldBe(new DateOnly(2024, 3, 15));
        reading.Total!.Value.ShouldBe(new Money(34800, Peso));
        reading.Discount!.Value.ShouldBe(new Money(5000, Peso));
        reading.Tax!.Value.ShouldBe(new Money(4800, Peso));
        reading.PaymentMethod!.Value.ShouldBe("credit-card");
        reading.UniqueId.ShouldBe("A1B2C3D4-0000-4000-8000-1234567890AB");
        reading
            .Items.Select(i => (i.Description, i.Quantity, i.Amount.MinorUnits, i.Code))
            .ShouldBe([("Agua & hielo", 2m, 20000L, "50202306"), ("Papel", 1m, 15000L, "14111507")]);
        reading.IsProved.ShouldBeTrue();
    }

    [Fact]
    public async Task Receipt_of_the_tax_office_says_everything_and_proves_its_total()
    {
        var reading = await Samples.Read("nfce.xml");

        reading.Kind.ShouldBe(DocumentKind.Receipt);
        reading.Issuer!.Value.ShouldBe("MERCADO MODELO LTDA");
        reading.TaxId!.Value.ShouldBe("11222333000181");
        reading.Date!.Value.ShouldBe(new DateOnly(2024, 3, 15));
        reading.Total!.Value.ShouldBe(new Money(2000, Real));
        reading.PaymentMethod!.Value.ShouldBe("cash");
        reading.UniqueId.ShouldBe("35240311222333000181650010000012341123456784");
        reading
            .Items.Select(i => (i.Description, i.Quantity, i.Amount.MinorUnits, i.Code))
            .ShouldBe([("LEITE INTEGRAL 1L", 3m, 1497L, "04012010"), ("TOMATE KG", 0.435m, 391L, "07020000")]);
        reading.Checks.Select(c => c.Name).ShouldBe(["check-digit", "items-total", "parts-total", "cash-change"]);
        reading.IsProved.ShouldBeTrue();
    }

    [Fact]
    public async Task Page_of_the_tax_office_says_what_the_receipt_says()
    {
        var reading = await Samples.Read("nfce.html");

        reading.Issuer!.Value.ShouldBe("PADARIA & CAFÉ LTDA");
        reading.TaxId!.Value.ShouldBe("11222333000181");
        reading.Date!.Value.ShouldBe(new DateOnly(2024, 3, 15));
        reading.Total!.Value.ShouldBe(new Money(121000, Real));
        reading.PaymentMethod!.Value.ShouldBe("debit-card");
        reading.UniqueId.ShouldBe("35240311222333000181650010000012341123456784");
        reading
            .Items.Select(i => (i.Description, i.Quantity, i.UnitPrice!.MinorUnits, i.Amount.MinorUnits))
            .ShouldBe([("PÃO DE QUEIJO", 2m, 450L, 900L), ("BOLO", 1m, 120100L, 120100L)]);
        reading.IsProved.ShouldBeTrue();
    }

    [Theory]
    [InlineData("cfdi40.xml", "Total=\"348.00\"", "Total=\"384.00\"", "subtotal-tax")]
    [InlineData("cfdi40.xml", "Importe=\"150.00\"", "Importe=\"15.00\"", "items-total")]
    [InlineData("nfce.xml", "<vNF>20.00", "<vNF>22.00", "parts-total")]
    [InlineData("nfce.html", "txtMax\">1.210,00", "txtMax\">1.270,00", "cash-change")]
    public async Task Broken_sum_is_named_and_proves_nothing(string name, string right, string wrong, string check)
    {
        var text = await File.ReadAllTextAsync(Samples.Path(name), TestContext.Current.CancellationToken);
        text.ShouldContain(right);

        var reading = await Samples.ReadText(text.Replace(right, wrong, StringComparison.Ordinal));

        reading.Checks.ShouldContain(c => c.Name == check && !c.Holds);
        reading.Warnings.ShouldContain("broken-sum");
        reading.Total!.Confidence.ShouldBeLessThan(0.99);
        reading.IsProved.ShouldBeFalse();
    }

    [Fact]
    public async Task Key_whose_digit_does_not_hold_is_said()
    {
        var text = await File.ReadAllTextAsync(Samples.Path("nfce.xml"), TestContext.Current.CancellationToken);

        var reading = await Samples.ReadText(text.Replace("123456784", "123456785", StringComparison.Ordinal));

        reading.Checks.ShouldContain(c => c.Name == "check-digit" && !c.Holds);
        reading.IsProved.ShouldBeFalse();
    }

    [Fact]
    public async Task Xml_that_is_no_invoice_says_nothing()
    {
        var reading = await Samples.ReadText("<?xml version=\"1.0\"?><note><to>You</to></note>");

        reading.Kind.ShouldBe(DocumentKind.Unknown);
        reading.Total.ShouldBeNull();
        reading.Checks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shared_invoices_are_read_exactly()
    {
        Assert.SkipWhen(SharedData.Receipts is null, SharedData.Absent);

        var mexican = await Samples.ReadAt(Path.Combine(SharedData.Receipts, "cfdi-mx/cfdi33-valid.xml"));
        mexican.Issuer!.Value.ShouldBe("ESCUELA KEMPER URGATE SA DE CV");
        mexican.Date!.Value.ShouldBe(new DateOnly(2021, 1, 13));
        mexican.Items.Select(i => i.Description).ShouldBe(["ACERO", "ALUMINIO", "ZAMAC"]);

        var brazilian = await Samples.ReadAt(Path.Combine(SharedData.Receipts, "nfce/data.html"));
        brazilian.Issuer!.Value.ShouldBe("ESTABELECIMENTO");
        brazilian.Total!.Value.ShouldBe(new Money(25854, Real));
        brazilian.Discount!.Value.ShouldBe(new Money(398, Real));
        brazilian.Items.Count.ShouldBe(4);
        brazilian.Items[3].Amount.ShouldBe(new Money(507, Real));
    }
}
