using System.Text;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>What a search looks in.</summary>
internal static class SearchText
{
    /// <summary>The escape character of <see cref="Containing"/>.</summary>
    internal const string Escape = "\\";

    /// <summary>In bytes.</summary>
    private const int Longest = 2_400;

    /// <summary>The LIKE pattern of what contains a folded text.</summary>
    internal static string Containing(string folded) =>
        $"%{string.Concat(folded.Select(c => c is '\\' or '%' or '_' ? $"{Escape}{c}" : c.ToString()))}%";

    internal static string Of(Transaction t) => Of(t.Payee, t.Description, t.Note, t.Tags);

    /// <summary>What merchant memory knows the transaction by: the words it came with, not what they were corrected to.</summary>
    internal static string KeyOf(Transaction t) =>
        Categorization.Categorizer.MemoryKey(
            t.BankText ?? t.Description,
            t.PayeeSource == DecisionSource.Bank ? t.Payee : null
        );

    internal static string Of(string? payee, string description) =>
        Fold(
            string.IsNullOrEmpty(payee) ? description
            : description.Length == 0 ? payee
            : $"{payee} {description}"
        );

    internal static string Of(string? payee, string description, string? note, IEnumerable<string> tags) =>
        Fold(string.Join(' ', new[] { payee, description, note }.Concat(tags).Where(t => !string.IsNullOrEmpty(t))));

    // An index of PostgreSQL holds no longer text; any character takes at most four bytes.
    private static string Fold(string text)
    {
        var folded = Categorization.DescriptionNormalizer.Fold(text);
        if (folded.Length <= Longest / 4 || Encoding.UTF8.GetByteCount(folded) <= Longest)
            return folded;
        return folded[..(char.IsHighSurrogate(folded[Longest / 4 - 1]) ? Longest / 4 - 1 : Longest / 4)];
    }
}
