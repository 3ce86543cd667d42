using System.Globalization;

namespace FinanceManager.Api.Categorization;

/// <summary>What a merchant's line of business (ISO 18245) says of a purchase there.</summary>
internal static class ProviderCategories
{
    /// <summary>How sure it is until a household has shown otherwise: the code is of the shop, not of what was bought.</summary>
    internal const double Confidence = 0.92;

    private static readonly Lazy<string?[]> Keys = new(Load);

    /// <returns>A default category's key; null for a code that is none, or that says nothing.</returns>
    internal static string? KeyOf(string? code) =>
        code is { Length: 4 } && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Keys.Value[number]
            : null;

    private static string?[] Load()
    {
        var keys = new string?[10_000];
        foreach (var line in DataLines.Of("mcc.tsv"))
        {
            var cells = line.Split('\t');
            var (from, to) = (Number(cells[0]), Number(cells[1]));
            Array.Fill(keys, cells[2], from, to - from + 1);
        }
        return keys;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
