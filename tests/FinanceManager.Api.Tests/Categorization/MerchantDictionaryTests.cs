using FinanceManager.Api.Categorization;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Tests.Categorization;

public sealed class MerchantDictionaryTests
{
    private static readonly IReadOnlyList<MerchantPattern> Patterns =
    [
        .. DataLines.Of("merchants.tsv").Select(MerchantPattern.Parse),
    ];

    [Fact]
    public void Every_shipped_pattern_can_be_found_by_its_own_text()
    {
        var unreachable = Patterns.Where(p => Found(p)?.CategoryKey != p.CategoryKey).Select(Describe);

        unreachable.ShouldBeEmpty();
    }

    [Fact]
    public void The_shipped_dictionary_covers_what_is_promised()
    {
        Patterns.Where(p => p.IsMerchant).Select(p => p.Payee).Distinct().Count().ShouldBeGreaterThan(900);
        foreach (var country in Enum.GetValues<Countries>().Where(c => c != Countries.None))
            Patterns.Count(p => (p.Home & country) != 0).ShouldBeGreaterThan(30, country.ToString());
        Patterns.Select(p => (p.Text, p.CategoryKey, p.IsPrefix)).ShouldBeUnique();
    }

    private static MerchantPattern? Found(MerchantPattern pattern) =>
        MerchantDictionary.Shipped.Find(
            DescriptionNormalizer.Normalize(AsWritten(pattern)) with
            {
                IsCompany = true,
            },
            pattern.Kind,
            pattern.Home
        );

    // "City of" never ends a text.
    private static string AsWritten(MerchantPattern pattern) =>
        pattern.Text.EndsWith(" of", StringComparison.Ordinal) ? pattern.Text + " xyzzy" : pattern.Text;

    private static string Describe(MerchantPattern p) => $"{p.Text}\t{p.CategoryKey}";
}
