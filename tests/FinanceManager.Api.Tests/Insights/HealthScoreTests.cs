using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;
using static FinanceManager.Api.Tests.Insights.InsightHome;

namespace FinanceManager.Api.Tests.Insights;

public sealed class HealthScoreTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_score_comes_from_the_rows_and_its_actions_are_to_the_cent(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync(opening: 7_500_00 - (6 * 500_00));
        await home.FileAsync(account, "SALARIO", "salary", Monthly(10_000_00, 6));
        await home.FileAsync(account, "MERCADO", "food.groceries", Monthly(-8_000_00, 6));
        await home.FileAsync(account, "EMPRESTIMO", "other.loans", Monthly(-1_500_00, 6));
        // Of this month, and of the first one, which may be half of one.
        await home.FileAsync(account, "MERCADO", "food.groceries", (Today, -400_00));

        var score = await home.GetAsync("/health-score");

        var parts = score
            .GetProperty("components")
            .EnumerateArray()
            .ToDictionary(c => c.GetProperty("part").GetString()!);
        score.GetProperty("months").GetInt32().ShouldBe(5);
        score.GetProperty("from").GetString().ShouldBe("2039-10");
        Number(parts["savingsRate"], "points").ShouldBe(25m);
        Number(parts["spendingToIncome"], "value").ShouldBe(0.95m);
        Minor(parts["emergencyMonths"].GetProperty("above")).ShouldBe(7_500_00 * 5);
        Number(parts["debtService"], "value").ShouldBe(0.15m);
        parts["budgetAdherence"].GetProperty("gap").GetString().ShouldBe("noBudget");
        var less = score
            .GetProperty("actions")
            .EnumerateArray()
            .Single(a => a.GetProperty("kind").GetString() == "spendLess");
        Minor(less.GetProperty("amount")).ShouldBe(500_00);
        (Number(score, "score") + Number(less, "gain")).ShouldBe(Number(less, "score"));
        score.GetProperty("history").GetArrayLength().ShouldBe(12);
        Number(score.GetProperty("history")[11], "score").ShouldBe(Number(score, "score"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_empty_household_and_one_with_one_transaction_have_no_score(string engine)
    {
        await using var home = await OpenAsync(engine);
        (await home.GetAsync("/health-score")).GetProperty("score").ValueKind.ShouldBe(JsonValueKind.Null);
        (await home.InsightsAsync()).ShouldBeEmpty();

        await home.FileAsync(await home.AccountAsync(), "MERCADO", null, (new(2040, 2, 29), -1_00));

        var score = await home.GetAsync("/health-score");
        score.GetProperty("score").ValueKind.ShouldBe(JsonValueKind.Null);
        score.GetProperty("actions").GetArrayLength().ShouldBe(0);
        (await home.InsightsAsync()).ShouldBeEmpty();
    }

    private static decimal Number(JsonElement row, string member) => row.GetProperty(member).GetDecimal();
}
