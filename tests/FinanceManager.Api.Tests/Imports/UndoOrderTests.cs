using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>Undo and redo in any order leave each movement once, and nothing that leans on what is gone.</summary>
public sealed class UndoOrderTests
{
    private static readonly byte[] Two = BankFiles.Csv("2026-03-02;PADARIA;-50.00", "2026-03-03;CAFE;-7.50");

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_redo_does_not_bring_back_what_another_import_brought_in_since(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var first = await home.ImportAsync(Two, account);
        var second = await home.ImportAsync(Two, account);
        await home.UndoAsync(first);
        await home.UndoAsync(second);
        await home.ImportAsync(Two, account);

        foreach (var undone in new[] { first, second })
            (
                await home.RefusalAsync(
                    HttpStatusCode.Conflict,
                    HttpMethod.Post,
                    $"/change-sets/{ImportingHome.ChangeSetOf(undone)}/redo"
                )
            ).ShouldBe("import.imported-again");

        (await home.BalanceAsync(account)).ShouldBe(-5_750);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Undoing_the_delete_of_a_row_whose_import_is_undone_does_not_bring_it_back(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var import = await home.ImportAsync(Two, account);
        await home.DeleteAsync($"/transactions/{IdOf((await home.TransactionsAsync())[0])}");
        var deletion = IdOf(Items(await home.GetAsync("/change-sets"))[0]);
        await home.UndoAsync(import);

        await home.PostAsync($"/change-sets/{deletion}/undo", new { });

        (await home.TransactionsAsync()).ShouldBeEmpty();
        await home.ProveAsync();
        await home.RedoAsync(import);
        (await home.BalanceAsync(account)).ShouldBe(-5_750);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_kept_by_an_edit_alone_goes_with_the_edit(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var import = await home.ImportAsync(Two, account);
        var row = IdOf((await home.TransactionsAsync())[0]);
        await home.PatchAsync($"/transactions/{row}", new { categoryId = await home.CategoryAsync("pets") });
        var edit = IdOf(Items(await home.GetAsync("/change-sets"))[0]);
        await home.UndoAsync(import);
        (await home.TransactionsAsync()).ShouldHaveSingleItem();

        await home.PostAsync($"/change-sets/{edit}/undo", new { });

        (await home.TransactionsAsync()).ShouldBeEmpty();
        await home.ProveAsync();
        (await home.ImportAsync(Two, account)).Count("inserted").ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_does_not_come_back_into_an_account_that_was_deleted_since(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var row = await home.EnterAsync(account, "2026-03-01", -700);
        await home.DeleteAsync($"/transactions/{row}");
        var deletion = IdOf(Items(await home.GetAsync("/change-sets"))[0]);
        await home.DeleteAsync($"/accounts/{account}");

        var undone = await home.PostAsync($"/change-sets/{deletion}/undo", new { });

        undone.GetProperty("conflicts")[0].Text("field").ShouldBe("row");
        (await home.TransactionsAsync()).ShouldBeEmpty();
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_comes_back_without_the_category_that_was_deleted_since(string engine)
    {
        await using var home = await OpenAsync(engine);
        var category = IdOf(await home.PostAsync("/categories", new { name = "Boats", kind = "expense" }));
        var row = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -700, categoryId: category);
        await home.DeleteAsync($"/transactions/{row}");
        var deletion = IdOf(Items(await home.GetAsync("/change-sets"))[0]);
        await home.DeleteAsync($"/categories/{category}");

        var undone = await home.PostAsync($"/change-sets/{deletion}/undo", new { });

        undone.GetProperty("conflicts")[0].Text("field").ShouldBe("CategoryId");
        CategoryOf((await home.TransactionsAsync()).ShouldHaveSingleItem()).ShouldBeNull();
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Undoing_a_choice_does_not_restore_a_category_that_was_deleted_since(string engine)
    {
        await using var home = await OpenAsync(engine);
        var boats = IdOf(await home.PostAsync("/categories", new { name = "Boats", kind = "expense" }));
        var pets = await home.CategoryAsync("pets");
        var row = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -700, categoryId: boats);
        await home.PatchAsync($"/transactions/{row}", new { categoryId = pets });
        var choice = IdOf(Items(await home.GetAsync("/change-sets"))[0]);
        await home.DeleteAsync($"/categories/{boats}");

        var undone = await home.PostAsync($"/change-sets/{choice}/undo", new { });

        undone.GetProperty("conflicts")[0].Text("field").ShouldBe("CategoryId");
        CategoryOf((await home.TransactionsAsync()).ShouldHaveSingleItem()).ShouldBe(pets);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_transfer_does_not_come_back_with_one_end(string engine)
    {
        await using var home = await OpenAsync(engine);
        var from = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -700);
        var to = await home.EnterAsync(await home.AccountAsync("Savings"), "2026-03-01", 700);
        await home.PostAsync("/transfers", new { fromTransactionId = from, toTransactionId = to });
        await home.DeleteAsync($"/transactions/{from}");
        var deletion = IdOf(Items(await home.GetAsync("/change-sets"))[0]);
        await home.DeleteAsync($"/transactions/{to}");

        await home.PostAsync($"/change-sets/{deletion}/undo", new { });

        var row = (await home.TransactionsAsync()).ShouldHaveSingleItem();
        (IdOf(row), row.Text("transferId")).ShouldBe((from, null));
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Splits_that_an_undo_would_leave_not_adding_up_stay_as_they_are(string engine)
    {
        await using var home = await OpenAsync(engine);
        var row = $"/transactions/{await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -700)}";
        await home.PatchAsync(row, Divided(-300, -400));
        var first = IdOf(Items(await home.GetAsync("/change-sets"))[0]);
        // The first part takes the difference; without the second, the parts would be less than the whole.
        await home.PatchAsync(row, new { amount = new { minorUnits = -800, currency = "BRL" } });

        var refused = await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/change-sets/{first}/undo");

        refused.ShouldBe("transaction.splits-do-not-add-up");
        var splits = (await home.GetAsync(row)).GetProperty("splits").EnumerateArray();
        splits.Select(s => Minor(s.GetProperty("amount"))).ShouldBe([-400, -400]);
        await home.ProveAsync();
    }

    private static object Divided(params long[] parts) =>
        new { splits = parts.Select(minorUnits => new { amount = new { minorUnits, currency = "BRL" } }) };
}
