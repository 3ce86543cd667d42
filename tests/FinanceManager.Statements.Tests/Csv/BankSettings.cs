using System.Globalization;
using System.Text.RegularExpressions;
using FinanceManager.Statements.Csv;

namespace FinanceManager.Statements.Tests.Csv;

/// <summary>What bank2ynab's settings say of one bank's files.</summary>
internal sealed class BankSettings(string name, Dictionary<string, string> values)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public string Name { get; } = name;

    /// <summary>Reads the sections of the files; those of the first one's defaults hold for all.</summary>
    public static IReadOnlyList<BankSettings> Read(params string[] paths)
    {
        var sections = new Dictionary<string, Dictionary<string, string>>();
        Dictionary<string, string>? section = null;
        foreach (var line in paths.SelectMany(File.ReadLines).Where(l => l.Length > 0 && l[0] is not ('#' or ';')))
        {
            if (line[0] == '[')
                sections[line.Trim('[', ']')] = section = sections.GetValueOrDefault(line.Trim('[', ']')) ?? [];
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var at)
                section![line[..at].Trim().ToUpperInvariant()] = line[(at + 1)..].Trim();
        }
        var defaults = sections["DEFAULT"];
        return
        [
            .. sections
                .Where(s => s.Key != "DEFAULT")
                .Select(s => new BankSettings(
                    s.Key,
                    defaults.Concat(s.Value).GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.Last().Value)
                )),
        ];
    }

    public bool IsFor(string file)
    {
        var pattern = values["SOURCE FILENAME PATTERN"];
        var stem = Path.GetFileNameWithoutExtension(file);
        return Path.GetExtension(file).Equals(values["SOURCE FILENAME EXTENSION"], StringComparison.OrdinalIgnoreCase)
            && (
                values["USE REGEX FOR FILENAME"] == "True"
                    ? Regex.IsMatch(stem, pattern, RegexOptions.None, Longest)
                    : stem.Contains(pattern, StringComparison.Ordinal)
            );
    }

    /// <summary>The movements by these settings; null when the file is not of this bank after all.</summary>
    public List<(DateOnly Date, long Amount, List<string> Texts)>? Movements(string text)
    {
        var delimiter = values["SOURCE CSV DELIMITER"] == "\\t" ? '\t' : values["SOURCE CSV DELIMITER"][0];
        var rows = Rows(text, delimiter).Skip(Number("HEADER ROWS")).SkipLast(Number("FOOTER ROWS")).ToList();
        var columns = values["INPUT COLUMNS"].Split(',');
        var movements = new List<(DateOnly, long, List<string>)>();
        foreach (var row in rows.Where(row => row.Length > 1))
        {
            if (!TryDate(Cells(row, columns, "Date").FirstOrDefault() ?? "", out var date))
            {
                if (values.GetValueOrDefault("DISCARD INVALID DATES") == "True")
                    continue;
                return null;
            }
            if (Amount(row, columns) is not { } amount)
                return null;
            var texts = Cells(row, columns, "Payee").Concat(Cells(row, columns, "Memo")).Where(t => t.Length > 0);
            movements.Add((date, amount, texts.ToList()));
        }
        return movements.Count > 0 ? movements : null;
    }

    private bool TryDate(string cell, out DateOnly date)
    {
        var format = values["DATE FORMAT"]
            .Replace("%Y", "yyyy", StringComparison.Ordinal)
            .Replace("%y", "yy", StringComparison.Ordinal)
            .Replace("%m", "MM", StringComparison.Ordinal)
            .Replace("%d", "dd", StringComparison.Ordinal)
            .Replace("%b", "MMM", StringComparison.Ordinal)
            .Replace("%H:%M:%S +0000", "HH:mm:ss '+0000'", StringComparison.Ordinal);
        date = default;
        // Files without secrets have days such as 1111/11/11.
        if (
            !DateTime.TryParseExact(cell, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            || read.Year < 1900
        )
            return false;
        date = DateOnly.FromDateTime(read);
        return true;
    }

    private long? Amount(string[] row, string[] columns)
    {
        var (inflow, outflow) = (Units(Cells(row, columns, "Inflow")), Units(Cells(row, columns, "Outflow")));
        if (inflow is null && outflow is null)
            return null;
        var indicator = values["INFLOW OR OUTFLOW INDICATOR"].Split(',');
        var flips = indicator.Length == 3 && Cells(row, columns, "CDFlag").Contains(indicator[2]);
        return flips ? -inflow : (inflow ?? 0) - (outflow ?? 0);
    }

    private static long? Units(IEnumerable<string> cells)
    {
        var cell = cells.FirstOrDefault(c => c.Any(char.IsAsciiDigit));
        if (cell is null)
            return null;
        var digits = string.Concat(cell.Where(c => char.IsAsciiDigit(c) || c is '.' or ','));
        var point = digits.LastIndexOfAny(['.', ',']);
        var cents = point < 0 ? 0 : digits.Length - point - 1;
        var units = long.Parse(string.Concat(digits.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        for (; cents < 2; cents++)
            units *= 10;
        return cell.Contains('-', StringComparison.Ordinal) ? -units : units;
    }

    private int Number(string key) => int.Parse(values[key], CultureInfo.InvariantCulture);

    private static IEnumerable<string> Cells(string[] row, string[] columns, string meaning) =>
        Enumerable
            .Range(0, Math.Min(row.Length, columns.Length))
            .Where(i => columns[i] == meaning)
            .Select(i => row[i].Trim());

    private static IEnumerable<string[]> Rows(string text, char delimiter)
    {
        var reader = new CsvRecordReader(new StringReader(text.TrimStart('\uFEFF')), delimiter);
        while (reader.Read())
            yield return reader.ToArray();
    }
}
