using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>What a person does with bank files at home.</summary>
internal static class ImportingHome
{
    internal static MultipartFormDataContent Form(byte[] file, string name, string? accountId = null)
    {
        var content = new ByteArrayContent(file);
        // As browsers write any name; the client library would refuse some that an attacker would not.
        content.Headers.TryAddWithoutValidation(
            "Content-Disposition",
            $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}"
        );
        var form = new MultipartFormDataContent { content };
        if (accountId is not null)
            form.Add(new StringContent(accountId), "accountId");
        return form;
    }

    internal static Task<JsonElement> UploadAsync(
        this HomeOverHttp home,
        byte[] file,
        string? accountId = null,
        string name = "march.csv"
    ) => home.PostAsync("/imports", Form(file, name, accountId));

    internal static Task<JsonElement> CommitAsync(this HomeOverHttp home, JsonElement import) =>
        home.PostAsync($"/imports/{IdOf(import)}/commit", new { });

    /// <summary>Uploads and commits.</summary>
    internal static async Task<JsonElement> ImportAsync(
        this HomeOverHttp home,
        byte[] file,
        string? accountId = null
    ) => await home.CommitAsync(await home.UploadAsync(file, accountId));

    internal static Task<JsonElement> UndoAsync(this HomeOverHttp home, JsonElement committed) =>
        home.PostAsync($"/change-sets/{ChangeSetOf(committed)}/undo", new { });

    internal static Task<JsonElement> RedoAsync(this HomeOverHttp home, JsonElement committed) =>
        home.PostAsync($"/change-sets/{ChangeSetOf(committed)}/redo", new { });

    internal static async Task<JsonElement[]> LinesAsync(this HomeOverHttp home, JsonElement import) =>
        Items(await home.GetAsync($"/imports/{IdOf(import)}/lines?limit=500"));

    internal static async Task<JsonElement[]> TransactionsAsync(this HomeOverHttp home, string query = "") =>
        Items(await home.GetAsync($"/transactions?limit=500{query}"));

    /// <summary>Everything that is stored twice agrees, and reports are the sums of what is there.</summary>
    internal static async Task<HomeOverHttp> ProveAsync(this HomeOverHttp home)
    {
        await using var db = home.Database();
        (await LedgerCheck.RunAsync(db, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var listed = 0L;
        for (string? page = ""; page is not null; )
        {
            var found = await home.GetAsync($"/transactions?limit=500{page}");
            listed += Items(found).Sum(t => Minor(t.GetProperty("amount")));
            page = found.Text("next") is { } next ? $"&cursor={Uri.EscapeDataString(next)}" : null;
        }
        var report = await home.GetAsync("/reports/summary?interval=total");
        report.GetProperty("rows").EnumerateArray().Sum(r => Minor(r.GetProperty("total"))).ShouldBe(listed);
        return home;
    }

    internal static string ChangeSetOf(JsonElement committed) => committed.GetProperty("changeSetId").GetString()!;

    internal static int Count(this JsonElement row, string member) => row.GetProperty(member).GetInt32();

    internal static string? Text(this JsonElement row, string member) => row.GetProperty(member).GetString();

    internal static JsonElement OnlyAccount(this JsonElement row) =>
        row.GetProperty("accounts").EnumerateArray().ShouldHaveSingleItem();

    internal static string OnlyAccountId(this JsonElement committed) => committed.OnlyAccount().Text("id")!;
}
