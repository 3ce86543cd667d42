using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Transfers;

/// <summary>Money between own accounts is found; what is not certain is asked; what a person took apart stays apart.</summary>
public sealed class FoundTransferTests
{
    private static readonly byte[] Paid = BankFiles.Csv("2026-03-10;PAGAMENTO FATURA CARTAO;-900.00");
    private static readonly byte[] Received = BankFiles.Csv("2026-03-11;PAGAMENTO RECEBIDO;900.00");

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_payment_of_a_card_is_linked_at_import_and_goes_with_the_undo_of_either_file(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (checking, card) = (await home.AccountAsync(), await home.AccountAsync("Card", type: "creditCard"));
        await home.ImportAsync(Paid, checking);
        var received = await home.ImportAsync(Received, card);
        (await LinkedAsync(home)).ShouldBe(2);
        await home.ProveAsync();

        await home.UndoAsync(received);
        (await LinkedAsync(home)).ShouldBe(0);
        await home.ProveAsync();

        await home.RedoAsync(received);
        (await LinkedAsync(home)).ShouldBe(2);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_taken_apart_is_not_found_again(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.ImportAsync(Paid, await home.AccountAsync());
        await home.ImportAsync(Received, await home.AccountAsync("Card", type: "creditCard"));
        var transfer = (await home.TransactionsAsync())[0].Text("transferId");
        await home.DeleteAsync($"/transfers/{transfer}");

        var found = await home.PostAsync("/transfers/find", new { });

        (found.Count("linked"), found.Count("suggested")).ShouldBe((0, 0));
        (await LinkedAsync(home)).ShouldBe(0);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_amount_alone_is_only_suggested(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.ImportAsync(BankFiles.Csv("2026-03-10;LOJA AZUL;-900.00"), await home.AccountAsync());
        await home.ImportAsync(BankFiles.Csv("2026-03-10;SALARIO;900.00"), await home.AccountAsync("Other"));

        (await LinkedAsync(home)).ShouldBe(0);
        var match = Items(await home.GetAsync("/review?kind=transfer")).ShouldHaveSingleItem();
        match.Text("reason").ShouldBe("opposite-amounts");
        await home.PostAsync(
            "/transfers",
            new
            {
                fromTransactionId = IdOf(match.GetProperty("transaction")),
                toTransactionId = IdOf(match.GetProperty("other")),
            }
        );
        Items(await home.GetAsync("/review?kind=transfer")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_partners_none_is_chosen_without_asking(string engine)
    {
        await using var home = await OpenAsync(engine);
        var checking = await home.AccountAsync();
        await home.ImportAsync(
            BankFiles.Csv("2026-03-10;PAGAMENTO FATURA CARTAO;-900.00", "2026-03-09;PAGAMENTO FATURA CARTAO;-900.00"),
            checking
        );
        await home.ImportAsync(Received, await home.AccountAsync("Card", type: "creditCard"));

        (await LinkedAsync(home)).ShouldBe(0);
        Items(await home.GetAsync("/review?kind=transfer")).Length.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Accounts_that_are_switched_off_and_days_too_far_apart_are_left_alone(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (checking, card) = (await home.AccountAsync(), await home.AccountAsync("Card", type: "creditCard"));
        await home.PatchAsync($"/accounts/{card}", new { findsTransfers = false });
        await home.ImportAsync(Paid, checking);
        await home.ImportAsync(Received, card);
        (await LinkedAsync(home)).ShouldBe(0);

        await home.PatchAsync($"/accounts/{card}", new { findsTransfers = true });
        await home.ImportAsync(BankFiles.Csv("2026-04-01;PAGAMENTO FATURA CARTAO;-70.00"), checking);
        await home.ImportAsync(BankFiles.Csv("2026-04-06;PAGAMENTO RECEBIDO;70.00"), card);
        (await LinkedAsync(home)).ShouldBe(0);

        var found = await home.PostAsync("/transfers/find", new { });
        found.Count("linked").ShouldBe(1);
        (await LinkedAsync(home)).ShouldBe(2);
        await home.ProveAsync();
        await home.UndoLastAsync();
        (await LinkedAsync(home)).ShouldBe(0);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_currencies_are_suggested_when_the_rate_of_the_day_fits(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.ImportAsync(BankFiles.Csv("2026-03-10;TRANSFERENCIA EXTERIOR;-600.00"), await home.AccountAsync());
        var rate = await home.GetAsync("/reports/summary");
        rate.ValueKind.ShouldBe(JsonValueKind.Object);
        await home.ImportAsync(BankFiles.Csv("2026-03-11;TRANSFER IN;1.00"), await home.AccountAsync("Euros", "EUR"));

        (await LinkedAsync(home)).ShouldBe(0);
        Items(await home.GetAsync("/review?kind=transfer")).ShouldBeEmpty("one euro is not six hundred reais");
    }

    private static async Task<int> LinkedAsync(HomeOverHttp home) =>
        (await home.TransactionsAsync()).Count(t => t.Text("transferId") is not null);
}
