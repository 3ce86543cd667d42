using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Statements.Tests.Migration;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>What a person takes along from Actual by its export.</summary>
public sealed class ActualImportTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Export_becomes_accounts_categories_parts_transfers_and_states_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var budget = new ActualBudget()
            .Payee("feira", "Feira")
            .Transaction(
                "start",
                500_00,
                more: [("category", "salary"), ("starting_balance_flag", 1), ("reconciled", 1)]
            )
            .Whole("1", -40_00, ("description", "feira"), ("cleared", 0))
            .Part("1", "1a", -30_00, ("category", "food"), ("notes", "frutas #semana"))
            .Part("1", "1b", -10_00, ("category", "food"))
            .Transfer("t", 100_00);

        var import = await home.UploadAsync(budget.Export(), name: "2026-01-31-My-Budget.zip");
        (import.Text("format"), import.Count("new")).ShouldBe(("actual", 4));
        var committed = await home.CommitAsync(import);

        committed
            .GetProperty("accounts")
            .EnumerateArray()
            .Select(a => Minor(a.GetProperty("balance")))
            .ShouldBe([360_00L, 100_00L], ignoreOrder: true);
        var rows = (await home.TransactionsAsync()).ToDictionary(t => Minor(t.GetProperty("amount")));
        rows[500_00].Text("status").ShouldBe("reconciled");
        rows[-40_00].Text("status").ShouldBe("pending");
        rows[-40_00].GetProperty("tags")[0].GetString().ShouldBe("semana");
        rows[-40_00].GetProperty("splits").GetArrayLength().ShouldBe(2);
        rows[-100_00].Text("transferId").ShouldBe(rows[100_00].Text("transferId"));
        rows[100_00].Text("transferId").ShouldNotBeNull();
        // The database alone says the same.
        (await home.ImportAsync(budget.Database()))
            .Count("inserted")
            .ShouldBe(0);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Closed_account_comes_in_closed_can_be_reopened_and_goes_with_the_undo(string engine)
    {
        await using var home = await OpenAsync(engine);
        var budget = new ActualBudget()
            .Account("old", "Old savings", ("closed", 1))
            .Transaction("1", 50_00)
            .Transaction("2", 7_00, "old");

        var import = await home.UploadAsync(budget.Database());
        import
            .GetProperty("accounts")
            .EnumerateArray()
            .Where(a => a.GetProperty("closed").GetBoolean())
            .Select(a => a.Text("name"))
            .ShouldBe(["Old savings"]);
        var committed = await home.CommitAsync(import);

        var closed = Items(await home.GetAsync("/accounts"))
            .Where(a => a.GetProperty("archived").GetBoolean())
            .ShouldHaveSingleItem();
        (closed.Text("name"), Minor(closed.GetProperty("balance"))).ShouldBe(("Old savings", 7_00));
        var reopened = await home.PatchAsync($"/accounts/{IdOf(closed)}", new { archived = false });
        reopened.GetProperty("archived").GetBoolean().ShouldBeFalse();
        await home.UndoLastAsync();
        (await home.UndoAsync(committed)).GetProperty("conflicts").GetArrayLength().ShouldBe(0);
        Items(await home.GetAsync("/accounts")).ShouldBeEmpty();
    }
}
