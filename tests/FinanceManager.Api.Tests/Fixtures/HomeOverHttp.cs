using System.Net;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Fixtures;

/// <summary>A signed-in person with a household in BRL, on a server and database of its own.</summary>
internal sealed class HomeOverHttp : IAsyncDisposable
{
    private HomeOverHttp(TestHost host, Visitor person) => (Host, Person) = (host, person);

    internal TestHost Host { get; }

    internal Visitor Person { get; }

    internal static async Task<HomeOverHttp> OpenAsync(string engine, params (string, string)[] settings)
    {
        var host = await TestHost.OnAsync(engine, settings);
        return new(host, await Visitor.RegisteredAsync(host));
    }

    internal static async Task<HomeOverHttp> OnAsync(TestHost host) => new(host, await Visitor.RegisteredAsync(host));

    /// <summary>The demo of a visitor.</summary>
    internal static async Task<HomeOverHttp> DemoAsync(string engine)
    {
        var host = await TestHost.OnAsync(engine);
        var visitor = new Visitor(host);
        visitor.AccessToken = await Visitor.TextOfAsync(
            await visitor.SendAsync(HttpMethod.Post, "/auth/demo"),
            "accessToken"
        );
        var me = await Visitor.JsonOfAsync(await visitor.GetAsync("/auth/me"));
        visitor.Household = IdOf(me.GetProperty("households")[0]);
        return new(host, visitor);
    }

    /// <summary>The same server as another person sees it.</summary>
    internal HomeOverHttp Of(Visitor person) => new(Host, person);

    /// <summary>The household's rows as they are stored.</summary>
    internal FinanceDbContext Database() =>
        Host.Database.Open(HouseholdId.From(Guid.Parse(Person.Household!)), UserId.From(Guid.Parse(Person.UserId)));

    internal Task<JsonElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    internal Task<JsonElement> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    internal Task<JsonElement> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    internal Task<JsonElement> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    internal Task<JsonElement> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>The code of a refusal.</summary>
    internal async Task<string> RefusalAsync(HttpStatusCode status, HttpMethod method, string path, object? body = null)
    {
        var response = await Person.SendAsync(method, path, body);
        response.StatusCode.ShouldBe(status);
        return await Visitor.CodeOfAsync(response);
    }

    internal async Task<string> AccountAsync(
        string name = "Checking",
        string currency = "BRL",
        long? opening = null,
        string type = "checking"
    )
    {
        var openingBalance = opening is { } minorUnits ? new { minorUnits, currency } : null;
        return IdOf(
            await PostAsync(
                "/accounts",
                new
                {
                    name,
                    type,
                    currency,
                    openingBalance,
                }
            )
        );
    }

    internal async Task<string> EnterAsync(
        string accountId,
        string date,
        long minorUnits,
        string description = "SHOP",
        string? categoryId = null,
        string currency = "BRL"
    ) =>
        IdOf(
            await PostAsync(
                "/transactions",
                new
                {
                    accountId,
                    date,
                    amount = new { minorUnits, currency },
                    description,
                    categoryId,
                }
            )
        );

    /// <summary>A row as an import leaves it: categorised by the dictionary.</summary>
    internal async Task<string> GuessedAsync(string accountId, string text, string categoryId)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = Database();
        var account = await db.Accounts.SingleAsync(a => a.Id == AccountId.From(Guid.Parse(accountId)), ct);
        var (day, amount) = (new DateOnly(2026, 3, 3), new Money(-300, account.Currency));
        var row = new Transaction(account, day, amount, text, TransactionStatus.Booked);
        row.Categorize(CategoryId.From(Guid.Parse(categoryId)), DecisionSource.Dictionary, 0.9, "dictionary:x");
        db.Add(row);
        await db.SaveChangesAsync(ct);
        return row.Id.ToString();
    }

    internal async Task UndoLastAsync() =>
        await PostAsync($"/change-sets/{IdOf(Items(await GetAsync("/change-sets"))[0])}/undo", new { });

    /// <summary>A default category's id.</summary>
    internal async Task<string> CategoryAsync(string key) =>
        IdOf(Items(await GetAsync("/categories")).Single(c => c.GetProperty("key").GetString() == key));

    internal async Task<long> BalanceAsync(string accountId) =>
        Minor((await GetAsync($"/accounts/{accountId}")).GetProperty("balance"));

    internal static string IdOf(JsonElement row) => row.GetProperty("id").GetString()!;

    internal static JsonElement[] Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    internal static string[] Ids(JsonElement page) => [.. Items(page).Select(IdOf)];

    internal static long Minor(JsonElement money) => money.GetProperty("minorUnits").GetInt64();

    internal static string? CategoryOf(JsonElement transaction) =>
        transaction.GetProperty("splits")[0].GetProperty("categoryId").GetString();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body = null)
    {
        var response = await Person.SendAsync(method, path, body);
        response.IsSuccessStatusCode.ShouldBeTrue(
            $"{method} {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}"
        );
        return response.StatusCode == HttpStatusCode.NoContent ? default : await Visitor.JsonOfAsync(response);
    }
}
