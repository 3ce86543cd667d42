using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Categorization;

public sealed class MerchantTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_name_is_shown_for_what_is_there_and_what_comes_and_the_bank_s_text_stays(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(BankFiles.Csv("2026-03-01;ZYQVLK 12;-1.00", "2026-03-02;ZYQVLK 13;-2.00"), account);
        var rows = await home.TransactionsAsync("");
        await home.PatchAsync($"/transactions/{IdOf(rows[0])}", new { payee = "My own word" });

        var merchant = await home.PostAsync("/merchants", new { name = "Zyq & Vlk", transactionId = IdOf(rows[1]) });
        await home.ImportAsync(BankFiles.Csv("2026-03-03;ZYQVLK 14;-3.00"), account);

        merchant.GetProperty("count").GetInt32().ShouldBe(2);
        rows = await home.TransactionsAsync("");
        rows.Select(r => r.Text("payee")).ShouldBe(["Zyq & Vlk", "My own word", "Zyq & Vlk"]);
        rows.Select(r => r.Text("description")).ShouldBe(["ZYQVLK 14", "ZYQVLK 13", "ZYQVLK 12"]);
        (await home.TransactionsAsync("&q=vlk%20zyq")).Length.ShouldBe(3);
        foreach (var act in Ids(await home.GetAsync("/change-sets"))[..2])
            await home.PostAsync($"/change-sets/{act}/undo", new { });
        (await home.GetAsync("/merchants")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await home.TransactionsAsync("")).Select(r => r.Text("payee")).ShouldBe(["My own word", null]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_learned_of_one_text_holds_for_all_that_mean_the_merchant(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, pets) = (await home.AccountAsync(), await home.CategoryAsync("pets"));
        await home.ImportAsync(BankFiles.Csv("2026-03-01;ZYQVLK 12;-1.00", "2026-03-02;PQRX 7;-2.00"), account);
        var rows = await home.TransactionsAsync("");
        var one = await home.PostAsync("/merchants", new { name = "Vlk", transactionId = IdOf(rows[1]) });
        var other = await home.PostAsync("/merchants", new { name = "Pqrx", transactionId = IdOf(rows[0]) });
        await home.PatchAsync($"/transactions/{IdOf(rows[1])}", new { categoryId = pets });

        var joined = await home.PostAsync($"/merchants/{IdOf(one)}/join", new { ids = new[] { IdOf(other) } });
        await home.ImportAsync(BankFiles.Csv("2026-04-03;PQRX 8;-3.00"), account);

        joined.GetProperty("texts").GetArrayLength().ShouldBe(2);
        joined.GetProperty("count").GetInt32().ShouldBe(2);
        var row = (await home.TransactionsAsync("&from=2026-04-01")).ShouldHaveSingleItem();
        (row.Text("payee"), CategoryOf(row)).ShouldBe(("Vlk", pets));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_undo_leaves_a_text_with_the_merchant_that_got_it_since(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(BankFiles.Csv("2026-03-01;ZYQVLK 12;-1.00", "2026-03-02;PQRX 7;-2.00"), account);
        var rows = await home.TransactionsAsync("");
        await home.PostAsync("/merchants", new { name = "Vlk", transactionId = IdOf(rows[1]) });
        var first = await home.PostAsync("/merchants", new { name = "Vlk", transactionId = IdOf(rows[0]) });
        await home.PatchAsync($"/merchants/{IdOf(first)}", new { remove = new[] { "pqrx" } });
        var released = Ids(await home.GetAsync("/change-sets"))[0];
        await home.PostAsync("/merchants", new { name = "Pqrx", transactionId = IdOf(rows[0]) });

        var undone = await home.PostAsync($"/change-sets/{released}/undo", new { });

        undone.GetProperty("conflicts").EnumerateArray().Select(c => c.Text("field")).ShouldContain("Keys");
        Items(await home.GetAsync("/merchants"))
            .Select(m =>
                (m.Text("name"), string.Join(',', m.GetProperty("texts").EnumerateArray().Select(t => t.Text("key"))))
            )
            .ShouldBe([("Pqrx", "pqrx"), ("Vlk", "zyqvlk")]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_text_means_one_merchant_and_the_last_word_counts(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var row = await home.EnterAsync(account, "2026-03-01", -100, "ZYQVLK 12");
        var first = await home.PostAsync("/merchants", new { name = "First", transactionId = row });

        await home.PostAsync("/merchants", new { name = "Second", transactionId = row });

        var merchants = (await home.GetAsync("/merchants")).GetProperty("items").EnumerateArray().ToList();
        merchants.Select(m => m.Text("name")).ShouldBe(["Second"]);
        await home.RefusalAsync(HttpStatusCode.NotFound, HttpMethod.Delete, $"/merchants/{IdOf(first)}");
        (
            await home.RefusalAsync(
                HttpStatusCode.Conflict,
                HttpMethod.Patch,
                $"/merchants/{IdOf(merchants[0])}",
                new { remove = new[] { "zyqvlk" } }
            )
        ).ShouldBe("merchant.nameless");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_text_that_is_added_is_taken_from_another_and_all_of_it_is_one_act(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(
            BankFiles.Csv("2026-03-01;ZYQVLK 12;-1.00", "2026-03-02;PQRX 7;-2.00", "2026-03-03;WVUT 3;-4.00"),
            account
        );
        var rows = await home.TransactionsAsync("");
        var one = await home.PostAsync("/merchants", new { name = "Vlk", transactionId = IdOf(rows[2]) });
        await home.PostAsync("/merchants", new { name = "Pqrx", transactionId = IdOf(rows[1]) });

        var edited = await home.PatchAsync(
            $"/merchants/{IdOf(one)}",
            new { name = "All of them", add = new[] { "pqrx", "WVUT 99" } }
        );

        TextsOf(edited).ShouldBe([("pqrx", 1), ("wvut", 1), ("zyqvlk", 1)]);
        (await home.TransactionsAsync("")).ShouldAllBe(r => r.Text("payee") == "All of them");
        NamesOf(await home.GetAsync("/merchants")).ShouldBe(["All of them"]);
        await home.UndoLastAsync();
        NamesOf(await home.GetAsync("/merchants")).ShouldBe(["Pqrx", "Vlk"]);
        (await home.TransactionsAsync("")).Select(r => r.Text("payee")).ShouldBe([null, "Pqrx", "Vlk"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_text_that_is_removed_means_nothing_and_a_name_is_given_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(BankFiles.Csv("2026-03-01;ZYQVLK 12;-1.00", "2026-03-02;PQRX 7;-2.00"), account);
        var rows = await home.TransactionsAsync("");
        var one = await home.PostAsync("/merchants", new { name = "Vlk", transactionId = IdOf(rows[1]) });
        await home.PostAsync("/merchants", new { name = "VLK", transactionId = IdOf(rows[0]) });
        var edited = await home.PatchAsync($"/merchants/{IdOf(one)}", new { remove = new[] { "pqrx" } });
        await home.PostAsync("/merchants", new { name = "Pqrx", transactionId = IdOf(rows[0]) });

        var path = $"/merchants/{IdOf(one)}";
        var code = await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, path, new { name = "pqrX" });

        TextsOf(edited).ShouldBe([("zyqvlk", 1)]);
        code.ShouldBe("merchant.name-taken");
        (await home.TransactionsAsync("")).Select(r => r.Text("payee")).ShouldBe(["Pqrx", "Vlk"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Many_come_by_the_page_in_the_order_of_their_names(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(
            BankFiles.Csv("2026-03-01;ZYQVLK 1;-1.00", "2026-03-02;PQRX 7;-2.00", "2026-03-03;WVUT 3;-4.00"),
            account
        );
        var rows = await home.TransactionsAsync("");
        foreach (var (row, name) in rows.Zip(new[] { "bravo", "Árvore", "Charlie" }))
            await home.PostAsync("/merchants", new { name, transactionId = IdOf(row) });

        var first = await home.GetAsync("/merchants?limit=2");
        var second = await home.GetAsync($"/merchants?limit=2&cursor={first.Text("next")}");

        NamesOf(first).ShouldBe(["Árvore", "bravo"]);
        NamesOf(second).ShouldBe(["Charlie"]);
        second.Text("next").ShouldBeNull();
        NamesOf(await home.GetAsync("/merchants?q=ARVO")).ShouldBe(["Árvore"]);
        NamesOf(await home.GetAsync("/merchants?q=zyq")).ShouldBe(["Charlie"]);
        NamesOf(await home.GetAsync($"/merchants?transactionId={IdOf(rows[0])}")).ShouldBe(["bravo"]);
        (await home.Person.GetAsync("/merchants?cursor=x")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Texts_of_the_bank_are_found_by_a_part_with_whom_they_mean(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(
            BankFiles.Csv("2026-03-01;ZYQVLK 1;-1.00", "2026-03-02;ZYQ PQRX;-2.00", "2026-03-03;ZYQ PQRX;-4.00"),
            account
        );
        var rows = await home.TransactionsAsync("");
        await home.PostAsync("/merchants", new { name = "Vlk", transactionId = IdOf(rows[2]) });

        var found = Items(await home.GetAsync("/merchants/texts?q=ZÝQ"));

        found
            .Select(t => (t.Text("key"), t.GetProperty("count").GetInt32(), t.Text("merchant")))
            .ShouldBe([("zyq pqrx", 2, null), ("zyqvlk", 1, "Vlk")]);
        Items(await home.GetAsync("/merchants/texts?q=%25%25")).ShouldBeEmpty();
    }

    private static string?[] NamesOf(JsonElement page) => [.. Items(page).Select(m => m.Text("name"))];

    private static (string?, int)[] TextsOf(JsonElement merchant) =>
        [
            .. merchant
                .GetProperty("texts")
                .EnumerateArray()
                .Select(t => (t.Text("key"), t.GetProperty("count").GetInt32())),
        ];
}
