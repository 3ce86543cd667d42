using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Pdf;

public sealed class PdfStatementTests
{
    private static readonly (DateOnly, long)[] March =
    [
        (new(2026, 3, 2), -5_000),
        (new(2026, 3, 3), -1_234_56),
        (new(2026, 3, 10), 2_000_00),
        (new(2026, 3, 31), -7_50),
    ];

    [Fact]
    public void Debit_and_credit_columns_with_a_balance_over_two_pages_in_portuguese()
    {
        var paper = new Paper();
        Heading(paper);
        paper.At(40, 60, "Conta corrente: 12345-6").At(40, 75, "Período: 01/03/2026 a 31/03/2026");
        paper.At(40, 120, "Saldo anterior").EndingAt(550, 120, "3.000,00");
        Row(paper, 135, "02/03/2026", "PADARIA SÃO JOSÉ", "50,00", "", "2.950,00");
        paper.At(110, 147, "pão e café da manhã");
        Row(paper, 159, "03/03/2026", "ALUGUEL", "1.234,56", "", "1.715,44");
        paper.At(40, 800, "Página 1 de 2").NextPage();
        Heading(paper);
        Row(paper, 120, "10/03/2026", "SALÁRIO", "", "2.000,00", "3.715,44");
        Row(paper, 135, "31/03/2026", "TARIFA", "7,50", "", "3.707,94");
        paper.At(40, 160, "Saldo final").EndingAt(550, 160, "3.707,94").At(40, 800, "Página 2 de 2");

        var account = Read(paper, "BRL").Accounts.ShouldHaveSingleItem();

        Lines(account).ShouldBe(March);
        account.Lines[0].Description.ShouldBe("PADARIA SÃO JOSÉ pão e café da manhã");
        (account.Id, account.Opening!.MinorUnits, account.Closing!.MinorUnits).ShouldBe(
            ("12345-6", 3_000_00, 3_707_94)
        );
        account.Closing.Date.ShouldBe(new(2026, 3, 31));

        static void Heading(Paper paper)
        {
            paper.At(40, 40, "BANCO EXEMPLO").At(40, 105, "Data").At(110, 105, "Histórico");
            paper.EndingAt(380, 105, "Débito").EndingAt(460, 105, "Crédito").EndingAt(550, 105, "Saldo");
        }

        static void Row(Paper paper, double y, string day, string text, string debit, string credit, string balance) =>
            paper
                .At(40, y, day)
                .At(110, y, text)
                .EndingAt(380, y, debit)
                .EndingAt(460, y, credit)
                .EndingAt(550, y, balance);
    }

    [Fact]
    public void Letters_for_the_side_and_days_without_a_year_take_it_from_the_period_in_spanish()
    {
        var paper = new Paper { Size = 8 };
        paper.At(30, 30, "Estado de cuenta No. de cuenta 0123 4567 89").At(30, 45, "Del 15/12/2025 al 14/01/2026");
        paper.At(30, 70, "Saldo inicial: 100,00").At(300, 70, "Saldo final: 1.045,50");
        paper.At(30, 90, "Fecha").EndingAt(160, 90, "Importe").At(180, 90, "Concepto");
        (string, string, string)[] rows =
        [
            ("20 dic", "COMPRA MERCADO", "50,00 D"),
            ("31 dic", "INTERESES", "0,50 C"),
            ("02 ene", "NOMINA", "1.000,00 C"),
            ("10 ene", "COMISION", "5,00 D"),
        ];
        var y = 105;
        foreach (var (day, text, amount) in rows)
        {
            paper.At(30, y, day).EndingAt(160, y, amount).At(180, y, text);
            y += 13;
        }

        var account = Read(paper, "EUR").Accounts.ShouldHaveSingleItem();

        Lines(account)
            .ShouldBe([
                (new(2025, 12, 20), -50_00),
                (new(2025, 12, 31), 50),
                (new(2026, 1, 2), 1_000_00),
                (new(2026, 1, 10), -5_00),
            ]);
    }

    [Fact]
    public void Card_statement_counts_what_is_owed_and_its_purchases_are_money_out()
    {
        var paper = new Paper();
        paper
            .At(40, 40, "Credit card statement")
            .At(40, 55, "Account number ending 4321 9876")
            .At(40, 70, "Statement date 04/05/2026");
        paper
            .At(40, 90, "Previous balance")
            .EndingAt(400, 90, "$120.00")
            .At(40, 102, "New balance")
            .EndingAt(400, 102, "$1,075.25");
        paper
            .At(40, 130, "Trans date")
            .At(100, 130, "Post date")
            .At(160, 130, "Description")
            .EndingAt(400, 130, "Amount");
        Row(145, "04/06", "04/07", "PAYMENT THANK YOU", "120.00-");
        Row(158, "04/13", "04/14", "AIRLINE TICKET", "1,050.00");
        Row(171, "04/20", "04/20", "COFFEE", "25.25");
        void Row(double y, string a, string b, string text, string amount) =>
            paper.At(40, y, a).At(100, y, b).At(160, y, text).EndingAt(400, y, amount);

        var account = Read(paper, "USD").Accounts.ShouldHaveSingleItem();

        account.Type.ShouldBe(StatementAccountType.CreditCard);
        Lines(account).Select(l => l.Item2).ShouldBe([120_00, -1_050_00, -25_25]);
        (account.Opening!.MinorUnits, account.Closing!.MinorUnits).ShouldBe((-120_00, -1_075_25));
    }

