using System.Text.Json;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>What the model is not sure of is shown to a person, and written nowhere before they say so.</summary>
public sealed class AiSuggestionTests
{
    private const string Sqlite = nameof(DatabaseEngine.Sqlite);

    public static TheoryData<string> Both => Engines.Both;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_unsure_answer_is_only_suggested_and_becomes_memory_when_it_is_accepted(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        var pets = await home.CategoryAsync("pets");
        ai.Claude.Shops["FROBZ"] = ("pets", 40);
        var row = await home.EnterAsync(account, "2026-03-03", -500, "FROBZ");

        var run = await ai.RunAsync();

        (run.Count("categorized"), run.Count("suggested")).ShouldBe((0, 1));
        run.GetProperty("changeSetId").ValueKind.ShouldBe(JsonValueKind.Null, "nothing was written");
        (await ai.SourceAsync(row)).ShouldBe("none");
        CategoryOf(await home.GetAsync($"/transactions/{row}")).ShouldBeNull();
        var group = await GroupAsync(home);
        SuggestionOf(group).ShouldBe((pets, "ai", 0.4, "ai:claude-haiku-5-5:2"));
        group.GetProperty("suggestion").GetProperty("applied").GetBoolean().ShouldBeFalse();
        (await RememberedAsync(home)).ShouldBeEmpty("nobody confirmed it");

        await AnswerAsync(home, group, pets);

        (await RememberedAsync(home)).ShouldBe(["frobz"]);
        await home.ImportAsync(BankFiles.Csv("2026-04-01;FROBZ;-5.00"), account);
        var next = (await home.TransactionsAsync("&from=2026-04-01")).ShouldHaveSingleItem();
        next.GetProperty("splits")[0].Text("source").ShouldBe("memory");
        (await home.GetAsync("/categorization/quality")).GetProperty("all").Count("count").ShouldBe(1);
        await home.ProveAsync();
    }

