using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Rules;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

public sealed class RuledLineTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_file_brings_is_divided_tagged_and_noted_and_counted_as_the_rule_s(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (food, pets) = (await home.CategoryAsync("food"), await home.CategoryAsync("pets"));
        object parts = new object[] { new { categoryId = food, basisPoints = 3_333 }, new { categoryId = pets } };
        var rule = await home.RuleAsync("xqz", ("parts", parts), ("tags", new[] { "Weekly" }), ("note", "for us"));

        await home.ImportAsync(BankFiles.Csv("2026-03-02;XQZ MERCADO;-10.01"), await home.AccountAsync());

        var row = (await home.TransactionsAsync()).ShouldHaveSingleItem();
        var splits = row.GetProperty("splits").EnumerateArray().ToList();
        splits
            .Select(s => (s.Text("categoryId"), Minor(s.GetProperty("amount"))))
            .ShouldBe([(food, -333), (pets, -668)]);
        splits.ShouldAllBe(s => s.Text("source") == "rule" && s.Text("evidence") == $"rule:{rule}");
        (row.Text("note"), row.GetProperty("tags")[0].GetString()).ShouldBe(("for us", "weekly"));
        Items(await home.GetAsync("/rules"))[0].Count("hits").ShouldBe(1);
        Ids(await home.GetAsync("/transactions?q=weekly")).ShouldBe([IdOf(row)]);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Ends_that_only_a_rule_tells_for_a_transfer_are_linked_by_the_import(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.RuleAsync("xqz poupanca", ("transfer", true));
        await home.ImportAsync(BankFiles.Csv("2026-03-10;XQZ POUPANCA;-900.00"), await home.AccountAsync());

        await home.ImportAsync(BankFiles.Csv("2026-03-13;ENTRADA;900.00"), await home.AccountAsync("Savings"));

        Items(await home.GetAsync("/transactions?transfer=true")).Length.ShouldBe(2);
        await home.ProveAsync();
        await home.UndoLastAsync();
        Items(await home.GetAsync("/transactions?transfer=true")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_rule_on_installments_looks_at_the_line_too(string engine)
    {
        await using var home = await OpenAsync(engine);
        var food = await home.CategoryAsync("food");
        var condition = WrittenRule.Condition("installment", "equals", "true");
        await home.PostAsync(
            "/rules",
            new
            {
                name = "x",
                conditions = new[] { condition },
                categoryId = food,
            }
        );

        await home.ImportAsync(
            BankFiles.Csv("2026-03-10;XQZ LOJA PARC 03/10;-9.00", "2026-03-09;XQZ LOJA;-9.00"),
            await home.AccountAsync()
        );

        (await home.TransactionsAsync()).Select(CategoryOf).ShouldBe([food, null]);
    }
}
