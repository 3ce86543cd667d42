using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FinanceManager.Api.Tests.Imports;
using Microsoft.Data.Sqlite;
using SQLitePCL;

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

        Terminate();
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

    [Fact]
    public async Task A_statement_over_the_limit_is_refused_as_too_large_and_not_kept()
    {
        await SignInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports");
        request.Content = ImportingHome.Form(new byte[3 * 1024 * 1024], "large.csv");
        // So that the answer comes before the body does.
        request.Headers.ExpectContinue = true;

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Visitor.CodeOfAsync(response)).ShouldBe("upload.too-large");
        (await StoredAsync("imports")).ShouldBe(0);
    }

    [Fact]
    public async Task An_import_that_runs_when_it_is_told_to_end_is_finished_and_answered()
    {
        const int lines = 20_000;
        await SignInAsync();
        var file = BankFiles.Csv([.. Enumerable.Range(0, lines).Select(i => $"2026-03-01;SHOP {i};-1.00")]);
        var uploaded = await PostAsync("/imports", ImportingHome.Form(file, "march.csv"));

        var commit = PostAsync($"/imports/{uploaded.GetProperty("id")}/commit", null);
        await WritingAsync();
        commit.IsCompleted.ShouldBeFalse();
        Terminate();
        var committed = await commit;
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);

        _process.ExitCode.ShouldBe(0);
        committed.GetProperty("inserted").GetInt32().ShouldBe(lines);
        (await StoredAsync("transactions")).ShouldBe(lines);
    }

    private void Terminate()
    {
        using (Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])) { }
    }

    private async Task SignInAsync()
    {
        var person = new
        {
            email = "joe@example.com",
            password = Visitor.Password,
            displayName = "Joe",
        };
        await PostAsync("/auth/register", JsonContent.Create(person));
        var token = (await PostAsync("/auth/login", JsonContent.Create(person))).GetProperty("accessToken");
        _client.DefaultRequestHeaders.Authorization = new("Bearer", token.GetString());
    }

    private async Task<JsonElement> PostAsync(string path, HttpContent? content)
    {
        var response = await _client.PostAsync($"/api/v1{path}", content, TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"{response.StatusCode}");
        return await Visitor.JsonOfAsync(response);
    }

    /// <summary>Until the server holds the lock of the database's one writer.</summary>
    private async Task WritingAsync()
    {
        await using var db = Open();
        while ((raw.sqlite3_exec(db.Handle, "begin immediate; rollback") & 0xff) != raw.SQLITE_BUSY)
            await Task.Delay(1, TestContext.Current.CancellationToken);
    }

    private async Task<long> StoredAsync(string table)
    {
        await using var db = Open();
        await using var count = db.CreateCommand();
        count.CommandText = $"select count(*) from {table}";
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private SqliteConnection Open()
    {
        var db = new SqliteConnection($"Data Source={Path.Combine(_directory, "finance.db")};Pooling=False");
        db.Open();
        return db;
    }
}
