namespace FinanceManager.Api.Categorization;

/// <summary>A bank text without what changes from one purchase to the next.</summary>
/// <param name="Key">Names the merchant the same way every time; empty when the text holds no word.</param>
/// <param name="Counterpart">Who is on the other side of a transfer, folded; null when the text does not say.</param>
/// <param name="IsCompany">Whether a legal form stood behind the name.</param>
internal readonly record struct NormalizedText(string Key, PaymentKind Kind, string? Counterpart, bool IsCompany)
{
    /// <summary>The bank's words before the name, without numbers: what was done, as this bank says it.</summary>
    internal string Operation { get; init; } = "";

    /// <summary>Whether the key is a name, and not only the words for what was done.</summary>
    internal bool HasName { get; init; }

    internal static NormalizedText Nothing { get; } = new("", PaymentKind.None, null, false);
}
