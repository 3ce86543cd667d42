using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Categorization;

public sealed class HouseholdModelsTests
{
    private static readonly MerchantNames NoNames = new();

    public static TheoryData<string> Both => Engines.Both;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Who_asks_at_once_gets_the_one_model_that_was_trained(string engine)
    {
        await using var home = await OpenAsync(engine);
        await RememberAsync(home, "zyq vlk", await home.CategoryAsync("pets"));

        var models = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ModelAsync(home), Ct)));

        models.Distinct().Count().ShouldBe(1);
        (await ModelAsync(home)).ShouldBeSameAs(models[0]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task No_model_is_trained_while_the_ledger_is_locked(string engine)
    {
        await using var home = await OpenAsync(engine);
        await using var db = home.Database();
        await using var write = await LedgerWrite.BeginAsync(db, Ct);

        await Should.ThrowAsync<InvalidOperationException>(() => HouseholdCategorizer.LoadAsync(db, Ct));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_choice_more_is_a_step_and_leaves_the_model_before_as_it_was(string engine)
    {
        await using var home = await OpenAsync(engine);
        var pets = await home.CategoryAsync("pets");
        await RememberAsync(home, "zyq vlk", pets);
        var before = await ModelAsync(home);

        await RememberAsync(home, "pqrx wmn", pets);

        var after = await ModelAsync(home);
        (before!.Model.Steps, after!.Model.Steps).ShouldBe((0, 1));
        (TimesOf(before, "pqrx wmn"), TimesOf(after, "pqrx wmn")).ShouldBe((0, 1));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Whatever_changes_what_is_remembered_is_known_at_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (pets, gifts) = (await home.CategoryAsync("pets.supplies"), await home.CategoryAsync("gifts.presents"));
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100, "ZYQ VLK");
        await home.PatchAsync($"/transactions/{id}", new { categoryId = pets });
        (await LabelAsync(home)).ShouldBe(pets);

        await home.DeleteAsync($"/categories/{pets}?moveTo={gifts}");
        (await LabelAsync(home)).ShouldBe(gifts, "the category was joined with another");

        await home.UndoLastAsync();
        (await LabelAsync(home)).ShouldBe(pets, "it is there again");

        var learned = Items(await home.GetAsync("/change-sets")).Last(a => a.Text("label") == "transaction.edited");
        await home.PostAsync($"/change-sets/{IdOf(learned)}/undo", new { });
        (await ModelAsync(home)).ShouldBeNull("the only choice was taken back");
    }

    [Fact]
    public void What_does_not_fit_falls_out_and_the_last_asked_for_stays()
    {
        var model = HouseholdModels.Train([new MerchantMemory("zyq vlk", CategoryId.New(), default)], NoNames);
        var cache = new ModelCache(model.Model.Bytes * 5 / 2);
        var (one, two, three) = (HouseholdId.New(), HouseholdId.New(), HouseholdId.New());

        cache.Keep(one, model);
        cache.Keep(two, model);
        cache.Find(one).ShouldBeSameAs(model);
        cache.Keep(three, model);

        (cache.Find(one), cache.Find(two), cache.Find(three)).ShouldBe((model, null, model));
        cache.Forget(one);
        cache.Find(one).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_tier_is_measured_by_what_was_said_of_that_tier(string engine)
    {
        await using var home = await OpenAsync(engine);
        await using var db = home.Database();
        for (var i = 0; i < 100; i++)
            db.Add(
                new CategoryOutcome(DecisionSource.Model, 0.95, true, i % 2 == 0, asked: true, db.Clock.GetUtcNow())
            );
        await db.SaveChangesAsync(Ct);

        (await HouseholdModels.SharedThresholdsAsync(db, Ct)).ShouldBe(new(Dictionary: LocalTiers.Usual, Model: 1));
    }

    private static async Task<TrainedModel?> ModelAsync(HomeOverHttp home)
    {
        await using var db = home.Database();
        return await HouseholdModels.OfAsync(db, NoNames, Ct);
    }

    private static async Task RememberAsync(HomeOverHttp home, string key, string category)
    {
        await using var db = home.Database();
        db.Add(new MerchantMemory(key, CategoryId.From(Guid.Parse(category)), db.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<string?> LabelAsync(HomeOverHttp home)
    {
        var model = (await ModelAsync(home))!;
        return model.Labels[Guess(model, "zyq vlk").Label]?.ToString();
    }

    private static int TimesOf(TrainedModel model, string text) => Guess(model, text).Times;

    private static Guess Guess(TrainedModel model, string text)
    {
        var movement = new ModelText(MerchantText.Of(text, null), CategoryKind.Expense, null);
        return model.Model.Of(movement, MovementFeatures.Shipped.Of(movement));
    }
}
