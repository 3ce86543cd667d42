namespace FinanceManager.Api.Categorization;

internal readonly record struct NormalizedText(string Key);

internal static class DescriptionNormalizer
{
    internal static string Fold(string text) => text.ToLowerInvariant();

    internal static NormalizedText Normalize(string text) => new(text.ToLowerInvariant());
}
