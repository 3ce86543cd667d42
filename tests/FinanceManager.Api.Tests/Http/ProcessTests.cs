using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FinanceManager.Api.Tests.Http;

/// <summary>What only the real process on a real socket shows.</summary>
public sealed class ProcessTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("finance-").FullName;
    private readonly List<string> _output = [];
    private Process _process = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
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
                    ["UPLOAD_LIMIT_MB"] = "2",
                },
            },
        };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                lock (_output)
                    _output.Add(text);
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
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task It_migrates_serves_logs_json_and_ends_in_order_when_asked()
    {
        var health = await _client.GetAsync("/health", TestContext.Current.CancellationToken);
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
        health.Headers.Contains("Server").ShouldBeFalse();
        var missing = await _client.GetAsync("/api/v1/nothing?secret=1", TestContext.Current.CancellationToken);
        var id = missing.Headers.GetValues("X-Request-Id").Single();

        using (Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])) { }
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);

        _process.ExitCode.ShouldBe(0);
        var lines = _output.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        lines.Count(line => line.GetProperty("Scopes").ToString().Contains(id, StringComparison.Ordinal)).ShouldBe(1);
        string.Join('\n', _output).ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_before_it_is_read()
    {
        using var body = new ByteArrayContent(new byte[1_100_000]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var response = await _client.PostAsync("/api/v1/auth/login", body, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Visitor.CodeOfAsync(response)).ShouldBe("upload.too-large");
    }
}