    [Fact]
    public void Statement_that_does_not_add_up_is_refused_with_the_figure()
    {
        var paper = new Paper();
        paper
            .At(40, 60, "Opening balance 100.00")
            .At(300, 60, "Closing balance 151.00")
            .At(40, 75, "01/03/2026 - 31/03/2026");
        paper.At(40, 100, "05/03/2026").At(120, 100, "SHOP").EndingAt(400, 100, "-10.00");
        paper.At(40, 112, "06/03/2026").At(120, 112, "PAY").EndingAt(400, 112, "60.00");

        var statement = Read(paper, "EUR");

        statement.IsReadable.ShouldBeFalse();
        var refusal = statement.Diagnostics.Single();
        refusal.Code.ShouldBe("pdf.balance-mismatch");
        refusal.Message.ShouldContain("make 150.00; the document says 151.00");
    }

    [Fact]
    public void Newest_rows_first_and_several_movements_of_one_day_under_one_date()
    {
        var paper = new Paper();
        paper.At(40, 100, "Date").At(120, 100, "Details").EndingAt(400, 100, "Amount").EndingAt(500, 100, "Balance");
        paper.At(40, 115, "7 Mar 2026").At(120, 115, "SHOP").EndingAt(400, 115, "-10.00").EndingAt(500, 115, "85.00");
        paper.At(120, 127, "CAFE").EndingAt(400, 127, "-5.00").EndingAt(500, 127, "95.00");
        paper.At(40, 139, "6 Mar 2026").At(120, 139, "PAY").EndingAt(400, 139, "60.00").EndingAt(500, 139, "100.00");

        var account = Read(paper, "GBP").Accounts.ShouldHaveSingleItem();

        Lines(account).ShouldBe([(new(2026, 3, 7), -10_00), (new(2026, 3, 7), -5_00), (new(2026, 3, 6), 60_00)]);
        (account.Opening!.MinorUnits, account.Closing!.MinorUnits).ShouldBe((40_00, 85_00));
    }

    [Fact]
    public void Document_goes_through_the_reader_of_its_text_layer()
    {
        var paper = new Paper();
        paper
            .At(40, 60, "Saldo anterior R$ 100,00")
            .At(300, 60, "Saldo final R$ 90,00")
            .At(40, 75, "01/03/2026 a 31/03/2026");
        paper.At(40, 100, "05/03").At(120, 100, "PADARIA SÃO JOSÉ").EndingAt(400, 100, "10,00-");

        var statement = Reading.Bytes(paper.Pdf());

        Assert.SkipWhen(Reading.Codes(statement).Contains("pdf.program-missing"), "pdftotext is not installed.");
        statement.Format.ShouldBe("pdf");
        var line = Reading.OnlyLines(statement).ShouldHaveSingleItem();
        (line.MinorUnits, line.Currency, line.Description).ShouldBe(
            (-10_00, Currency.Parse("BRL"), "PADARIA SÃO JOSÉ")
        );
    }

    [Fact]
    public void Damaged_document_and_one_without_text_are_refused()
    {
        var damaged = Reading.Bytes("%PDF-1.7\nnothing of the kind"u8.ToArray());
        var picture = Reading.Bytes(new Paper().Pdf());

        Assert.SkipWhen(Reading.Codes(damaged).Contains("pdf.program-missing"), "pdftotext is not installed.");
        Reading.Codes(damaged).ShouldBe(["pdf.damaged"]);
        Reading.Codes(picture).ShouldBe(["pdf.no-text"]);
    }

    [Fact]
    public void Words_anywhere_are_no_fault_of_the_reader()
    {
        var random = new Random(7);
        string[] words =
        [
            "01/03/2026",
            "31/12",
            "Saldo",
            "anterior",
            "1.234,56",
            "-9,99",
            "9999999999999,99",
            "D",
            "R$",
            "x",
            "Total",
        ];
        for (var round = 0; round < 200; round++)
        {
            var paper = new Paper();
            for (var i = 0; i < 60; i++)
                paper.At(random.Next(500), random.Next(800), words[random.Next(words.Length)]);
            Should.NotThrow(() => Read(paper, "BRL"));
        }
    }

    private static Statement Read(Paper paper, string currency) => PaperReading.Of(paper, currency);

    private static (DateOnly, long)[] Lines(StatementAccount account) =>
        [.. account.Lines.Select(l => (l.Date, l.MinorUnits))];
}
