using System.Buffers;
using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Sheets;

/// <summary>Reads the sheet of a workbook, or the table of a page, that holds movements.</summary>
internal static class SheetReader
{
    private const int HeadChars = 1 << 18;
    private static readonly TextEncoding Utf8 = new(new System.Text.UTF8Encoding(false), 0);

    /// <summary>The first sheet in which movements are found, with those that continue it.</summary>
    /// <param name="sheets">Read one at a time; sheets that are not needed are let go.</param>
    /// <param name="hasMovements">False for the first table at all, where there are no movements.</param>
    /// <returns>Null when there is no table at all.</returns>
    public static SheetText? Choose(IEnumerable<SheetText> sheets, StatementOutput output, out bool hasMovements)
    {
        SheetText? chosen = null;
        CsvPlan? plan = null;
        foreach (var sheet in sheets.Where(sheet => sheet.IsTable))
        {
            var found = CsvDetector.Detect(Head(sheet, out var complete), complete, SheetText.Delimiter);
            if (plan is null && found?.Mapping is not null)
            {
                (chosen, plan) = (sheet, found);
                output.Info(null, "sheet.chosen", $"The movements are in {StatementOutput.Quote(sheet.Name)}.");
            }
            else if (plan is not null && found is not null && Continues(plan, found))
            {
                output.Info(
                    null,
                    "sheet.continued",
                    $"{StatementOutput.Quote(sheet.Name)} has the same columns; its lines are counted from {chosen!.Rows + 1}."
                );
                chosen.Append(sheet, found.Sample.HeaderIndex + 1);
            }
            chosen ??= sheet;
        }
        hasMovements = plan is not null;
        return chosen;
    }

    public static StatementSource Read(SheetText sheet, StatementOptions options, StatementOutput output)
    {
        var head = Head(sheet, out var complete);
        using var text = sheet.Open();
        var input = InputBytes.Open(text, long.MaxValue)!;
        return CsvReader.Read(input, Utf8, head, complete, options, output, SheetText.Delimiter);
    }

    /// <summary>The year's months are often on sheets of their own, with the same names above the columns.</summary>
    private static bool Continues(CsvPlan first, CsvPlan other) =>
        first.Sample.HasHeader
        && other.Sample.HasHeader
        && first
            .Sample.Headers.Select(h => Folding.Words(h))
            .SequenceEqual(other.Sample.Headers.Select(h => Folding.Words(h)));

    private static string Head(SheetText sheet, out bool complete)
    {
        using var reader = new StreamReader(sheet.Open());
        var buffer = ArrayPool<char>.Shared.Rent(HeadChars);
        var read = reader.ReadBlock(buffer, 0, HeadChars);
        complete = read < HeadChars;
        var head = new string(buffer, 0, read);
        ArrayPool<char>.Shared.Return(buffer);
        return head;
    }
}
