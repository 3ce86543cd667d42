using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Transactions;

public sealed class LearningTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_chosen_category_is_remembered_for_the_merchant_in_the_same_change_set(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100, "XQZ ESTRELA");
        var acts = Items(await home.GetAsync("/change-sets")).Length;

        await home.PatchAsync($"/transactions/{id}", new { categoryId = food });

        Items(await home.GetAsync("/change-sets")).Length.ShouldBe(acts + 1);
        await using var db = home.Database();
        var memory = await db.MerchantMemories.SingleAsync(Ct);
        memory.CategoryId.ToString().ShouldBe(food);
        memory.Key.ShouldBe((await db.Transactions.SingleAsync(Ct)).MerchantKey);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Others_that_look_the_same_are_counted_shown_and_changed_as_one(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        var account = await home.AccountAsync();
        var first = await home.EnterAsync(account, "2026-03-01", -100, "XQZ ESTRELA");
        var same = await home.EnterAsync(account, "2026-03-02", -200, "XQZ ESTRELA");
        var guessed = await home.GuessedAsync(account, "XQZ ESTRELA", pets);
        await home.EnterAsync(account, "2026-03-04", -400, "XQZ ESTRELA", pets);
        await home.EnterAsync(account, "2026-03-05", -500, "PHARMACY");

        var edited = await home.PatchAsync($"/transactions/{first}", new { categoryId = food });
        var acts = Items(await home.GetAsync("/change-sets")).Length;

        edited.GetProperty("similar").GetProperty("count").GetInt32().ShouldBe(2);
        Ids(await home.GetAsync($"/transactions/{first}/similar")).ShouldBe([guessed, same]);
        var bulk = await home.PostAsync(
            "/transactions/bulk",
            new { similarTo = first, set = new { categoryId = food } }
        );
        bulk.GetProperty("changed").GetInt32().ShouldBe(2);
        Ids(await home.GetAsync($"/transactions?categoryId={food}")).ShouldBe([guessed, same, first]);
        Items(await home.GetAsync("/change-sets")).Length.ShouldBe(acts + 1);
        var undone = await home.PostAsync($"/change-sets/{bulk.GetProperty("changeSetId").GetString()}/undo", new { });
        undone.GetProperty("conflicts").GetArrayLength().ShouldBe(0);
        Ids(await home.GetAsync($"/transactions?categoryId={food}")).ShouldBe([first]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_person_outweighs_every_other_source_and_may_clear(string engine)
    {
        await using var home = await OpenAsync(engine);
        var pets = await home.CategoryAsync("pets");
        var guessed = await home.GuessedAsync(await home.AccountAsync(), "VET", pets);

        var cleared = await home.PatchAsync($"/transactions/{guessed}", new { categoryId = (string?)null });

        CategoryOf(cleared).ShouldBeNull();
        cleared.GetProperty("splits")[0].GetProperty("source").GetString().ShouldBe("person");
        await using var db = home.Database();
        var row = await db.Transactions.Include(t => t.Splits).SingleAsync(Ct);
        row.Categorize(CategoryId.From(Guid.Parse(pets)), DecisionSource.Rule, null, null);
        row.Splits[0].CategoryId.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Corrections_of_one_merchant_at_the_same_time_become_one_memory(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        var account = await home.AccountAsync();
        var rows = new List<string>();
        for (var i = 0; i < 6; i++)
            rows.Add(await home.EnterAsync(account, "2026-03-01", -100 - i, "XQZ ESTRELA"));

        await Task.WhenAll(rows.Select(id => home.PatchAsync($"/transactions/{id}", new { categoryId = food })));

        await using var db = home.Database();
        (await db.MerchantMemories.SingleAsync(Ct)).Count.ShouldBe(6);
        (await db.MonthlySummaries.SingleAsync(Ct)).Count.ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Dividing_a_transaction_teaches_nothing_about_the_merchant(string engine)
    {
        await using var home = await OpenAsync(engine);
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100, "MARKET");
        var categories = new[] { await home.CategoryAsync("food"), await home.CategoryAsync("pets") };

        await home.PatchAsync(
            $"/transactions/{id}",
            new
            {
                splits = categories.Select(categoryId => new
                {
                    categoryId,
                    amount = new { minorUnits = -50, currency = "BRL" },
                }),
            }
        );

        await using var db = home.Database();
        (await db.MerchantMemories.AnyAsync(Ct)).ShouldBeFalse();
    }
}
