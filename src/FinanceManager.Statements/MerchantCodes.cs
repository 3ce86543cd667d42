namespace FinanceManager.Statements;

/// <summary>Codes of merchants' lines of business, by ISO 18245.</summary>
internal static class MerchantCodes
{
    /// <summary>Null for what is no such code; banks fill the field with zeros where they know none.</summary>
    public static string? Of(string? text) =>
        text is { Length: 4 } && text != "0000" && text.All(char.IsAsciiDigit) ? text : null;
}
