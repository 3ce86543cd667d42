using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Cards;

public sealed class InstallmentListTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Parts_make_plans_with_what_remains_of_them_and_a_total_per_currency(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var (card, dollars) = (await home.CardAsync(), await home.CardAsync(currency: "USD"));
        await home.ImportPartsAsync(
            card,
            "2040-01-20;TOK STOK PARC 01/03;-33.34",
            "2040-02-20;TOK STOK PARC 02/03;-33.33",
            "2040-02-20;TOK STOK PARC 01/03;-33.34",
            "2040-02-20;TOK STOK PARC 01/03;-80.00",
            "2040-01-25;LIVRARIA 1/2;-10.00",
            "2040-02-25;LIVRARIA 2/2;-10.00"
        );
        await home.ImportPartsAsync(dollars, "2040-03-02;APPLE STORE INSTALLMENT 5 of 12;-50.00");

        var open = await home.GetAsync("/installments?open=true");

        Items(open)
            .Select(p =>
                (p.Text("nextDate"), p.Count("paid"), p.Count("remaining"), Minor(p.GetProperty("remainingDebt")))
            )
            .ShouldBe(
                [
                    ("2040-04-02", 5, 7, 35_000),
                    ("2040-03-20", 2, 1, 3_333),
                    ("2040-03-20", 1, 2, 6_668),
                    ("2040-03-20", 1, 2, 16_000),
                ],
                ignoreOrder: true
            );
        open.GetProperty("totals")
            .EnumerateArray()
            .Select(t => (t.Text("currency"), t.Count("open"), Minor(t.GetProperty("remainingDebt"))))
            .ShouldBe([("BRL", 3, 26_001), ("USD", 1, 35_000)]);
        var finished = Items(await home.GetAsync($"/installments?open=false&accountId={card}"));
        finished.ShouldHaveSingleItem().GetProperty("finished").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_came_back_or_was_deleted_is_no_part_and_a_gap_is_paid_once(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync();
        await home.ImportPartsAsync(
            card,
            "2039-12-05;MAGALU PARC 03/10;-120.00",
            "2040-02-05;MAGALU PARC 05/10;-120.00",
            "2040-03-05;MAGALU PARC 06/10;-120.00",
            "2040-03-09;ESTORNO MAGALU PARC 06/10;120.00",
            "2040-03-05;CASAS BAHIA PARC 01/04;-70.00"
        );
        var deleted = (await home.TransactionsAsync("&q=bahia")).ShouldHaveSingleItem();
        await home.DeleteAsync($"/transactions/{IdOf(deleted)}");

        var plan = Items(await home.GetAsync("/installments")).ShouldHaveSingleItem();

        (plan.Count("paid"), plan.Count("remaining"), plan.Text("nextDate")).ShouldBe((5, 5, "2040-03-05"));
        plan.Minors("part", "remainingDebt").ShouldBe([12_000, 60_000]);
        plan.GetProperty("parts").EnumerateArray().Select(p => p.Count("number")).ShouldBe([3, 5]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Pages_hold_every_plan_once_and_say_the_total_of_all(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync();
        await home.ImportPartsAsync(
            card,
            [.. Enumerable.Range(1, 5).Select(n => $"2040-03-0{1 + (n / 2)};SHOP PARC 01/10;-{n}00.00")]
        );

        var seen = new List<long>();
        for (string? next = ""; next is not null; )
        {
            var page = await home.GetAsync($"/installments?limit=2{(next == "" ? "" : $"&cursor={next}")}");
            seen.AddRange(Items(page).Select(p => Minor(p.GetProperty("part"))));
            page.GetProperty("totals")[0].Minors("remainingDebt").ShouldBe([1_350_000]);
            next = page.Text("next");
        }

        seen.Order().ShouldBe([10_000, 20_000, 30_000, 40_000, 50_000]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_purchase_that_was_given_back_is_no_longer_owed_until_a_later_part_is_seen(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync();
        await home.ImportPartsAsync(
            card,
            "2040-01-05;MAGALU PARC 01/10;-120.00",
            "2040-02-05;MAGALU PARC 02/10;-120.00",
            "2040-02-20;ESTORNO MAGALU;1200.00"
        );

        var over = Items(await home.GetAsync("/installments")).ShouldHaveSingleItem();
        (over.GetProperty("cancelled").GetBoolean(), over.Count("paid"), over.Count("remaining")).ShouldBe(
            (true, 2, 0)
        );
        over.Minors("remainingDebt").ShouldBe([0]);
        Items(await home.GetAsync("/bills")).ShouldAllBe(b => Minor(b.GetProperty("committed")) == 0);

        await home.ImportPartsAsync(card, "2040-03-05;MAGALU PARC 03/10;-120.00");

        var goesOn = Items(await home.GetAsync("/installments?open=true")).ShouldHaveSingleItem();
        goesOn.Minors("remainingDebt").ShouldBe([84_000]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task However_many_parts_there_are_an_old_plan_is_still_owed(string engine)
    {
        await using var home = await CardHome.OpenInMarchAsync(engine);
        var card = await home.CardAsync();
        await home.ImportPartsAsync(card, "2039-12-05;MAGALU PARC 03/10;-120.00");
        await home.ImportPartsAsync(
            card,
            [.. Enumerable.Range(0, 20_001).Select(n => $"2040-02-05;SHOP PARC 02/02;-{n % 90 + 1}.00")]
        );

        var plan = Items(await home.GetAsync("/installments?open=true")).ShouldHaveSingleItem();

        plan.Minors("remainingDebt").ShouldBe([84_000]);
    }
}
