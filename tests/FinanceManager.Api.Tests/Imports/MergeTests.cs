using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>What may be one movement is asked, never decided silently; a merge can be taken back, whatever happened since.</summary>
public sealed class MergeTests
{
    private static readonly byte[] Bank = BankFiles.Csv("2026-03-02;PADARIA PAO QUENTE;-50.00");
    private static readonly byte[] Other = BankFiles.Csv("2026-03-02;COMPRA DEBITO 8821;-50.00");

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_possible_duplicate_comes_in_and_is_asked_about_until_it_is_dismissed(string engine)
    {
        await using var home = await OpenAsync(engine);
        var match = await PossibleAsync(home, await home.AccountAsync());

        match.Text("reason").ShouldBe("same-day-amount");
        match.GetProperty("score").GetDouble().ShouldBeInRange(0.4, 0.6);
        (await home.TransactionsAsync()).Length.ShouldBe(2);
        (await home.TransactionsAsync("&needsReview=true")).Length.ShouldBe(1);
        await home.PostAsync("/review/dismiss", Pair(match));

        var review = await home.GetAsync("/review");
        Items(review).ShouldBeEmpty();
        review.GetProperty("counts").Count("duplicate").ShouldBe(0);
        (await home.TransactionsAsync("&needsReview=true")).Length.ShouldBe(1, "its category is still open");
        (await home.GetAsync("/review/categories")).Count("rows").ShouldBe(1);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_dismissed_row_that_has_its_category_is_asked_about_no_more(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(Other, account);
        await home.ImportAsync(BankFiles.Csv("2026-03-02;NETFLIX.COM;-50.00"), account);
        var match = Items(await home.GetAsync("/review")).ShouldHaveSingleItem();

        await home.PostAsync("/review/dismiss", Pair(match));

        var waiting = (await home.TransactionsAsync("&needsReview=true")).ShouldHaveSingleItem();
        waiting.Text("description").ShouldBe("COMPRA DEBITO 8821");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_merged_row_without_a_category_still_waits_for_one(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(Other, account);
        await home.ImportAsync(BankFiles.Csv("2026-03-02;COMPRA XQZW;-50.00"), account);

        await MergeAsync(home, Items(await home.GetAsync("/review")).ShouldHaveSingleItem());

        (await home.GetAsync("/review/categories")).Count("rows").ShouldBe(1);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_merged_row_counts_once_and_neither_file_brings_it_back(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var match = await PossibleAsync(home, account);

        await MergeAsync(home, match);

        (await home.BalanceAsync(account)).ShouldBe(-5_000);
        (await home.ImportAsync(Bank, account)).Count("inserted").ShouldBe(0);
        (await home.ImportAsync(Other, account)).Count("inserted").ShouldBe(0);
        (await home.BalanceAsync(account)).ShouldBe(-5_000);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_merged_row_lives_while_either_file_stands(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var first = await home.ImportAsync(Bank, account);
        var second = await home.ImportAsync(Other, account);
        await MergeAsync(home, Items(await home.GetAsync("/review")).ShouldHaveSingleItem());

        await home.UndoAsync(first);
        (await home.BalanceAsync(account)).ShouldBe(-5_000);
        await home.RedoAsync(first);
        await home.UndoAsync(second);
        (await home.BalanceAsync(account)).ShouldBe(-5_000);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Unmerging_and_undoing_the_merge_both_bring_the_two_back(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var match = await PossibleAsync(home, account);
        await MergeAsync(home, match);
        await home.UndoLastAsync();
        (await home.BalanceAsync(account)).ShouldBe(-10_000);
        await home.ProveAsync();

        await MergeAsync(home, match);
        var kept = IdOf(match.GetProperty("other"));
        (await MergedAsync()).ShouldBe(1);
        await home.PostAsync($"/transactions/{kept}/unmerge", new { });

        (await home.BalanceAsync(account)).ShouldBe(-10_000);
        (await MergedAsync()).ShouldBe(0);
        Items(await home.GetAsync("/review")).ShouldBeEmpty("whoever takes a pair apart is not asked again");
        await home.ProveAsync();
        await home.UndoLastAsync();
        (await home.BalanceAsync(account)).ShouldBe(-5_000);
        await home.ProveAsync();

        async Task<int> MergedAsync() =>
            (await home.GetAsync($"/transactions/{kept}")).GetProperty("detail").Count("merged");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_kept_row_takes_over_what_a_person_decided(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var mine = await home.EnterAsync(account, "2026-03-01", -5_000, "Bread", await home.CategoryAsync("pets"));
        await home.PatchAsync($"/transactions/{mine}", new { payee = "Baker", tags = new[] { "party" } });
        await home.ImportAsync(Bank, account);
        var match = Items(await home.GetAsync("/review")).ShouldHaveSingleItem();
        match.Text("reason").ShouldBe("entered-by-hand");
        var bank = IdOf(match.GetProperty("transaction"));

        await home.PostAsync($"/transactions/{mine}/merge", new { intoId = bank });

        var kept = (await home.TransactionsAsync()).ShouldHaveSingleItem();
        (IdOf(kept), kept.Text("payee"), CategoryOf(kept)).ShouldBe((bank, "Baker", await home.CategoryAsync("pets")));
        kept.GetProperty("tags")[0].GetString().ShouldBe("party");
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_cannot_be_one_movement_is_not_merged(string engine)
    {
        await using var home = await OpenAsync(engine);
        var one = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -5_000);
        var elsewhere = await home.EnterAsync(await home.AccountAsync("Other"), "2026-03-01", -5_000);

        (
            await home.RefusalAsync(
                HttpStatusCode.Conflict,
                HttpMethod.Post,
                $"/transactions/{one}/merge",
                new { intoId = elsewhere }
            )
        ).ShouldBe("transaction.merge-across-accounts");
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/transactions/{one}/unmerge")).ShouldBe(
            "transaction.not-merged"
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_pending_purchase_is_booked_with_its_tip_and_undone_with_its_file(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var pending = BankFiles.Text("Date;Description;Amount;Status", "2026-03-02;RESTAURANTE SOL;-50.00;Pending");
        await home.ImportAsync(pending, account);
        (await home.TransactionsAsync()).ShouldHaveSingleItem().Text("status").ShouldBe("pending");

        var booked = await home.ImportAsync(BankFiles.Csv("2026-03-04;RESTAURANTE SOL 77;-55.00"), account);

        var row = (await home.TransactionsAsync()).ShouldHaveSingleItem();
        (row.Text("status"), row.Text("date"), row.Text("description")).ShouldBe(
            ("booked", "2026-03-04", "RESTAURANTE SOL 77")
        );
        (await home.BalanceAsync(account)).ShouldBe(-5_500);
        await home.ProveAsync();
        (await home.ImportAsync(pending, account)).Count("inserted").ShouldBe(0);
        await home.UndoAsync(booked);
        (await home.BalanceAsync(account)).ShouldBe(-5_000);
        await home.ProveAsync();
    }

    private static async Task<JsonElement> PossibleAsync(HomeOverHttp home, string account)
    {
        await home.ImportAsync(Bank, account);
        await home.ImportAsync(Other, account);
        return Items(await home.GetAsync("/review")).ShouldHaveSingleItem();
    }

    private static Task<JsonElement> MergeAsync(HomeOverHttp home, JsonElement match) =>
        home.PostAsync(
            $"/transactions/{IdOf(match.GetProperty("transaction"))}/merge",
            new { intoId = IdOf(match.GetProperty("other")) }
        );

    private static object Pair(JsonElement match) =>
        new
        {
            kind = "duplicate",
            transactionId = IdOf(match.GetProperty("transaction")),
            otherId = IdOf(match.GetProperty("other")),
        };
}
