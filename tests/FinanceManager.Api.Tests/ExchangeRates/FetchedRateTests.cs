using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Api.Jobs;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.ExchangeRates;

/// <summary>Newly published rates, from those who publish them to the sums of a report.</summary>
public sealed class FetchedRateTests
{
    private static readonly DateOnly Friday = LastFriday();

    public static TheoryData<string> Both => Engines.Both;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_unknown_or_old_is_filled_in_when_rates_arrive(string engine)
    {
        await using var publishers = await PublishersAsync();
        await using var home = await OpenAsync(engine, publishers.Settings);
        await home.EnterAsync(
            await home.AccountAsync("Pesos", "ARS"),
            Text(Friday.AddDays(1)),
            -1_200_00,
            currency: "ARS"
        );
        await home.EnterAsync(await home.AccountAsync("Euros", "EUR"), Text(Friday), -10_00, currency: "EUR");
        (await TotalAsync(home)).Unknown.ShouldBe(1);

        await FetchAsync(home);

        var (total, unknown) = await TotalAsync(home);
        // 1200 pesos are a euro, and a euro is 6.10 reais; on Saturday Friday's rates hold.
        (total, unknown).ShouldBe((-6_10 - 61_00, 0));
        await ShouldBeSoundAsync(home);
        var rates = (await home.GetAsync("/reports/summary?currency=BRL")).GetProperty("rates");
        rates.EnumerateArray().Select(r => r.GetProperty("source").GetString()).ShouldBe(["frankfurter", "ecb"]);
        var known = await home.GetAsync($"/exchange-rates?date={Text(Friday.AddDays(1))}");
        known.GetProperty("publishedTo").GetString().ShouldBe(Text(Today(home).AddDays(-1)));
        var euro = known.GetProperty("rates")[1];
        (euro.GetProperty("rate").GetDecimal(), euro.GetProperty("date").GetString()).ShouldBe((6.1m, Text(Friday)));
        // Nothing is asked for twice.
        var asked = publishers.Asked.Count;
        await FetchAsync(home);
        publishers.Asked.Count.ShouldBe(asked);
    }

    [Theory]
    [InlineData(PublisherFault.ServerError)]
    [InlineData(PublisherFault.NotJson)]
    [InlineData(PublisherFault.WrongBase)]
    [InlineData(PublisherFault.NegativeRate)]
    [InlineData(PublisherFault.Tomorrow)]
    public async Task Where_the_second_version_fails_the_first_one_answers_and_then_the_bank(PublisherFault fault)
    {
        await using var publishers = await PublishersAsync();
        publishers.Faults["/v2"] = fault;
        await using var home = await OpenAsync("Sqlite", publishers.Settings);
        await home.EnterAsync(await home.AccountAsync("Euros", "EUR"), Text(Friday), -10_00, currency: "EUR");

        await FetchAsync(home);
        (await TotalAsync(home)).Total.ShouldBe(-61_00);

        // The others' rates are still missing, and asked for again.
        await using var db = home.Host.Database.Open();
        (await db.FxFetches.SingleAsync(Ct)).ShouldSatisfyAllConditions(
            f => f.Attempts.ShouldBe(1),
            f => f.CoveredTo.ShouldBe(EcbHistory.LastDay),
            f => f.HeldUntil.ShouldBeNull()
        );
        publishers.Faults.Clear();
        home.Host.Clock.Advance(TimeSpan.FromHours(4));
        (await home.Person.LoginAsync(home.Person.Email)).EnsureSuccessStatusCode();
        await FetchAsync(home);
        (await home.GetAsync("/exchange-rates?currency=ARS"))
            .GetProperty("rates")[0]
            .GetProperty("source")
            .GetString()
            .ShouldBe("frankfurter");
    }

