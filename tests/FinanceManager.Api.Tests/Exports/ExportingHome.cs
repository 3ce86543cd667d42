using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>A home whose ledger has everything that is hard to export, and what is asked of its exports.</summary>
internal static class ExportingHome
{
    /// <summary>Breaks lines, ends quotes, runs formulas, begins comments, moves days and turns text around.</summary>
    internal const string Hostile =
        "=cmd()|'/C calc'!A0\r\n2020-01-01 * x  ; [2019-01-01] date:2018-01-01, \"q\" \\ \t\u202e\u0007_x0041_x0042_ 🍞 שלום";

    internal static byte[] Statement { get; } =
        BankFiles.Csv(
            "2026-03-02;PADARIA DO ZE;-12,50",
            "2026-03-02;PADARIA DO ZE;-12,50",
            "2026-03-03;DELETED ONE;-7,00"
        );

    internal static async Task<HomeOverHttp> OpenAsync(string engine)
    {
        var home = await HomeOverHttp.OpenAsync(engine);
        var checking = await home.AccountAsync("Itaú;  corrente : (x)", opening: 100_050);
        var (card, savings) = (
            await home.AccountAsync("Itaú;  corrente : (x)", opening: -2_000, type: "creditCard"),
            await home.AccountAsync("itaú; corrente : (X)", type: "savings")
        );
        var yen = await home.AccountAsync("日本 🏦", "JPY", opening: 5_000);
        var pesos = await home.AccountAsync("\u202e\"=1+1\"", "CLP", type: "cash");
        var dinars = await home.AccountAsync("-", "KWD", opening: 1_001);
        await home.SpendAsync(checking, card);
        await home.SpendAbroadAsync(yen, pesos, dinars);
        await home.TransferAsync((checking, "2026-01-31", -600_00, "BRL"), (savings, "2026-01-31", 600_00, "BRL"));
        await home.TransferAsync((savings, "2026-02-28", -100_01, "BRL"), (card, "2026-03-02", 100_01, "BRL"));
        await home.TransferAsync((checking, "2026-02-01", -33_33, "BRL"), (yen, "2026-02-01", 1_000, "JPY"));
        await home.TransferAsync((yen, "2026-02-10", -777, "JPY"), (dinars, "2026-02-07", 1_613, "KWD"));
        await home.TransferAsync((dinars, "2026-03-31", -7, "KWD"), (pesos, "2026-04-02", 23, "CLP"));
        await home.ImportAsync(Statement, checking);
        await home.ImportAsync(Statement, checking);
        await home.TellTwiceAsync(checking);
        await home.ImportAsync(BankFiles.Csv("2026-03-05;AMAZON MKTPLACE 01/10;-120.00"), card);
        await home.PatchAsync($"/accounts/{savings}", new { findsTransfers = false });
        await home.TellColumnsAsync(checking);
        await home.DeleteTransactionAsync("DELETED ONE");
        await home.DeleteTransactionAsync("BY HAND, DELETED");
        return home;
    }

    /// <summary>Pairs of movements that may be one: merged, taken apart, still to be asked about, and merged into one that was deleted.</summary>
    private static async Task TellTwiceAsync(this HomeOverHttp home, string account)
    {
        foreach (var text in new[] { "PADARIA PAO QUENTE", "COMPRA DEBITO 8821" })
            await home.ImportAsync(
                BankFiles.Csv([.. Enumerable.Range(20, 4).Select(day => $"2026-03-{day};{text};-{day},15")]),
                account
            );
        var matches = Items(await home.GetAsync("/review?kind=duplicate"));
        matches.Length.ShouldBe(4);
        await MergeAsync(matches[0]);
        await home.PostAsync(
            "/review/dismiss",
            new
            {
                kind = "duplicate",
                transactionId = IdOf(matches[1].GetProperty("transaction")),
                otherId = IdOf(matches[1].GetProperty("other")),
            }
        );
        await MergeAsync(matches[2]);
        await home.DeleteAsync($"/transactions/{IdOf(matches[2].GetProperty("other"))}");

        Task<JsonElement> MergeAsync(JsonElement match) =>
            home.PostAsync(
                $"/transactions/{IdOf(match.GetProperty("transaction"))}/merge",
                new { intoId = IdOf(match.GetProperty("other")) }
            );
    }

