using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Exports;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.ExchangeRates.FetchedRateTests;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.ExchangeRates;

public sealed class OwnRateTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_own_rate_is_used_from_its_day_on_and_every_change_of_it_converts_again(string engine)
    {
        await using var home = await SpentAsync(engine);
        (await TotalAsync(home)).ShouldBe((0, 3));

        var rate = await home.PostAsync("/exchange-rates/own", Rate("2025-02-01", 0.005m));
        // 1000.00 and 2000.00 pesos, at 200 for a real; the one of January is still unknown.
        (await TotalAsync(home)).ShouldBe((-5_00 - 10_00, 1));
        await home.PatchAsync($"/exchange-rates/own/{IdOf(rate)}", new { rate = 0.004m, date = "2025-01-01" });
        (await TotalAsync(home)).ShouldBe((-16 - 4_00 - 8_00, 0));
        await home.UndoLastAsync();
        (await TotalAsync(home)).ShouldBe((-15_00, 1));
        await home.PatchAsync($"/exchange-rates/own/{IdOf(rate)}", new { lastDate = "2025-02-28" });
        (await TotalAsync(home)).ShouldBe((-5_00, 2));
        await ShouldBeSoundAsync(home);
        await home.DeleteAsync($"/exchange-rates/own/{IdOf(rate)}");
        (await TotalAsync(home)).ShouldBe((0, 3));
        await home.UndoLastAsync();
        (await TotalAsync(home)).ShouldBe((-5_00, 2));
        await ShouldBeSoundAsync(home);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_restored_ledger_brings_its_own_rates_and_is_converted_at_them(string engine)
    {
        await using var home = await SpentAsync(engine);
        await home.PostAsync("/exchange-rates/own", Rate("2025-01-01", 0.005m));
        var file = await home.ExportAsync("json");
        await using var other = await OpenAsync(engine);

        (await other.Person.RestoreAsync(file)).EnsureSuccessStatusCode();

        (await TotalAsync(other)).ShouldBe(await TotalAsync(home));
        Items(await other.GetAsync("/exchange-rates/own"))[0].GetProperty("rate").GetDecimal().ShouldBe(0.005m);
        await ShouldBeSoundAsync(other);
    }

    [Fact]
    public async Task A_rate_that_makes_no_sense_is_refused_with_its_reason()
    {
        await using var home = await OpenAsync("Sqlite");
        (
            await home.RefusalAsync(
                HttpStatusCode.Conflict,
                HttpMethod.Post,
                "/exchange-rates/own",
                Rate("2025-01-01", 0)
            )
        ).ShouldBe("rate.out-of-range");
    }

    private static async Task<HomeOverHttp> SpentAsync(string engine)
    {
        var home = await OpenAsync(engine);
        var pesos = await home.AccountAsync("Pesos", "ARS");
        await home.EnterAsync(pesos, "2025-01-31", -40_00, currency: "ARS");
        await home.EnterAsync(pesos, "2025-02-01", -1_000_00, currency: "ARS");
        await home.EnterAsync(pesos, "2025-03-05", -2_000_00, currency: "ARS");
        return home;
    }

    private static object Rate(string date, decimal rate) =>
        new
        {
            from = "ARS",
            to = "BRL",
            rate,
            date,
            note = "blue",
        };
}
