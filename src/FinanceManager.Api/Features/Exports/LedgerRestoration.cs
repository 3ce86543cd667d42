using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

/// <summary>
/// Puts the pieces of a file into the household, inside the caller's <see cref="LedgerWrite"/>: the few as entities, so that
/// they are recorded one by one, and transactions in chunks.
/// </summary>
internal sealed class LedgerRestoration(FinanceDbContext db, LedgerFileHousehold household)
{
    private const int Chunk = 1_000;
    private const int LargestChunk = 4 * 1024 * 1024;

    private readonly LedgerFileChecks _checks = new();
    private readonly List<LedgerFileCategory> _categories = [];
    private readonly List<StoredTransaction> _transactions = [];
    private readonly List<StoredTransfer> _transfers = [];
    private RestoredRows _rows = new(db, household.BaseCurrency, default);
    private HashSet<string> _mapped = [];
    private int _place;
    private int _size;
    private int _accountCount;
    private int _ruleCount;
    private int _transactionCount;
    private int _transferCount;

    internal async Task AddAsync(LedgerFilePiece piece, CancellationToken ct)
    {
        await GoToAsync(piece, ct);
        switch (piece.Section)
        {
            case "categories":
                _categories.Add(_checks.Category(piece));
                break;
            case "accounts":
                _rows.Add(_checks.Account(piece));
                _accountCount++;
                break;
            case "aliases":
                _rows.Add(_checks.Alias(piece));
                break;
            case "imports":
                _rows.Add(_checks.Import(piece));
                break;
            case "bankMappings":
                // What this household was told of the same bank stays as it is.
                if (_checks.Mapping(piece) is var mapping && !_mapped.Contains(mapping.Signature))
                    _rows.Add(mapping);
                break;
            case "statedBalances":
                _rows.Add(_checks.Balance(piece));
                break;
            case "reconciliations":
                _rows.Add(_checks.Reconciliation(piece));
                break;
            case "savedViews":
                _rows.Add(_checks.View(piece));
                break;
            case "insightDismissals":
                _rows.Add(_checks.Dismissal(piece));
                break;
            case "ownRates":
                _rows.Add(_checks.OwnRate(piece));
                break;
            case "rules":
                _rows.Add(_checks.Rule(piece));
                _ruleCount++;
                break;
            case "merchantMemories":
                _rows.Add(_checks.Memory(piece));
                break;
            case "merchants":
                _rows.Add(_checks.Merchant(piece));
                break;
            case "recurring":
                _rows.Add(_checks.Recurring(piece));
                break;
            case "transactions":
                var transaction = _rows.Derived(_checks.Transaction(piece));
                _checks.Move(transaction);
                _transactions.Add(transaction);
                break;
            case "possibleMatches":
                _rows.Add(_checks.Match(piece));
                break;
            case "transfers":
                _transfers.Add(_rows.Translated(_checks.Transfer(piece)));
                break;
            default:
                AddPlan(piece);
                break;
        }
        _size += piece.Json.Length;
        if (_transactions.Count == Chunk || _transfers.Count == Chunk || _size > LargestChunk)
            await FlushAsync(ct);
    }

    private void AddPlan(LedgerFilePiece piece)
    {
        switch (piece.Section)
        {
            case "budgets":
                _rows.Add(_checks.Budget(piece));
                break;
            case "budgetLines":
                _rows.Add(_checks.BudgetLine(piece));
                break;
            case "budgetAssignments":
                _rows.Add(_checks.BudgetAssignment(piece));
                break;
            case "goals":
                _rows.Add(_checks.Goal(piece));
                break;
            default:
                _rows.Add(_checks.Contribution(piece));
                break;
        }
    }

    /// <summary>Proves the whole before it is kept.</summary>
    internal async Task<RestoreLedgerResponse> FinishAsync(CancellationToken ct)
    {
        await PassAsync(LedgerFile.Sections.Length, ct);
        var changeSet = db.Act.ChangeSetOf(db);
        changeSet.Wrote(checked(_transactionCount + _transferCount));
        await db.SaveChangesAsync(ct);
        await SummaryTable.RebuildAsync(db, ct);
        if (
            await BadTransfers().AnyAsync(ct)
            || await BadMerges(changeSet.Id).AnyAsync(ct)
            || (await LedgerCheck.RunAsync(db, ct)).Count > 0
        )
            throw new UnrestorableLedger("restore.inconsistent");
        return new(changeSet.Id, _accountCount, _categories.Count, _ruleCount, _transactionCount, _transferCount);
    }

