using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
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
/// <param name="At">Its place among the lines of its account.</param>
internal readonly record struct PlannedLine(int Ordinal, int Account, StatementLines Lines, int At, LineMatch Match)
{
    internal DateOnly Date => Lines.DateOf(At);

    internal long MinorUnits => Lines.MinorUnitsOf(At);

    /// <summary>The line itself, made anew each time.</summary>
    internal StatementLine Read => Lines[At];
}

/// <summary>What committing an import would do, against the ledger as it is now.</summary>
internal sealed class ImportPlan
{
    private readonly int[] _firsts;

    // A large file that comes again has as many matches as lines, nearly all of one kind.
    private readonly Dictionary<int, LineMatch> _others = [];
    private TransactionId[]? _same;

    private ImportPlan(IReadOnlyList<PlannedAccount> accounts, ImportCategories categories, bool isMigration)
    {
        (Accounts, Categories, IsMigration) = (accounts, categories, isMigration);
        _firsts = new int[accounts.Count];
        for (var i = 0; i < accounts.Count; i++)
        {
            _firsts[i] = Count;
            Count += accounts[i].Read.Lines.Count;
        }
    }

    internal IReadOnlyList<PlannedAccount> Accounts { get; }

    internal ImportCategories Categories { get; }

    /// <summary>The file is a person's own, of another program: nobody else decides about its lines.</summary>
    internal bool IsMigration { get; }

    /// <summary>How many lines there are.</summary>
    internal int Count { get; }

    /// <summary>The lines by their ordinals.</summary>
    internal IEnumerable<PlannedLine> Lines => Enumerable.Range(0, Accounts.Count).SelectMany(LinesOf);

    internal PlannedLine this[int ordinal]
    {
        get
        {
            var account = Array.BinarySearch(_firsts, ordinal);
            // Accounts without lines begin where the next one does; the last of them has the line.
            account = account < 0 ? ~account - 1 : account;
            while (account + 1 < _firsts.Length && _firsts[account + 1] == _firsts[account])
                account++;
            return Line(account, ordinal - _firsts[account]);
        }
    }

    internal static async Task<ImportPlan> BuildAsync(
        FinanceDbContext db,
        Statement statement,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        var plan = new ImportPlan(
            await AccountResolver.ResolveAsync(db, statement, choices, ct),
            await ImportCategories.ResolveAsync(db, statement, choices, ct),
            statement.IsMigration
        );
        // Accounts of the file that are one account here are matched together: a known row stands for one line only.
        foreach (var together in Enumerable.Range(0, plan.Accounts.Count).ToLookup(i => plan.Accounts[i].Target))
            if (together.Key is { } target)
                await plan.MatchAsync(db, target, statement.Format, [.. together], ct);
        return plan;
    }

    private async Task MatchAsync(
        FinanceDbContext db,
        Account target,
        string format,
        int[] accounts,
        CancellationToken ct
    )
    {
        var count = accounts.Sum(i => Accounts[i].Read.Lines.Count);
        if (count == 0)
            return;
        var lines = SameLines.ByDay(accounts.SelectMany(LinesOf), count);
        var (first, last) = (SameLines.DayOf(lines[0]), SameLines.DayOf(lines[^1]));
        var rows = new KnownRows(db, target.Id, first, last);
        var formats = await db
            .Imports.Where(i => i.ChangeSetId != null)
            .ToDictionaryAsync(i => i.ChangeSetId!.Value, i => i.Format, ct);
        var same = new SameLines(lines, this);
        var known = new List<KnownRow>();
        await foreach (var row in same.OthersAsync(rows.ReadAsync(ct)))
            known.Add(
                new(row.Id, row.Date, row.MinorUnits, row.Bank, row.Status, row.Deleted)
                {
                    Format = formats.GetValueOrDefault(row.CreatedIn),
                    Expected = row.Expected,
                }
            );
        if (known.Count == 0)
            return;

        // Once every line has a row that reads just like it, nothing that other files said of these rows can change that.
        var open = accounts.SelectMany(LinesOf).Where(l => l.Match.Row is null).Select(l => l.Ordinal).ToList();
        if (open.Count == 0)
            return;
        var facts = open.ConvertAll(ordinal => Facts(this[ordinal].Read));
        var ids = new BankIds(facts.Select(f => f.SourceId).OfType<string>().ToHashSet());
        var byId = known.ToDictionary(k => k.Id);
        var withIds = facts.Any(f => f.SourceId is not null);
        if (withIds)
            foreach (var line in accounts.SelectMany(LinesOf))
                ids.NoteLine(line.Read.SourceId);
        await foreach (var source in rows.ReadSourcesAsync(withIds, ct))
        {
            if (source.SourceId is { } id)
                ids.NoteRow(id, source.TransactionId);
            byId.GetValueOrDefault(source.TransactionId)?.Add(source);
        }
        if (known.Any(k => k is { Format: null, Bank: not null }))
            await foreach (var (id, restored) in rows.ReadRestoredFormatsAsync(ct))
                if (byId.GetValueOrDefault(id) is { } row)
                    row.Format ??= restored;
        var matches = LineMatcher.Match(facts, known, new(format, first, last, ids));
        for (var i = 0; i < open.Count; i++)
            if (matches[i].Row is not null)
                _others[open[i]] = matches[i];
    }

    /// <summary>The line reads just like the row.</summary>
    internal void Settle(int ordinal, in LedgerRow row, bool booksNow)
    {
        if (booksNow)
            _others[ordinal] = Same(row.Id) with { BooksNow = true };
        else
            (_same ??= new TransactionId[Count])[ordinal] = row.Id;
    }

    private static LineMatch Same(TransactionId row) => new(LineStatus.Duplicate, row, LineMatcher.SameLine, 1);

    private static LineFacts Facts(StatementLine line) =>
        new(new(line.Date, line.MinorUnits, line.Description), line.SourceId, line.Pending);

    private IEnumerable<PlannedLine> LinesOf(int account)
    {
        for (var at = 0; at < Accounts[account].Read.Lines.Count; at++)
            yield return Line(account, at);
    }

    private PlannedLine Line(int account, int at) =>
        new(_firsts[account] + at, account, Accounts[account].Read.Lines, at, MatchOf(_firsts[account] + at));

    private LineMatch MatchOf(int ordinal)
    {
        if (_same is not null && _same[ordinal] is var row && row != default)
            return Same(row);
        return _others.GetValueOrDefault(ordinal);
    }
}
