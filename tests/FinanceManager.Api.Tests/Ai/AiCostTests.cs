using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>
/// What a thousand transactions cost, from the ledger of costs of runs against the fake, which counts a token for every
/// three bytes sent and 22 for each answer.
/// </summary>
public sealed class AiCostTests(ITestOutputHelper output)
{
    private const decimal Dollar = 1_000_000;
    private const string Sqlite = nameof(DatabaseEngine.Sqlite);

    private static readonly string[] Syllables = ["ba", "cor", "du", "fen", "gri", "hol", "jem", "kur", "lis", "mor"];

    [Fact]
    public async Task A_cold_import_that_no_local_tier_knows_costs_at_most_three_cents()
    {
        // The worst case: a thousand merchants, none of which anybody knows.
        await using var ai = await AiHome.OpenAsync(Sqlite);
        await ai.Home.ImportAsync(AiRunTests.BankText(1_000, Merchant));
        await ai.GoOnAsync();
        ai.Claude.Batches.Single().Ended = true;
        await ai.WaitAsync(TimeSpan.FromMinutes(2));
        (await ai.GoOnAsync()).GetProperty("state").GetString().ShouldBe("done");

        var dollars = await ai.ProveSpendingAsync() / Dollar;

        output.WriteLine($"cold import, 1,000 transactions of 1,000 unknown merchants, in a batch: ${dollars:0.0000}");
        ai.Claude.Questions.Count.ShouldBe(20);
        dollars.ShouldBeLessThanOrEqualTo(0.03m);
    }

    [Fact]
    public async Task In_steady_state_a_thousand_transactions_cost_at_most_one_cent()
    {
        // Ten imports of a hundred; nine of ten rows are known here, the rest are new merchants, asked about at once.
        await using var ai = await AiHome.OpenAsync(Sqlite);
        for (var import = 0; import < 10; import++)
        {
            var first = import * 10;
            await ai.Home.ImportAsync(AiRunTests.BankText(10, i => Merchant(first + i)));
            await ai.GoOnAsync();
        }

        var dollars = await ai.ProveSpendingAsync() / Dollar;

        output.WriteLine(
            $"steady state, 1,000 transactions, 100 of them new merchants in ten imports: ${dollars:0.0000}"
        );
        ai.Claude.Questions.Count.ShouldBe(10);
        dollars.ShouldBeLessThanOrEqualTo(0.01m);
    }

    [Fact]
    public async Task One_by_one_on_the_largest_model_costs_a_hundred_times_as_much()
    {
        await using var ai = await AiHome.OpenAsync(
            Sqlite,
            ("Ai:Tasks:categorize", "claude-opus-5-5"),
            ("Ai:MerchantsPerCall", "1"),
            ("Ai:BatchAboveRows", "1000000"),
            ("AI_HOUSEHOLD_CAP_USD", "20")
        );
        await ai.Home.ImportAsync(AiRunTests.BankText(20, Merchant));
        await ai.GoOnAsync();

        var dollars = await ai.ProveSpendingAsync() / Dollar * 50;

        output.WriteLine($"one by one on Opus, 1,000 transactions, from 20: ${dollars:0.00}");
        dollars.ShouldBeGreaterThan(3);
    }

    private static string Merchant(int number) =>
        $"{Syllables[number / 100]}{Syllables[number / 10 % 10]}{Syllables[number % 10]}zz qwop".ToUpperInvariant();
}
