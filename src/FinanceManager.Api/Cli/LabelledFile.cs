using System.Globalization;
using System.Text;
using FinanceManager.Statements.Csv;

namespace FinanceManager.Api.Cli;

/// <param name="Category">What a person called it; null where nobody did.</param>
/// <param name="Amount">Money out is negative; null where the file says none.</param>
/// <param name="Date">Null where the file says none, or not as <c>2026-03-31</c>.</param>
internal sealed record LabelledLine(string Description, string? Category, decimal? Amount, DateOnly? Date = null);

/// <summary>Reads <c>description[,category][,amount][,date]</c>: columns by the names in the first line, in any order.</summary>
internal static class LabelledFile
{
    // More than one person's lifetime; what is beyond is not read into memory.
    private const int MostLines = 2_000_000;

    internal static IReadOnlyList<LabelledLine> Read(string path, bool needsCategory)
    {
        using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var reader = new CsvRecordReader(text, ',');
        if (!reader.Read())
            throw new InvalidDataException($"{Path.GetFileName(path)} is empty.");
        var names = reader.ToArray().Select(name => name.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToList();
        var (description, category, amount, date) = (
            names.IndexOf("description"),
            names.IndexOf("category"),
            names.IndexOf("amount"),
            names.IndexOf("date")
        );
        if (description < 0 || (needsCategory && category < 0))
            throw new InvalidDataException(
                $"{Path.GetFileName(path)} must begin with a line that names its columns: "
                    + (needsCategory ? "description,category[,amount,date]." : "description[,amount,date].")
            );
        var lines = new List<LabelledLine>();
        while (reader.Read())
        {
            if (lines.Count == MostLines)
                throw new InvalidDataException($"{Path.GetFileName(path)} has more than {MostLines} lines.");
            lines.Add(
                new(
                    reader[description].ToString(),
                    category >= 0 && reader[category].Trim() is { Length: > 0 } name ? name.ToString() : null,
                    amount >= 0 ? Amount(reader[amount]) : null,
                    date >= 0 ? Day(reader[date]) : null
                )
            );
        }
        // A column without any sign says how much, but not which way.
        return lines.Exists(l => l.Amount < 0) ? lines : lines.ConvertAll(l => l with { Amount = null });
    }

    private static decimal? Amount(ReadOnlySpan<char> text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static DateOnly? Day(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text.Trim(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
