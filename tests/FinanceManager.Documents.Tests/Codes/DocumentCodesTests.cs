using FinanceManager.Documents.Codes;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Tests.Codes;

public sealed class DocumentCodesTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly Currency Real = Currency.Parse("BRL");

    // From the manual of the central bank: an open amount.
    private const string OpenPix =
        "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D";

    // From the manual of the NF-e.
    private const string InvoiceKey = "52060433009911002506550120000007800267301615";

    private static DocumentReading? Parse(string code) => DocumentCodes.Parse(code, Today);

    [Fact]
    public void Pix_without_an_amount_names_who_is_paid_and_proves_no_total()
    {
        var reading = Parse(OpenPix).ShouldNotBeNull();

        reading.Kind.ShouldBe(DocumentKind.Payment);
        reading.Issuer!.Value.ShouldBe("Fulano de Tal");
        reading.Total.ShouldBeNull();
        reading.UniqueId.ShouldBeNull();
        reading.Checks.ShouldHaveSingleItem().Holds.ShouldBeTrue();
        reading.IsProved.ShouldBeFalse();
    }

    [Fact]
    public void Pix_with_an_amount_is_proved_by_its_crc()
    {
        var reading = Parse(Pix("540512.50", "62080504TX42")).ShouldNotBeNull();

        reading.Total!.Value.ShouldBe(new Money(1250, Real));
        reading.UniqueId.ShouldBe("TX42");
        reading.IsProved.ShouldBeTrue();
    }

    [Fact]
    public void Pix_with_one_character_changed_has_no_total()
    {
        var code = Pix("540512.50", "62080504TX42").Replace("12.50", "72.50", StringComparison.Ordinal);

        var reading = Parse(code).ShouldNotBeNull();

        reading.Total.ShouldBeNull();
        reading.Checks.ShouldHaveSingleItem().Holds.ShouldBeFalse();
    }

    [Fact]
    public void Pix_with_a_wrong_inner_length_is_rejected_although_its_crc_holds() =>
        Parse(Pix("540512.50", "62080509TX42")).ShouldBeNull();

    // Bank 001, due 2026-03-11, 123.45; digits by an independent program.
    [Theory]
    [InlineData("00190.00009 01234.567897 01234.567897 4 13820000012345")]
    [InlineData("00194138200000123450000001234567890123456789")]
    public void Boleto_says_amount_and_due_day_in_both_of_its_forms(string code)
    {
        var reading = Parse(code).ShouldNotBeNull();

        reading.Kind.ShouldBe(DocumentKind.Bill);
        reading.Total!.Value.ShouldBe(new Money(12345, Real));
        reading.DueDate!.Value.ShouldBe(new DateOnly(2026, 3, 11));
        reading.UniqueId.ShouldBe("00190000090123456789701234567897413820000012345");
        reading.IsProved.ShouldBeTrue();
    }

    [Fact]
    public void Factor_of_a_boleto_is_of_the_epoch_nearest_to_today() =>
        DocumentCodes
            .Parse("00190.00009 01234.567897 01234.567897 4 13820000012345", new DateOnly(2002, 1, 1))!
            .DueDate!.Value.ShouldBe(new DateOnly(2001, 7, 20));

    [Theory]
    [InlineData("00190.00009 01234.567897 01234.567897 4 13820000012346")]
    [InlineData("00190.00009 01234.567898 01234.567897 4 13820000012345")]
    [InlineData("29471.21965 33998.24996 11916.75940 8 90115300059797")]
    public void Boleto_whose_digits_do_not_hold_is_none(string code) => Parse(code).ShouldBeNull();

    [Theory]
    [InlineData("836600000019 234500481002 612345678900 123456789007")]
    [InlineData("838600000018 234500481005 612345678909 123456789001")]
    [InlineData("83660000001234500481006123456789012345678900")]
    public void Bill_of_a_utility_says_its_amount(string code)
    {
        var reading = Parse(code).ShouldNotBeNull();

        reading.Total!.Value.ShouldBe(new Money(12345, Real));
        reading.UniqueId!.Length.ShouldBe(48);
        reading.IsProved.ShouldBeTrue();
    }

    [Theory]
    [InlineData("836600000019 234500481002 612345678900 123456789008")]
    [InlineData("83660000001234500481006123456789012345678901")]
    public void Bill_of_a_utility_whose_digits_do_not_hold_is_none(string code) => Parse(code).ShouldBeNull();

    [Fact]
    public void Key_of_an_invoice_names_its_seller_by_the_check_digit()
    {
        var reading = Parse(InvoiceKey).ShouldNotBeNull();

        reading.Kind.ShouldBe(DocumentKind.Invoice);
        reading.UniqueId.ShouldBe(InvoiceKey);
        reading.Total.ShouldBeNull();
        Parse(InvoiceKey[..43] + "6").ShouldBeNull();
    }

    [Fact]
    public void Offline_code_of_a_receipt_has_day_and_amount()
    {
        const string key = "35240311222333000181650010000012341123456784";

        var reading = Parse($"https://www.nfce.fazenda.sp.gov.br/qrcode?p={key}|2|1|15|64.90|abcd|1|ef")
            .ShouldNotBeNull();

        reading.Kind.ShouldBe(DocumentKind.Receipt);
        reading.Date!.Value.ShouldBe(new DateOnly(2024, 3, 15));
        reading.Total!.Value.ShouldBe(new Money(6490, Real));
        reading.TaxId!.Value.ShouldBe("11222333000181");
    }

    [Fact]
    public void Portuguese_code_is_proved_by_its_bases_and_taxes()
    {
        const string code =
            "A:500100144*B:999999990*C:PT*D:FS*E:N*F:20240315*G:FS 1/9*H:ABCD1234-9*I1:PT*I7:10.00*I8:2.30*N:2.30*O:12.30*Q:aBcD*R:1";

        var reading = Parse(code).ShouldNotBeNull();

        reading.Date!.Value.ShouldBe(new DateOnly(2024, 3, 15));
        reading.Total!.Value.ShouldBe(new Money(1230, Currency.Parse("EUR")));
        reading.TaxId!.Value.ShouldBe("500100144");
        reading.IsProved.ShouldBeTrue();
        Parse(code.Replace("O:12.30", "O:12.80", StringComparison.Ordinal))!.IsProved.ShouldBeFalse();
    }

    [Fact]
    public void Argentine_code_says_seller_day_and_amount()
    {
        const string json =
            """{"ver":1,"fecha":"2024-03-15","cuit":30500010912,"ptoVta":1,"tipoCmp":6,"nroCmp":94,"importe":12100.5,"moneda":"PES","ctz":1}""";
        var payload = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(json));

        var reading = Parse($"https://www.afip.gob.ar/fe/qr/?p={payload}").ShouldNotBeNull();

        reading.Total!.Value.ShouldBe(new Money(1210050, Currency.Parse("ARS")));
        reading.Date!.Value.ShouldBe(new DateOnly(2024, 3, 15));
        Parse($"https://example.com/fe/qr/?p={payload}").ShouldBeNull();
    }

    [Fact]
    public void Spanish_code_says_seller_day_and_amount()
    {
        const string code =
            "https://www2.agenciatributaria.gob.es/wlpl/TIKE-CONT/ValidarQR?nif=A28015865&numserie=F-1%2F24&fecha=15-03-2024&importe=241.40";

        var reading = Parse(code).ShouldNotBeNull();

        reading.Total!.Value.ShouldBe(new Money(24140, Currency.Parse("EUR")));
        reading.Date!.Value.ShouldBe(new DateOnly(2024, 3, 15));
        reading.UniqueId.ShouldBe("A28015865 F-1/24");
    }

    [Theory]
    [InlineData("https://example.com/?id=1")]
    [InlineData("WIFI:S:shop;T:WPA;P:secret;;")]
    [InlineData("7891000100103")]
    [InlineData("")]
    public void What_is_no_code_of_a_payment_is_none(string code) => Parse(code).ShouldBeNull();

    private static string Pix(string amount, string more)
    {
        var body =
            $"00020126330014br.gov.bcb.pix0111111111111115204000053039 86{amount}5802BR5904Loja6006Recife{more}6304".Replace(
                " ",
                "",
                StringComparison.Ordinal
            );
        return body + Crc(body);
    }

    /// <summary>By the table of remainders, unlike the code under test.</summary>
    private static string Crc(string text)
    {
        var crc = (ushort)0xFFFF;
        foreach (var c in text)
        {
            var x = (ushort)((crc >> 8) ^ c);
            x ^= (ushort)(x >> 4);
            crc = unchecked((ushort)((crc << 8) ^ (x << 12) ^ (x << 5) ^ x));
        }
        return crc.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
    }
}
