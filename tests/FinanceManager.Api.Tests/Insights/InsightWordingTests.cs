using System.Text.Json;
using System.Text.Json.Nodes;
using FinanceManager.Api.Tests.Ai;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Insights.InsightHome;

namespace FinanceManager.Api.Tests.Insights;

public sealed class InsightWordingTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_sentence_of_the_facts_is_shown_and_no_name_leaves(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var home = await SpentTwiceAsync(ai);
        ai.Claude.Wordings = finding =>
            finding["kind"]!.GetValue<string>() == "DuplicateCharge"
                ? "{merchant} charged {amount} again."
                : "{amount}";

        await home.WorkAsync();

        var insight = (await home.InsightsAsync("duplicateCharge")).ShouldHaveSingleItem();
        insight.GetProperty("wording").GetString().ShouldBe("{merchant} charged {amount} again.");
        insight.Amount("amount").ShouldBe(99_00);
        var call = (await ai.CallsAsync()).ShouldHaveSingleItem();
        call.GetProperty("task").GetString().ShouldBe("word-insights");
        call.GetProperty("payload").GetString()!.ShouldNotContain("ACADEMIA", Case.Insensitive);
        (await ai.ProveSpendingAsync()).ShouldBeGreaterThan(0);

        await home.WorkAsync();
        ai.Claude.Questions.Count.ShouldBe(1, "what is known is not asked again");
    }

    [Fact]
    public async Task Two_with_the_same_figures_are_one_question_and_both_are_worded()
    {
        await using var ai = await AiHome.OpenAsync("Sqlite");
        var home = await SpentTwiceAsync(ai);
        (DateOnly, long)[] twice = [(Today.AddDays(-3), -99_00), (Today.AddDays(-3), -99_00)];
        await home.FileAsync(await home.AccountAsync("Other"), "PADARIA NOVA", null, twice);
        ai.Claude.Wordings = _ => "{merchant} charged {amount} again.";
        await home.InsightsAsync();

        await home.WorkAsync();

        (await home.InsightsAsync("duplicateCharge"))
            .Select(i => i.GetProperty("wording").GetString())
            .ShouldBe(["{merchant} charged {amount} again.", "{merchant} charged {amount} again."]);
        FakeClaude.DataOf(ai.Claude.Questions.Single())["findings"]!
            .AsArray()
            .Count(f => f!["kind"]!.GetValue<string>() == "DuplicateCharge")
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("You could save R$ 1,188.00 a year.")]
    [InlineData("{amount} twice makes R$198.")]
    [InlineData("That is {yearly} a year.")]
    public async Task A_sentence_with_a_figure_that_is_no_fact_is_discarded_and_the_facts_stay(string invented)
    {
        await using var ai = await AiHome.OpenAsync("Sqlite");
        var home = await SpentTwiceAsync(ai);
        ai.Claude.Wordings = _ => invented;

        await home.WorkAsync();

        var insight = (await home.InsightsAsync("duplicateCharge")).ShouldHaveSingleItem();
        insight.GetProperty("wording").ValueKind.ShouldBe(JsonValueKind.Null);
        insight.Amount("amount").ShouldBe(99_00);
        ai.Claude.Questions.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.Refusal)]
    [InlineData(Fault.Prose)]
    public async Task Without_an_answer_there_are_insights_all_the_same(Fault fault)
    {
        await using var ai = await AiHome.OpenAsync("Sqlite");
        var home = await SpentTwiceAsync(ai);
        ai.Claude.Faults.Enqueue(fault);

        await home.WorkAsync();

        (await home.InsightsAsync("duplicateCharge")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_is_asked_where_nobody_consented()
    {
        await using var ai = await AiHome.UnwillingAsync("Sqlite");
        var home = await SpentTwiceAsync(ai);

        await home.WorkAsync();

        ai.Claude.Questions.ShouldBeEmpty();
    }

    private static async Task<HomeOverHttp> SpentTwiceAsync(AiHome ai)
    {
        var home = await InMarchAsync(ai.Home);
        await home.FileAsync(
            await home.AccountAsync(),
            "ACADEMIA FORTE",
            null,
            (Today.AddDays(-3), -99_00),
            (Today.AddDays(-3), -99_00)
        );
        await home.InsightsAsync();
        return home;
    }
}
