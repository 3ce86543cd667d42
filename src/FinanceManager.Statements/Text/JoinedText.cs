namespace FinanceManager.Statements.Text;

/// <summary>Puts two texts of one movement together without saying the same twice.</summary>
internal static class JoinedText
{
    public static string Of(string? first, string? second)
    {
        if (string.IsNullOrEmpty(first) || Says(second, first))
            return second ?? "";
        return string.IsNullOrEmpty(second) || Says(first, second) ? first : $"{first} {second}";
    }

    /// <summary>Whether the first text holds the second, whatever the case and the number of blanks.</summary>
    public static bool Says(string? longer, string shorter) =>
        longer is not null
        && longer.Length >= shorter.Length
        && Squeeze(longer).Contains(Squeeze(shorter), StringComparison.OrdinalIgnoreCase);

    private static string Squeeze(string text) =>
        text.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : text;
}
