using System.Text.Json;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Integrations.Rates;

/// <summary>
/// Frankfurter, which collects what central banks publish; where it does not answer its first version, which has the European
/// Central Bank's rates alone; and then that bank itself. Nothing is said to them but days and currencies.
/// </summary>
internal sealed class RatePublishers(RateSettings settings) : IPublishedRates, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private const int MostBytes = 32 * 1024 * 1024;

    // Made when first asked, since many servers ask nobody.
    private readonly Lazy<HttpClient> _client = new(() =>
        new() { Timeout = s_patience, MaxResponseContentBufferSize = MostBytes }
    );

    public async Task<PublishedDays> ReadAsync(RateDays days, IReadOnlyCollection<Currency>? only, CancellationToken ct)
    {
        var faults = new List<Exception>();
        if (await TryAsync(() => EverythingAsync(days, only, ct), faults, ct) is { } whole)
            return new(whole, IsWhole: true);
        // The past of currencies that the European Central Bank does not publish cannot be had of it.
        if (only is null)
            foreach (var read in new[] { FirstVersionAsync, BankAsync })
                if (await TryAsync(() => read(days, ct), faults, ct) is { } rates)
                    return new(rates, IsWhole: false);
        throw new RatesUnavailable(string.Join(" ", faults.Select(f => f.Message)), faults[0]);
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    /// <summary>The central bank's rates as they are, so that its series goes on, and of the others what all banks together say.</summary>
    private async Task<List<FxRate>> EverythingAsync(
        RateDays days,
        IReadOnlyCollection<Currency>? only,
        CancellationToken ct
    )
    {
        var period = $"v2/rates?base=EUR&from={days.First:yyyy-MM-dd}&to={days.Last:yyyy-MM-dd}";
        if (only is not null)
            return await ReadAsync($"{period}&quotes={string.Join(',', only)}", RateSource.Frankfurter);
        var bank = await ReadAsync($"{period}&providers=ECB", RateSource.Ecb);
        var known = bank.Select(r => r.Quote).ToHashSet();
        var others = await ReadAsync(period, RateSource.Frankfurter);
        return [.. bank, .. others.Where(r => !known.Contains(r.Quote) && !EcbHistory.Publishes(r.Quote))];

        async Task<List<FxRate>> ReadAsync(string path, RateSource source)
        {
            await using var body = await GetAsync(new(settings.Frankfurter, path), ct);
            return FrankfurterText.Second(await JsonDocument.ParseAsync(body, cancellationToken: ct), source, days);
        }
    }

    private async Task<List<FxRate>> FirstVersionAsync(RateDays days, CancellationToken ct)
    {
        var path = $"v1/{days.First:yyyy-MM-dd}..{days.Last:yyyy-MM-dd}?base=EUR";
        await using var body = await GetAsync(new(settings.Frankfurter, path), ct);
        return FrankfurterText.First(await JsonDocument.ParseAsync(body, cancellationToken: ct), days);
    }

    private async Task<List<FxRate>> BankAsync(RateDays days, CancellationToken ct)
    {
        var recent = days.First > DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-85);
        var path = $"stats/eurofxref/eurofxref-hist{(recent ? "-90d" : "")}.xml";
        await using var body = await GetAsync(new(settings.Ecb, path), ct);
        return EcbText.Read(body, days);
    }

    private async Task<Stream> GetAsync(Uri address, CancellationToken ct)
    {
        using var response = await _client.Value.GetAsync(address, ct);
        response.EnsureSuccessStatusCode();
        // Read whole, within the client's limits of time and size.
        return new MemoryStream(await response.Content.ReadAsByteArrayAsync(ct));
    }

    private static async Task<List<FxRate>?> TryAsync(
        Func<Task<List<FxRate>>> read,
        List<Exception> faults,
        CancellationToken ct
    )
    {
        try
        {
            return await read();
        }
        catch (Exception fault)
            when (fault
                    is HttpRequestException
                        or IOException
                        or JsonException
                        or System.Xml.XmlException
                        or FormatException
                        or OverflowException
                        or InvalidOperationException
                        or OperationCanceledException
                && !ct.IsCancellationRequested
            )
        {
            faults.Add(fault);
            return null;
        }
    }
}
