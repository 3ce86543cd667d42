using FinanceManager.Api.Categorization;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Tests.Categorization;

public sealed class ProviderCategoriesTests
{
    [Theory]
    [InlineData("5411", "food.groceries")]
    [InlineData("3001", "travel.flights")]
    [InlineData("5999", null)]
    [InlineData("99999", null)]
    [InlineData("54x1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_line_of_business_says_what_is_bought_there(string? code, string? key) =>
        ProviderCategories.KeyOf(code).ShouldBe(key);

    [Fact]
    public void Every_line_of_business_is_of_a_category_that_households_begin_with()
    {
        var keys = Enumerable.Range(0, 10_000).Select(i => ProviderCategories.KeyOf($"{i:D4}")).OfType<string>();

        keys.Distinct().ShouldAllBe(key => DefaultCategories.ByKey[key].Kind == CategoryKind.Expense);
    }
}
