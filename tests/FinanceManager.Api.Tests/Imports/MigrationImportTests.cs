using System.Text;
using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Architecture;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Domain;
using FinanceManager.Statements;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>What a person brings along from another finance program.</summary>
public sealed class MigrationImportTests
{
    private const string Header =
        "Account,Flag,Date,Payee,Category Group/Category,Category Group,Category,Memo,Outflow,Inflow,Cleared\n";

    private static readonly byte[] Register = Encoding.UTF8.GetBytes(
        Header
            + "Bank,,2026-01-15,Starting Balance,Inflow: Ready to Assign,Inflow,Ready to Assign,,0.00,500.00,Reconciled\n"
            + "Bank,Red,2026-01-16,Feira,Casa: Groceries,Casa,Groceries,Split (1/2) frutas,30.00,0.00,Cleared\n"
            + "Bank,Red,2026-01-16,Feira,Casa: Flores,Casa,Flores,Split (2/2) ,10.00,0.00,Cleared\n"
            + "Bank,,2026-01-17,Transfer : Savings,,,,,100.00,0.00,Uncleared\n"
            + "Savings,,2026-01-17,Transfer : Bank,,,,,0.00,100.00,Cleared\n"
            + "Bank,,2026-01-18,NETFLIX.COM,,,,no category,9.00,0.00,Cleared\n"
    );

    public static TheoryData<string> Both => Engines.Both;

    public static TheoryData<string> Samples { get; } =
    [
        .. Directory
            .EnumerateFiles(SampleFolder)
            .Where(f =>
                !f.EndsWith(".expected", StringComparison.Ordinal) && !f.EndsWith("plan.csv", StringComparison.Ordinal)
            )
            .Select(f => Path.GetFileName(f)),
    ];

