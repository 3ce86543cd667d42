using System.Globalization;
using System.Text.RegularExpressions;
using FinanceManager.Documents.Pictures;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Extraction;

/// <summary>A line of what was bought, in minor units.</summary>
/// <param name="IsMultiplied">Whether quantity times price was read and makes the amount.</param>
internal sealed record FoundItem(
    string Description,
    decimal? Quantity,
    long? UnitPrice,
    long Amount,
    bool IsMultiplied,
    PageBox Box
);

/// <summary>Finds the lines of items: between the heading and the first total, with an amount at the right.</summary>
internal static partial class ItemFinder
{
    [GeneratedRegex(
        @"(?<![\d.,])(?<q>\d{1,4}(?:[.,]\d{1,3})?)\s?(?:x|X|×|@|\*|pcs|pc|pes|un|und|kg|KG|UN|PC|PCS|ea)(?![\p{L}])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BeforeSign { get; }

    [GeneratedRegex(@"(?:x|X|×|\*)\s?(?<q>\d{1,4}(?:[.,]\d{1,3})?)(?![\d.,])", RegexOptions.CultureInvariant)]
    private static partial Regex AfterSign { get; }

    [GeneratedRegex(@"(?<![\d.,/-])(?<q>\d{1,3}(?:[.,]\d{3})?)(?![\d.,/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Bare { get; }

    [GeneratedRegex(@"^[\W\d_]+|[\s:;,_|~*-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Edges { get; }

    [GeneratedRegex(
        @"\b(?:description|descricao|descripcion|beschreibung|designation|item|items|qty|quantity|price|amount|code|produto|articulo|cant|importe|valor)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex HeadWords { get; }

    [GeneratedRegex(
        @"\b(?:summary|previous|anterior|account|conta|iban|capital|tel|phone|reg|due date|vencimento|vencimiento|echeance|date limite|faellig|fallig)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NoItem { get; }

    public static List<FoundItem> Of(IReadOnlyList<TextLine> lines)
    {
        var end = FirstSum(lines);
        var items = new List<FoundItem>();
        var start =
            lines.Take(end).LastOrDefault(l => HeadWords.Count(l.Words) >= 2 && l.Amounts.Count == 0)?.Index + 1 ?? 0;
        string? pending = null;
        for (var i = start; i < end; i++)
        {
            var line = lines[i];
            if (line.Amounts.Count == 0 || NoItem.IsMatch(line.Words))
            {
                pending = line.HasWords && !NoItem.IsMatch(line.Words) ? line.Text : pending;
                continue;
            }
            // A bill says in its heading already what is to be paid.
            if (
                line.Role is LineRole.Count or LineRole.Saved or LineRole.Rounding or LineRole.Change or LineRole.Grand
                || (line.Role != LineRole.None && line.Amounts.All(a => a.MinorUnits == 0))
            )
                continue;
            var item = ItemOf(line, ref pending);
            if (item is not null)
                items.Add(item);
        }
        return items;
    }

    /// <summary>The first line that sums up.</summary>
    private static int FirstSum(IReadOnlyList<TextLine> lines)
    {
        var seen = false;
        foreach (var line in lines)
        {
            var isSum = line.Role is LineRole.Subtotal or LineRole.Total or LineRole.Inclusive or LineRole.Grand;
            if (seen && isSum && line.Amounts.Count > 0)
                return line.Index;
            seen |= line.Amounts.Count > 0 && !isSum;
            if (seen && isSum && HeadWords.Count(line.Words) < 2)
                return line.Index;
        }
        return lines.Count;
    }

    private static FoundItem? ItemOf(TextLine line, ref string? pending)
    {
        var amount = line.Amounts[^1];
        var multiplied = Multiplied(line);
        if (multiplied is { } known)
            amount = known.Total;
        var text = Edges.Replace(line.Text[..Math.Min(line.Amounts[0].Start, multiplied?.Start ?? int.MaxValue)], "");
        if (text.Count(char.IsLetter) < 3)
        {
            text = pending is null ? text : Edges.Replace(pending, "");
            pending = null;
        }
        if (text.Count(char.IsLetter) < 2 && multiplied is null)
            return null;
        var sign = line.Role == LineRole.Discount && amount.MinorUnits > 0 ? -1 : 1;
        return new FoundItem(
            text,
            multiplied?.Quantity,
            multiplied?.Price,
            sign * amount.MinorUnits,
            multiplied is { Quantity: not 1 },
            line.Line.Box
        );
    }

    /// <summary>A quantity and a price of the line that make an amount of it.</summary>
    private static (decimal Quantity, long Price, Amount Total, int Start)? Multiplied(TextLine line)
    {
        if (line.Amounts.Count < 2)
            return null;
        foreach (var pattern in new[] { BeforeSign, AfterSign, Bare })
        foreach (Match match in pattern.Matches(line.Text))
        {
            var text = match.Groups["q"].Value.Replace(',', '.');
            if (
                !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantity)
                || quantity <= 0
            )
                continue;
            for (var p = 0; p < line.Amounts.Count - 1; p++)
            for (var t = line.Amounts.Count - 1; t > p; t--)
            {
                var (price, total) = (line.Amounts[p], line.Amounts[t]);
                if (
                    total.MinorUnits > 0
                    && Math.Abs((quantity * price.MinorUnits) - total.MinorUnits)
                        <= (quantity == decimal.Truncate(quantity) ? 0 : 0.6m)
                )
                    return (quantity, price.MinorUnits, total, Math.Min(match.Index, price.Start));
            }
        }
        return null;
    }
}
