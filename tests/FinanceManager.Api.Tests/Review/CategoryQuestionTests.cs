using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Review;

public sealed class CategoryQuestionTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Rows_that_nobody_can_know_are_asked_by_merchant_and_decided_at_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, pets) = (await home.AccountAsync(), await home.CategoryAsync("pets"));
        await ImportAsync(home, account);

        var asked = await home.GetAsync("/review/categories");
        var group = asked.GetProperty("items")[0];
        Number(group, "count").ShouldBe(3);
        group.GetProperty("totals")[0].GetProperty("minorUnits").GetInt64().ShouldBe(-600);
        (Number(asked, "groups"), Number(asked, "rows")).ShouldBe((2, 4));
        var question = group.GetProperty("question");
        (question.Text("merchantKey"), question.GetProperty("income").GetBoolean()).ShouldBe(("xqzw vlk", false));

        var decided = await home.PostAsync(
            "/review/categories",
            new { decisions = new object[] { new { question, categoryId = pets } } }
        );

        (Number(decided, "groups"), Number(decided, "changed")).ShouldBe((1, 3));
        Number(await home.GetAsync("/review/categories"), "rows").ShouldBe(1);
        var rows = await home.TransactionsAsync($"&categoryId={pets}");
        rows.Length.ShouldBe(3);
        await home.PostAsync($"/change-sets/{decided.Text("changeSetId")}/undo", new { });
        Number(await home.GetAsync("/review/categories"), "rows").ShouldBe(4);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_decided_is_known_the_next_time_and_counts_for_the_quality(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, pets) = (await home.AccountAsync(), await home.CategoryAsync("pets"));
        await ImportAsync(home, account);
        var question = (await home.GetAsync("/review/categories")).GetProperty("items")[0].GetProperty("question");
        await home.PostAsync(
            "/review/categories",
            new { decisions = new object[] { new { question, categoryId = pets } } }
        );

        await home.ImportAsync(BankFiles.Csv("2026-04-01;XQZW VLK 77;-5.00"), account);

        var row = (await home.TransactionsAsync("&from=2026-04-01")).ShouldHaveSingleItem();
        var split = row.GetProperty("splits")[0];
        (split.Text("categoryId"), split.Text("source")).ShouldBe((pets, "memory"));
        await home.PatchAsync($"/transactions/{IdOf(row)}", new { categoryId = await home.CategoryAsync("gifts") });
        var quality = await home.GetAsync("/categorization/quality");
        (Number(quality, "remembered"), Number(quality, "corrected")).ShouldBe((1, 1));
        Number(quality.GetProperty("all"), "count")
            .ShouldBe(0, "who corrects unasked only ever tells of what is wrong");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Suggestions_are_accepted_from_a_confidence_on_and_only_those(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(
            BankFiles.Csv("2026-03-02;PIX ENVIADO MARIA SOUZA LIMA;-8.00", "2026-03-04;XQZW 9981;-1.00"),
            account
        );

        (await AcceptAsync(home, 0.95)).ShouldBe(0);
        (await AcceptAsync(home, 0.55)).ShouldBe(1);

        var people = await home.CategoryAsync("other.pix-to-people");
        var row = (await home.TransactionsAsync($"&categoryId={people}")).ShouldHaveSingleItem();
        row.GetProperty("splits")[0].Text("source").ShouldBe("person");
        var suggested = (await home.GetAsync("/categorization/quality")).GetProperty("all");
        (Number(suggested, "count"), Number(suggested, "applied")).ShouldBe((1, 0));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_confirmed_counts_no_more_once_it_is_taken_back(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.ImportAsync(
            BankFiles.Csv("2026-03-02;PIX ENVIADO MARIA SOUZA LIMA;-8.00"),
            await home.AccountAsync()
        );
        var accepted = await home.PostAsync("/review/categories/accept", new { minConfidence = 0.55 });
        var act = accepted.Text("changeSetId");

        (await CountAsync()).ShouldBe(1);
        var undone = await home.PostAsync($"/change-sets/{act}/undo", new { });
        (await CountAsync()).ShouldBe(0);
        undone.GetProperty("conflicts").GetArrayLength().ShouldBe(0);
        await home.PostAsync($"/change-sets/{act}/redo", new { });
        (await CountAsync()).ShouldBe(1);

        async Task<int> CountAsync() =>
            Number((await home.GetAsync("/categorization/quality")).GetProperty("all"), "count");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Texts_that_name_nobody_are_each_a_question_with_sums_of_their_own(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.EnterAsync(account, "2026-03-02", -200, "12345");
        await home.EnterAsync(account, "2026-03-01", -100, "12345");
        await home.EnterAsync(account, "2026-03-01", -400, "777");
        await home.EnterAsync(account, "2026-03-01", 800, "777");

        var asked = await home.GetAsync("/review/categories");

        var items = asked.GetProperty("items").EnumerateArray().ToList();
        items
            .Select(i => (Text(i), Number(i, "count"), Total(i)))
            .ShouldBe([("12345", 2, -300), ("777", 1, -400), ("777", 1, 800)], ignoreOrder: true);
        items.Single(i => Text(i) == "12345").GetProperty("newest").Text("date").ShouldBe("2026-03-02");
        Number(asked, "groups").ShouldBe(3);
        var decided = await home.PostAsync(
            "/review/categories",
            new
            {
                decisions = items
                    .Where(i => Total(i) < 0)
                    .Select(i => new { question = i.GetProperty("question"), categoryId = (string?)null }),
            }
        );
        (Number(decided, "groups"), Number(decided, "changed")).ShouldBe((2, 3));
        Number(await home.GetAsync("/review/categories"), "rows").ShouldBe(1);

        static string? Text(JsonElement item) => item.GetProperty("question").Text("description");
        static long Total(JsonElement item) => item.GetProperty("totals")[0].GetProperty("minorUnits").GetInt64();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_category_of_nobody_or_of_another_household_is_refused(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await ImportAsync(home, account);
        var question = (await home.GetAsync("/review/categories")).GetProperty("items")[0].GetProperty("question");
        var decision = new { question, categoryId = Guid.CreateVersion7() };

        await home.RefusalAsync(
            HttpStatusCode.NotFound,
            HttpMethod.Post,
            "/review/categories",
            new { decisions = new object[] { decision } }
        );

        Number(await home.GetAsync("/review/categories"), "rows").ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_transaction_tells_why_and_who_changed_it(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (account, pets) = (await home.AccountAsync(), await home.CategoryAsync("pets"));
        await home.ImportAsync(BankFiles.Csv("2026-03-03;NETFLIX.COM;-39.90"), account);
        var id = IdOf((await home.TransactionsAsync("")).ShouldHaveSingleItem());

        var before = await home.GetAsync($"/transactions/{id}/explanation");
        await home.PatchAsync($"/transactions/{id}", new { categoryId = pets });
        var after = await home.GetAsync($"/transactions/{id}/explanation");

        var decision = before.GetProperty("decisions")[0];
        (decision.Text("source"), decision.Text("evidence")).ShouldBe(("dictionary", "dictionary:netflix"));
        before.GetProperty("changes").EnumerateArray().Select(c => c.Text("kind")).ShouldBe(["import"]);
        after.GetProperty("decisions")[0].Text("source").ShouldBe("person");
        var changes = after.GetProperty("changes").EnumerateArray().ToList();
        changes.Select(c => c.Text("kind")).ShouldBe(["manual", "import"]);
        changes[0].Text("actor").ShouldNotBeNullOrEmpty();
        changes[0]
            .GetProperty("fields")
            .EnumerateArray()
            .Single(f => f.Text("field") == "CategoryId")
            .Text("after")
            .ShouldBe(pets);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_part_that_was_removed_is_told_of_with_what_it_held(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (pets, gifts) = (await home.CategoryAsync("pets"), await home.CategoryAsync("gifts"));
        var id = await home.EnterAsync(await home.AccountAsync(), "2026-03-01", -100, "MARKET");
        await home.PatchAsync($"/transactions/{id}", new { splits = new[] { Part(pets, -40), Part(gifts, -60) } });

        await home.PatchAsync($"/transactions/{id}", new { splits = new[] { Part(pets, -100) } });

        var last = (await home.GetAsync($"/transactions/{id}/explanation")).GetProperty("changes")[0];
        var gone = last.GetProperty("fields")
            .EnumerateArray()
            .Where(f => f.GetProperty("after").ValueKind == JsonValueKind.Null)
            .ToList();
        gone.Select(f => f.Text("field")).ShouldBe(["CategoryId", "MinorUnits"]);
        (gone[0].Text("before"), gone[1].GetProperty("before").GetInt64()).ShouldBe((gifts, -60));

        static object Part(string categoryId, long minorUnits) =>
            new { categoryId, amount = new { minorUnits, currency = "BRL" } };
    }

    private static async Task<int> AcceptAsync(HomeOverHttp home, double minConfidence) =>
        Number(await home.PostAsync("/review/categories/accept", new { minConfidence }), "groups");

    private static int Number(JsonElement of, string member) => of.GetProperty(member).GetInt32();

    private static Task<JsonElement> ImportAsync(HomeOverHttp home, string account) =>
        home.ImportAsync(
            BankFiles.Csv(
                "2026-03-01;XQZW VLK 12;-1.00",
                "2026-03-02;XQZW VLK 13;-2.00",
                "2026-03-03;XQZW VLK 14;-3.00",
                "2026-03-04;NETFLIX.COM;-39.90",
                "2026-03-05;ZZYX PQR;-7.00"
            ),
            account
        );
}
