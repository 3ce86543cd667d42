using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Documents;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Documents;

/// <summary>A transaction that a document may be about.</summary>
/// <param name="Score">0–1, how alike the two are.</param>
/// <param name="Reason"><c>same-document</c> where another file of the very same document is attached to it,
/// <c>same-merchant</c>, or <c>same-amount</c> about that day.</param>
internal sealed record BankLine(Transaction Transaction, double Score, string Reason)
{
    /// <summary>Alike enough to be proposed.</summary>
    internal bool IsLikely => Reason is not "same-amount";
}

/// <summary>Finds what the bank already told of a document: the very amount, from two days before to seven days after.</summary>
internal static class BankLines
{
    private const int Before = 2;
    private const int After = 7;
    private const int Most = 10;

    /// <summary>The likeliest first.</summary>
    internal static async Task<IReadOnlyList<BankLine>> FindAsync(
        FinanceDbContext db,
        Document document,
        DocumentDraft draft,
        CancellationToken ct
    )
    {
        var found = new List<BankLine>();
        if (document.UniqueId is { } unique)
            foreach (var one in await TwinsAsync(db, document.Id, unique, ct))
                found.Add(new(one, 1, "same-document"));
        if (draft is not { Amount: { } amount, Date: { } date })
            return found;
        var (first, last) = (date.AddDays(-Before), date.AddDays(After));
        var near = await db
            .Transactions.Include(t => t.Splits)
            .AsNoTracking()
            .Where(t => t.Date >= first && t.Date <= last)
            .Where(t => t.MinorUnits == amount.MinorUnits && t.Currency == amount.Currency && t.TransferId == null)
            .Where(t => !db.Attachments.Any(a => a.TransactionId == t.Id))
            .OrderBy(t => t.Date)
            .Take(100)
            .ToListAsync(ct);
        found.AddRange(near.Select(t => Compare(t, date, draft.Payee)).OrderByDescending(b => b.Score).Take(Most));
        return found;
    }

    private static BankLine Compare(Transaction t, DateOnly date, string? payee)
    {
        var named = payee is { Length: > 0 } ? LikenessOf(t, payee) : 0;
        var days = Math.Abs(t.Date.DayNumber - date.DayNumber);
        var score = Math.Round((0.6 * named) + (0.4 / (1 + days)), 2);
        return new(t, score, named >= 0.66 ? "same-merchant" : "same-amount");
    }

    private static double LikenessOf(Transaction t, string payee) =>
        new[] { t.Payee, t.Description, t.BankText }
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Max(text => (double?)Wording.NameLikeness(payee, text!))
        ?? 0;

    /// <summary>What other files of the very same document are attached to.</summary>
    private static Task<List<Transaction>> TwinsAsync(
        FinanceDbContext db,
        DocumentId id,
        string unique,
        CancellationToken ct
    ) =>
        db
            .Transactions.Include(t => t.Splits)
            .AsNoTracking()
            .Where(t =>
                db.Attachments.Any(a =>
                    a.TransactionId == t.Id
                    && db.Documents.Any(d => d.Id == a.DocumentId && d.Id != id && d.UniqueId == unique)
                )
            )
            .Take(Most)
            .ToListAsync(ct);
}
