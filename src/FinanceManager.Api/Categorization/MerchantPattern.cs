using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>One line of <c>merchants.tsv</c>.</summary>
/// <param name="Payee">The name to show; null for a keyword, which says what is sold but not by whom.</param>
internal sealed record MerchantPattern(
    string Text,
    string CategoryKey,
    CategoryKind Kind,
    Countries Home,
    bool OnlyAtHome,
    string? Payee
)
{
    internal bool AtBeginning { get; private init; }

    internal bool IsPrefix { get; private init; }

    internal bool IsMerchant => Payee is not null;

    internal static MerchantPattern Parse(string line)
    {
        var fields = line.Split('\t');
        var (text, category) = (fields[0], fields[1]);
        var home = fields.ElementAtOrDefault(2) ?? "";
        return new(
            text.Trim('^', '*'),
            category,
            DefaultCategories.ByKey[category].Kind,
            home.TrimStart('!') is { Length: > 0 } countries ? Enum.Parse<Countries>(countries) : Countries.None,
            home.StartsWith('!'),
            fields.ElementAtOrDefault(3)
        )
        {
            AtBeginning = text.StartsWith('^'),
            IsPrefix = text.EndsWith('*'),
        };
    }
}