    [Theory]
    [InlineData(false, "ai")]
    [InlineData(true, "none")]
    public async Task What_the_model_may_write_by_itself_depends_on_how_often_it_was_right(bool wasWrong, string source)
    {
        await using var ai = await AiHome.OpenAsync(Sqlite);
        await using (var db = ai.Home.Database())
        {
            for (var i = 0; i < 100; i++)
                db.Add(new CategoryOutcome(DecisionSource.Ai, 0.9, true, !wasWrong, true, db.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
        }
        ai.Claude.Shops["FROBZ"] = ("pets", 90);
        var row = await ai.Home.EnterAsync(await ai.Home.AccountAsync(), "2026-03-03", -500, "FROBZ");

        await ai.RunAsync();

        (await ai.SourceAsync(row)).ShouldBe(source);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Suggestions_are_accepted_together_from_a_confidence_on(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        ai.Claude.Shops["FROBZ"] = ("pets", 75);
        ai.Claude.Shops["QWOPZ"] = ("pets", 60);
        await home.EnterAsync(account, "2026-03-03", -500, "FROBZ");
        var left = await home.EnterAsync(account, "2026-03-03", -500, "QWOPZ");
        await ai.RunAsync();

        var accepted = await home.PostAsync("/review/categories/accept", new { minConfidence = 0.7 });

        accepted.Count("changed").ShouldBe(1);
        Ids(await home.GetAsync("/transactions?needsReview=true")).ShouldBe([left]);
    }

    [Theory]
    [InlineData("pets", 1)]
    [InlineData("food.groceries", 0)]
    public async Task Where_the_local_tiers_think_otherwise_a_larger_model_is_asked_and_then_a_person(
        string second,
        int categorized
    )
    {
        await using var ai = await AiHome.OpenAsync(Sqlite);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        ai.Claude.Opinions[("claude-sonnet-5-5", "ZIBBLE")] = (second, 99);
        var open = await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE STORE");
        // Remembered from here on, and only for what comes.
        var other = await home.EnterAsync(account, "2026-03-03", -500, "ZIBBLE STORE");
        await home.PatchAsync($"/transactions/{other}", new { categoryId = await home.CategoryAsync("pets") });

        (await ai.RunAsync()).Count("categorized").ShouldBe(categorized);

        ai.Claude.Questions.Count.ShouldBe(2);
        var category = await home.CategoryAsync(second);
        CategoryOf(await home.GetAsync($"/transactions/{open}")).ShouldBe(categorized == 1 ? category : null);
    }

    [Fact]
    public void Beside_another_opinion_of_the_local_tiers_the_model_is_no_surer_than_they_leave_room_for()
    {
        var (one, other) = (Domain.CategoryId.New(), Domain.CategoryId.New());
        var said = new CategorySuggestion(one, Domain.Categories.DecisionSource.Ai, 0.99, "ai:model:1");
        var local = said with
        {
            CategoryId = other,
            Source = Domain.Categories.DecisionSource.Memory,
            Confidence = 0.6,
        };

        AiOpinions.Beside(said, local).Confidence.ShouldBe(0.4, 1e-9);
        AiOpinions.Beside(said, local with { CategoryId = one }).ShouldBe(said);
        AiOpinions.Beside(said, null).ShouldBe(said);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_somebody_undid_is_not_written_again_but_suggested(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        var row = await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE");
        (await ai.RunAsync()).Count("categorized").ShouldBe(1);
        await home.UndoLastAsync();

        var run = await ai.RunAsync();

        (run.Count("categorized"), run.Count("suggested")).ShouldBe((0, 1));
        (await ai.SourceAsync(row)).ShouldBe("none");
        SuggestionOf(await GroupAsync(home)).Category.ShouldBe(await home.CategoryAsync("food.groceries"));
        ai.Claude.Questions.Count.ShouldBe(1);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_category_that_went_away_or_was_hidden_is_no_suggestion_any_more(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        ai.Claude.Shops["FROBZ"] = ("food.groceries", 40);
        await home.EnterAsync(account, "2026-03-03", -500, "FROBZ");
        await ai.RunAsync();
        var groceries = await home.CategoryAsync("food.groceries");

        await home.PatchAsync($"/categories/{groceries}", new { hidden = true });
        (await GroupAsync(home)).GetProperty("suggestion").ValueKind.ShouldBe(JsonValueKind.Null);
        await home.PatchAsync($"/categories/{groceries}", new { hidden = false });
        SuggestionOf(await GroupAsync(home)).Category.ShouldBe(groceries);
        await home.DeleteAsync($"/categories/{groceries}");

        (await GroupAsync(home)).GetProperty("suggestion").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_in_fifty_of_what_is_applied_is_shown_to_a_person(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine, ("Ai:BatchAboveRows", "1000"));
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        await ai.Home.ImportAsync(AiRunTests.BankText(400, i => $"ZIBBLE STORE {1000 + i}"));

        var run = await ai.GoOnAsync();

        (run.Count("categorized"), run.Count("suggested")).ShouldBe((400, 0));
        var sample = Ids(await ai.Home.GetAsync("/transactions?needsReview=true&source=ai&limit=500")).Length;
        sample.ShouldBeInRange(1, 20);
    }

    internal static async Task<JsonElement> GroupAsync(HomeOverHttp home) =>
        Items(await home.GetAsync("/review/categories")).ShouldHaveSingleItem();

    private static (string? Category, string? Source, double Confidence, string? Evidence) SuggestionOf(
        JsonElement group
    )
    {
        var suggestion = group.GetProperty("suggestion");
        return (
            suggestion.Text("categoryId"),
            suggestion.Text("source"),
            suggestion.GetProperty("confidence").GetDouble(),
            suggestion.Text("evidence")
        );
    }

    private static Task<JsonElement> AnswerAsync(HomeOverHttp home, JsonElement group, string category) =>
        home.PostAsync(
            "/review/categories",
            new { decisions = new object[] { new { question = group.GetProperty("question"), categoryId = category } } }
        );

    private static async Task<List<string>> RememberedAsync(HomeOverHttp home)
    {
        await using var db = home.Database();
        return await db.MerchantMemories.Select(m => m.Key).ToListAsync(Ct);
    }
}
