using FinanceManager.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>One prepared statement per table, bound again for each row, in the open transaction.</summary>
internal static class SqliteImportWriter
{
    internal static async Task WriteAsync(
        FinanceDbContext db,
        ImportId import,
        ChangeSetId changeSet,
        IReadOnlyList<NewRow> added,
        IReadOnlyList<SeenRow> seen,
        CancellationToken ct
    )
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            using var transactions = Prepare(
                db,
                Transactions,
                15,
                ("$household", db.CurrentHousehold.Value),
                ("$change_set", changeSet.Value)
            );
            using var splits = Prepare(db, Splits, 9, ("$household", db.CurrentHousehold.Value));
            using var sources = Prepare(
                db,
                Sources,
                3,
                ("$household", db.CurrentHousehold.Value),
                ("$import", import.Value)
            );
            foreach (var row in added)
            {
                ct.ThrowIfCancellationRequested();
                Add(transactions, splits, row);
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
        insert into transactions (household_id, id, account_id, date, minor_units, currency, payee, payee_source,
            description, note, status, bank_date, bank_minor_units, bank_text, transfer_id, tags, needs_review,
            search_text, merchant_key, created_in, deleted_in)
        values ($household, $0, $1, $2, $3, $4, $5, $6, $7, null, $8, $2, $3, $7, null, '[]', $9, $10, $11, $change_set, null)
        """;

    private const string Splits = """
        insert into splits (household_id, id, transaction_id, position, category_id, minor_units, note, source,
            confidence, evidence, base_minor_units, rate_date, deleted_in)
        values ($household, $0, $1, 0, $2, $3, null, $4, $5, $6, $7, $8, null)
        """;

    private const string Sources = """
        insert into transaction_sources (household_id, import_id, ordinal, transaction_id, source_id, withdrawn)
        values ($household, $import, $0, $1, $2, 0)
        """;

    private static SqliteCommand Prepare(
        FinanceDbContext db,
        string sql,
        int count,
        params (string Name, Guid Id)[] ids
    )
    {
        var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < count && sql.Contains($"${i}", StringComparison.Ordinal); i++)
            command.Parameters.Add(new SqliteParameter($"${i}", DBNull.Value));
        foreach (var (name, id) in ids)
            command.Parameters.AddWithValue(name, id.ToByteArray(bigEndian: true));
        return command;
    }

    private static void Add(SqliteCommand transactions, SqliteCommand splits, NewRow row)
    {
        var id = row.Id.Value.ToByteArray(bigEndian: true);
        Run(
            transactions,
            id,
            row.AccountId.Value.ToByteArray(bigEndian: true),
            Day(row.Date),
            row.MinorUnits,
            row.Currency.Code,
            row.Payee,
            Words.Source[row.PayeeSource],
            row.Text,
            Words.Status[row.Status],
            row.NeedsReview,
            row.SearchText,
            row.MerchantKey
        );
        Run(
            splits,
            SplitId.New().Value.ToByteArray(bigEndian: true),
            id,
            row.CategoryId?.Value.ToByteArray(bigEndian: true),
            row.MinorUnits,
            Words.Source[row.Source],
            row.Confidence,
            row.Evidence,
            row.BaseMinorUnits,
            row.RateDate is { } day ? Day(day) : null
        );
    }

    private static void AddSource(SqliteCommand sources, SeenRow row) =>
        Run(sources, row.Ordinal, row.TransactionId.Value.ToByteArray(bigEndian: true), row.SourceId);

    private static string Day(DateOnly date) => date.ToString("O");

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