    private static async Task TellColumnsAsync(this HomeOverHttp home, string account)
    {
        var import = await home.UploadAsync(BankFiles.Text("When^What^Much", "2026-03-30^LOJA AZUL^-5,01"), account);
        var mapping = new
        {
            delimiter = "^",
            headerRow = 1,
            date = 0,
            description = new[] { 1 },
            amount = 2,
            dateOrder = "yearMonthDay",
            decimalSeparator = ",",
        };
        await home.PatchAsync($"/imports/{IdOf(import)}", new { mapping });
        await home.CommitAsync(import);
    }

    private static async Task SpendAsync(this HomeOverHttp home, string checking, string card)
    {
        var (groceries, salary) = (await home.CategoryAsync("food.groceries"), await home.CategoryAsync("salary"));
        var food = await home.CategoryAsync("food");
        var own = IdOf(await home.PostAsync("/categories", Category("Pets; :  \"x\"")));
        var child = IdOf(await home.PostAsync("/categories", Category("pets; : \"X\"", own)));
        var decoy = IdOf(await home.PostAsync("/categories", Category("uncategorized")));
        await home.PatchAsync($"/categories/{await home.CategoryAsync("food.coffee")}", new { name = "groceries" });

        await home.EnterAsync(checking, "2026-01-05", 500_000, "ACME LTDA", salary);
        await home.EnterAsync(checking, "2026-01-06", -4_250, "MERCADO", groceries);
        await home.EnterAsync(checking, "2026-01-07", 250, "REFUND", food);
        await home.EnterAsync(checking, "2026-01-08", -1_999, "xqz", decoy);
        await home.EnterAsync(checking, "2026-01-31", -99, "*pending", await home.CategoryAsync("food.coffee"));
        await home.EnterAsync(checking, "2026-02-01", 0, "(nothing)");
        await home.EnterAsync(card, "2026-02-02", -1, "BY HAND, DELETED", child);
        foreach (var (status, amount) in new[] { ("pending", -1_234), ("reconciled", 4_321) })
        {
            var entered = await home.PostAsync(
                "/transactions",
                new
                {
                    accountId = card,
                    date = "2026-02-03",
                    amount = Money(amount, "BRL"),
                    payee = Hostile,
                    description = "!" + Hostile,
                    note = Hostile + new string('é', 900),
                    tags = new[] { "Férias 2026", "date", "=x", "🏖️", "日本" },
                    splits = new[]
                    {
                        new
                        {
                            amount = Money(amount - 100, "BRL"),
                            categoryId = (string?)child,
                            note = (string?)"[2020-99-99] date:2001-01-01,date:1999-01-01",
                        },
                        new
                        {
                            amount = Money(60, "BRL"),
                            categoryId = (string?)null,
                            note = (string?)null,
                        },
                        new
                        {
                            amount = Money(40, "BRL"),
                            categoryId = (string?)own,
                            note = (string?)"two\nlines",
                        },
                    },
                }
            );
            await home.PatchAsync($"/transactions/{IdOf(entered)}", new { status });
        }
    }

    private static async Task SpendAbroadAsync(this HomeOverHttp home, string yen, string pesos, string dinars)
    {
        var groceries = await home.CategoryAsync("food.groceries");
        await home.EnterAsync(yen, "2026-01-15", -1_234, "コンビニ", groceries, "JPY");
        await home.EnterAsync(pesos, "2026-01-16", -9_999, "SUPERMERCADO", groceries, "CLP");
        await home.EnterAsync(dinars, "2026-01-17", -1_005, "CARREFOUR", groceries, "KWD");
        await home.EnterAsync(dinars, "2026-03-17", 1, "xqz", currency: "KWD");
        var rule = new
        {
            name = "Zoo",
            categoryId = groceries,
            conditions = new[]
            {
                new
                {
                    field = "account",
                    @operator = "equals",
                    value = dinars,
                },
                new
                {
                    field = "text",
                    @operator = "contains",
                    value = "zoo",
                },
            },
        };
        await home.PostAsync("/rules", rule);
        await home.PostAsync(
            "/rules",
            new
            {
                name = "Divided",
                match = "any",
                conditions = rule.conditions[1..],
                parts = new object[] { new { categoryId = groceries, basisPoints = 2_500 }, new { note = "rest" } },
                tags = new[] { "zoo" },
                note = "For the children",
                stop = false,
            }
        );
        await home.EnterAsync(dinars, "2026-03-18", -333, "ZOO", currency: "KWD");
        await home.PatchAsync($"/accounts/{dinars}", new { currentBalance = Money(5_000, "KWD") });
    }

