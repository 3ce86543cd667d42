using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Documents;

public sealed class DocumentDraftTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Items_are_filed_by_what_they_are_and_no_cent_is_lost(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        var (pets, health) = (await home.Home.CategoryAsync("pets"), await home.Home.CategoryAsync("healthcare"));
        await TeachAsync(home, account, "BISCROK", pets);
        await TeachAsync(home, account, "DIPIRONA", health);
        // A discount and a tax that are on no line: 57.77 of items, 55.01 paid.
        var receipt = Paper.Receipt(
            "LOJA QUALQUER",
            total: 5_501,
            items: [("BISCROK", 4_000), ("DIPIRONA", 1_277), ("BISCROK", 500)]
        );

        var id = await home.HandInAsync(receipt);
        var splits = (await home.DetailAsync(id)).GetProperty("draft").GetProperty("splits").EnumerateArray().ToList();

        splits
            .Select(s => (s.Text("categoryId"), Minor(s.GetProperty("amount")), s.Text("note")))
            .ShouldBe([(pets, -4_224, "BISCROK"), (health, -1_277, "DIPIRONA")]);
        await home.ConfirmAsync(id, new { accountId = account });
        var row = (await home.Home.TransactionsAsync("&q=loja")).Single();
        row.GetProperty("splits").EnumerateArray().Select(CategoryOfSplit).ShouldBe([pets, health]);
        row.GetProperty("splits")[0].Text("source").ShouldBe("document");
        await home.Home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_rule_about_the_merchant_decides_all_of_it(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        var (pets, health) = (await home.Home.CategoryAsync("pets"), await home.Home.CategoryAsync("healthcare"));
        await TeachAsync(home, account, "DIPIRONA", health);
        var vet = new[]
        {
            new
            {
                field = "text",
                @operator = "contains",
                value = "vet clinic",
            },
        };
        await home.Home.PostAsync(
            "/rules",
            new
            {
                name = "Vet",
                categoryId = pets,
                conditions = vet,
            }
        );

        var id = await home.HandInAsync(Paper.Receipt("VET CLINIC", 1_250, items: [("DIPIRONA", 1_250)]));

        var split = (await home.DetailAsync(id)).GetProperty("draft").GetProperty("splits").EnumerateArray().Single();
        (split.Text("categoryId"), split.Text("source")).ShouldBe((pets, "rule"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_person_s_word_outlives_another_reading(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        await home.Home.AccountAsync();
        var other = await home.Home.AccountAsync("Other");
        var id = await home.HandInAsync(Paper.Receipt());
        await home.Home.PatchAsync($"/documents/{id}", new { payee = "The bakery", accountId = other });

        home.Reader.Readings["FIRST"] = Paper.Receipt("ANOTHER NAME", 2_000, "2026-03-05");
        await home.Home.PostAsync($"/documents/{id}/retry", new { });
        await home.ReadAllAsync();

        var draft = (await home.DetailAsync(id)).GetProperty("draft");
        (draft.Text("payee"), draft.Text("accountId"), draft.Text("date")).ShouldBe(
            ("The bakery", other, "2026-03-05")
        );
        Minor(draft.GetProperty("amount")).ShouldBe(-2_000);
        Minor(draft.GetProperty("splits")[0].GetProperty("amount")).ShouldBe(-2_000);
        draft.GetProperty("edited").EnumerateArray().Select(e => e.GetString()).ShouldBe(["AccountId", "Payee"]);
        (
            await home.Home.RefusalAsync(
                HttpStatusCode.NotFound,
                HttpMethod.Patch,
                $"/documents/{id}",
                new { accountId = Guid.NewGuid() }
            )
        ).ShouldBe("not-found");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_account_is_the_one_of_the_bank_s_line_or_of_the_last_document(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var (one, other) = (await home.Home.AccountAsync(), await home.Home.AccountAsync("Other"));
        var first = await home.HandInAsync(Paper.Receipt(), "FIRST");
        (await AccountAsync(home, first)).ShouldBeNull();
        await home.ConfirmAsync(first, new { accountId = other });

        (await AccountAsync(home, await home.HandInAsync(Paper.Receipt(total: 900), "SECOND"))).ShouldBe(other);
        await home.Home.EnterAsync(one, "2026-03-03", -800, "PADARIA SAO JOSE");
        (await AccountAsync(home, await home.HandInAsync(Paper.Receipt(total: 800), "THIRD"))).ShouldBe(one);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Documents_are_paged_and_found_by_status(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        await home.Home.AccountAsync();
        var ids = new List<string>();
        foreach (var word in new[] { "A", "B", "C" })
            ids.Add(await home.HandInAsync(Paper.Receipt(), "WORD-" + word));
        await home.ConfirmAsync(ids[0]);
        await home.UploadAsync(Paper.Pdf("LATER"));

        var first = await home.Home.GetAsync("/documents?limit=3");
        var rest = await home.Home.GetAsync($"/documents?limit=3&cursor={first.Text("next")}");

        Items(first).Concat(Items(rest)).Select(IdOf).Skip(1).ShouldBe(Enumerable.Reverse(ids));
        rest.Text("next").ShouldBeNull();
        (await home.ListAsync("&status=booked")).Select(IdOf).ShouldBe([ids[0]]);
        (await home.ListAsync("&status=review")).Select(IdOf).ShouldBe([ids[2], ids[1]]);
        (await home.ListAsync("&status=queued")).Length.ShouldBe(1);
        (await home.ListAsync("&status=review&status=booked")).Select(IdOf).ShouldBe(Enumerable.Reverse(ids));
        foreach (var wrong in new[] { "lost", "2", "Review", "review&status=lost" })
            (
                await home.Home.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Get, $"/documents?status={wrong}")
            ).ShouldBe("validation");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_code_that_was_scanned_is_a_document(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        home.Reader.Readings["00020126"] = Paper.Receipt(uniqueId: "txid-1") with
        {
            Method = FinanceManager.Documents.DocumentMethod.Code,
        };

        var taken = await home.Home.PostAsync("/documents/code", new { text = "00020126 PIX" });
        await home.ReadAllAsync();

        var document = await home.DocumentAsync(IdOf(taken.GetProperty("document")));
        (document.Text("status"), document.Text("method"), document.Text("contentType")).ShouldBe(
            ("review", "code", "text/plain")
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Files_of_proved_and_booked_documents_go_when_the_household_keeps_them_no_longer(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        await home.Home.AccountAsync();
        var (booked, open, unsure) = (
            await home.HandInAsync(Paper.Receipt(), "FIRST"),
            await home.HandInAsync(Paper.Receipt(total: 2_000), "SECOND"),
            await home.HandInAsync(Paper.Receipt(total: 3_000, proved: false), "THIRD")
        );
        await home.ConfirmAsync(booked);
        await home.ConfirmAsync(unsure);
        home.Home.Host.Clock.Advance(TimeSpan.FromDays(70));
        await home.Home.Person.LoginAsync(home.Home.Person.Email);

        await home.Home.PatchAsync($"/households/{home.Home.Person.Household}", new { documentMonths = 2 });

        (await HasFileAsync(home, booked)).ShouldBeFalse();
        (await home.StatusAsync(booked)).ShouldBe("booked");
        (await home.Home.Person.GetAsync($"/documents/{booked}/file")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await HasFileAsync(home, open)).ShouldBeTrue();
        (await HasFileAsync(home, unsure)).ShouldBeTrue();
    }

    private static async Task<bool> HasFileAsync(DocumentHome home, string id) =>
        (await home.DocumentAsync(id)).GetProperty("hasFile").GetBoolean();

    private static async Task<string?> AccountAsync(DocumentHome home, string id) =>
        (await home.DetailAsync(id)).GetProperty("draft").Text("accountId");

    private static string? CategoryOfSplit(JsonElement split) => split.Text("categoryId");

    /// <summary>The household files what reads like this under a category.</summary>
    private static async Task TeachAsync(DocumentHome home, string account, string text, string category)
    {
        var row = await home.Home.EnterAsync(account, "2026-01-02", -100, text);
        await home.Home.PatchAsync($"/transactions/{row}", new { categoryId = category });
    }
}
