using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Cards;

/// <summary>A home with credit cards on 15 March 2040, after the bill of that month has closed.</summary>
internal static class CardHome
{
    private static readonly DateTimeOffset Today = new(2040, 3, 15, 12, 0, 0, TimeSpan.Zero);

    internal static async Task<HomeOverHttp> OpenInMarchAsync(string engine)
    {
        var home = await OpenAsync(engine);
        home.Host.Clock.Advance(Today - home.Host.Clock.GetUtcNow());
        await home.Person.LoginAsync(home.Person.Email);
        return home;
    }

    internal static async Task<string> CardAsync(
        this HomeOverHttp home,
        int? closingDay = 10,
        string currency = "BRL",
        long? opening = null
    )
    {
        var card = await home.AccountAsync("Card", currency, opening, "creditCard");
        await home.PatchAsync($"/accounts/{card}", new { closingDay, dueDay = 20 });
        return card;
    }

    /// <summary>Money from the checking account.</summary>
    internal static async Task PayAsync(this HomeOverHttp home, string card, string date, long minorUnits)
    {
        var checking = await home.AccountAsync($"Checking {date}");
        var from = await home.EnterAsync(checking, date, -minorUnits);
        var to = await home.EnterAsync(card, date, minorUnits);
        await home.PostAsync("/transfers", new { fromTransactionId = from, toTransactionId = to });
    }

    internal static Task ImportPartsAsync(this HomeOverHttp home, string card, params string[] rows) =>
        home.ImportAsync(BankFiles.Csv(rows), card);

    /// <summary>Amounts in minor units, in the order of the names.</summary>
    internal static long[] Minors(this JsonElement row, params string[] names) =>
        [.. names.Select(name => Minor(row.GetProperty(name)))];
}
