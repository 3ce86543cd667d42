using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Documents;

public sealed class DocumentItemsTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_person_says_was_bought_is_proved_divided_and_booked_to_the_cent(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        var (pets, health) = (await home.Home.CategoryAsync("pets"), await home.Home.CategoryAsync("healthcare"));
        var id = await home.HandInAsync(Paper.Receipt(total: 1_250, items: [("RACAO", 700), ("SABAO", 500)]));

        // The soap was misread, and a line is missing: 7.00 + 4.50 + 0.80 + 0.50 of tax − 0.30 = 12.50.
        object[] items =
        [
            Item("RACAO", 700, pets, place: 0),
            Item("SABAO", 450, health, place: 1, quantity: 2),
            Item("COLEIRA", 80, pets),
        ];
        var broken = await PatchAsync(home, id, new { items });
        Checks(broken).ShouldBe([("items-total", false)]);
        broken.GetProperty("document").GetProperty("isProved").GetBoolean().ShouldBeFalse();
        var proved = await PatchAsync(home, id, new { tax = Reais(50), discount = Reais(30) });

        Checks(proved).ShouldBe([("items-total", true)]);
        proved.GetProperty("document").GetProperty("isProved").GetBoolean().ShouldBeTrue();
        Splits(proved.GetProperty("draft")).ShouldBe([(pets, -800), (health, -450)]);
        await home.ConfirmAsync(id, new { accountId = account });
        Splits((await home.Home.TransactionsAsync()).Single()).ShouldBe([(pets, -800), (health, -450)]);
        await home.Home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_new_item_is_filed_by_its_words_and_parts_follow_until_a_person_divides(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        var health = await home.Home.CategoryAsync("healthcare");
        var row = await home.Home.EnterAsync(account, "2026-01-02", -100, "DIPIRONA");
        await home.Home.PatchAsync($"/transactions/{row}", new { categoryId = health });
        var id = await home.HandInAsync(Paper.Receipt(total: 1_250));

        var filed = await PatchAsync(home, id, new { items = new[] { Item("DIPIRONA", 1_250) } });
        filed.GetProperty("draft").GetProperty("items")[0].Text("source").ShouldBe("document");
        Splits(filed.GetProperty("draft")).ShouldBe([(health, -1_250)]);
        var cleared = await PatchAsync(home, id, new { items = new[] { Item("DIPIRONA", 1_250) } });
        Splits(cleared.GetProperty("draft")).ShouldBe([(null, -1_250)]);

        var splits = new[] { new { amount = Reais(-1_250), categoryId = health } };
        await PatchAsync(home, id, new { splits });
        var divided = await PatchAsync(home, id, new { amount = Reais(-1_300) });
        Splits(divided.GetProperty("draft")).ShouldBe([(health, -1_300)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Another_currency_keeps_the_digits_and_outlives_another_reading(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        await home.Home.AccountAsync();
        var id = await home.HandInAsync(Paper.Receipt(total: 1_250, items: [("BAGEL", 700), ("TEA", 550)]));

        var dollars = await PatchAsync(home, id, new { currency = "USD", tip = Dollars(0) });
        (await RefusedAsync(home, id, new { tax = Reais(1) })).ShouldBe("document.currencies-differ");
        (await RefusedAsync(home, id, new { items = new[] { Item("X", 1) } })).ShouldBe("document.currencies-differ");
        home.Reader.Readings["FIRST"] = Paper.Receipt(total: 1_260, items: [("BAGEL", 700), ("TEA", 560)]);
        await home.Home.PostAsync($"/documents/{id}/retry", new { });
        await home.ReadAllAsync();

        var draft = dollars.GetProperty("draft");
        draft.GetProperty("amount").GetProperty("currency").GetString().ShouldBe("USD");
        draft.GetProperty("items")[0].GetProperty("amount").GetRawText().ShouldContain("\"USD\"");
        Checks(dollars).ShouldBe([("items-total", true)]);
        var again = (await home.DetailAsync(id)).GetProperty("draft");
        again
            .GetProperty("items")[1]
            .GetProperty("amount")
            .GetRawText()
            .ShouldBe("""{"minorUnits":560,"currency":"USD"}""");
    }

    private static object Item(
        string description,
        long units,
        string? categoryId = null,
        int? place = null,
        decimal? quantity = null
    ) =>
        new
        {
            description,
            amount = Reais(units),
            categoryId,
            place,
            quantity,
        };

    private static object Reais(long minorUnits) => new { minorUnits, currency = "BRL" };

    private static object Dollars(long minorUnits) => new { minorUnits, currency = "USD" };

    private static Task<JsonElement> PatchAsync(DocumentHome home, string id, object body) =>
        home.Home.PatchAsync($"/documents/{id}", body);

    private static Task<string> RefusedAsync(DocumentHome home, string id, object body) =>
        home.Home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, $"/documents/{id}", body);

    private static IEnumerable<(string?, bool)> Checks(JsonElement detail) =>
        detail
            .GetProperty("checks")
            .EnumerateArray()
            .Select(c => (c.Text("name"), c.GetProperty("holds").GetBoolean()));

    private static IEnumerable<(string?, long)> Splits(JsonElement of) =>
        of.GetProperty("splits").EnumerateArray().Select(s => (s.Text("categoryId"), Minor(s.GetProperty("amount"))));
}
