using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>What a search looks in.</summary>
internal static class SearchText
{
    internal static string Of(Transaction t) => Of(t.Payee, t.Description, t.Note, t.Tags);

    /// <summary>What merchant memory knows the transaction by.</summary>
    internal static string KeyOf(Transaction t) => KeyOf(t.BankText ?? t.Description);

    internal static string KeyOf(string text) => Categorization.DescriptionNormalizer.Normalize(text).Key;

    internal static string Of(string? payee, string description, string? note, IEnumerable<string> tags) =>
        Categorization.DescriptionNormalizer.Fold(
            string.Join(' ', new[] { payee, description, note }.Concat(tags).Where(t => !string.IsNullOrEmpty(t)))
        );
}
