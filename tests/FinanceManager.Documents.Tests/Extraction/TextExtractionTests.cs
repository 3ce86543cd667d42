using FinanceManager.Documents.Extraction;
using FinanceManager.Documents.Pictures;

namespace FinanceManager.Documents.Tests.Extraction;

public sealed class TextExtractionTests
{
    [Theory]
    [InlineData("Date: 03/04/2024|SALES TAX 1.00|Austin, TX 78701", "2024-03-04")]
    [InlineData("Date: 03/04/2024|GST REG NO 1|JALAN TAMAN", "2024-04-03")]
    [InlineData("Data de emissão: 5 de março de 2024", "2024-03-05")]
    [InlineData("Rechnungsdatum 7. Mai 2014", "2014-05-07")]
    [InlineData("Facture du 02 Juillet 2015", "2015-07-02")]
    [InlineData("Invoice Date: August 3 , 2014", "2014-08-03")]
    [InlineData("22 JUN 2018 18:07", "2018-06-22")]
    [InlineData("28-04-18 15:40", "2018-04-28")]
    [InlineData("Fecha: 2024-03-15|Vencimiento: 2024-04-15", "2024-03-15")]
    [InlineData("Due date 01/02/2024|Invoice date 15/01/2024", "2024-01-15")]
    [InlineData("Date 2O/12/2O18", "2018-12-20")]
    [InlineData("Vencimento: 18/04/2026", "2026-04-18")]
    public void Day_is_found_in_many_forms(string text, string day) =>
        Read(text).Date!.Value.ToString("yyyy-MM-dd", null).ShouldBe(day);

    [Theory]
    [InlineData("TOTAL R$ 12,50", "BRL", 1250)]
    [InlineData("TOTAL RM 12.50|SDN BHD", "MYR", 1250)]
    [InlineData("TOTAL $12.50|RFC EKU9003173C9|MEXICO CDMX", "MXN", 1250)]
    [InlineData("TOTAL MX$ 1,212.50", "MXN", 121250)]
    [InlineData("TOTAL $1,212.50|Austin, TX 78701", "USD", 121250)]
    [InlineData("TOTAL 1.212,50 €", "EUR", 121250)]
    [InlineData("TOTAL £12.50", "GBP", 1250)]
    [InlineData("TOTAL $ 12.990|RUT 76.123.456-7|SANTIAGO CHILE", "CLP", 12990)]
    public void Total_is_in_the_currency_of_its_sign_or_its_country(string text, string currency, long units)
    {
        var total = Read(text).Total!.Value;

        (total.Currency.Code, total.MinorUnits).ShouldBe((currency, units));
    }

    [Fact]
    public void Currency_that_only_the_language_tells_proves_nothing()
    {
        var reading = Read("ITEM ONE 10.00|ITEM TWO 5.00|TOTAL 15.00|CASH 20.00|CHANGE 5.00");

        reading.Total!.Value.MinorUnits.ShouldBe(1500);
        reading.Warnings.ShouldBe(["currency-guessed"]);
        reading.IsProved.ShouldBeFalse();
    }

    [Theory]
    [InlineData("TOTAL AMOUNT RM8.20|GST @6%: 90.46|NETT TOTAL RM8.20|GST SUMMARY|SR 7.74 0.46", 46)]
    [InlineData("SUBTOTAL RM10.00|GST 90.60|GST 0.60|NETT TOTAL RM10.60", 60)]
    [InlineData("NETT TOTAL RM10.60|GST 90.60", null)]
    [InlineData("SUBTOTAL RM10.00|GST 0.60|SST 1.00|NETT TOTAL RM11.60", 160)]
    public void Tax_is_the_one_that_makes_the_total_hold_and_none_that_it_cannot_hold(string text, int? units) =>
        (Read("KEDAI SDN BHD|" + text).Tax?.Value.MinorUnits).ShouldBe(units);

    [Fact]
    public void Last_total_counts_and_not_the_one_before_the_tax_or_the_rounding()
    {
        var reading = Read(
            "KEDAI SDN BHD|A 5.48|B 3.00|SUBTOTAL 8.48|ROUNDING ADJ 0.02|TOTAL QTY 2|NET TOTAL RM8.50|CASH 10.00|CHANGE 1.50"
        );

        reading.Total!.Value.MinorUnits.ShouldBe(850);
        reading.IsProved.ShouldBeTrue();
    }

    [Fact]
    public void Total_after_which_a_rounding_stands_is_not_proved()
    {
        var reading = Read("KEDAI SDN BHD|APPLES 5.48|BREAD 3.00|TOTAL RM8.48|ROUNDING 0.02");

        reading.Total!.Value.MinorUnits.ShouldBe(848);
        reading.IsProved.ShouldBeFalse();
    }

