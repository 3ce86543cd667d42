using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

public sealed class ImportCategoryTests
{
    public static TheoryData<string> Both => Engines.Both;

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
        Told(rows["2026-03-03"]).ShouldBe((await home.CategoryAsync("subscriptions"), "dictionary", true));
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
