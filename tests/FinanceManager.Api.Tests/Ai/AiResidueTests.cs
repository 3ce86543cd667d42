using System.Text.Json;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>What is taken up by a run: what waits, and of that only what nobody was asked about.</summary>
public sealed class AiResidueTests
{
    private const string Sqlite = nameof(DatabaseEngine.Sqlite);
    private const string WaitingIndex = "ix_transactions_needs_review_merchant_key";

    public static TheoryData<string> Both => Engines.Both;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_the_model_does_not_know_or_cannot_know_stands_in_front_of_nothing_new(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        ai.Claude.Shops["ZIBBLE"] = ("food.groceries", 95);
        ai.Claude.Shops["FROBZ"] = ("pets", 40);
        await home.EnterAsync(account, "2026-03-02", -500, "PIX ENVIADO MARIA DA SILVA");
        await home.EnterAsync(account, "2026-03-02", -500, "QWOPZ");
        await home.EnterAsync(account, "2026-03-02", -500, "FROBZ");
        Number(await ai.RunAsync(), "rows").ShouldBe(3);
        Number(await home.GetAsync("/ai/preview"), "rows").ShouldBe(0);

        var fresh = await home.EnterAsync(account, "2026-01-02", -500, "ZIBBLE");
        var again = await home.EnterAsync(account, "2026-03-05", -700, "QWOPZ");
        var run = await ai.RunAsync();

        (Number(run, "rows"), Number(run, "merchants"), Number(run, "categorized")).ShouldBe((1, 1, 1));
        ((await ai.SourceAsync(fresh)), (await ai.SourceAsync(again))).ShouldBe(("ai", "none"));
        ai.Claude.TextsSent().ShouldBe(["QWOPZ", "FROBZ", "ZIBBLE"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task It_is_taken_up_again_when_a_category_is_added_and_when_the_answer_is_old(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        await home.EnterAsync(account, "2026-03-02", -500, "QWOPZ");
        await home.EnterAsync(account, "2026-03-02", -500, "PIX ENVIADO MARIA DA SILVA");
        await ai.RunAsync();

        await CategoryAsync(home, "Qwops");
        Number(await ai.RunAsync(), "rows").ShouldBe(1, "no category makes a person's name known");
        await ai.WaitAsync(TimeSpan.FromDays(91));
        Number(await ai.RunAsync(), "rows").ShouldBe(2);

        ai.Claude.Questions.Count.ShouldBe(3);
        await ai.ProveSpendingAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_import_of_nothing_new_starts_no_run(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        await ai.Home.ImportAsync(AiRunTests.BankText(1, _ => "QWOPZ A"));
        await ai.GoOnAsync();

        await ai.Home.ImportAsync(AiRunTests.BankText(2, _ => "QWOPZ A"));

        Items(await ai.Home.GetAsync("/ai/runs")).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task It_is_read_by_the_index_of_what_waits(string engine)
    {
        await using var home = await HomeOverHttp.OpenAsync(engine);
        await using var db = home.Database();
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = Residue.Unheard(db, "x").Take(10).CreateDbCommand();
        if (engine != Sqlite)
        {
            // A table of no rows is read as it lies.
            await using var settings = db.Database.GetDbConnection().CreateCommand();
            settings.CommandText = "set enable_seqscan = off; set enable_sort = off";
            await settings.ExecuteNonQueryAsync(Ct);
        }
        command.CommandText = $"{(engine == Sqlite ? "explain query plan" : "explain")} {command.CommandText}";

        var plan = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(Ct))
            while (await reader.ReadAsync(Ct))
                plan.Add(reader.GetString(engine == Sqlite ? 3 : 0));

        plan.ShouldContain(step => step.Contains(WaitingIndex), string.Join('\n', plan));
        plan.ShouldNotContain(step => step.Contains("SCAN t") || step.Contains("ORDER BY"), string.Join('\n', plan));
        plan.ShouldContain(step => step.Contains("ai_opinions"), string.Join('\n', plan));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Names_of_the_household_s_people_are_taken_out_of_its_categories_too(string engine)
    {
        await using var ai = await AiHome.OpenAsync(engine);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        await CategoryAsync(home, "Mesada JOE 529.982.247-25");
        await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE");

        await ai.RunAsync();

        var sent = ai.Claude.Questions.ShouldHaveSingleItem().ToJsonString();
        sent.ShouldContain("Mesada [person] [cpf]");
        sent.ShouldNotContain("joe", Case.Insensitive);
    }

    [Fact]
    public async Task Categories_that_are_called_the_same_without_what_was_taken_out_are_only_suggested()
    {
        await using var ai = await AiHome.OpenAsync(Sqlite);
        var (home, account) = (ai.Home, await ai.Home.AccountAsync());
        await CategoryAsync(home, "Rent 529.982.247-25");
        await CategoryAsync(home, "Rent 111.444.777-35");
        ai.Claude.Shops["ZIBBLE"] = ("Rent [cpf]", 99);
        await home.EnterAsync(account, "2026-03-02", -500, "ZIBBLE");

        var run = await ai.RunAsync();

        (Number(run, "categorized"), Number(run, "suggested")).ShouldBe((0, 1));
    }

    private static Task<JsonElement> CategoryAsync(HomeOverHttp home, string name) =>
        home.PostAsync(
            "/categories",
            new
            {
                name,
                kind = "expense",
                colour = "#123456",
                icon = "tag",
            }
        );

    private static int Number(JsonElement of, string member) => of.GetProperty(member).GetInt32();
}
