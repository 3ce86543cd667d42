using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>Who said last what the balance is, the bank or a person, is believed; and no longer when that is undone.</summary>
public sealed class OpeningTests
{
    private static readonly byte[] March = BankFiles.Ofx("500.00", "20260331", "20260302 -50.00 A1 PADARIA");
    private static readonly byte[] Silent = BankFiles.Ofx(null, "", "20260203 -7.50 A0 CAFE");

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_opening_that_a_person_corrected_holds_against_files_that_state_nothing_newer(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = (await home.ImportAsync(March)).OnlyAccountId();
        await home.PatchAsync(
            $"/accounts/{account}",
            new { openingBalance = new { minorUnits = 60_000, currency = "BRL" } }
        );
        (await home.BalanceAsync(account)).ShouldBe(55_000);

        var older = await home.ImportAsync(Silent);

        older.OnlyAccountId().ShouldBe(account);
        (await home.BalanceAsync(account)).ShouldBe(55_000);
        await home.UndoAsync(older);
        (await home.BalanceAsync(account)).ShouldBe(55_000);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_banks_next_statement_outweighs_what_a_person_said_before_it(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = (await home.ImportAsync(March)).OnlyAccountId();
        await home.PatchAsync(
            $"/accounts/{account}",
            new { openingBalance = new { minorUnits = 60_000, currency = "BRL" } }
        );

        await home.ImportAsync(BankFiles.Ofx("480.00", "20990430", "20260402 -20.00 A2 CAFE"));

        (await home.BalanceAsync(account)).ShouldBe(48_000);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Undoing_the_only_import_that_stated_a_balance_leaves_the_sum_of_what_was_seen(string engine)
    {
        await using var home = await OpenAsync(engine);
        var march = await home.ImportAsync(March);
        var account = march.OnlyAccountId();
        await home.ImportAsync(Silent);
        (await home.BalanceAsync(account)).ShouldBe(50_000);

        await home.UndoAsync(march);

        (await home.BalanceAsync(account)).ShouldBe(-750);
        await home.ProveAsync();
        await home.RedoAsync(march);
        (await home.BalanceAsync(account)).ShouldBe(50_000);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Undoing_the_first_of_two_statements_keeps_the_balance_of_the_second(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var first = await home.ImportAsync(March, account);
        await home.ImportAsync(BankFiles.Ofx("480.00", "20260430", "20260402 -20.00 A2 CAFE"), account);

        await home.UndoAsync(first);

        (await home.BalanceAsync(account)).ShouldBe(48_000);
        await home.ProveAsync();
    }
}
