using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

public sealed class InstallmentImportTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_next_part_is_called_and_categorised_as_the_one_before_it(string engine)
    {
        await using var home = await OpenAsync(engine);
        var card = await home.AccountAsync("Card", type: "creditCard");
        await home.ImportAsync(BankFiles.Csv("2026-03-05;AMAZON MKTPLACE 01/10;-120.00"), card);
        var first = IdOf((await home.TransactionsAsync()).ShouldHaveSingleItem());
        var pets = await home.CategoryAsync("pets");
        await home.PatchAsync($"/transactions/{first}", new { categoryId = pets, payee = "Aquarium" });
        // What the merchant is otherwise, is another matter.
        await home.ImportAsync(BankFiles.Csv("2026-03-06;AMAZON MKTPLACE;-10.00"), card);
        var other = IdOf((await home.TransactionsAsync("&q=mktplace&from=2026-03-06")).ShouldHaveSingleItem());
        await home.PatchAsync($"/transactions/{other}", new { categoryId = await home.CategoryAsync("clothing") });

        await home.ImportAsync(BankFiles.Csv("2026-04-05;AMAZON MKTPLACE 02/10;-120.00"), card);

        var next = (await home.TransactionsAsync("&from=2026-04-01")).ShouldHaveSingleItem();
        (next.Count("installmentNumber"), next.Count("installmentCount")).ShouldBe((2, 10));
        (next.Text("payee"), CategoryOf(next)).ShouldBe(("Aquarium", pets));
        next.GetProperty("splits")[0].Text("evidence").ShouldBe("installment");
    }
}
