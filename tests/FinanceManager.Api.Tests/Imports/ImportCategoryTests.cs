using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

public sealed class ImportCategoryTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_the_bank_says_of_the_shop_outweighs_the_dictionary_and_not_memory(string engine)
    {
        await using var home = await OpenAsync(engine);
        var pets = await home.CategoryAsync("pets");
        var entered = await home.EnterAsync(await home.AccountAsync(), "2026-02-01", -100, "QUITANDA DA ZEFA");
        await home.PatchAsync($"/transactions/{entered}", new { categoryId = pets });

        await home.ImportAsync(
            BankFiles.Ofx(
                null,
                "",
                "20260302 -1.00 A1 XQZW VLK<SIC>5411",
                "20260303 -2.00 A2 NETFLIX.COM<SIC>5541",
                "20260304 -3.00 A3 QUITANDA DA ZEFA<SIC>5541",
                "20260305 -4.00 A4 NETFLIX.COM<SIC>0000",
                "20260306 5.00 A5 XQZW VLK<SIC>5411"
            ),
            await home.AccountAsync("Card")
        );

        (await home.TransactionsAsync("&from=2026-03-01"))
            .Select(r => (CategoryOf(r), Split(r, "source"), Split(r, "evidence")))
            .ShouldBe([
                (null, "none", null),
                (await home.CategoryAsync("entertainment.streaming"), "dictionary", "dictionary:netflix"),
                (pets, "memory", "memory:1"),
                (await home.CategoryAsync("transport.fuel"), "provider", "mcc:5541"),
                (await home.CategoryAsync("food.groceries"), "provider", "mcc:5411"),
            ]);

        static string? Split(JsonElement row, string member) => row.GetProperty("splits")[0].Text(member);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Rules_memory_and_dictionary_categorise_what_comes_in_and_say_so(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, pets, gifts) = (
            await home.AccountAsync(),
            await home.CategoryAsync("pets"),
            await home.CategoryAsync("gifts")
        );
        var conditions = new[]
        {
            new
            {
                field = "text",
                @operator = "contains",
                value = "racao",
            },
        };
        await home.PostAsync(
            "/rules",
            new
            {
                name = "Food for the cat",
                categoryId = pets,
                conditions,
            }
        );
        var entered = await home.EnterAsync(account, "2026-02-01", -100, "QUITANDA DA ZEFA");
        await home.PatchAsync($"/transactions/{entered}", new { categoryId = gifts });

        await home.ImportAsync(
            BankFiles.Csv(
                "2026-03-01;CASA DA RACAO;-9.00",
                "2026-03-02;QUITANDA DA ZEFA;-8.00",
                "2026-03-03;NETFLIX.COM;-39.90",
                "2026-03-04;XQZW 9981;-1.00"
            ),
            account
        );

        var rows = (await home.TransactionsAsync("&from=2026-03-01")).ToDictionary(t => t.Text("date")!);
        Told(rows["2026-03-01"]).ShouldBe((pets, "rule", true));
        Told(rows["2026-03-02"]).ShouldBe((gifts, "memory", true));
        Told(rows["2026-03-03"]).ShouldBe((await home.CategoryAsync("entertainment.streaming"), "dictionary", true));
        CategoryOf(rows["2026-03-04"]).ShouldBeNull();
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_correction_is_remembered_in_the_next_file(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, pets) = (await home.AccountAsync(), await home.CategoryAsync("pets"));
        await home.ImportAsync(BankFiles.Csv("2026-03-03;NETFLIX.COM;-39.90"), account);
        var row = (await home.TransactionsAsync()).Single();
        await home.PatchAsync($"/transactions/{IdOf(row)}", new { categoryId = pets });

        var import = await home.UploadAsync(BankFiles.Csv("2026-04-03;NETFLIX.COM;-39.90"), account);

        var line = (await home.LinesAsync(import)).Single();
        (line.Text("categoryId"), line.Text("source")).ShouldBe((pets, "memory"));
        await home.CommitAsync(import);
        (await home.TransactionsAsync()).Select(CategoryOf).ShouldBe([pets, pets]);
        await home.ProveAsync();
    }

    private static (string?, string?, bool) Told(System.Text.Json.JsonElement transaction)
    {
        var split = transaction.GetProperty("splits")[0];
        var sure = split.GetProperty("confidence").GetDouble() is > 0 and <= 1;
        return (split.Text("categoryId"), split.Text("source"), sure);
    }
}
