using FinanceManager.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>One prepared statement per table, bound again for each row, in the open transaction.</summary>
internal static class SqliteImportWriter
{
    internal static async Task WriteAsync(
        FinanceDbContext db,
        ImportId import,
        ChangeSetId changeSet,
        IEnumerable<NewRow> added,
        IReadOnlyList<SeenRow> seen,
        CancellationToken ct
    )
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            using var transactions = new SqliteStatement(connection, Transactions);
            using var splits = new SqliteStatement(connection, Splits);
            using var sources = new SqliteStatement(connection, Sources);
            var household = db.CurrentHousehold.Value;
            foreach (var row in added)
            {
                ct.ThrowIfCancellationRequested();
                Add(transactions, household, changeSet, row);
                AddSplit(splits, household, row);
                AddSource(sources, household, import, new(row.Id, row.Ordinal, row.SourceId));
            }
            foreach (var row in seen)
                AddSource(sources, household, import, row);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private const string Transactions = """
        insert into transactions (household_id, created_in, id, account_id, date, bank_date, minor_units,
            bank_minor_units, currency, payee, payee_source, description, bank_text, status, needs_review, search_text,
            merchant_key, tags)
        values (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?6, ?7, ?8, ?9, ?10, ?10, ?11, ?12, ?13, ?14, '[]')
        """;

    private const string Splits = """
        insert into splits (household_id, id, transaction_id, position, category_id, minor_units, source, confidence,
            evidence, base_minor_units, rate_date)
        values (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    private const string Sources = """
        insert into transaction_sources (household_id, import_id, ordinal, transaction_id, source_id, read_date,
            read_minor_units, read_text, withdrawn)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)
        """;

    private static void Add(SqliteStatement transactions, Guid household, ChangeSetId changeSet, NewRow row) =>
        transactions
            .Bind(household)
            .Bind(changeSet.Value)
            .Bind(row.Id.Value)
            .Bind(row.AccountId.Value)
            .Bind(row.Date)
            .Bind(row.MinorUnits)
            .Bind(row.Currency.Code)
            .Bind(row.Payee)
            .Bind(Words.Source[row.PayeeSource])
            .Bind(row.Text)
            .Bind(Words.Status[row.Status])
            .Bind(row.NeedsReview ? 1L : 0L)
            .Bind(row.SearchText)
            .Bind(row.MerchantKey)
            .Run();

    private static void AddSplit(SqliteStatement splits, Guid household, NewRow row) =>
        splits
            .Bind(household)
            .Bind(SplitId.New().Value)
            .Bind(row.Id.Value)
            .Bind(row.CategoryId?.Value)
            .Bind(row.MinorUnits)
            .Bind(Words.Source[row.Source])
            .Bind(row.Confidence)
            .Bind(row.Evidence)
            .Bind(row.BaseMinorUnits)
            .Bind(row.RateDate)
            .Run();

    private static void AddSource(SqliteStatement sources, Guid household, ImportId import, SeenRow row) =>
        sources
            .Bind(household)
            .Bind(import.Value)
            .Bind((long)row.Ordinal)
            .Bind(row.TransactionId.Value)
            .Bind(row.SourceId)
            .Bind(row.Read?.Date)
            .Bind(row.Read?.MinorUnits)
            .Bind(row.Read?.Text)
            .Run();
}
