using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Cards;

public sealed class BillTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_bill_holds_its_closing_day_takes_refunds_off_and_money_pays_the_oldest(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync();
        await home.EnterAsync(card, "2040-02-10", -1_000);
        await home.EnterAsync(card, "2040-02-11", -5_000);
        await home.EnterAsync(card, "2040-03-01", 800);
        await home.EnterAsync(card, "2040-03-10", -300);
        await home.EnterAsync(card, "2040-03-11", -70);
        await home.PayAsync(card, "2040-03-12", 3_000);

        var bills = Items(await home.GetAsync($"/accounts/{card}/bills"));

        bills
            .Select(b => (b.Text("state"), b.Text("from"), b.Text("to"), b.Text("dueDate")))
            .ShouldBe([
                ("open", "2040-03-11", "2040-04-10", "2040-04-20"),
                ("closed", "2040-02-11", "2040-03-10", "2040-03-20"),
                ("closed", "2040-01-11", "2040-02-10", "2040-02-20"),
            ]);
        bills.Select(Sums).ShouldBe([(70, 0, 70), (4_500, 2_000, 2_500), (1_000, 1_000, 0)]);
        (-await home.BalanceAsync(card)).ShouldBe(bills.Sum(b => Sums(b).StillDue));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_payment_that_is_not_linked_is_known_by_its_words_and_pays_the_oldest_bill(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync();
        await home.EnterAsync(card, "2040-02-10", -1_000);
        await home.EnterAsync(card, "2040-03-01", -500);
        await home.EnterAsync(card, "2040-03-02", 1_200, "PAGAMENTO RECEBIDO");
        await home.EnterAsync(card, "2040-03-03", 40, "ESTORNO PADARIA");
        await home.EnterAsync(card, "2040-03-12", -70);
        await home.EnterAsync(card, "2040-03-13", 60, "PIX RECEBIDO MARIA");

        var bills = Items(await home.GetAsync($"/accounts/{card}/bills"));

        bills.Select(Sums).ShouldBe([(70, 0, 70), (460, 260, 200), (1_000, 1_000, 0)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Parts_dated_on_the_day_of_the_purchase_are_each_on_the_bill_of_their_month(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync();
        await home.ImportPartsAsync(
            card,
            [.. Enumerable.Range(1, 4).Select(n => $"2040-01-20;SOFA PARC 0{n}/05;-100.00")]
        );
        await home.EnterAsync(card, "2040-02-01", -7);

        var bills = Items(await home.GetAsync($"/accounts/{card}/bills"));
        var newest = Items(await home.GetAsync($"/accounts/{card}/bills?limit=1"));
        var due = await home.GetAsync("/bills");

        bills.Select(b => Sums(b).Purchases).ShouldBe([10_000, 10_000, 10_007]);
        newest.Select(b => (Sums(b).Purchases, Minor(b.GetProperty("carried")))).ShouldBe([(10_000, 20_007)]);
        Items(due)
            .Select(b => (b.Text("to"), Sums(b).StillDue, Minor(b.GetProperty("committed"))))
            .ShouldBe([
                ("2040-02-10", 10_007, 0),
                ("2040-03-10", 10_000, 0),
                ("2040-04-10", 10_000, 0),
                ("2040-05-10", 10_000, 0),
                ("2040-06-10", 0, 10_000),
            ]);
        due.GetProperty("totals")[0].Minors("stillDue").ShouldBe([-await home.BalanceAsync(card)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_closing_day_of_31_is_the_last_of_a_shorter_month(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync(closingDay: 31);
        await home.EnterAsync(card, "2040-01-31", -100);
        await home.EnterAsync(card, "2040-02-01", -20);
        await home.EnterAsync(card, "2040-02-29", -3);
        await home.EnterAsync(card, "2040-03-01", -4_000);

        var bills = Items(await home.GetAsync($"/accounts/{card}/bills"));

        bills
            .Select(b => (b.Text("to"), Sums(b).Purchases))
            .ShouldBe([("2040-03-31", 4_000), ("2040-02-29", 23), ("2040-01-31", 100)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_owed_before_is_carried_and_earlier_bills_are_on_the_next_page(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync(opening: -900);
        await home.EnterAsync(card, "2039-12-10", -10);
        await home.EnterAsync(card, "2039-12-11", -20);
        await home.EnterAsync(card, "2040-02-10", -30);
        await home.EnterAsync(card, "2040-03-12", -40);

        var page = await home.GetAsync($"/accounts/{card}/bills?limit=3");
        var earlier = await home.GetAsync($"/accounts/{card}/bills?limit=3&cursor={page.Text("next")}");

        Items(page)
            .Select(b => (Sums(b).Purchases, Minor(b.GetProperty("carried"))))
            .ShouldBe([(40, 0), (0, 0), (30, 930)]);
        Items(earlier).Select(b => (Sums(b).Purchases, Minor(b.GetProperty("carried")))).ShouldBe([(20, 0), (10, 900)]);
        earlier.Text("next").ShouldBeNull();
        Items(await home.GetAsync($"/accounts/{card}/bills?cursor=0001-01")).ShouldBeEmpty();
        Items(await home.GetAsync($"/accounts/{await home.AccountAsync()}/bills")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Bills_of_all_cards_are_due_the_soonest_first_with_the_installments_that_will_come(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var (card, dollars) = (await home.CardAsync(), await home.CardAsync(closingDay: 25, currency: "USD"));
        await home.ImportPartsAsync(card, "2040-02-12;SOFA PARC 01/04;-100.00", "2040-03-12;SOFA PARC 02/04;-100.00");
        await home.EnterAsync(dollars, "2040-03-01", -700, currency: "USD");

        var due = await home.GetAsync("/bills");

        Items(due)
            .Select(b => (b.Text("dueDate"), b.Text("state"), Sums(b).StillDue, Minor(b.GetProperty("committed"))))
            .ShouldBe([
                ("2040-03-20", "closed", 10_000, 0),
                ("2040-04-20", "open", 10_000, 0),
                ("2040-04-20", "open", 700, 0),
                ("2040-05-20", "upcoming", 0, 10_000),
                ("2040-06-20", "upcoming", 0, 10_000),
            ]);
        due.GetProperty("totals")
            .EnumerateArray()
            .Select(t => (t.Text("currency"), t.Minors("stillDue", "committed")))
            .Select(t => (t.Item1, t.Item2[0], t.Item2[1]))
            .ShouldBe([("BRL", 20_000, 20_000), ("USD", 700, 0)]);
        await home.PatchAsync($"/accounts/{card}", new { archived = true });
        Items(await home.GetAsync("/bills")).ShouldHaveSingleItem();
    }

    private static (long Purchases, long Payments, long StillDue) Sums(JsonElement bill) =>
        bill.Minors("purchases", "payments", "stillDue") is [var purchases, var payments, var stillDue]
            ? (purchases, payments, stillDue)
            : default;
}
