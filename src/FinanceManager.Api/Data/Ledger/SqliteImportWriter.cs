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
        IAsyncEnumerable<NewRow[]> added,
        IEnumerable<SeenRow> seen,
        CancellationToken ct
    )
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            // The commit shall not copy the log into the file as well: that is for afterwards.
            using (var log = new SqliteStatement(connection, "pragma wal_autocheckpoint = 0"))
                log.Run();
            var household = db.CurrentHousehold.Value;
            using var transactions = new SqliteStatement(connection, Transactions);
            using var splits = new SqliteStatement(connection, Splits);
            using var sources = new SqliteStatement(connection, Sources);
            transactions.Bind(household).Bind(changeSet.Value).Keep();
            splits.Bind(household).Keep();
            sources.Bind(household).Bind(import.Value).Keep();
            await foreach (var rows in added.WithCancellation(ct))
            foreach (var row in rows)
            {
                Add(transactions, row);
                if (row.Parts is { } parts)
                    AddParts(splits, row.Id, parts);
                else
                    AddSplit(splits, row);
                AddSource(sources, new(row.Id, row.Ordinal, row.SourceId));
            }
            foreach (var row in seen)
                AddSource(sources, row);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private const string Transactions = """
        insert into transactions (household_id, created_in, id, account_id, date, bank_date, minor_units,
            bank_minor_units, currency, payee, payee_source, description, bank_text, status, needs_review, search_text,
            merchant_key, tags, note, installment_number, installment_count)
        values (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?6, ?7, ?8, ?9, ?10, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
        """;

    private const string Splits = """
        insert into splits (household_id, id, transaction_id, category_id, minor_units, source, confidence,
            evidence, base_minor_units, rate_date, rate_source, position, note)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        """;

    private const string Sources = """
        insert into transaction_sources (household_id, import_id, ordinal, transaction_id, source_id, read_date,
            read_minor_units, read_text, withdrawn)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)
        """;

    private static void Add(SqliteStatement transactions, in NewRow row) =>
        transactions
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
            .Bind(row.Tags)
            .Bind(row.Note)
            .Bind((long?)row.Installment?.Number)
            .Bind((long?)row.Installment?.Count)
            .Run();

    private static void AddSplit(SqliteStatement splits, in NewRow row) =>
        splits
            .Bind(row.SplitId.Value)
            .Bind(row.Id.Value)
            .Bind(row.CategoryId?.Value)
            .Bind(row.MinorUnits)
            .Bind(Words.Source[row.Source])
            .Bind(row.Confidence)
            .Bind(row.Evidence)
            .Bind(row.Base.MinorUnits)
            .Bind(row.Base.Date)
            .Bind(Words.RateSource(row.Base.Source))
            .Bind(0L)
            .Bind((string?)null)
            .Run();

    private static void AddParts(SqliteStatement splits, TransactionId transaction, IReadOnlyList<NewPart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
            splits
                .Bind(SplitId.New().Value)
                .Bind(transaction.Value)
                .Bind(parts[i].CategoryId?.Value)
                .Bind(parts[i].MinorUnits)
                .Bind(Words.Source[parts[i].Source])
                .Bind(parts[i].Confidence)
                .Bind(parts[i].Evidence)
                .Bind(parts[i].Base.MinorUnits)
                .Bind(parts[i].Base.Date)
                .Bind(Words.RateSource(parts[i].Base.Source))
                .Bind((long)i)
                .Bind(parts[i].Note)
                .Run();
    }

    private static void AddSource(SqliteStatement sources, in SeenRow row) =>
        sources
            .Bind((long)row.Ordinal)
            .Bind(row.TransactionId.Value)
            .Bind(row.SourceId)
            .Bind(row.Read?.Date)
            .Bind(row.Read?.MinorUnits)
            .Bind(row.Read?.Text)
            .Run();
}
