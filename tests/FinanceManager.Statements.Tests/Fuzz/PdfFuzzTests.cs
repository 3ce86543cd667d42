using System.Globalization;
using System.Net;
using System.Text;
using FinanceManager.Statements.Pdf;
using FinanceManager.Statements.Tests.Pdf;

namespace FinanceManager.Statements.Tests.Fuzz;

/// <summary>
/// Damages what <c>pdftotext -bbox</c> writes of statements: never an exception, never silence, and whatever is accepted
/// adds up. FUZZ_INPUTS and FUZZ_SEED are those of the other formats.
/// </summary>
public sealed class PdfFuzzTests
{
    private static readonly byte[][] Samples =
    [
        .. new[] { Running(), Sided(), Card(), Several() }.Select(paper => Encoding.UTF8.GetBytes(Bbox(paper.Words()))),
    ];

    [Fact]
    public void Samples_are_statements() =>
        Samples.ShouldAllBe(sample => Read(sample).IsReadable && Fault(Read(sample)) == null);

    [Fact]
    public void Damaged_pages_never_yield_a_statement_that_does_not_add_up() =>
        Parallel.For(
            0,
            FuzzTests.Inputs,
            number =>
            {
                var random = new Random(HashCode.Combine(FuzzTests.Seed, 2) ^ (number * 7919));
                var sample = Samples[random.Next(Samples.Length)];
                var damaged =
                    random.Next(2) == 0
                        ? Damage.Anywhere(random, sample, Samples[random.Next(Samples.Length)])
                        : Moved(random, sample);
                if (Fault(damaged) is not { } fault)
                    return;
                var kept = Path.Combine(AppContext.BaseDirectory, $"fuzz-{FuzzTests.Seed}-{number}-bbox.xml");
                File.WriteAllBytes(kept, damaged);
                Assert.Fail($"pdf, seed {FuzzTests.Seed}, input {number}, kept as {kept}: {fault}");
            }
        );

    private static string? Fault(byte[] bbox)
    {
        try
        {
            return Fault(Read(bbox));
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private static string? Fault(Statement statement)
    {
        if (statement is { Accounts.Count: 0, Diagnostics.Count: 0 })
            return "nothing was read and nothing said";
        foreach (var account in statement.Accounts)
        {
            var sum = account.Lines.Aggregate((Int128)account.Opening!.MinorUnits, (s, line) => s + line.MinorUnits);
            if (sum != account.Closing!.MinorUnits)
                return $"{account.Opening.MinorUnits} and the movements make {sum}, not {account.Closing.MinorUnits}";
        }
        return null;
    }

    private static Statement Read(byte[] bbox) =>
        PaperReading.Of(PdfToText.Pages(new StringReader(Encoding.UTF8.GetString(bbox)), out _), "EUR");

    /// <summary>Words stand elsewhere, twice or not at all, or say what another says.</summary>
    private static byte[] Moved(Random random, byte[] sample)
    {
        var pages = PdfToText.Pages(new StringReader(Encoding.UTF8.GetString(sample)), out _);
        foreach (var page in pages)
        {
            var words = (List<PdfWord>)page.Words;
            for (var changes = random.Next(1, 6); changes > 0 && words.Count > 0; changes--)
            {
                var at = random.Next(words.Count);
                var (across, down) = (random.Next(-60, 60), random.Next(-20, 20));
                var word = words[at];
                switch (random.Next(5))
                {
                    case 0:
                        words.RemoveAt(at);
                        break;
                    case 1:
                        words[at] = word with { Text = words[random.Next(words.Count)].Text };
                        break;
                    case 2:
                        words.Add(word with { Top = word.Top + down, Bottom = word.Bottom + down });
                        break;
                    case 3:
                        words[at] = word with { Left = word.Left + across, Right = word.Right + across };
                        break;
                    default:
                        words[at] = word with { Text = $"{word.Text}{"0123456789.,-+()CD"[random.Next(18)]}" };
                        break;
                }
            }
        }
        return Encoding.UTF8.GetBytes(Bbox(pages));
    }

    private static string Bbox(IEnumerable<PdfPage> pages) =>
        $"<doc>\n{string.Concat(pages.Select(page => $"{Invariant($"  <page width=\"{page.Width:F6}\" height=\"{page.Height:F6}\">\n")}{string.Concat(page.Words.Select(Bbox))}  </page>\n"))}</doc>\n";

    private static string Bbox(PdfWord word) =>
        Invariant(
            $"    <word xMin=\"{word.Left:F6}\" yMin=\"{word.Top:F6}\" xMax=\"{word.Right:F6}\" yMax=\"{word.Bottom:F6}\">{WebUtility.HtmlEncode(word.Text)}</word>\n"
        );

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Paper Running()
    {
        var paper = new Paper().At(40, 40, "Conta: 12345-6").At(40, 60, "Saldo anterior").EndingAt(500, 60, "100,00");
        paper.At(40, 75, "Data").EndingAt(400, 75, "Valor").EndingAt(500, 75, "Saldo");
        for (var i = 1; i <= 8; i++)
            Row(paper, 80 + 12 * i, $"0{i}/03/2026", $"COMPRA {i}", $"-{i},50").EndingAt(500, 80 + 12 * i, Left(i));
        return paper.At(40, 200, "Saldo final").EndingAt(500, 200, Left(8));

        static string Left(int rows) =>
            (100 - rows * (rows + 1) / 2m - rows / 2m).ToString("F2", CultureInfo.InvariantCulture).Replace('.', ',');
    }

    private static Paper Sided()
    {
        var paper = new Paper();
        paper.At(40, 30, "Del 15/12/2025 al 14/01/2026").At(40, 60, "Saldo inicial: 100,00 C");
        paper.At(300, 60, "Saldo final: 1.085,50 C").At(40, 75, "Fecha").EndingAt(400, 75, "Importe");
        Row(paper, 90, "20 dic", "MERCADO", "10,00 D");
        Row(paper, 102, "31 dic", "INTERESES", "0,50 C");
        Row(paper, 114, "02 ene", "NOMINA", "1.000,00 C").At(120, 124, "DE ENERO");
        return Row(paper, 136, "10 ene", "COMISION", "5,00 D");
    }

    private static Paper Card()
    {
        var paper = new Paper().At(40, 40, "Credit card statement").At(40, 55, "Statement date 04/05/2026");
        paper.At(40, 90, "Previous balance").EndingAt(400, 90, "$120.00");
        paper.At(40, 102, "New balance").EndingAt(400, 102, "$1,075.25");
        Row(paper, 145, "04/06", "PAYMENT THANK YOU", "120.00-");
        Row(paper, 158, "04/13", "AIRLINE TICKET", "1,050.00");
        return Row(paper, 171, "04/20", "COFFEE", "25.25");
    }

    private static Paper Several()
    {
        var paper = new Paper();
        Section("Account 1111 2222", "100.00", "90.00", "-10.00");
        paper.NextPage();
        Section("Account 3333 4444", "5.00", "12.50", "7.50");
        return paper;

        void Section(string number, string opening, string closing, string amount)
        {
            paper.At(40, 40, number).At(40, 80, "Opening balance").EndingAt(400, 80, opening);
            Row(paper, 100, "05/03/2026", "SHOP", amount);
            paper.At(40, 120, "Closing balance").EndingAt(400, 120, closing);
        }
    }

    private static Paper Row(Paper paper, double y, string day, string text, string amount) =>
        paper.At(40, y, day).At(120, y, text).EndingAt(400, y, amount);
}