    private static string SampleFolder =>
        Path.Combine(Repository.Root, "tests", "FinanceManager.Statements.Tests", "Samples", "migration");

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Accounts_categories_parts_transfers_and_states_come_along(string engine)
    {
        await using var home = await OpenAsync(engine);

        var import = await home.UploadAsync(Register, name: "whatever.bin");
        (import.Text("format"), import.Count("new")).ShouldBe(("ynab", 5));
        var created = Found(import, "created", c => c.GetBoolean());
        created.Where(c => c.Value).Select(c => c.Key).Order().ShouldBe(["Casa: Flores", "Inflow: Ready to Assign"]);
        await home.CommitAsync(import);

        var rows = (await home.TransactionsAsync()).ToDictionary(t => Minor(t.GetProperty("amount")));
        rows.Count.ShouldBe(5);
        rows[50_000].Text("status").ShouldBe("reconciled");
        rows[-10_000].Text("status").ShouldBe("pending");
        rows[-10_000].Text("transferId").ShouldBe(rows[10_000].Text("transferId"));
        var parts = rows[-4_000].GetProperty("splits").EnumerateArray().ToList();
        parts
            .Select(p => (Minor(p.GetProperty("amount")), p.Text("source")))
            .ShouldBe([(-3_000, "migrated"), (-1_000, "migrated")]);
        parts[0].Text("categoryId").ShouldBe(await home.CategoryAsync("food.groceries"));
        rows[-4_000].GetProperty("tags")[0].GetString().ShouldBe("red");
        // Nobody guesses what a person left open.
        CategoryOf(rows[-900]).ShouldBeNull();
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_person_had_decided_elsewhere_is_known_here_until_the_import_is_undone(string engine)
    {
        await using var home = await OpenAsync(engine);
        var lines = Enumerable
            .Range(1, 3)
            .Select(i => $"Bank,,2026-01-1{i},XQZW VLK,Casa: Groceries,Casa,Groceries,,{i}.00,0.00,Cleared\n");
        var import = await home.UploadAsync(Encoding.UTF8.GetBytes(Header + string.Concat(lines)), name: "ynab.csv");
        var committed = await home.CommitAsync(import);

        await home.ImportAsync(BankFiles.Csv("2026-04-01;XQZW VLK 77;-5.00"), await home.AccountAsync("Other"));
        var known = (await home.TransactionsAsync("&from=2026-04-01")).ShouldHaveSingleItem();
        await home.UndoAsync(committed);
        await home.ImportAsync(BankFiles.Csv("2026-05-01;XQZW VLK 78;-5.00"), await home.AccountAsync("Third"));

        CategoryOf(known).ShouldBe(await home.CategoryAsync("food.groceries"));
        known.GetProperty("splits")[0].Text("evidence").ShouldBe("memory:3");
        CategoryOf((await home.TransactionsAsync("&from=2026-05-01")).ShouldHaveSingleItem()).ShouldBeNull();
        await using var db = home.Database();
        (await db.MerchantMemories.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Second_time_adds_nothing_and_undo_takes_back_what_was_created(string engine)
    {
        await using var home = await OpenAsync(engine);
        var before = Items(await home.GetAsync("/categories")).Length;

        var committed = await home.ImportAsync(Register);
        Items(await home.GetAsync("/categories")).Length.ShouldBe(before + 3);
        (await home.ImportAsync(Register)).Count("inserted").ShouldBe(0);
        Items(await home.GetAsync("/categories")).Length.ShouldBe(before + 3);
        await home.UndoLastAsync();
        (await home.UndoAsync(committed)).GetProperty("conflicts").GetArrayLength().ShouldBe(0);

        Items(await home.GetAsync("/categories")).Length.ShouldBe(before);
        Items(await home.GetAsync("/accounts")).ShouldBeEmpty();
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Person_says_where_a_category_goes_or_that_it_is_created(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (pets, import) = (await home.CategoryAsync("pets"), await home.UploadAsync(Register));

        var categories = new Dictionary<string, string> { ["Casa: Flores"] = pets, ["Casa: Groceries"] = "create" };
        import = await home.PatchAsync($"/imports/{IdOf(import)}", new { categories });
        Found(import, "created", c => c.GetBoolean())["Casa: Groceries"].ShouldBeTrue();
        await home.CommitAsync(import);

        var parts = (await home.TransactionsAsync())
            .Single(t => Minor(t.GetProperty("amount")) == -4_000)
            .GetProperty("splits");
        parts[1].Text("categoryId").ShouldBe(pets);
        var named = Items(await home.GetAsync("/categories")).Single(c => IdOf(c) == parts[0].Text("categoryId"));
        named.Text("name").ShouldBe("Groceries");
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Money_changed_in_a_journal_is_a_transfer_in_two_currencies(string engine)
    {
        await using var home = await OpenAsync(engine);

        await home.ImportAsync(
            Encoding.UTF8.GetBytes(
                """
                2026-01-10 change
                    assets:bank          -100.00 EUR
                    equity:conversion     100.00 EUR
                    equity:conversion    -110.00 USD
                    assets:dollars        110.00 USD

                """
            )
        );

        var rows = await home.TransactionsAsync();
        rows.Select(t => Minor(t.GetProperty("amount"))).ShouldBe([-10_000, 11_000], ignoreOrder: true);
        rows.Select(t => t.Text("transferId")).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        var report = await home.GetAsync("/reports/categories");
        report.GetProperty("rows").GetArrayLength().ShouldBe(0);
        await using var db = home.Database();
        (await LedgerCheck.RunAsync(db, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Balances_and_sums_by_month_and_category_are_those_of_the_file(string file)
    {
        await using var home = await OpenAsync("Sqlite");
        var bytes = await File.ReadAllBytesAsync(
            Path.Combine(SampleFolder, file),
            TestContext.Current.CancellationToken
        );
        var read = StatementReader.Read(
            new MemoryStream(bytes),
            new() { DefaultCurrency = Currency.Parse("BRL"), PreferredDateOrder = DateOrder.DayMonthYear }
        );

        var import = await home.UploadAsync(bytes);
        var committed = await home.CommitAsync(import);
        import = await home.GetAsync($"/imports/{IdOf(import)}");

        var balances = committed.GetProperty("accounts").EnumerateArray().Select(a => Minor(a.GetProperty("balance")));
        balances.ShouldBe(read.Accounts.Select(a => (a.Opening?.MinorUnits ?? 0) + a.Lines.Sum(l => l.MinorUnits)));
        var ids = Found(import, "categoryId", c => c.GetString()!);
        var report = await home.GetAsync("/reports/categories?interval=month");
        Reported(report).ShouldBe(Expected(read, ids), ignoreOrder: true);
        await using var db = home.Database();
        (await LedgerCheck.RunAsync(db, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static Dictionary<string, T> Found<T>(JsonElement import, string member, Func<JsonElement, T> read) =>
        import
            .GetProperty("categories")
            .EnumerateArray()
            .ToDictionary(c => c.Text("text")!, c => read(c.GetProperty(member)));

    private static List<(string?, string?, string, long)> Reported(JsonElement report) =>
        [
            .. report
                .GetProperty("rows")
                .EnumerateArray()
                .Select(r =>
                    (
                        r.Text("month"),
                        r.Text("categoryId"),
                        r.GetProperty("total").GetProperty("currency").GetString()!,
                        Minor(r.GetProperty("total"))
                    )
                ),
        ];

    /// <summary>Summed up from the file's own lines: its transfers are neither income nor spending.</summary>
    private static List<(string?, string?, string, long)> Expected(Statement read, Dictionary<string, string> ids) =>
        [
            .. read
                .Accounts.SelectMany(a => a.Lines)
                .Where(l => l.Transfer is null)
                .SelectMany(l =>
                    l.Splits.Count > 0
                        ? l.Splits.Select(s => (l, s.Category, s.MinorUnits))
                        : [(l, l.Category, l.MinorUnits)]
                )
                .GroupBy(p => ($"{p.l.Date:yyyy-MM}", p.Category is null ? null : ids[p.Category], p.l.Currency!.Code))
                .Select(g => ((string?)g.Key.Item1, g.Key.Item2, g.Key.Code, g.Sum(p => p.MinorUnits))),
        ];
}
