using System.Net;
using System.Text.Json;
using FinanceManager.Api.Jobs;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Documents;

/// <summary>A household that hands documents in; they are read when the test says so.</summary>
internal sealed record DocumentHome(HomeOverHttp Home, ReaderDouble Reader) : IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task<DocumentHome> OpenAsync(string engine, params (string, string)[] settings)
    {
        var reader = new ReaderDouble();
        var host = await TestHost.BesideAsync<Api.Documents.IReadDocuments>(
            engine,
            reader,
            [("READ_DOCUMENTS", "false"), .. settings]
        );
        return new(await OnAsync(host), reader);
    }

    internal static MultipartFormDataContent Form(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "file", name);
        return form;
    }

    /// <summary>What the server keeps of documents, but for the key to it.</summary>
    internal static string[] FilesOf(TestHost host) =>
        [
            .. Directory
                .GetDirectories(Path.Combine(host.Services.GetRequiredService<Settings>().DataDirectory, "documents"))
                .SelectMany(Directory.GetFiles),
        ];

    /// <summary>What became of the only file.</summary>
    internal async Task<JsonElement> UploadAsync(byte[] file, string name = "receipt.pdf") =>
        Items(await Home.PostAsync("/documents", Form((name, file))))[0];

    /// <summary>Hands a document in that says this, and has it read.</summary>
    internal async Task<string> HandInAsync(FinanceManager.Documents.DocumentReading reading, string word = "FIRST")
    {
        Reader.Readings[word] = reading;
        var id = IdOf((await UploadAsync(Paper.Pdf(word))).GetProperty("document"));
        await ReadAllAsync();
        return id;
    }

    /// <summary>Lets whatever is due be read, on this server or another one.</summary>
    internal async Task ReadAllAsync(TestHost? host = null)
    {
        var due = (host ?? Home.Host).Services.GetRequiredService<DueDocuments>();
        while (await due.RunOneAsync(Ct)) { }
    }

    internal Task<JsonElement> DetailAsync(string id) => Home.GetAsync($"/documents/{id}");

    internal async Task<JsonElement> DocumentAsync(string id) => (await DetailAsync(id)).GetProperty("document");

    internal async Task<string> StatusAsync(string id) => (await DocumentAsync(id)).GetProperty("status").GetString()!;

    internal Task<JsonElement> ConfirmAsync(string id, object? body = null) =>
        Home.PostAsync($"/documents/{id}/confirm", body ?? new { });

    internal Task<string> RefusedAsync(string id, object? body = null) =>
        Home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/documents/{id}/confirm", body ?? new { });

    internal Task UndoAsync(JsonElement confirmed) =>
        Home.PostAsync($"/change-sets/{confirmed.GetProperty("changeSetId").GetString()}/undo", new { });

    internal Task<JsonElement[]> ListAsync(string query = "") => ItemsAsync($"/documents?limit=100{query}");

    internal async Task<JsonElement[]> ItemsAsync(string path) => Items(await Home.GetAsync(path));

    public ValueTask DisposeAsync() => Home.DisposeAsync();
}