    private async Task GoToAsync(LedgerFilePiece piece, CancellationToken ct)
    {
        var place = Place(piece.Section);
        if (place < _place || piece.Index is null)
            throw new UnrestorableLedger("restore.malformed", piece.Path);
        await PassAsync(place, ct);
    }

    /// <summary>What was gathered is written before the sections that refer to it.</summary>
    private async Task PassAsync(int place, CancellationToken ct)
    {
        if (Passes("categories"))
            await BeginAsync(ct);
        if (Passes("merchantMemories"))
        {
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
            _rows.Rates = await db.RatesAsync(ct);
        }
        if (Passes("transactions") || Passes("transfers"))
            await FlushAsync(ct);
        _place = place;

        bool Passes(string section) => _place <= Place(section) && place > Place(section);
    }

    // Below all others for what is no section.
    private static int Place(string section) => Array.IndexOf(LedgerFile.Sections, section);

    /// <summary>The household becomes the file's, and what it held makes room.</summary>
    private async Task BeginAsync(CancellationToken ct)
    {
        if (!await IsPristineAsync(ct))
            _rows = new(db, household.BaseCurrency, IdTranslation.Another());
        var home = await db.Households.SingleAsync(h => h.Id == db.CurrentHousehold, ct);
        var converts = home.BaseCurrency != household.BaseCurrency;
        home.MoveTo(household.Country);
        home.ChangeBaseCurrency(household.BaseCurrency);
        _mapped = await db.BankMappings.Select(m => m.Signature).ToHashSetAsync(ct);
        await LedgerReplacement.MakeRoomAsync(db, ct);
        await db.SaveChangesAsync(ct);
        if (converts)
            await BaseAmounts.RecomputeAsync(db, ct);
        db.Act.Continue(db);
        foreach (var category in _categories)
            _rows.Add(category);
    }

    /// <summary>No row, living or deleted, can have an id of the file's.</summary>
    private async Task<bool> IsPristineAsync(CancellationToken ct)
    {
        var ids = _categories.Select(c => c.Id).ToHashSet();
        var known = await db.Categories.IgnoreQueryFilters([Filters.Deleted]).Select(c => c.Id).ToListAsync(ct);
        return !known.Exists(ids.Contains)
            && !await db.Accounts.IgnoreQueryFilters([Filters.Deleted]).AnyAsync(ct)
            && !await db.Rules.IgnoreQueryFilters([Filters.Deleted]).AnyAsync(ct)
            && !await db.MerchantMemories.IgnoreQueryFilters([Filters.Deleted]).AnyAsync(ct)
            && !await db.Merchants.IgnoreQueryFilters([Filters.Deleted]).AnyAsync(ct)
            && !await db.Budgets.IgnoreQueryFilters([Filters.Deleted]).AnyAsync(ct)
            && !await db.Goals.IgnoreQueryFilters([Filters.Deleted]).AnyAsync(ct)
            && !await db.BankMappings.AnyAsync(ct)
            && !await db.Imports.AnyAsync(ct);
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        if (_transactions.Count > 0)
            await RestoreWriter.WriteAsync(db, _transactions, ct);
        if (_transfers.Count > 0)
            await RestoreWriter.WriteAsync(db, _transfers, ct);
        _transactionCount += _transactions.Count(t => !t.Deleted);
        _transferCount += _transfers.Count;
        _transactions.Clear();
        _transfers.Clear();
        _size = 0;
    }

    /// <summary>What <see cref="Transaction.MergeInto"/> would refuse.</summary>
    private IQueryable<Transaction> BadMerges(ChangeSetId restored)
    {
        var rows = db.Transactions.IgnoreQueryFilters([Filters.Deleted]).Where(t => t.CreatedIn == restored);
        return rows.Where(t =>
            t.MergedInto != null && !rows.Any(kept => kept.Id == t.MergedInto && kept.AccountId == t.AccountId)
        );
    }

    /// <summary>What <see cref="Transfer.Link"/> would refuse.</summary>
    private IQueryable<Transfer> BadTransfers() =>
        from link in db.Transfers
        join gone in db.Transactions on link.FromTransactionId equals gone.Id
        join come in db.Transactions on link.ToTransactionId equals come.Id
        where
            gone.AccountId == come.AccountId
            || gone.MinorUnits >= 0
            || come.MinorUnits <= 0
            || (gone.Currency == come.Currency && gone.MinorUnits != -come.MinorUnits)
        select link;
}
