using System.Net;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Accounts;

public sealed class AccountTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_balance_is_the_opening_balance_and_every_transaction(string engine)
    {
        await using var home = await OpenAsync(engine);
        var id = await home.AccountAsync(opening: 10_000);
        await home.EnterAsync(id, "2026-01-31", -1_250);
        await home.EnterAsync(id, "2026-02-01", 500);

        var listed = Items(await home.GetAsync("/accounts")).ShouldHaveSingleItem();

        Minor(listed.GetProperty("balance")).ShouldBe(9_250);
        Minor(listed.GetProperty("openingBalance")).ShouldBe(10_000);
        listed.GetProperty("balanceKnown").GetBoolean().ShouldBeTrue();
        (await home.GetAsync($"/accounts/{id}")).GetProperty("transactionCount").GetInt32().ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_the_bank_shows_today_moves_the_opening_balance(string engine)
    {
        await using var home = await OpenAsync(engine);
        var id = await home.AccountAsync();
        await home.EnterAsync(id, "2026-01-10", -1_000);
        await home.EnterAsync(id, "2026-01-20", -300);
        (await home.GetAsync($"/accounts/{id}")).GetProperty("balanceKnown").GetBoolean().ShouldBeFalse();

        var account = await home.PatchAsync(
            $"/accounts/{id}",
            new { currentBalance = new { minorUnits = 5_000, currency = "BRL" }, currentBalanceDate = "2026-01-15" }
        );

        Minor(account.GetProperty("openingBalance")).ShouldBe(6_000);
        Minor(account.GetProperty("balance")).ShouldBe(4_700);
        Minor(account.GetProperty("difference")).ShouldBe(0);
        account.GetProperty("statedBalance").GetProperty("date").GetString().ShouldBe("2026-01-15");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_stated_balance_that_the_ledger_does_not_reach_shows_the_difference(string engine)
    {
        await using var home = await OpenAsync(engine);
        var id = IdOf(
            await home.PostAsync(
                "/accounts",
                new
                {
                    name = "Card",
                    type = "creditCard",
                    currency = "EUR",
                    currentBalance = new { minorUnits = -900, currency = "EUR" },
                    currentBalanceDate = "2026-03-10",
                    closingDay = 31,
                    dueDay = 8,
                }
            )
        );
        await home.EnterAsync(id, "2026-03-10", -40, currency: "EUR");
        await home.EnterAsync(id, "2026-03-11", -60, currency: "EUR");

        var account = await home.GetAsync($"/accounts/{id}");

        Minor(account.GetProperty("balance")).ShouldBe(-1_000);
        Minor(account.GetProperty("difference")).ShouldBe(40);
        account.GetProperty("closingDay").GetInt32().ShouldBe(31);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_null_member_clears_and_an_absent_one_stays(string engine)
    {
        await using var home = await OpenAsync(engine);
        var id = await home.AccountAsync();
        await home.PatchAsync($"/accounts/{id}", new { institution = "Itaú", name = "Main" });

        (await home.PatchAsync($"/accounts/{id}", new { archived = true }))
            .GetProperty("institution")
            .GetString()
            .ShouldBe("Itaú");
        var cleared = await home.PatchAsync($"/accounts/{id}", new { institution = (string?)null });

        cleared.GetProperty("institution").GetString().ShouldBeNull();
        cleared.GetProperty("name").GetString().ShouldBe("Main");
        cleared.GetProperty("archived").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_account_goes_with_its_transactions_only_when_that_is_said_and_comes_back_whole(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (id, other) = (await home.AccountAsync(), await home.AccountAsync("Savings"));
        var from = await home.EnterAsync(id, "2026-01-05", -700);
        var to = await home.EnterAsync(other, "2026-01-06", 700);
        await home.PostAsync("/transfers", new { fromTransactionId = from, toTransactionId = to });

        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Delete, $"/accounts/{id}")).ShouldBe(
            "account.has-transactions"
        );
        await home.DeleteAsync($"/accounts/{id}?withTransactions=true");

        Ids(await home.GetAsync("/accounts")).ShouldBe([other]);
        Ids(await home.GetAsync("/transactions")).ShouldBe([to]);
        (await home.GetAsync($"/transactions/{to}")).GetProperty("transferId").GetString().ShouldBeNull();
        var act = Items(await home.GetAsync("/change-sets"))[0];
        act.GetProperty("label").GetString().ShouldBe("account.deleted");
        await home.PostAsync($"/change-sets/{IdOf(act)}/undo", new { });
        (await home.BalanceAsync(id)).ShouldBe(-700);
        (await home.GetAsync($"/transactions/{to}")).GetProperty("transferId").GetString().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("""{"name":" ","type":"checking","currency":"BRL"}""")]
    [InlineData("""{"name":"a\u0000b","type":"checking","currency":"BRL"}""")]
    [InlineData("""{"name":"A","type":"checking","currency":"BRL","closingDay":32}""")]
    [InlineData("""{"name":"A","type":"7","currency":"BRL"}""")]
    [InlineData("""{"name":"A","type":"checking","currency":"ZZZ"}""")]
    public async Task An_account_that_makes_no_sense_is_refused(string body)
    {
        await using var home = await OpenAsync("Sqlite");

        var response = await home.Person.SendAsync(
            HttpMethod.Post,
            "/accounts",
            System.Text.Json.JsonDocument.Parse(body).RootElement
        );

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Items(await home.GetAsync("/accounts")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_cycle_needs_a_credit_card()
    {
        await using var home = await OpenAsync("Sqlite");
        var id = await home.AccountAsync();

        (
            await home.RefusalAsync(
                HttpStatusCode.Conflict,
                HttpMethod.Patch,
                $"/accounts/{id}",
                new { closingDay = 3 }
            )
        ).ShouldBe("account.cycle-needs-credit-card");
    }
}
