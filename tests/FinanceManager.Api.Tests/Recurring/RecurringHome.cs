using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Recurring;

/// <summary>A home on 20 March 2040 with more than a year of a salary, a rent, a subscription that rose, and groceries.</summary>
internal static class RecurringHome
{
    internal static readonly DateOnly Today = new(2040, 3, 20);

    internal static async Task<(HomeOverHttp Home, string Account)> OpenAsync(string engine)
    {
        var home = await HomeOverHttp.OpenAsync(engine);
        var now = new DateTimeOffset(Today, new(12, 0), TimeSpan.Zero);
        home.Host.Clock.Advance(now - home.Host.Clock.GetUtcNow());
        await home.Person.LoginAsync(home.Person.Email);
        var account = await home.AccountAsync(opening: 500_000);
        await home.ImportAsync(BankFiles.Csv([.. Rows()]), account);
        return (home, account);
    }

    internal static async Task<JsonElement[]> FoundAsync(this HomeOverHttp home)
    {
        await home.PostAsync("/recurring/search", new { });
        return Items(await home.GetAsync("/recurring"));
    }

    internal static JsonElement Named(this IEnumerable<JsonElement> rows, string name) =>
        rows.Single(r => r.GetProperty("name").GetString()!.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Rows()
    {
        for (var month = new DateOnly(2039, 1, 1); month <= Today; month = month.AddMonths(1))
        {
            yield return $"{month.AddDays(4):yyyy-MM-dd};ACME PAYROLL;4500.00";
            yield return $"{month.AddDays(9):yyyy-MM-dd};LOPES IMOVEIS;-1500.00";
            yield return $"{month.AddDays(11):yyyy-MM-dd};NETFLIX.COM;{(month.Year == 2039 ? "-39.90" : "-44.90")}";
        }
        for (var day = new DateOnly(2039, 1, 3); day <= Today; day = day.AddDays(3 + (day.Day % 5)))
            yield return $"{day:yyyy-MM-dd};MERCADO CENTRAL;-{40 + (day.DayOfYear * 37 % 90)}.{day.Day:00}";
    }
}
