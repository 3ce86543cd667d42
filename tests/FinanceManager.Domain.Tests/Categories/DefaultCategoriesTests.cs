using System.Globalization;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Domain.Tests.Categories;

public sealed class DefaultCategoriesTests
{
    private static readonly IReadOnlyList<DefaultCategory> All = DefaultCategories.All;

    [Fact]
    public void The_top_level_is_the_twenty_five_promised_categories()
    {
        string[] expenses =
        [
            .. "Food Transport Shopping Entertainment Utilities Healthcare Education Home Clothing Technology".Split(
                ' '
            ),
            .. "Fitness Travel Gifts Pets Other".Split(' '),
        ];
        string[] income =
        [
            .. "Salary|Pix|Bank Transfer|Investment|Bonus|Freelance|Business|Rental|Gift|Other Income".Split('|'),
        ];

        Tops(CategoryKind.Expense).ShouldBe(expenses);
        Tops(CategoryKind.Income).ShouldBe(income);
    }

    [Fact]
    public void Keys_colours_and_sibling_names_are_unique()
    {
        All.Select(c => c.Key).ShouldBeUnique();
        All.Select(c => c.Colour).ShouldBeUnique();
        foreach (var language in (string[])["en", "es", "pt"])
            All.Select(c => (c.Kind, c.ParentKey, c.Names[language])).ShouldBeUnique();
    }

    [Fact]
    public void A_child_follows_its_parent_shares_its_kind_and_extends_its_key()
    {
        var seen = new Dictionary<string, DefaultCategory>();
        foreach (var category in All)
        {
            if (category.ParentKey is { } parentKey)
            {
                seen.ShouldContainKey(parentKey);
                var parent = seen[parentKey];
                parent.ParentKey.ShouldBeNull("the tree is two levels deep");
                category.Kind.ShouldBe(parent.Kind);
                category.Key.ShouldStartWith(parentKey + ".");
            }
            seen.Add(category.Key, category);
        }
    }

    [Fact]
    public void Every_category_has_a_name_in_three_languages_a_colour_and_an_icon()
    {
        foreach (var category in All)
        {
            category.Key.ShouldMatch("^[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)?$");
            category.Names.Keys.ShouldBe(["en", "es", "pt"], ignoreOrder: true);
            category.Names.Values.ShouldAllBe(name => name.Trim().Length > 0);
            category.Colour.ShouldMatch("^#[0-9A-F]{6}$");
            category.Icon.ShouldMatch("^[a-z0-9]+(-[a-z0-9]+)*$");
        }
    }

    [Fact]
    public void Every_colour_stands_out_on_the_light_and_on_the_dark_page()
    {
        foreach (var category in All)
        {
            Contrast(category.Colour, "#FFFFFF").ShouldBeGreaterThanOrEqualTo(3, category.Key);
            Contrast(category.Colour, "#111827").ShouldBeGreaterThanOrEqualTo(3, category.Key);
        }
    }

    private static IEnumerable<string> Tops(CategoryKind kind) =>
        All.Where(c => c.ParentKey is null && c.Kind == kind).Select(c => c.Names["en"]);

    // The contrast ratio of WCAG 2.
    private static double Contrast(string one, string other)
    {
        double[] luminances = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (luminances[1] + 0.05) / (luminances[0] + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights
            .Select((weight, i) => weight * Linear(int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber)))
            .Sum();
    }

    private static double Linear(int channel)
    {
        var part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
