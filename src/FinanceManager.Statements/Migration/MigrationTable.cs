using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>Reads the tables by which finance programs let a person take everything along.</summary>
internal static class MigrationTable
{
    /// <returns>Null when it is no such table.</returns>
    public static StatementSource? Read(
        InputBytes input,
        TextEncoding encoding,
        string head,
        StatementOptions options,
        StatementOutput output
    )
    {
        if (options.Rules is not null || options.Mapping is not null)
            return null;
        if (TableFormat.Find(head) is not var (format, delimiter, columns))
            return null;
        var book = new MigrationBook(options, output);
        using (var first = input.OpenText(encoding))
        {
            var conventions = TableConventions.Of(new(first, delimiter), format, columns, delimiter, book);
            using var text = input.OpenText(encoding);
            Read(new CsvRecordReader(text, delimiter), format, columns, conventions, book);
        }
        book.Finish();
        return new StatementSource(format.Name, encoding.Name, null) { IsMigration = true };
    }

    private static void Read(
        CsvRecordReader records,
        TableFormat format,
        Dictionary<string, int> columns,
        TableConventions conventions,
        MigrationBook book
    )
    {
        var rows = format.Open(book);
        var row = new MigrationRow(records, columns, conventions, book.Output);
        var unknown = columns
            .Where(c => c.Key.Length > 0 && !format.Knows(c.Key))
            .ToDictionary(c => c.Key, c => c.Value);
        records.Read();
        while (records.Read() && !book.IsFull)
        {
            if (records.IsTooLong)
            {
                book.Output.Error(records.Line, "line.too-long", "The line is too long to be a movement.");
                continue;
            }
            if (records.HasBrokenQuotes)
                book.Output.Warn(
                    records.Line,
                    "line.quotes",
                    "A quotation mark is not closed; the line was split without regard to quotes."
                );
            if (CsvCells.IsBlank(records, 0))
                continue;
            row.Begin(format.Amounts);
            rows.Add(row);
            foreach (var (name, at) in unknown)
                if (!Cleaning.Trim(records[at]).IsEmpty)
                {
                    unknown.Remove(name);
                    book.NotKept.Add(
                        "migration.columns",
                        $"Columns that have no place here: {StatementOutput.Quote(name)}.",
                        records.Line
                    );
                }
        }
        rows.Finish();
    }
}