    [Fact]
    public void One_misread_digit_is_mended_where_two_sums_say_so()
    {
        var reading = Read(
            "MR DIY SDN BHD|TOTAL INCL GST RM 55.20|CASH RM 100.20|CHANGE RM 47.00|GST @6% INCLUDED 3.01"
        );

        reading.Total!.Value.MinorUnits.ShouldBe(5320);
    }

    [Fact]
    public void What_stands_above_the_change_was_given_whatever_it_is_called()
    {
        var reading = Read(
            "KEDAI SDN BHD|COLA 2.20|CHIPS 2.50|66% RM 4.70|Total Sales Inclusive|RA 5.00|CHANGE RM 0.30"
        );

        reading.Total!.Value.MinorUnits.ShouldBe(470);
    }

    [Fact]
    public void Payment_that_denies_the_total_is_a_broken_check()
    {
        var reading = Read("LOJA LTDA|TOTAL R$ 31,00|DINHEIRO 50,00|TROCO 12,50");

        reading.Checks.ShouldContain(c => c.Name == "cash-change" && !c.Holds);
        reading.IsProved.ShouldBeFalse();
    }

    [Fact]
    public void Quantities_and_prices_of_items_are_read()
    {
        var reading = Read("LOJA LTDA|ARROZ 5KG 25,00|FEIJAO PRETO|2 x 8,50 17,00|DESCONTO -2,00|TOTAL R$ 40,00");

        reading
            .Items.Select(i => (i.Description, i.Quantity, i.Amount.MinorUnits))
            .ShouldBe([("ARROZ 5KG", null, 2500L), ("FEIJAO PRETO", 2m, 1700L), ("DESCONTO", null, -200L)]);
        reading.IsProved.ShouldBeTrue();
    }

    [Fact]
    public void Statement_is_only_recognised()
    {
        var rows = string.Join('|', Enumerable.Range(1, 6).Select(i => $"0{i}/03/2024 PAYMENT {i} 1{i}.00"));

        var reading = Read($"BANK STATEMENT|OPENING BALANCE 100.00|{rows}|CLOSING BALANCE 181.00");

        reading.Kind.ShouldBe(DocumentKind.Statement);
        reading.Total.ShouldBeNull();
        reading.Checks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "tan woon yann|BOOK TA-K (TAMAN DAYA) SDN BHD|789417-W|TOTAL RM 9.00",
        "BOOK TA-K (TAMAN DAYA) SDN BHD"
    )]
    [InlineData("QualityHosting AG - Uferweg 40-42 - D-63571|Rechnung|SUMME 34,73 EUR", "QualityHosting AG")]
    [InlineData("TAX INVOICE|HARBOUR FOODS LTD|12 High Street|TOTAL £3.00", "HARBOUR FOODS LTD")]
    [InlineData(
        "AIK HUAT HARDWARE ENTERPRISE (SETIA|ALAM) SDN BHD|922737-X|TOTAL RM 9.00",
        "AIK HUAT HARDWARE ENTERPRISE (SETIA ALAM) SDN BHD"
    )]
    public void Seller_is_found_in_the_heading(string text, string name) => Read(text).Issuer!.Value.ShouldBe(name);

    [Fact]
    public void What_is_to_be_paid_and_a_tax_of_nothing_were_not_bought()
    {
        var reading = Read(
            "TOTAL AMOUNT DUE ON 3 August $6.00|Due date 05/08/2024 $6.00|Hosting $4.00|Backup $2.00|Tax $0.00|Total $6.00"
        );

        reading.Items.Select(i => i.Description).ShouldBe(["Hosting", "Backup"]);
    }

    [Fact]
    public void Number_of_a_tax_office_whose_digits_do_not_hold_is_none()
    {
        Read("LOJA LTDA|CNPJ 11.222.333/0001-81|TOTAL R$ 1,00").TaxId!.Value.ShouldBe("11222333000181");
        Read("LOJA LTDA|CNPJ 11.222.333/0001-82|TOTAL R$ 1,00").TaxId.ShouldBeNull();
    }

    private static DocumentReading Read(string lines) =>
        TextExtraction.Of(Words(lines), DocumentMethod.Text, Samples.Options);

    private static List<PageWord> Words(string text)
    {
        var lines = text.Split('|');
        var words = new List<PageWord>();
        for (var i = 0; i < lines.Length; i++)
        {
            var x = 0.05;
            foreach (var word in lines[i].Split(' '))
            {
                words.Add(new PageWord(word, 1, x, 0.03 * i, x + (0.01 * word.Length), (0.03 * i) + 0.02));
                x += 0.01 * (word.Length + 1);
            }
        }
        return words;
    }
}
