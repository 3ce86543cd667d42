using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
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
    private readonly LineMatch[]?[] _matches;

    private ImportPlan(IReadOnlyList<PlannedAccount> accounts, ImportCategories categories, bool isMigration)
    {
        (Accounts, Categories, IsMigration) = (accounts, categories, isMigration);
        _firsts = new int[accounts.Count];
        _matches = new LineMatch[accounts.Count][];
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
        var facts = new List<LineFacts>(accounts.Sum(i => Accounts[i].Read.Lines.Count));
        facts.AddRange(accounts.SelectMany(i => Accounts[i].Read.Lines).Select(Facts));
        if (facts.Count == 0)
            return;
        var rows = new KnownRows(db, target.Id, facts.Min(f => f.Read.Date), facts.Max(f => f.Read.Date));
        var formats = await db
            .Imports.Where(i => i.ChangeSetId != null)
            .ToDictionaryAsync(i => i.ChangeSetId!.Value, i => i.Format, ct);
        var known = new List<KnownRow>();
        await foreach (var row in rows.ReadAsync(ct))
            known.Add(
                new(row.Id, row.Date, row.MinorUnits, row.Bank, row.Status, row.Deleted)
                {
                    Format = formats.GetValueOrDefault(row.CreatedIn),
                }
            );
        if (known.Count == 0)
            return;

        var matches = LineMatcher.Match(facts, known, format);
        // Once every line has a row that reads just like it, nothing that other files said of these rows can change that.
        if (matches.Any(m => m.Reason != LineMatcher.SameLine))
        {
            var byId = known.ToDictionary(k => k.Id);
            await foreach (var source in rows.ReadSourcesAsync(facts.Any(f => f.SourceId is not null), ct))
                byId[source.TransactionId].Add(source);
            if (known.Any(k => k is { Format: null, Bank: not null }))
                await foreach (var (id, restored) in rows.ReadRestoredFormatsAsync(ct))
                    byId[id].Format ??= restored;
            matches = LineMatcher.Match(facts, known, format);
        }
        var first = 0;
        foreach (var i in accounts)
        {
            var count = Accounts[i].Read.Lines.Count;
            _matches[i] = matches[first..(first + count)];
            first += count;
        }
    }

    private static LineFacts Facts(StatementLine line) =>
        new(new(line.Date, line.MinorUnits, line.Description), line.SourceId, line.Pending);

    private IEnumerable<PlannedLine> LinesOf(int account)
    {
        for (var at = 0; at < Accounts[account].Read.Lines.Count; at++)
            yield return Line(account, at);
    }

    private PlannedLine Line(int account, int at) =>
        new(_firsts[account] + at, account, Accounts[account].Read.Lines, at, _matches[account]?[at] ?? default);
}
