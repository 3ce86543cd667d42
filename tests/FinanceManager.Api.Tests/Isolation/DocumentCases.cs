using FinanceManager.Api.Jobs;
using Microsoft.Extensions.DependencyInjection;
using static FinanceManager.Api.Tests.Isolation.Stranger;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Documents, and what is made of them.</summary>
internal static class DocumentCases
{
    internal static IEnumerable<IsolationCase> All => [.. Reading, .. Writing, .. Confirming];

    private static IEnumerable<IsolationCase> Reading =>
        [
            new("listDocuments", (_, _) => new Call(), SeesOwn),
            new("listDocuments", async (_, b) => new Call($"?cursor={await b.NewDocumentAsync()}"), SeesOwn),
            new("listDocuments", (_, b) => new Call($"?transactionId={b.Transaction}"), SeesOwn),
            new("getStatementCoverage", (_, _) => new Call(), SeesOwn),
            new("streamDocumentEvents", (_, _) => new Call("?seconds=0"), SeesOwn),
            new("archiveDocuments", (_, _) => new Call(), SeesOwn),
            new("getDocument", async (_, b) => Call.Id(await b.NewDocumentAsync())),
            new("getDocumentFile", async (_, b) => Call.Id(await b.NewDocumentAsync())),
            new("getDocumentPage", async (_, b) => new Call().At(("id", await b.NewDocumentAsync()), ("page", "1"))),
            new("getDocumentThumbnail", async (_, b) => Call.Id(await b.NewDocumentAsync())),
        ];

    private static IEnumerable<IsolationCase> Writing =>
        [
            new(
                "uploadDocuments",
                (_, _) => new Call(Body: () => HouseholdRows.FileForm("mine.pdf", "%PDF-1.7 mine")),
                SeesOwn
            ),
            // The very file of the other household is another document here.
            new(
                "uploadDocuments",
                (_, b) => new Call(Body: () => HouseholdRows.FileForm("mine.pdf", $"%PDF-1.7 {b.Mark}")),
                SeesOwn
            ),
            new("scanCode", (_, _) => Call.Json(new { text = "00020126" }), SeesOwn),
            new("editDocument", async (_, b) => Call.Id(await b.NewDocumentAsync()).With(new { payee = "Mine" })),
            new(
                "editDocument",
                async (own, b) => Call.Id(await own.NewDocumentAsync()).With(new { accountId = b.Account })
            ),
            new("retryDocument", async (_, b) => Call.Id(await b.NewDocumentAsync())),
            new("deleteDocument", async (_, b) => Call.Id(await b.NewDocumentAsync())),
            new("deleteDocument", async (_, b) => Call.Id(await b.NewDeletedDocumentAsync(), "?forGood=true")),
            new("restoreDocument", async (_, b) => Call.Id(await b.NewDeletedDocumentAsync())),
        ];

    private static IEnumerable<IsolationCase> Confirming =>
        [
            new("confirmDocument", async (_, b) => Call.Id(await b.NewDocumentAsync()).With(Said(b.Account))),
            new("confirmDocument", async (own, b) => Call.Id(await own.NewDocumentAsync()).With(Said(b.Account))),
            new(
                "confirmDocument",
                async (own, b) => Call.Id(await own.NewDocumentAsync()).With(new { matchId = b.Transaction })
            ),
            new(
                "confirmDocument",
                async (own, b) => Call.Id(await own.NewDocumentAsync()).With(Said(own.Account, b.Category))
            ),
        ];

    private static object Said(string account, string? category = null)
    {
        var amount = new { minorUnits = -321, currency = "BRL" };
        return new
        {
            accountId = account,
            date = "2026-03-08",
            amount,
            splits = new[] { new { amount, categoryId = category } },
        };
    }
}

internal static class HandedIn
{
    /// <summary>Read, so that it can be confirmed.</summary>
    internal static async Task<string> NewDocumentAsync(this HouseholdRows home)
    {
        var form = HouseholdRows.FileForm($"{home.Mark}.pdf", $"%PDF-1.7 {home.Name("receipt")}");
        var taken = (await home.JsonAsync(HttpMethod.Post, "/documents", form)).GetProperty("items")[0];
        var due = home.Host.Services.GetRequiredService<DueDocuments>();
        while (await due.RunOneAsync(TestContext.Current.CancellationToken)) { }
        return taken.GetProperty("document").GetProperty("id").GetString()!;
    }

    internal static async Task<string> NewDeletedDocumentAsync(this HouseholdRows home)
    {
        var id = await home.NewDocumentAsync();
        (await home.Owner.SendAsync(HttpMethod.Delete, $"/documents/{id}")).IsSuccessStatusCode.ShouldBeTrue();
        return id;
    }
}
