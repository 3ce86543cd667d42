using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Categories;

public sealed class CategoryTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_child_takes_after_its_parent_and_the_tree_has_two_levels(string engine)
    {
        await using var home = await OpenAsync(engine);
        var salary = await home.CategoryAsync("salary");

        var child = await home.PostAsync("/categories", new { name = "Overtime", parentId = salary });

        child.GetProperty("kind").GetString().ShouldBe("income");
        child.GetProperty("parentId").GetString().ShouldBe(salary);
        Ids(await home.GetAsync("/categories")).ShouldContain(IdOf(child));
        var deeper = new { name = "Deeper", parentId = IdOf(child) };
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, "/categories", deeper)).ShouldBe(
            "category.parent-invalid"
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_own_name_replaces_the_default_one_and_null_gives_it_back(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        var change = new
        {
            name = "Eats",
            hidden = true,
            colour = "#112233",
        };

        var renamed = await home.PatchAsync($"/categories/{food}", change);
        var restored = await home.PatchAsync($"/categories/{food}", new { name = (string?)null });

        renamed.GetProperty("name").GetString().ShouldBe("Eats");
        restored.GetProperty("name").GetString().ShouldBeNull();
        restored.GetProperty("colour").GetString().ShouldBe("#112233");
        restored.GetProperty("hidden").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_under_a_deleted_category_moves_and_comes_back_by_undo(string engine)
    {
        await using var home = await OpenAsync(engine);
        var own = IdOf(await home.PostAsync("/categories", new { name = "Snacks" }));
        var food = await home.CategoryAsync("food");
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100, "KIOSK");
        await home.PatchAsync($"/transactions/{id}", new { categoryId = own });

        await home.DeleteAsync($"/categories/{own}?moveTo={food}");

        CategoryOf(await home.GetAsync($"/transactions/{id}")).ShouldBe(food);
        Ids(await home.GetAsync("/categories")).ShouldNotContain(own);
        await using var db = home.Database();
        (await db.MerchantMemories.SingleAsync(Ct)).CategoryId.ToString().ShouldBe(food);
        (await db.MonthlySummaries.SingleAsync(Ct)).CategoryId.ToString().ShouldBe(food);
        await home.UndoLastAsync();
        CategoryOf(await home.GetAsync($"/transactions/{id}")).ShouldBe(own);
        Ids(await home.GetAsync("/categories")).ShouldContain(own);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Without_a_new_category_nothing_is_decided_any_more_and_a_person_is_asked(string engine)
    {
        await using var home = await OpenAsync(engine);
        var own = IdOf(await home.PostAsync("/categories", new { name = "Snacks" }));
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100, "KIOSK", own);

        await home.DeleteAsync($"/categories/{own}");

        var row = await home.GetAsync($"/transactions/{id}");
        row.GetProperty("needsReview").GetBoolean().ShouldBeTrue();
        var split = row.GetProperty("splits")[0];
        split.GetProperty("categoryId").GetString().ShouldBeNull();
        split.GetProperty("source").GetString().ShouldBe("none");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_parent_stays_while_it_has_children(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");

        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Delete, $"/categories/{food}")).ShouldBe(
            "category.has-children"
        );
    }
}
