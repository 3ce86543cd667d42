using System.Net;
using System.Text;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>Today's balance is the bank's, whatever comes in and in whatever order.</summary>
public sealed class ImportBalanceTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Older_statements_move_the_opening_balance_and_never_todays(string engine)
    {
        await using var home = await OpenAsync(engine);
        var march = await home.ImportAsync(BankFiles.Ofx("900.00", "20260331", "20260310 -100.00 B1 RENT"));
        var account = march.OnlyAccountId();
        (await OpeningAsync(home, account)).ShouldBe(100_000);

        await home.ImportAsync(BankFiles.Ofx("1000.00", "20260228", "20260210 400.00 B0 SALARY"));

        (await home.BalanceAsync(account)).ShouldBe(90_000);
        (await OpeningAsync(home, account)).ShouldBe(60_000);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Older_lines_without_a_balance_leave_todays_alone_too(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync(opening: 10_000);
        await home.ImportAsync(BankFiles.Csv("2026-03-10;RENT;-40.00"), account);

        var older = await home.ImportAsync(BankFiles.Csv("2026-02-10;SALARY;25.00"), account);

        (await home.BalanceAsync(account)).ShouldBe(6_000);
        (await OpeningAsync(home, account)).ShouldBe(7_500);
        await home.UndoAsync(older);
        (await home.BalanceAsync(account)).ShouldBe(6_000);
        (await OpeningAsync(home, account)).ShouldBe(10_000);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_file_without_a_balance_takes_what_the_bank_shows_today(string engine)
    {
        await using var home = await OpenAsync(engine);
        var import = await home.UploadAsync(BankFiles.Csv("2026-03-10;RENT;-40.00"));
        import.OnlyAccount().GetProperty("balanceKnown").GetBoolean().ShouldBeFalse();

        var corrected = await home.PatchAsync(
            $"/imports/{IdOf(import)}",
            new
            {
                balances = new Dictionary<string, object> { [""] = new { amount = Brl(123_456) } },
                newAccounts = new Dictionary<string, object> { [""] = new { name = "Everyday", type = "savings" } },
            }
        );
        corrected.OnlyAccount().GetProperty("balanceKnown").GetBoolean().ShouldBeTrue();
        var account = (await home.CommitAsync(import)).OnlyAccount();

        account.Text("name").ShouldBe("Everyday");
        Minor(account.GetProperty("balance")).ShouldBe(123_456);
        (await OpeningAsync(home, account.Text("id")!)).ShouldBe(127_456);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_file_of_another_currency_than_its_account_is_refused(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync(currency: "USD");
        var import = await home.UploadAsync(BankFiles.Ofx("1.00", "20260331", "20260310 -1.00 B1 X"), account);

        import.OnlyAccount().GetProperty("currencyDiffers").GetBoolean().ShouldBeTrue();
        (await home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/imports/{IdOf(import)}/commit")).ShouldBe(
            "account.currency-mismatch"
        );

        (await home.TransactionsAsync()).ShouldBeEmpty();
        (await home.BalanceAsync(account)).ShouldBe(0);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Lines_in_several_currencies_go_to_an_account_of_each(string engine)
    {
        await using var home = await OpenAsync(engine);
        var euros = await home.AccountAsync("Euros", "EUR");
        var file = Encoding.UTF8.GetBytes(
            "Date,Description,Amount,Currency\n2026-03-10,CAFE,-2.00,EUR\n2026-03-11,RAMEN,-1200,JPY\n"
        );

        var import = await home.UploadAsync(file, euros);
        await home.CommitAsync(import);

        (await home.BalanceAsync(euros)).ShouldBe(-200);
        (await home.TransactionsAsync())
            .Select(t => (Minor(t.GetProperty("amount")), t.GetProperty("amount").Text("currency")))
            .ShouldBe([(-200, "EUR"), (-1_200, "JPY")], ignoreOrder: true);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_file_that_names_no_currency_is_in_that_of_its_account_the_next_one_too(string engine)
    {
        await using var home = await OpenAsync(engine);
        var yen = await home.AccountAsync("Yen", "JPY");
        var first = await home.UploadAsync(BankFiles.Csv("2026-03-10;RAMEN;-1200"));
        await home.PatchAsync(
            $"/imports/{IdOf(first)}",
            new { accounts = new Dictionary<string, string> { [""] = yen } }
        );
        await home.CommitAsync(first);

        var second = await home.ImportAsync(BankFiles.Csv("2026-03-11;SUSHI;-800"));

        second.OnlyAccountId().ShouldBe(yen);
        (await home.BalanceAsync(yen)).ShouldBe(-2_000);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_file_of_several_accounts_makes_each_of_them_and_finds_them_again(string engine)
    {
        await using var home = await OpenAsync(engine);
        var file = BankFiles.Text(
            "Account;Date;Description;Amount",
            "Checking;2026-03-01;RENT;-400.00",
            "Savings;2026-03-01;INTEREST;1.50",
            "Checking;2026-03-02;BUS;-4.00"
        );

        (await home.ImportAsync(file)).Count("inserted").ShouldBe(3);
        (await home.ImportAsync(file)).Count("inserted").ShouldBe(0);

        var accounts = Items(await home.GetAsync("/accounts"));
        accounts
            .ToDictionary(a => a.Text("name")!, a => Minor(a.GetProperty("balance")))
            .ShouldBe(new Dictionary<string, long> { ["Checking"] = -40_400, ["Savings"] = 150 }, ignoreOrder: true);
        await home.ProveAsync();
    }

    private static async Task<long> OpeningAsync(Fixtures.HomeOverHttp home, string account) =>
        Minor((await home.GetAsync($"/accounts/{account}")).GetProperty("openingBalance"));

    private static object Brl(long minorUnits) => new { minorUnits, currency = "BRL" };
}
