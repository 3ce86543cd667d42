namespace FinanceManager.Api.Categorization;

internal static class DescriptionNormalizer
{
    internal static string Fold(string text) => text.ToLowerInvariant();
}
