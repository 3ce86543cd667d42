using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>What a search looks in.</summary>
internal static class SearchText
{
    internal static string Of(Transaction t) => Of(t.Payee, t.Description, t.Note, t.Tags);

    internal static string Of(string? payee, string description, string? note, IEnumerable<string> tags) =>
        Categorization.DescriptionNormalizer.Fold(
            string.Join(' ', new[] { payee, description, note }.Concat(tags).Where(t => !string.IsNullOrEmpty(t)))
        );
}
