using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Api.Tests.ExchangeRates;

/// <summary>How an address of the fake answers.</summary>
public enum PublisherFault
{
    ServerError,
    NotJson,
    WrongBase,
    NegativeRate,
    Tomorrow,
    Silence,
}

/// <summary>
/// Frankfurter and the European Central Bank as one server that remembers what was published when. Nothing is published at
/// weekends: a day without publication answers with nothing.
/// </summary>
internal sealed class FakePublishers : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakePublishers(WebApplication app) => _app = app;

    internal string Url { get; private set; } = "";

    internal ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>By the beginning of the path: <c>/v2</c>, <c>/v1</c>, <c>/stats</c>.</summary>
    internal ConcurrentDictionary<string, PublisherFault> Faults { get; } = [];

    /// <summary>The bank's, and others' that only the second version has.</summary>
    internal Dictionary<(DateOnly Day, string Currency), decimal> Bank { get; } = [];

    internal Dictionary<(DateOnly Day, string Currency), decimal> Others { get; } = [];

    internal static async Task<FakePublishers> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakePublishers(app);
        app.Run(fake.AnswerAsync);
        await app.StartAsync();
        fake.Url = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return fake;
    }

    internal (string, string)[] Settings =>
        [("FETCH_RATES", "true"), ("FRANKFURTER_BASE_URL", Url), ("ECB_BASE_URL", Url)];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Asked.Enqueue(path + context.Request.QueryString);
        PublisherFault? fault = Faults.TryGetValue("/" + path.Split('/')[1], out var set) ? set : null;
        if (fault == PublisherFault.Silence)
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        context.Response.StatusCode = fault == PublisherFault.ServerError ? 500 : 200;
        await context.Response.WriteAsync(
            fault == PublisherFault.NotJson ? "<html>captive portal</html>"
            : path.StartsWith("/v2", StringComparison.Ordinal) ? Second(context.Request.Query, fault)
            : path.StartsWith("/v1", StringComparison.Ordinal) ? First(path, fault)
            : Xml()
        );
    }

    private string Second(IQueryCollection query, PublisherFault? fault)
    {
        var (from, to) = (Day(query["from"]!), Day(query["to"]!));
        string[]? only = query["quotes"].ToString() is { Length: > 0 } quotes ? quotes.Split(',') : null;
        // What every bank together says of the bank's own currencies differs a little.
        var rates =
            query["providers"] == "ECB" ? Bank : Bank.ToDictionary(r => r.Key, r => r.Value * 1.001m).Concat(Others);
        var rows = rates
            .Where(r => r.Key.Day >= from && r.Key.Day <= to && only?.Contains(r.Key.Currency) != false)
            .Select(r =>
                $$"""{"date":"{{Text(fault == PublisherFault.Tomorrow ? to.AddDays(1) : r.Key.Day)}}","base":"{{Base(fault)}}","quote":"{{r.Key.Currency}}","rate":{{Rate(r.Value, fault)}}}"""
            );
        return $"[{string.Join(',', rows)}]";
    }

    private string First(string path, PublisherFault? fault)
    {
        var ends = path.Split('/')[2].Split("..");
        var days = Bank.Where(r => r.Key.Day >= Day(ends[0]) && r.Key.Day <= Day(ends[1]))
            .GroupBy(r => Text(r.Key.Day), r => $"\"{r.Key.Currency}\":{Rate(r.Value, fault)}")
            .Select(d => $"\"{d.Key}\":{{{string.Join(',', d)}}}");
        return $"{{\"amount\":1.0,\"base\":\"{Base(fault)}\",\"rates\":{{{string.Join(',', days)}}}}}";
    }

    private string Xml()
    {
        var days = Bank.GroupBy(r => r.Key.Day)
            .Select(d =>
                $"<Cube time=\"{Text(d.Key)}\">{string.Concat(d.Select(r => $"<Cube currency=\"{r.Key.Currency}\" rate=\"{Rate(r.Value, null)}\"/>"))}</Cube>"
            );
        return $"<gesmes:Envelope xmlns:gesmes=\"g\" xmlns=\"e\"><Cube>{string.Concat(days)}</Cube></gesmes:Envelope>";
    }

    private static string Base(PublisherFault? fault) => fault == PublisherFault.WrongBase ? "USD" : "EUR";

    private static string Rate(decimal rate, PublisherFault? fault) =>
        (fault == PublisherFault.NegativeRate ? -rate : rate).ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
