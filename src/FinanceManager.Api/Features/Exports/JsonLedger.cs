using System.Text.Encodings.Web;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

/// <summary>Everything a household's ledger consists of, as a <see cref="LedgerFile"/>.</summary>
internal static class JsonLedger
{
    private const int Enough = 1 << 18;

    internal static async Task WriteAsync(FinanceDbContext db, PagedOutput output, CancellationToken ct)
    {
        // Read by programs, not put into pages: text stays readable.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        await using var json = new Utf8JsonWriter(output.Buffer, options);
        var household = await db
            .Households.Where(h => h.Id == db.CurrentHousehold)
            .Select(h => new LedgerFileHousehold
            {
                Name = h.Name,
                BaseCurrency = h.BaseCurrency,
                Country = h.Country,
            })
            .SingleAsync(ct);

        long sent = 0;
        json.WriteStartObject();
        json.WriteString("format", LedgerFile.Name);
        json.WriteNumber("version", LedgerFile.Version);
        json.WritePropertyName("household");
        JsonSerializer.Serialize(json, household, LedgerFile.Json);
        await ListAsync("categories", Categories(db));
        await ListAsync("accounts", Accounts(db));
        await ListAsync("aliases", Aliases(db));
        await ListAsync("imports", Imports(db));
        await ListAsync("bankMappings", Mappings(db));
        await ListAsync("statedBalances", StatedBalances(db));
        await ListAsync("reconciliations", Reconciliations(db));
        await ListAsync("rules", JsonRules.Rules(db));
        await ListAsync("savedViews", JsonRules.Views(db));
        await ListAsync("insightDismissals", LedgerFileDismissal.Rows(db));
        await ListAsync("ownRates", db.OwnRates.OrderBy(r => r.Id).Select(LedgerFileOwnRate.Of).AsAsyncEnumerable());
        await ListAsync("merchantMemories", Memories(db));
        await ListAsync("merchants", db.Merchants.OrderBy(m => m.Id).Select(LedgerFileMerchant.Of).AsAsyncEnumerable());
        await ListAsync("recurring", JsonRecurring.Read(db));
        await ListAsync("transactions", TransactionsAsync(db, ct));
        await ListAsync("transfers", Transfers(db));
        await ListAsync("possibleMatches", Matches(db));
        await ListAsync("budgets", JsonPlans.BudgetsAsync(db, ct));
        await ListAsync("budgetLines", JsonPlans.Lines(db));
        await ListAsync("budgetAssignments", JsonPlans.Assignments(db));
        await ListAsync("goals", JsonPlans.GoalsAsync(db, ct));
        await ListAsync("goalContributions", JsonPlans.Contributions(db, LivingOrMarked(db)));
        json.WriteEndObject();

        async Task ListAsync<T>(string section, IAsyncEnumerable<T> rows)
        {
            json.WriteStartArray(section);
            await foreach (var row in rows.WithCancellation(ct))
            {
                JsonSerializer.Serialize(json, row, LedgerFile.Json);
                if (json.BytesCommitted + json.BytesPending - sent < Enough)
                    continue;
                await json.FlushAsync(ct);
                await output.SendAsync(ct);
                sent = json.BytesCommitted;
            }
            json.WriteEndArray();
        }
    }

    private static IAsyncEnumerable<LedgerFileCategory> Categories(FinanceDbContext db) =>
        db
            .Categories.OrderBy(c => c.ParentId != null)
            .ThenBy(c => c.Position)
            .ThenBy(c => c.Id)
            .Select(c => new LedgerFileCategory
            {
                Id = c.Id,
                Key = c.Key,
                ParentId = c.ParentId,
                Kind = c.Kind,
                Name = c.Name,
                Colour = c.Colour,
                Icon = c.Icon,
                Position = c.Position,
                Hidden = c.Hidden,
            })
            .AsAsyncEnumerable();

    private static IAsyncEnumerable<LedgerFileAccount> Accounts(FinanceDbContext db) =>
        db
            .Accounts.OrderBy(a => a.CreatedAt)
            .ThenBy(a => a.Id)
            .Select(a => new LedgerFileAccount
            {
                Id = a.Id,
                Name = a.Name,
                Type = a.Type,
                Currency = a.Currency,
                Institution = a.Institution,
                OpeningMinorUnits = a.OpeningMinorUnits,
                OpeningKnown = a.OpeningKnown,
                ClosingDay = a.ClosingDay,
                DueDay = a.DueDay,
                Archived = a.Archived,
                FindsTransfers = a.FindsTransfers,
                CreatedAt = a.CreatedAt,
            })
            .AsAsyncEnumerable();

    private static IAsyncEnumerable<LedgerFileAlias> Aliases(FinanceDbContext db) =>
        db
            .AccountAliases.Where(l => db.Accounts.Any(a => a.Id == l.AccountId))
            .OrderBy(l => l.Id)
            .Select(l => new LedgerFileAlias
            {
                Id = l.Id,
                AccountId = l.AccountId,
                Text = l.Text,
            })
            .AsAsyncEnumerable();

