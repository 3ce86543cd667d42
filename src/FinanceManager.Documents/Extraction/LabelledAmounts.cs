using System.Globalization;
using System.Text.RegularExpressions;

namespace FinanceManager.Documents.Extraction;

/// <summary>The amounts of a document by what they are.</summary>
internal sealed partial class LabelledAmounts
{
    /// <summary>In use somewhere, in hundredths.</summary>
    private static readonly decimal[] Rates =
    [
        5m,
        5.5m,
        6m,
        7m,
        7.25m,
        7.5m,
        8m,
        8.1m,
        8.25m,
        8.875m,
        9m,
        10m,
        10.5m,
        12m,
        13m,
        14m,
        15m,
        16m,
        18m,
        19m,
        20m,
        21m,
        22m,
        23m,
        25m,
        27m,
    ];

    private LabelledAmounts(IReadOnlyList<TextLine> lines, List<FoundItem> items)
    {
        Lines = lines;
        Items = items;
        TaxRows = [.. lines.SelectMany(TaxRowsOf)];
    }

    public sealed record Entry(LineRole Role, Amount Amount, TextLine Line)
    {
        public long Units => Amount.MinorUnits;
    }

    /// <summary>A row of a table of taxes: what is taxed, the tax, and both.</summary>
    public sealed record TaxRow(long Base, long Tax, bool HasSum, TextLine Line);

    public IReadOnlyList<TextLine> Lines { get; }

    public List<FoundItem> Items { get; }

    public List<Entry> Entries { get; } = [];

    public List<TaxRow> TaxRows { get; }

    public IEnumerable<Entry> Of(params LineRole[] roles) => Entries.Where(e => roles.Contains(e.Role));

    public static LabelledAmounts Of(IReadOnlyList<TextLine> lines)
    {
        var found = new LabelledAmounts(lines, ItemFinder.Of(lines));
        var tables = found.TaxRows.Select(r => r.Line.Index).ToHashSet();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Role == LineRole.None)
                continue;
            if (line.Amounts.Count > 0)
            {
                // A row of the table of taxes speaks of its parts.
                if (!tables.Contains(i) || line.Role is LineRole.Cash or LineRole.Card)
                    found.Entries.Add(new Entry(line.Role, line.Amounts[^1], line));
            }
            else if (
                i + 1 < lines.Count
                && line.Role != LineRole.Count
                && lines[i + 1] is { HasWords: false, Amounts: [var only] } next
            )
                found.Entries.Add(new Entry(line.Role, only, next));
        }
        return found;
    }

    /// <summary>Whether the tax is a share of the base that is a rate of some country's, to the cent.</summary>
    public static bool IsRate(long basis, long tax)
    {
        if (basis <= 0 || tax <= 0 || tax * 2 > basis)
            return false;
        var rate = 100m * tax / basis;
        var slack = 100m * 0.6m / basis;
        return Rates.Any(r => Math.Abs(r - rate) <= slack);
    }

    /// <summary>The rate that is printed on the line, in hundredths.</summary>
    public static decimal? RateOf(string text) =>
        RateText.Match(text) is { Success: true } match
        && decimal.TryParse(match.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture, out var rate)
        && rate is > 0 and < 30
            ? rate
            : null;

    [GeneratedRegex(@"(?<!\d)(\d{1,2}(?:[.,]\d{1,3})?)\s?%", RegexOptions.CultureInvariant)]
    private static partial Regex RateText { get; }

    private static IEnumerable<TaxRow> TaxRowsOf(TextLine line)
    {
        for (var i = 0; i + 1 < line.Amounts.Count; i++)
        {
            var (a, b) = (line.Amounts[i].MinorUnits, line.Amounts[i + 1].MinorUnits);
            var c = i + 2 < line.Amounts.Count ? line.Amounts[i + 2].MinorUnits : 0;
            if (b > 0 && a > b && a + b == c && b * 3 < a)
                yield return new TaxRow(a, b, true, line);
            else if (
                line.Role is not (LineRole.Cash or LineRole.Card)
                && b * 20 > a
                && b * 3 < a
                && IsRate(a, b)
                && a > 200
            )
                yield return new TaxRow(a, b, false, line);
        }
    }
}
