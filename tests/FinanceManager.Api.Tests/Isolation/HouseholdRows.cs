using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Domain;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>A household with some of everything, entered through the interface by its owner.</summary>
internal sealed class HouseholdRows
{
    private int _made;

    private HouseholdRows(TestHost host, Visitor owner, string mark) => (Host, Owner, Mark) = (host, owner, mark);

    internal Visitor Owner { get; }

    internal TestHost Host { get; }

    /// <summary>In every text of the household, so that a leak is seen.</summary>
    internal string Mark { get; }

    internal string Id => Owner.Household!;

    /// <summary>Its rows as they are stored.</summary>
    internal FinanceDbContext Database() =>
        Host.Database.Open(HouseholdId.From(Guid.Parse(Id)), UserId.From(Guid.Parse(Owner.UserId)));

    internal string Account { get; private set; } = "";

    /// <summary>A credit card with a purchase in parts.</summary>
    internal string Card { get; private set; } = "";

    internal string Category { get; private set; } = "";
    internal string Transaction { get; private set; } = "";
    internal string Rule { get; private set; } = "";
    internal string Import { get; private set; } = "";

    internal string ChangeSet { get; private set; } = "";

    internal static async Task<HouseholdRows> OfAsync(TestHost host, string mark)
    {
        var owner = await Visitor.RegisteredAsync(host, $"{mark}-owner@example.com");
        var rows = new HouseholdRows(host, owner, mark);
        rows.Account = await rows.NewAccountAsync();
        rows.Card = await rows.NewCardAsync();
        rows.Category = await rows.NewCategoryAsync();
        rows.Transaction = await rows.NewTransactionAsync();
        rows.Rule = await rows.NewRuleAsync();
        rows.Import = await rows.NewImportAsync();
        await rows.NewTransferAsync();
        await rows.JsonAsync(HttpMethod.Post, $"/imports/{await rows.NewImportAsync()}/commit");
        rows.ChangeSet = await rows.NewChangeSetAsync();
        return rows;
    }

    /// <summary>The same person in another browser.</summary>
    internal static async Task<Visitor> AgainAsync(TestHost host, Visitor person)
    {
        var again = new Visitor(host) { Household = person.Household };
        (await again.LoginAsync(person.Email)).IsSuccessStatusCode.ShouldBeTrue();
        return again;
    }

    internal Task<Visitor> OwnerAgainAsync() => AgainAsync(Host, Owner);

    internal async Task<string> NewSessionAsync()
    {
        var again = await OwnerAgainAsync();
        var sessions = await Visitor.JsonOfAsync(await again.GetAsync("/auth/sessions"));
        return sessions
            .EnumerateArray()
            .Single(s => s.GetProperty("current").GetBoolean())
            .GetProperty("id")
            .GetString()!;
    }

    internal Task<string> NewAccountAsync() =>
        IdOfAsync(
            "/accounts",
            new
            {
                name = Name("account"),
                type = "checking",
                currency = "BRL",
            }
        );

    private async Task<string> NewCardAsync()
    {
        var name = Name("card");
        var card = new
        {
            name,
            type = "creditCard",
            currency = "BRL",
            closingDay = 10,
            dueDay = 20,
        };
        var id = await IdOfAsync("/accounts", card);
        var import = await JsonAsync(HttpMethod.Post, "/imports", Form("card.csv", $"{Mark} sofa PARC 03/10", id));
        await JsonAsync(HttpMethod.Post, $"/imports/{import.GetProperty("id").GetString()}/commit");
        return id;
    }

    internal Task<string> NewCategoryAsync() =>
        IdOfAsync(
            "/categories",
            new
            {
                name = Name("category"),
                kind = "expense",
                colour = "#123456",
                icon = "tag",
            }
        );

    internal Task<string> NewTransactionAsync(string? account = null, long minorUnits = -1_234, string? text = null) =>
        IdOfAsync(
            "/transactions",
            new
            {
                accountId = account ?? Account,
                date = "2026-03-01",
                amount = new { minorUnits, currency = "BRL" },
                description = text ?? $"{Mark} shop",
                categoryId = Category,
            }
        );

    internal Task<string> NewViewAsync() => IdOfAsync("/views", new { name = Name("view"), filter = new { q = Mark } });

    internal async Task<(string From, string To)> NewMovementAsync() =>
        (await NewTransactionAsync(), await NewTransactionAsync(await NewAccountAsync(), 1_234));

    internal async Task<string> NewTransferAsync()
    {
        var (from, to) = await NewMovementAsync();
        return await IdOfAsync("/transfers", new { fromTransactionId = from, toTransactionId = to });
    }