    private static IAsyncEnumerable<LedgerFileImport> Imports(FinanceDbContext db) =>
        db
            .Imports.Where(i => i.Status != ImportStatus.Preview)
            .OrderBy(i => i.CreatedAt)
            .ThenBy(i => i.Id)
            .Select(i => new LedgerFileImport
            {
                Id = i.Id,
                FileName = i.FileName,
                Sha256 = i.Sha256,
                Size = i.Size,
                Format = i.Format,
                Status = i.Status,
                CreatedAt = i.CreatedAt,
            })
            .AsAsyncEnumerable();

    private static IAsyncEnumerable<LedgerFileMapping> Mappings(FinanceDbContext db) =>
        db
            .BankMappings.OrderBy(m => m.Id)
            .Select(m => new LedgerFileMapping
            {
                Id = m.Id,
                Signature = m.Signature,
                Mapping = m.Mapping,
            })
            .AsAsyncEnumerable();

    private static IAsyncEnumerable<LedgerFileBalance> StatedBalances(FinanceDbContext db) =>
        db
            .StatedBalances.Where(b => db.Accounts.Any(a => a.Id == b.AccountId))
            .OrderBy(b => b.Date)
            .ThenBy(b => b.Id)
            .Select(b => new LedgerFileBalance
            {
                Id = b.Id,
                AccountId = b.AccountId,
                Date = b.Date,
                MinorUnits = b.MinorUnits,
                ImportId = b.ImportId,
                StatedAt = b.StatedAt,
            })
            .AsAsyncEnumerable();

    private static IAsyncEnumerable<LedgerFileReconciliation> Reconciliations(FinanceDbContext db) =>
        db
            .Reconciliations.Where(r => db.Accounts.Any(a => a.Id == r.AccountId))
            .OrderBy(r => r.Date)
            .ThenBy(r => r.Id)
            .Select(r => new LedgerFileReconciliation
            {
                Id = r.Id,
                AccountId = r.AccountId,
                Date = r.Date,
                MinorUnits = r.MinorUnits,
                FinishedAt = r.FinishedAt,
            })
            .AsAsyncEnumerable();

    private static IAsyncEnumerable<LedgerFileMemory> Memories(FinanceDbContext db) =>
        db
            .MerchantMemories.Where(m => m.CategoryId == null || db.Categories.Any(c => c.Id == m.CategoryId))
            .OrderBy(m => m.Id)
            .Select(LedgerFileMemory.Of)
            .AsAsyncEnumerable();

    private static IAsyncEnumerable<StoredTransfer> Transfers(FinanceDbContext db) =>
        db
            .Transfers.OrderBy(t => t.Id)
            .Select(t => new StoredTransfer
            {
                Id = t.Id,
                FromTransactionId = t.FromTransactionId,
                ToTransactionId = t.ToTransactionId,
            })
            .AsAsyncEnumerable();

    private static IAsyncEnumerable<LedgerFileMatch> Matches(FinanceDbContext db)
    {
        var exported = LivingOrMarked(db);
        return db
            .PossibleMatches.Where(m =>
                exported.Any(t => t.Id == m.TransactionId) && exported.Any(t => t.Id == m.OtherId)
            )
            .OrderBy(m => m.Kind)
            .ThenBy(m => m.TransactionId)
            .ThenBy(m => m.OtherId)
            .Select(m => new LedgerFileMatch
            {
                Kind = m.Kind,
                TransactionId = m.TransactionId,
                OtherId = m.OtherId,
                Score = m.Score,
                Reason = m.Reason,
                Dismissed = m.Dismissed,
            })
            .AsAsyncEnumerable();
    }

    private static async IAsyncEnumerable<StoredTransaction> TransactionsAsync(
        FinanceDbContext db,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (var page in LedgerPages.ReadAsync(LivingOrMarked(db), ct))
        {
            var sources = await page
                .Rows.SelectMany(t => db.TransactionSources.Where(s => s.TransactionId == t.Id))
                .AsNoTracking()
                .ToListAsync(ct);
            var byTransaction = sources
                .OrderBy(s => s.ImportId.Value)
                .ThenBy(s => s.Ordinal)
                .ToLookup(s => s.TransactionId);
            foreach (var t in page.Transactions)
                yield return StoredTransaction.Of(t, byTransaction[t.Id].Select(StoredSource.Of));
        }
    }

    /// <summary>
    /// The ledger, and what a person deleted of a bank's lines: imported again they must not come back. What was merged can be
    /// taken apart again, and what it was merged into may have been deleted since.
    /// </summary>
    private static IQueryable<Transaction> LivingOrMarked(FinanceDbContext db) =>
        db
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .Where(t =>
                t.DeletedIn == null
                || (
                    (
                        t.BankDate != null
                        || t.MergedInto != null
                        || db.Transactions.Any(merged => merged.MergedInto == t.Id)
                    )
                    && db.Accounts.Any(a => a.Id == t.AccountId && a.DeletedIn == null)
                    && db.ChangeSets.Any(c =>
                        c.Id == t.DeletedIn && c.Kind != ChangeKind.Undo && c.Kind != ChangeKind.Redo
                    )
                )
            );
}