    private static async Task TransferAsync(
        this HomeOverHttp home,
        (string Account, string Day, long Amount, string Currency) from,
        (string Account, string Day, long Amount, string Currency) to
    )
    {
        var left = await home.EnterAsync(from.Account, from.Day, from.Amount, Hostile, currency: from.Currency);
        var came = await home.EnterAsync(to.Account, to.Day, to.Amount, "=arrived", currency: to.Currency);
        await home.PatchAsync(
            $"/transactions/{came}",
            new
            {
                status = "pending",
                payee = Hostile,
                tags = new[] { "x, y" },
            }
        );
        await home.PostAsync("/transfers", new { fromTransactionId = left, toTransactionId = came });
    }

    private static async Task DeleteTransactionAsync(this HomeOverHttp home, string description)
    {
        var rows = await home.TransactionsAsync();
        await home.DeleteAsync($"/transactions/{IdOf(rows.Single(t => t.Text("description") == description))}");
    }

    /// <summary>One row of each kind at least, the last transaction an imported one, the second account without a known balance.</summary>
    internal static async Task<byte[]> ExportOfEverythingAsync(this HomeOverHttp home)
    {
        var (checking, savings) = (await home.AccountAsync(opening: 100), await home.AccountAsync("Savings"));
        var groceries = await home.CategoryAsync("food.groceries");
        var bought = await home.EnterAsync(checking, "2026-01-05", -100, categoryId: groceries);
        await home.PatchAsync($"/transactions/{bought}", new { categoryId = await home.CategoryAsync("food") });
        await home.TransferAsync((checking, "2026-01-06", -50, "BRL"), (savings, "2026-01-07", 50, "BRL"));
        await home.PatchAsync($"/accounts/{checking}", new { currentBalance = Money(5_000, "BRL") });
        var conditions = new[]
        {
            new
            {
                field = "text",
                @operator = "contains",
                value = "zoo",
            },
        };
        await home.PostAsync(
            "/rules",
            new
            {
                name = "Zoo",
                categoryId = groceries,
                conditions,
            }
        );
        await home.ImportAsync(BankFiles.Ofx("1.00", "20260331", "20260302 -12.50 A1 PADARIA"));
        await home.TellTwiceAsync(checking);
        await home.TellColumnsAsync(checking);
        return await home.ExportAsync("json");
    }

    internal static async Task<byte[]> ExportAsync(this HomeOverHttp home, string format, string query = "")
    {
        var response = await home.Person.GetAsync($"/exports/{format}{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    internal static async Task<string> ExportTextAsync(this HomeOverHttp home, string format, string query = "") =>
        System.Text.Encoding.UTF8.GetString(await home.ExportAsync(format, query));

    /// <summary>Hands in an export of a whole ledger.</summary>
    internal static Task<HttpResponseMessage> RestoreAsync(this Visitor person, byte[] file) =>
        person.SendAsync(HttpMethod.Post, "/exports/json", ImportingHome.Form(file, "ledger.json"));

    private static object Category(string name, string? parentId = null) =>
        new
        {
            name,
            parentId,
            kind = "expense",
            colour = "#123456",
            icon = "tag",
        };

    internal static object Money(long minorUnits, string currency) => new { minorUnits, currency };

    internal static IEnumerable<JsonElement> Rows(JsonElement report) => report.GetProperty("rows").EnumerateArray();
}
