using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Transfers;

public sealed class TransferTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_transfer_counts_in_balances_and_not_in_reports_until_it_is_unlinked(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (reais, euros) = (await home.AccountAsync(), await home.AccountAsync("Euros", "EUR"));
        var from = await home.EnterAsync(reais, "2026-01-31", -600);
        var to = await home.EnterAsync(euros, "2026-02-02", 100, currency: "EUR");

        var transfer = await home.PostAsync("/transfers", new { fromTransactionId = from, toTransactionId = to });

        (await home.BalanceAsync(reais)).ShouldBe(-600);
        (await home.BalanceAsync(euros)).ShouldBe(100);
        Rows(await home.GetAsync("/reports/cash-flow")).ShouldBeEmpty();
        Rows(await home.GetAsync("/reports/cash-flow?from=2026-01-02&to=2026-02-27")).ShouldBeEmpty();
        var detail = (await home.GetAsync($"/transactions/{from}")).GetProperty("detail");
        IdOf(detail.GetProperty("counterpart")).ShouldBe(to);
        await home.DeleteAsync($"/transfers/{IdOf(transfer)}");
        Rows(await home.GetAsync("/reports/cash-flow")).Length.ShouldBe(2);
        (await home.GetAsync($"/transactions/{to}")).GetProperty("transferId").GetString().ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_no_transfer_is_refused(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (one, two) = (await home.AccountAsync(), await home.AccountAsync("Other"));
        var from = await home.EnterAsync(one, "2026-01-31", -600);
        var same = await home.EnterAsync(one, "2026-01-31", 600);
        var less = await home.EnterAsync(two, "2026-01-31", 599);
        var to = await home.EnterAsync(two, "2026-01-31", 600);

        (await RefusedAsync(home, from, same)).ShouldBe("transfer.same-account");
        (await RefusedAsync(home, to, from)).ShouldBe("transfer.directions");
        (await RefusedAsync(home, from, less)).ShouldBe("transfer.amounts-differ");
        await home.PostAsync("/transfers", new { fromTransactionId = from, toTransactionId = to });
        (await RefusedAsync(home, from, to)).ShouldBe("transfer.already-linked");
        var edit = new { amount = new { minorUnits = 1, currency = "BRL" } };
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Patch, $"/transactions/{to}", edit)).ShouldBe(
            "transaction.in-transfer"
        );
    }

    private static Task<string> RefusedAsync(HomeOverHttp home, string fromTransactionId, string toTransactionId) =>
        home.RefusalAsync(
            HttpStatusCode.Conflict,
            HttpMethod.Post,
            "/transfers",
            new { fromTransactionId, toTransactionId }
        );

    private static JsonElement[] Rows(JsonElement report) => [.. report.GetProperty("rows").EnumerateArray()];
}
