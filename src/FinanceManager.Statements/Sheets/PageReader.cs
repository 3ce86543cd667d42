using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Sheets;

/// <summary>Reads the table of movements on a page, which many banks name like a workbook.</summary>
internal static class PageReader
{
    /// <returns>Null when the text is no page, or has no table of movements.</returns>
    public static StatementSource? Read(
        InputBytes input,
        TextEncoding encoding,
        string head,
        StatementOptions options,
        StatementOutput output
    )
    {
        if (!HtmlTables.Recognises(head))
            return null;
        using var text = input.OpenText(encoding);
        var tables = new HtmlTables(text, options.MaxBytes);
        var chosen = SheetReader.Choose(tables.Read(), output, out var hasMovements);
        if (tables.IsTooLarge)
        {
            output.Fatal("file.too-large", "The page has more or larger tables than any statement.");
            return new StatementSource("html", encoding.Name, null);
        }
        var hasRules = options.Rules is not null || options.Mapping is not null;
        return chosen is not null && (hasMovements || hasRules)
            ? SheetReader.Read(chosen, options, output) with
            {
                Format = "html",
                Encoding = encoding.Name,
            }
            : null;
    }
}
