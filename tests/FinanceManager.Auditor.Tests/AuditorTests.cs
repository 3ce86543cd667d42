using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Auditor.Tests;

/// <summary>The real program, as Lambda starts it, between a double of Lambda's interface and one of AWS.</summary>
public sealed class AuditorTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly Channel<string> _output = Channel.CreateUnbounded<string>();
    private readonly Channel<(string Path, JsonElement Body)> _told = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly Channel<string> _invocations = Channel.CreateUnbounded<string>();
    private AwsDouble _aws = null!;
    private WebApplication _lambda = null!;
    private Process? _process;

    public async ValueTask InitializeAsync()
    {
        _aws = await AwsDouble.StartAsync();
        foreach (var region in new[] { "us-east-1", "us-west-2" })
        {
            _aws.Points[region] = [(Hours(49), "COMPLETED"), (Hours(7), "COMPLETED"), (Hours(1), "PARTIAL")];
            _aws.Buckets[$"dumps-{region}"] =
            [
                .. Dump("a", 30, verified: true),
                .. Dump("b", 6, verified: true),
                ("c.data", Hours(1)),
            ];
        }
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        _lambda = builder.Build();
        _lambda.MapGet("/2018-06-01/runtime/invocation/next", NextAsync);
        _lambda.MapPost(
            "/2018-06-01/runtime/{**path}",
            async (string path, JsonElement body) =>
            {
                await _told.Writer.WriteAsync((path, body));
                return Results.Accepted();
            }
        );
        await _lambda.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            _process.Kill();
        _process?.Dispose();
        await _lambda.DisposeAsync();
        await _aws.DisposeAsync();
    }

    [Fact]
    public async Task All_is_well_when_both_regions_hold_a_fresh_point_and_a_verified_dump()
    {
        (await InvokeAsync()).Path.ShouldEndWith("/response");

        _aws.Refused.ShouldBe(0);
        var metric = JsonDocument
            .Parse(await _output.Reader.ReadAsync(TestContext.Current.CancellationToken))
            .RootElement;
        metric.GetProperty("BackupAge").GetDouble().ShouldBe(7, 0.1, "the oldest of the newest");
        metric.GetProperty("Environment").GetString().ShouldBe("staging");
        metric
            .GetProperty("_aws")
            .GetProperty("CloudWatchMetrics")[0]
            .GetProperty("Namespace")
            .GetString()
            .ShouldBe("AiFinanceManager");
    }

    [Fact]
    public async Task Each_fault_is_named_in_the_failure_and_the_next_invocation_is_served()
    {
        _aws.Points["us-west-2"] = [(Hours(27), "COMPLETED"), (Hours(2), "EXPIRED")];
        _aws.Buckets["dumps-us-east-1"] = [.. Dump("a", 30, verified: true), .. Dump("b", 6, verified: false)];
        _aws.Buckets["dumps-us-west-2"] = [("c.data", Hours(1))];

        var told = await InvokeAsync();

        told.Path.ShouldEndWith("/error");
        var message = told.Body.GetProperty("errorMessage").GetString()!;
        message.ShouldContain("The newest recovery point in us-west-2 is 27 hours old.");
        message.ShouldContain("The newest verified dump in us-east-1 is 30 hours old.");
        message.ShouldContain("There is no verified dump in us-west-2.");
        _output.Reader.Count.ShouldBe(0, "where something is missing no age is true");

        foreach (var region in new[] { "us-east-1", "us-west-2" })
        {
            _aws.Points[region] = [(Hours(1), "COMPLETED")];
            _aws.Buckets[$"dumps-{region}"] = [.. Dump("d", 1, verified: true)];
        }
        (await InvokeAsync()).Path.ShouldEndWith("/response");
    }

    [Fact]
    public async Task A_region_that_does_not_answer_is_a_fault_and_the_other_is_looked_at()
    {
        _aws.Silent = "us-east-1";
        _aws.Points["us-west-2"] = [];

        var message = (await InvokeAsync()).Body.GetProperty("errorMessage").GetString()!;

        message.ShouldContain("recovery point in us-east-1 could not be looked for");
        message.ShouldContain("verified dump in us-east-1 could not be looked for");
        message.ShouldContain("There is no recovery point in us-west-2.");
    }

    [Fact]
    public async Task Wrong_credentials_are_told()
    {
        Start(("AWS_SECRET_ACCESS_KEY", "another"));

        var message = (await InvokeAsync()).Body.GetProperty("errorMessage").GetString()!;

        message.ShouldContain("403");
        message.ShouldNotContain("another");
        _aws.Refused.ShouldBe(4);
    }

    [Fact]
    public async Task Without_its_settings_it_says_which_one_is_missing()
    {
        Start(("BACKUP_VAULT", ""));

        var told = await _told.Reader.ReadAsync(TestContext.Current.CancellationToken);

        told.Path.ShouldBe("init/error");
        told.Body.GetProperty("errorMessage").GetString().ShouldBe("BACKUP_VAULT is missing.");
    }

    private async Task<(string Path, JsonElement Body)> InvokeAsync()
    {
        if (_process is null)
            Start();
        var id = Guid.NewGuid().ToString();
        await _invocations.Writer.WriteAsync(id);
        var told = await _told.Reader.ReadAsync(TestContext.Current.CancellationToken);
        told.Path.ShouldStartWith($"invocation/{id}/");
        return told;
    }

    private async Task NextAsync(HttpContext http)
    {
        http.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = await _invocations.Reader.ReadAsync(
            http.RequestAborted
        );
        await http.Response.WriteAsync("{}");
    }

    private void Start(params (string Name, string Value)[] others)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bootstrap.dll")])
        {
            RedirectStandardOutput = true,
        };
        (string, string)[] usual =
        [
            ("AWS_LAMBDA_RUNTIME_API", new Uri(_lambda.Urls.Single()).Authority),
            ("AWS_ACCESS_KEY_ID", AwsDouble.AccessKey),
            ("AWS_SECRET_ACCESS_KEY", AwsDouble.Secret),
            ("AWS_SESSION_TOKEN", AwsDouble.Token),
            ("AWS_ENDPOINT_URL", _aws.Address),
            ("AWS_REGION", "us-east-1"),
            ("REPLICA_REGION", "us-west-2"),
            ("BACKUP_BUCKET", "dumps-us-east-1"),
            ("BACKUP_BUCKET_REPLICA", "dumps-us-west-2"),
            ("BACKUP_VAULT", "staging-ai-finance"),
            ("ENVIRONMENT", "staging"),
            ("MAX_AGE_HOURS", "26"),
        ];
        foreach (var (name, value) in usual.Concat(others))
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                _output.Writer.TryWrite(text);
        };
        _process.BeginOutputReadLine();
    }

    private static DateTimeOffset Hours(double ago) => Now - TimeSpan.FromHours(ago);

    private static IEnumerable<(string Key, DateTimeOffset At)> Dump(string id, double ago, bool verified)
    {
        yield return ($"{id}.data", Hours(ago));
        yield return ($"{id}.json", Hours(ago));
        if (verified)
            yield return ($"{id}.verified.json", Hours(ago - 0.5));
    }
}