    /// <summary>A transaction that another one was merged into.</summary>
    internal async Task<string> NewMergedAsync()
    {
        var (merged, kept) = (await NewTransactionAsync(), await NewTransactionAsync());
        await JsonAsync(HttpMethod.Post, $"/transactions/{merged}/merge", new { intoId = kept });
        return kept;
    }

    internal Task<string> NewRuleAsync() => IdOfAsync("/rules", RuleOf(Category, Name("rule")));

    /// <summary>The ids of all rules there are by now.</summary>
    internal async Task<string[]> RulesAsync() =>
        [
            .. (await JsonAsync(HttpMethod.Get, "/rules"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(rule => rule.GetProperty("id").GetString()!),
        ];

    internal async Task<string> NewImportAsync()
    {
        var form = Form($"{Mark}.csv", Name("bakery"), Account);
        return (await JsonAsync(HttpMethod.Post, "/imports", form)).GetProperty("id").GetString()!;
    }

    /// <summary>Entering a transaction.</summary>
    internal async Task<string> NewChangeSetAsync()
    {
        await NewTransactionAsync();
        var acts = await JsonAsync(HttpMethod.Get, "/change-sets?limit=1");
        return acts.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    internal async Task<string> NewUndoneChangeSetAsync()
    {
        var id = await NewChangeSetAsync();
        await JsonAsync(HttpMethod.Post, $"/change-sets/{id}/undo");
        return id;
    }

    /// <summary>Somebody without any part in the household yet.</summary>
    internal async Task<Visitor> NewPersonAsync() => await Visitor.RegisteredAsync(Host, Name("person@example.com"));

    internal async Task<string> NewMemberAsync(string role = "viewer")
    {
        var person = await NewPersonAsync();
        await JoinAsync(person, role);
        return person.UserId;
    }

    internal Task JoinAsync(Visitor person, string role) =>
        JsonAsync(HttpMethod.Post, $"/households/{Id}/members", new { email = person.Email, role });

    internal static object RuleOf(string category, string name, string? account = null) =>
        new
        {
            name,
            categoryId = category,
            conditions = account is null
                ?
                [
                    new
                    {
                        field = "text",
                        @operator = "contains",
                        value = "shop",
                    },
                ]
                : new[]
                {
                    new
                    {
                        field = "account",
                        @operator = "equals",
                        value = account,
                    },
                },
        };

    internal static MultipartFormDataContent Form(string fileName, string text, string? account)
    {
        var form = FileForm(fileName, $"Date;Description;Amount\n2026-03-05;{text};-10,00\n");
        if (account is not null)
            form.Add(new StringContent(account), "accountId");
        return form;
    }

    internal static MultipartFormDataContent FileForm(string fileName, string content) =>
        new() { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "file", fileName } };

    internal async Task<string> ExportAsync() => (await JsonAsync(HttpMethod.Get, "/exports/json")).GetRawText();

    /// <summary>What the owner sees of everything; of long lists the newest, since whatever is written makes a change-set.</summary>
    internal async Task<string> ReadAllAsync()
    {
        string[] paths =
        [
            "/accounts",
            "/categories",
            "/transactions?limit=40&withTotals=true",
            "/rules",
            "/imports?limit=40",
            $"/imports/{Import}",
            "/documents?limit=40",
            "/documents?limit=40&status=deleted",
            "/change-sets?limit=40",
            "/reports/summary",
            "/budgets/2026-03",
            "/goals",
            "/review",
            "/recurring",
            $"/households/{Id}",
            $"/households/{Id}/members",
            "/auth/me",
        ];
        var seen = new List<string>();
        foreach (var path in paths)
            seen.Add((await JsonAsync(HttpMethod.Get, path)).GetRawText());
        var sessions = await JsonAsync(HttpMethod.Get, "/auth/sessions");
        seen.AddRange(sessions.EnumerateArray().Select(s => s.GetProperty("id").GetString()!).Order());
        return string.Join('\n', seen);
    }

    /// <summary>A merchant with a name, and one transaction of a text of its own.</summary>
    internal async Task<string> NewMerchantAsync()
    {
        var name = Name("merchant");
        var transaction = await NewTransactionAsync(text: $"{Mark} {new string((char)('a' + (_made % 26)), 5)}");
        return await IdOfAsync("/merchants", new { name, transactionId = transaction });
    }

    internal string Name(string thing) => $"{Mark}-{++_made}-{thing}";

    internal async Task<string> IdOfAsync(string path, object body) =>
        (await JsonAsync(HttpMethod.Post, path, body)).GetProperty("id").GetString()!;

    internal async Task<JsonElement> JsonAsync(HttpMethod method, string path, object? body = null)
    {
        var response = await Owner.SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
