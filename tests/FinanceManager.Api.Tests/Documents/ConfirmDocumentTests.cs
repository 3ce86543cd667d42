using System.Net;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Documents;

public sealed class ConfirmDocumentTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_confirmed_document_is_one_transaction_that_can_be_undone(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        var id = await home.HandInAsync(Paper.Receipt());

        var confirmed = await home.ConfirmAsync(id);

        confirmed.GetProperty("created").GetBoolean().ShouldBeTrue();
        var row = (await home.Home.TransactionsAsync()).ShouldHaveSingleItem();
        (row.Text("accountId"), row.Text("date"), row.Text("status")).ShouldBe((account, "2026-03-02", "pending"));
        (row.Text("payee"), row.Text("payeeSource")).ShouldBe(("PADARIA SAO JOSE LTDA", "document"));
        (await home.StatusAsync(id)).ShouldBe("booked");
        var listed = (await home.ListAsync($"&transactionId={IdOf(row)}")).ShouldHaveSingleItem();
        listed.Text("changeSetId").ShouldBe(confirmed.Text("changeSetId"));
        (await home.RefusedAsync(id)).ShouldBe("document.already-confirmed");

        await home.UndoAsync(confirmed);
        (await home.Home.TransactionsAsync()).ShouldBeEmpty();
        (await home.StatusAsync(id)).ShouldBe("review");
        await home.ConfirmAsync(id);
        (await home.Home.BalanceAsync(account)).ShouldBe(-1_250);
        await home.Home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_bank_s_line_takes_the_document_and_gives_it_back(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        await home.Home.ImportAsync(BankFiles.Csv("2026-03-04;PADARIA SAO JOSE;-12.50"), account);
        var before = (await home.Home.TransactionsAsync()).Single();
        var id = await home.HandInAsync(Paper.Receipt(items: [("PAO FRANCES", 750), ("RACAO PARA CAES", 500)]));
        var candidate = (await home.DetailAsync(id)).GetProperty("candidates")[0];
        candidate.Text("reason").ShouldBe("same-merchant");

        var confirmed = await home.ConfirmAsync(id, new { matchId = candidate.Text("transactionId") });

        confirmed.GetProperty("created").GetBoolean().ShouldBeFalse();
        var row = (await home.Home.TransactionsAsync()).ShouldHaveSingleItem();
        (IdOf(row), row.Text("status")).ShouldBe((IdOf(before), "booked"));
        row.Text("payee").ShouldBe("PADARIA SAO JOSE LTDA");
        await home.UndoAsync(confirmed);
        var after = (await home.Home.TransactionsAsync()).Single();
        after.Text("version").ShouldBe(before.Text("version"));
        (await home.StatusAsync(id)).ShouldBe("review");
        await home.Home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Lines_of_the_amount_about_that_day_are_candidates_the_likeliest_first(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        foreach (var day in new[] { "2026-02-27", "2026-02-28", "2026-03-09", "2026-03-10" })
            await home.Home.EnterAsync(account, day, -1_250, $"SHOP {day}");
        await home.Home.EnterAsync(account, "2026-03-02", -1_251, "PADARIA SAO JOSE");
        await home.Home.EnterAsync(account, "2026-03-05", -1_250, "COMPRA CARTAO PADARIA SAO JOSE");
        var id = await home.HandInAsync(Paper.Receipt());

        var candidates = (await home.DetailAsync(id)).GetProperty("candidates").EnumerateArray().ToList();

        candidates[0].Text("description").ShouldBe("COMPRA CARTAO PADARIA SAO JOSE");
        candidates.Select(c => c.Text("date")).ShouldBe(["2026-03-05", "2026-02-28", "2026-03-09"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_document_in_two_files_is_booked_once(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        await home.Home.AccountAsync();
        var xml = await home.HandInAsync(Paper.Receipt(uniqueId: "NFE-1"), "FIRST");
        var pdf = await home.HandInAsync(Paper.Receipt(uniqueId: "NFE-1"), "SECOND");
        var transaction = (await home.ConfirmAsync(xml)).Text("transactionId");

        (await home.RefusedAsync(pdf)).ShouldBe("document.same-confirmed");
        var detail = await home.DetailAsync(pdf);
        detail.Text("duplicateOf").ShouldBe(xml);
        detail.GetProperty("candidates")[0].Text("reason").ShouldBe("same-document");
        await home.ConfirmAsync(pdf, new { matchId = transaction });

        (await home.Home.TransactionsAsync()).Length.ShouldBe(1);
        (await home.ListAsync($"&transactionId={transaction}")).Length.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_confirmations_at_once_book_it_once(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        await home.Home.AccountAsync();
        var id = await home.HandInAsync(Paper.Receipt());

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ => home.Home.Person.SendAsync(HttpMethod.Post, $"/documents/{id}/confirm", new { }))
        );

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(2);
        (await home.Home.TransactionsAsync()).Length.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_nobody_knows_a_person_says_and_what_cannot_be_is_refused(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var account = await home.Home.AccountAsync();
        var pets = await home.Home.CategoryAsync("pets");
        var id = IdOf((await home.UploadAsync(Paper.Pdf("UNREADABLE"))).GetProperty("document"));
        (await home.RefusedAsync(id)).ShouldBe("document.in-work");
        await home.ReadAllAsync();
        (await home.RefusedAsync(id)).ShouldBe("document.incomplete");
        var amount = new { minorUnits = -2_000, currency = "BRL" };
        var splits = new[] { new { amount = new { minorUnits = -1_999, currency = "BRL" }, categoryId = pets } };
        (await home.RefusedAsync(id, new { amount, splits })).ShouldBe("transaction.splits-do-not-add-up");

        await home.ConfirmAsync(
            id,
            new
            {
                accountId = account,
                date = "2026-03-03",
                amount,
                payee = "Vet",
                splits = new[] { new { amount, categoryId = pets } },
            }
        );

        var row = (await home.Home.TransactionsAsync()).Single();
        (row.Text("payee"), row.Text("payeeSource"), CategoryOf(row)).ShouldBe(("Vet", "person", pets));
        row.GetProperty("splits")[0].Text("source").ShouldBe("person");
        (await home.StatusAsync(id)).ShouldBe("booked");
    }
}
