using FinanceManager.Domain;
using FinanceManager.Statements.Pdf;

namespace FinanceManager.Statements.Tests.Pdf;

internal static class PaperReading
{
    public static Statement Of(Paper paper, string currency) => Of(paper.Words(), currency);

    public static Statement Of(IReadOnlyList<PdfPage> pages, string currency)
    {
        var collector = new StatementCollector();
        var options = new StatementOptions { DefaultCurrency = Currency.Parse(currency) };
        new PdfReader(options, new StatementOutput(collector, 100)).Read(pages);
        return collector.ToStatement(new StatementSource("pdf", "", null));
    }
}