    [Fact]
    public async Task The_bank_itself_answers_last_and_without_anybody_everything_stays_as_it_is()
    {
        await using var publishers = await PublishersAsync();
        publishers.Faults["/v2"] = publishers.Faults["/v1"] = PublisherFault.ServerError;
        await using var home = await OpenAsync("Sqlite", publishers.Settings);
        await home.EnterAsync(await home.AccountAsync("Euros", "EUR"), Text(Friday), -10_00, currency: "EUR");
        await FetchAsync(home);
        (await TotalAsync(home)).Total.ShouldBe(-61_00);
        publishers.Asked.ShouldContain(a => a.StartsWith("/stats/eurofxref/eurofxref-hist", StringComparison.Ordinal));

        publishers.Faults["/stats"] = PublisherFault.NotJson;
        home.Host.Clock.Advance(TimeSpan.FromDays(1));
        (await home.Person.LoginAsync(home.Person.Email)).EnsureSuccessStatusCode();
        await FetchAsync(home);

        (await TotalAsync(home)).Total.ShouldBe(-61_00);
        await ShouldBeSoundAsync(home);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_instance_fetches_and_a_household_uses_the_rates_when_its_amounts_do(string engine)
    {
        await using var publishers = await PublishersAsync();
        await using var home = await OpenAsync(engine, publishers.Settings);
        await home.EnterAsync(await home.AccountAsync("Euros", "EUR"), Text(Friday), -10_00, currency: "EUR");
        var before = await TotalAsync(home);
        await using var db = home.Host.Database.Open();
        var one = await FxQueue.TakeAsync(db, Guid.NewGuid(), Ct);
        one.ShouldNotBeNull();
        (await FxQueue.TakeAsync(db, Guid.NewGuid(), Ct)).ShouldBeNull();
        (await home.Host.Services.GetRequiredService<DueRates>().RunOneAsync(Ct)).ShouldBeFalse();

        var rate = new FxRate
        {
            Base = Of("EUR"),
            Quote = Of("BRL"),
            Date = Friday,
            Rate = 7m,
            Source = Domain.Rates.RateSource.Ecb,
        };
        (await FxQueue.KeepAsync(db, one, new(Friday, Friday), [rate], Ct)).ShouldBeTrue();
        // Not yet: what is stored and what the rates say agree at any time.
        (await TotalAsync(home)).ShouldBe(before);
        await ShouldBeSoundAsync(home);

        await RateSettlement.RunAsync(home.Host.Services.GetRequiredService<IServiceScopeFactory>(), Ct);
        (await TotalAsync(home)).Total.ShouldBe(-70_00);
        await ShouldBeSoundAsync(home);
    }

    private static async Task<FakePublishers> PublishersAsync()
    {
        var publishers = await FakePublishers.StartAsync();
        publishers.Bank[(Friday, "BRL")] = 6.1m;
        publishers.Bank[(Friday.AddDays(-1), "BRL")] = 6m;
        publishers.Others[(Friday, "ARS")] = 1200m;
        publishers.Others[(Friday, "XAU")] = 0.0004m;
        return publishers;
    }

    private static async Task FetchAsync(HomeOverHttp home)
    {
        var due = home.Host.Services.GetRequiredService<DueRates>();
        for (var rounds = 0; await due.RunOneAsync(Ct); rounds++)
            rounds.ShouldBeLessThan(50);
    }

    internal static async Task ShouldBeSoundAsync(HomeOverHttp home)
    {
        await using var db = home.Database();
        (await LedgerCheck.RunAsync(db, Ct)).ShouldBeEmpty();
    }

    internal static async Task<(long Total, int Unknown)> TotalAsync(HomeOverHttp home, string currency = "BRL")
    {
        var report = await home.GetAsync($"/reports/summary?currency={currency}");
        var rows = report.GetProperty("rows").EnumerateArray().ToList();
        return (rows.Sum(r => Minor(r.GetProperty("total"))), report.GetProperty("unknown").GetInt32());
    }

    private static Domain.Currency Of(string code) => Domain.Currency.Parse(code);

    private static DateOnly Today(HomeOverHttp home) => DateOnly.FromDateTime(home.Host.Clock.GetUtcNow().UtcDateTime);

    private static string Text(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>With its Saturday before today.</summary>
    private static DateOnly LastFriday()
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2);
        while (day.DayOfWeek != DayOfWeek.Friday)
            day = day.AddDays(-1);
        return day;
    }
}
