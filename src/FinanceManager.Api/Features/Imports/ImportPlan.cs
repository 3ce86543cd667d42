using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using FinanceManager.Statements;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>An account of the file and where its lines go.</summary>
/// <param name="Text">How the file names it; empty when it does not.</param>
/// <param name="Target">Null when it is to be created.</param>
internal sealed record PlannedAccount(string Text, StatementAccount Read, Account? Target)
{
    internal bool CurrencyDiffers =>
        Target is not null && Read.Currency is not null && Target.Currency != Read.Currency;
}

/// <summary>A line and what it was found to be.</summary>
internal readonly record struct PlannedLine(int Ordinal, int Account, StatementLine Read, LineMatch Match);

/// <summary>What committing an import would do, against the ledger as it is now.</summary>
internal sealed record ImportPlan(IReadOnlyList<PlannedAccount> Accounts, IReadOnlyList<PlannedLine> Lines)
{
    internal static async Task<ImportPlan> BuildAsync(
        FinanceDbContext db,
        Statement statement,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        var accounts = await AccountResolver.ResolveAsync(db, statement, choices, ct);
        var lines = new List<PlannedLine>(accounts.Sum(a => a.Read.Lines.Count));
        for (var i = 0; i < accounts.Count; i++)
        {
            var read = accounts[i].Read.Lines;
            var known =
                accounts[i].Target is { } target && read.Count > 0 ? await KnownAsync(db, target, read, ct) : [];
            var matches = LineMatcher.Match([.. read.Select(Facts)], known);
            for (var j = 0; j < read.Count; j++)
                lines.Add(new(lines.Count, i, read[j], matches[j]));
        }
        return new(accounts, lines);
    }

    private static LineFacts Facts(StatementLine line) =>
        new(line.Date, line.MinorUnits, line.Description, line.SourceId, line.Pending);

    /// <summary>The account's rows around the days of the file: living ones, and those a person deleted.</summary>
    private static async Task<List<KnownRow>> KnownAsync(
        FinanceDbContext db,
        Account account,
        IReadOnlyList<StatementLine> lines,
        CancellationToken ct
    )
    {
        var (from, to) = (Shift(lines.Min(l => l.Date), -7), Shift(lines.Max(l => l.Date), 7));
        var near = db
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .Where(t => t.AccountId == account.Id)
            .Where(t => (t.Date >= from && t.Date <= to) || (t.BankDate >= from && t.BankDate <= to))
            .Where(t =>
                t.DeletedIn == null
                || db.ChangeSets.Any(c => c.Id == t.DeletedIn && c.Kind != ChangeKind.Undo && c.Kind != ChangeKind.Redo)
            );
        var known = await near.Select(t => new KnownRow(
                t.Id,
                t.Date,
                t.MinorUnits,
                t.BankDate,
                t.BankMinorUnits,
                t.BankText,
                t.Status,
                t.DeletedIn != null
            ))
            .ToListAsync(ct);
        if (known.Count > 0 && lines.Any(l => l.SourceId is not null))
        {
            var byId = known.ToDictionary(k => k.Id);
            var sources = db
                .TransactionSources.Where(s =>
                    s.SourceId != null && !s.Withdrawn && near.Any(t => t.Id == s.TransactionId)
                )
                .Select(s => new { s.TransactionId, s.SourceId });
            await foreach (var source in sources.AsAsyncEnumerable().WithCancellation(ct))
                byId[source.TransactionId].SourceIds.Add(source.SourceId!);
        }
        return known;
    }

    private static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );
}
