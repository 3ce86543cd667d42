using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Api.Tests.Telemetry;

/// <summary>What the real process tells about itself: to CloudWatch by its log, and to a collector.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("finance-").FullName;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly ConcurrentQueue<(string Path, string? Type, string Body)> _collected = [];
    private WebApplication _collector = null!;
    private Process _process = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        _collector = builder.Build();
        _collector.MapPost("/otlp/{**rest}", CollectAsync);
        await _collector.StartAsync();

        _process = new Process
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "finance-manager.dll")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = _directory,
                Environment =
                {
                    ["DATA_DIR"] = _directory,
                    ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                    ["ASPNETCORE_ENVIRONMENT"] = "Production",
                    ["METRICS"] = "emf",
                    ["ENVIRONMENT_NAME"] = "staging",
                    ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"{_collector.Urls.Single()}/otlp",
                },
            },
        };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                _output.Enqueue(text);
        };
        _process.Start();
        _process.BeginOutputReadLine();
        var ready = await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        _client = new HttpClient { BaseAddress = new Uri(ready!.Split(' ')[^1]) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        await _collector.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task What_happened_until_the_end_is_told_to_both()
    {
        var ct = TestContext.Current.CancellationToken;
        for (var i = 0; i < 3; i++)
            await _client.GetAsync("/health", ct);
        for (var i = 0; i < 2; i++)
        {
            var who = new { email = "nobody@example.com", password = "not the password" };
            var refused = await _client.PostAsJsonAsync("/api/v1/auth/login", who, ct);
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using (var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await stop.WaitForExitAsync(ct);
        await _process.WaitForExitAsync(ct);

        _process.ExitCode.ShouldBe(0);
        var metrics = Embedded().ShouldHaveSingleItem();
        metrics.GetProperty("Environment").GetString().ShouldBe("staging");
        metrics.GetProperty("Requests").GetInt32().ShouldBe(2, "whether all is well is asked by machines");
        metrics.GetProperty("Latency").GetArrayLength().ShouldBe(2);
        metrics.GetProperty("LoginFailures").GetInt32().ShouldBe(2);
        metrics.GetProperty("Errors").GetInt32().ShouldBe(0);
        foreach (var name in Named(metrics))
            metrics.TryGetProperty(name, out _).ShouldBeTrue($"{name} is announced and has no value");

        _collected.Select(c => c.Path).Distinct().Order().ShouldBe(["/otlp/v1/metrics", "/otlp/v1/traces"]);
        _collected.ShouldAllBe(c => c.Type == "application/x-protobuf");
        var told = string.Concat(_collected.Select(c => c.Body));
        told.ShouldContain("finance.login.failures");
        told.ShouldContain("http.server.request.duration");
        told.ShouldContain("staging");
        told.ShouldNotContain("nobody@example.com");
    }

    private async Task CollectAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _collected.Enqueue((request.Path, request.ContentType, Encoding.Latin1.GetString(body.ToArray())));
    }

    private IEnumerable<JsonElement> Embedded() =>
        _output.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("_aws", out _));

    private static IEnumerable<string> Named(JsonElement line) =>
        line.GetProperty("_aws")
            .GetProperty("CloudWatchMetrics")[0]
            .GetProperty("Metrics")
            .EnumerateArray()
            .Select(m => m.GetProperty("Name").GetString()!);
}
