using System.Globalization;
using System.Text;
using FinanceManager.Domain;

namespace FinanceManager.Api.Http.Tables;

/// <summary>Bank text is written by strangers: what could break a line, turn text around or be run as a formula is taken out.</summary>
internal static class TableText
{
    /// <summary>One line, without control characters; runs of spaces are one space.</summary>
    internal static string Line(string? text)
    {
        if (text is null || IsLine(text))
            return text ?? "";
        var line = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        // Halves of surrogate pairs come as the replacement character.
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (!IsUnwanted(rune.Value))
                line.Append(units[..rune.EncodeToUtf16(units)]);
        return line.ToString().TrimEnd(' ');
    }

    // Most bank text.
    private static bool IsLine(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && !text.Contains("  ", StringComparison.Ordinal)
        && text is not ([' ', ..] or [.., ' ']);

    /// <summary>One line that no spreadsheet takes for a formula.</summary>
    internal static string Cell(string? text)
    {
        var line = Line(text);
        return line is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? "'" + line : line;
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The amount alone, with the decimals of its currency.</summary>
    internal static string Number(Money amount) =>
        amount.ToDecimal().ToString($"F{amount.Currency.Exponent}", CultureInfo.InvariantCulture);

    // Marks that turn the text around them, the byte order mark, and what no XML may hold.
    private static bool IsUnwanted(int rune) =>
        rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF || (rune & 0xFFFE) == 0xFFFE;
}
