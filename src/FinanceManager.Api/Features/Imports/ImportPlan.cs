using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
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
internal readonly record struct PlannedLine(int Ordinal, int Account, StatementLine Read, LineMatch Match)
{
    internal ReadFacts Facts => new(Read.Date, Read.MinorUnits, Read.Description);
}

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
            foreach (var read in accounts[i].Read.Lines)
                lines.Add(new(lines.Count, i, read, default));

        // Accounts of the file that are one account here are matched together: a known row stands for one line only.
        foreach (var together in lines.ToLookup(l => accounts[l.Account].Target))
            if (together.Key is { } target)
                await MatchAsync(db, target, statement.Format, [.. together], lines, ct);
        return new(accounts, lines);
    }

    private static async Task MatchAsync(
        FinanceDbContext db,
        Account target,
        string format,
        List<PlannedLine> some,
        List<PlannedLine> lines,
        CancellationToken ct
    )
    {
        var known = await KnownAsync(db, target, some, ct);
        var matches = LineMatcher.Match([.. some.Select(Facts)], known, format);
        for (var i = 0; i < some.Count; i++)
            lines[some[i].Ordinal] = some[i] with { Match = matches[i] };
    }

    private static LineFacts Facts(PlannedLine line) => new(line.Facts, line.Read.SourceId, line.Read.Pending);

    /// <summary>The account's rows around the days of the file: living ones, and those a person deleted.</summary>
    private static async Task<List<KnownRow>> KnownAsync(
        FinanceDbContext db,
        Account account,
        List<PlannedLine> lines,
        CancellationToken ct
    )
    {
        var (from, to) = (Shift(lines.Min(l => l.Read.Date), -7), Shift(lines.Max(l => l.Read.Date), 7));
        var near = db
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .Where(t => t.AccountId == account.Id)
            .Where(t => (t.Date >= from && t.Date <= to) || (t.BankDate >= from && t.BankDate <= to))
            .Where(t =>
                t.DeletedIn == null
                || db.ChangeSets.Any(c => c.Id == t.DeletedIn && c.Kind != ChangeKind.Undo && c.Kind != ChangeKind.Redo)
            );
        var formats = await db
            .Imports.Where(i => i.ChangeSetId != null)
            .ToDictionaryAsync(i => i.ChangeSetId!.Value, i => i.Format, ct);
        var known = await near.Select(t => new KnownRow(
                t.Id,
                t.Date,
                t.MinorUnits,
                t.BankDate == null ? null : new ReadFacts(t.BankDate.Value, t.BankMinorUnits!.Value, t.BankText!),
                t.Status,
                t.DeletedIn != null
            )
            {
                Format = formats.GetValueOrDefault(t.CreatedIn),
            })
            .ToListAsync(ct);
        if (known.Count == 0)
            return known;

        var byId = known.ToDictionary(k => k.Id);
        await FormatRestoredAsync(db, near, byId, ct);
        var withIds = lines.Any(l => l.Read.SourceId is not null);
        var sources = db
            .TransactionSources.AsNoTracking()
            .Where(s => !s.Withdrawn && ((withIds && s.SourceId != null) || s.ReadDate != null))
            .Where(s => near.Any(t => t.Id == s.TransactionId));
        await foreach (var source in sources.AsAsyncEnumerable().WithCancellation(ct))
            byId[source.TransactionId].Add(source);
        return known;
    }

    /// <summary>Rows of a restored ledger came in with it; their sources still say with which file before.</summary>
    private static async Task FormatRestoredAsync(
        FinanceDbContext db,
        IQueryable<Transaction> near,
        Dictionary<TransactionId, KnownRow> known,
        CancellationToken ct
    )
    {
        if (known.Values.All(k => k.Format is not null || k.Bank is null))
            return;
        var told =
            from source in db.TransactionSources
            join import in db.Imports on source.ImportId equals import.Id
            where import.ChangeSetId == null && near.Any(t => t.Id == source.TransactionId)
            select new { source.TransactionId, import.Format };
        await foreach (var row in told.AsAsyncEnumerable().WithCancellation(ct))
            known[row.TransactionId].Format ??= row.Format;
    }

    private static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );
}
