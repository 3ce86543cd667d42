using System.Text.Json;
using FinanceManager.Api.Jobs;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Insights;

/// <summary>A home on 20 March 2040, and rows that are written without a request for each.</summary>
internal static class InsightHome
{
    internal static readonly DateOnly Today = new(2040, 3, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task<HomeOverHttp> OpenAsync(string engine) =>
        await InMarchAsync(await HomeOverHttp.OpenAsync(engine));

    internal static async Task<HomeOverHttp> InMarchAsync(HomeOverHttp home)
    {
        home.Host.Clock.Advance(
            Today.ToDateTime(new(12, 0), DateTimeKind.Utc) - home.Host.Clock.GetUtcNow().UtcDateTime
        );
        await home.Person.LoginAsync(home.Person.Email);
        return home;
    }

    /// <param name="category">Key of a default one.</param>
    internal static async Task<string[]> FileAsync(
        this HomeOverHttp home,
        string account,
        string text,
        string? category,
        params (DateOnly Day, long MinorUnits)[] rows
    )
    {
        await using var db = home.Database();
        var id = AccountId.From(Guid.Parse(account));
        var owner = await db.Accounts.SingleAsync(a => a.Id == id, Ct);
        var under = await db
            .Categories.Where(c => c.Key == category)
            .Select(c => (CategoryId?)c.Id)
            .SingleOrDefaultAsync(Ct);
        var added = rows.Select(r =>
            {
                var row = new Transaction(
                    owner,
                    r.Day,
                    new(r.MinorUnits, owner.Currency),
                    text,
                    TransactionStatus.Booked
                );
                if (under is not null)
                    row.Categorize(under, DecisionSource.Person, null, null);
                return row;
            })
            .ToList();
        db.AddRange(added);
        await db.SaveChangesAsync(Ct);
        return [.. added.Select(t => t.Id.ToString())];
    }

    /// <summary>The same amount in the middle of each of so many months before this one.</summary>
    internal static (DateOnly, long)[] Monthly(long minorUnits, int months) =>
        [.. Enumerable.Range(1, months).Select(back => (Today.AddMonths(-back), minorUnits))];

    internal static async Task<JsonElement[]> InsightsAsync(
        this HomeOverHttp home,
        string? kind = null,
        string query = ""
    ) =>
        [
            .. Items(await home.GetAsync($"/insights{query}"))
                .Where(i => kind is null || i.GetProperty("kind").GetString() == kind),
        ];

    /// <summary>Lets the worker do what is due.</summary>
    internal static async Task WorkAsync(this HomeOverHttp home)
    {
        var due = home.Host.Services.GetRequiredService<DueInsights>();
        await due.TakeInAsync(Ct);
        while (await due.RunOneAsync(Ct)) { }
    }

    internal static JsonElement Fact(this JsonElement insight, string name) =>
        insight.GetProperty("facts").EnumerateArray().Single(f => f.GetProperty("name").GetString() == name);

    internal static long Amount(this JsonElement insight, string fact) =>
        Minor(insight.Fact(fact).GetProperty("money"));

    /// <summary>The filter of transactions that opens what is behind it.</summary>
    internal static string Query(this JsonElement rows)
    {
        var words = new List<string>();
        foreach (var part in rows.EnumerateObject())
            if (part.Value.ValueKind == JsonValueKind.Array)
                words.AddRange(part.Value.EnumerateArray().Select(v => $"{part.Name}={v}"));
            else if (part.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
                words.Add($"{part.Name}={part.Value.GetRawText()}");
            else if (part.Value.ValueKind != JsonValueKind.Null)
                words.Add($"{part.Name}={part.Value}");
        return string.Join('&', words);
    }
}
