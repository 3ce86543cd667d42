using System.Globalization;
using System.Text.RegularExpressions;

namespace FinanceManager.Domain.Insights;

/// <summary>Figures as people of a language and country write them.</summary>
internal static partial class Figures
{
    // Where Spanish is written with a point before the decimals.
    private static readonly HashSet<string> s_pointInSpanish =
    [
        "MX",
        "US",
        "PR",
        "DO",
        "GT",
        "HN",
        "NI",
        "PA",
        "PE",
        "SV",
    ];

    private static readonly HashSet<string> s_dollars =
    [
        "USD",
        "MXN",
        "ARS",
        "CLP",
        "COP",
        "UYU",
        "CAD",
        "AUD",
        "NZD",
        "DOP",
    ];

    internal static char DecimalMark(string locale)
    {
        var parts = locale.Split('-', '_');
        var point = parts[0] == "en" || (parts[0] == "es" && parts.Length > 1 && s_pointInSpanish.Contains(parts[^1]));
        return point ? '.' : ',';
    }

    /// <returns>Null where it is not written in this notation: nothing is guessed.</returns>
    internal static decimal? Parse(string figure, char mark)
    {
        var pattern = mark == '.' ? Pointed() : Commaed();
        if (!pattern.IsMatch(figure) || figure.Length > 24)
            return null;
        var plain = figure.Replace(mark == '.' ? "," : ".", "", StringComparison.Ordinal).Replace(mark, '.');
        return decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <returns>Which currencies what stands beside a figure may mean; null where nothing does.</returns>
    internal static Func<Currency, bool>? CurrencyBeside(string before, string after)
    {
        var named = CodeBefore().Match(before) is { Success: true } left ? left : CodeAfter().Match(after);
        if (named.Success)
            return c => c.Code == named.Groups["code"].Value;
        if (Beside("R$"))
            return c => c.Code == "BRL";
        if (Beside("US$"))
            return c => c.Code == "USD";
        if (Beside("€"))
            return c => c.Code == "EUR";
        if (Beside("£"))
            return c => c.Code == "GBP";
        return Beside("$") ? c => s_dollars.Contains(c.Code) : null;

        bool Beside(string sign) =>
            before.TrimEnd('-', '−').TrimEnd().EndsWith(sign, StringComparison.Ordinal)
            || after.StartsWith(sign, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$")]
    private static partial Regex Pointed();

    [GeneratedRegex(@"^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$")]
    private static partial Regex Commaed();

    [GeneratedRegex(@"(?<![A-Za-z])(?<code>[A-Z]{3})$")]
    private static partial Regex CodeBefore();

    [GeneratedRegex(@"^(?<code>[A-Z]{3})(?![A-Za-z])")]
    private static partial Regex CodeAfter();
}
