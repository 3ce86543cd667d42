using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Writes an import's rows set-based, inside the caller's <see cref="LedgerWrite"/>: on PostgreSQL by COPY into a temporary
/// table (COPY does not work on tables with row-level security) and INSERT … SELECT, on SQLite by prepared statements.
/// Rows are made on another thread meanwhile. The caller recomputes the summary.
/// </summary>
internal static class ImportWriter
{
    internal static async Task WriteAsync(
        FinanceDbContext db,
        ImportId import,
        ChangeSetId changeSet,
        IEnumerable<NewRow> added,
        IEnumerable<SeenRow> seen,
        CancellationToken ct
    )
    {
        if (db.Engine == DatabaseEngine.Postgres)
            await CopyAsync(db, import, changeSet, added, seen, ct);
        else
            await SqliteImportWriter.WriteAsync(db, import, changeSet, Ahead(added, ct), seen, ct);
    }

    // A chunk stays out of the heap of large objects; the server is kept busy with one batch while the next is made.
    private const int Chunk = 256;
    private const int Batch = 40 * Chunk;

    private static IAsyncEnumerable<NewRow[]> Ahead(IEnumerable<NewRow> rows, CancellationToken ct) =>
        ReadAhead.ChunksOf(rows, Chunk, Batch / Chunk, ct);

    private const string Staging = """
        create temporary table incoming (
            id uuid, split_id uuid, account_id uuid, date date, minor_units bigint, currency char(3), bank_text text,
            status text, payee text, payee_source text, category_id uuid, source text, confidence double precision,
            evidence text, needs_review boolean, search_text text, merchant_key text, base_minor_units bigint,
            rate_date date, rate_source text, ordinal int, source_id text, tags text, note text, installment_number smallint,
            installment_count smallint) on commit drop;
        create temporary table incoming_parts (
            transaction_id uuid, id uuid, position int, category_id uuid, minor_units bigint, note text, source text,
            base_minor_units bigint, rate_date date, rate_source text, confidence double precision, evidence text)
            on commit drop;
        create temporary table incoming_sources (
            transaction_id uuid, ordinal int, source_id text, read_date date, read_minor_units bigint, read_text text)
            on commit drop;
        """;

    private const string InsertRows = """
        insert into transactions (household_id, id, account_id, date, minor_units, currency, payee, payee_source,
            description, note, status, bank_date, bank_minor_units, bank_text, transfer_id, tags, needs_review,
            search_text, merchant_key, installment_number, installment_count, created_in, deleted_in)
        select @household, id, account_id, date, minor_units, currency, payee, payee_source, bank_text, note, status,
            date, minor_units, bank_text, null, tags, needs_review, search_text, merchant_key, installment_number,
            installment_count, @change_set, null
        from incoming;
        insert into splits (household_id, id, transaction_id, position, category_id, minor_units, note, source,
            confidence, evidence, base_minor_units, rate_date, rate_source)
        select @household, split_id, id, 0, category_id, minor_units, null, source, confidence, evidence,
            base_minor_units, rate_date, rate_source
        from incoming where split_id is not null
        union all
        select @household, id, transaction_id, position, category_id, minor_units, note, source, confidence, evidence,
            base_minor_units, rate_date, rate_source
        from incoming_parts;
        insert into transaction_sources (household_id, import_id, ordinal, transaction_id, source_id, read_date,
            read_minor_units, read_text, withdrawn)
        select @household, @import, ordinal, id, source_id, null, null, null, false from incoming;
        truncate incoming, incoming_parts;
        """;

    private const string InsertSources = """
        insert into transaction_sources (household_id, import_id, ordinal, transaction_id, source_id, read_date,
            read_minor_units, read_text, withdrawn)
        select @household, @import, ordinal, transaction_id, source_id, read_date, read_minor_units, read_text, false
        from incoming_sources;
        drop table incoming, incoming_parts, incoming_sources;
        """;

    private static async Task CopyAsync(
        FinanceDbContext db,
        ImportId import,
        ChangeSetId changeSet,
        IEnumerable<NewRow> added,
        IEnumerable<SeenRow> seen,
        CancellationToken ct
    )
    {
        await using (var staging = await LedgerCommand.CreateAsync(db, Staging, ct))
            await staging.ExecuteAsync(ct);
        await using var insert = await LedgerCommand.CreateAsync(db, InsertRows, ct);
        insert.Set("household", db.CurrentHousehold.Value);
        insert.Set("import", import.Value);
        insert.Set("change_set", changeSet.Value);
        await using (var rows = Ahead(added, ct).GetAsyncEnumerator(ct))
            while (await CopyBatchAsync(db, rows, ct))
                await insert.ExecuteAsync(ct);

        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (
            var copy = await connection.BeginBinaryImportAsync("copy incoming_sources from stdin (format binary)", ct)
        )
        {
            foreach (var row in seen)
                await CopySourceAsync(copy, row, ct);
            await copy.CompleteAsync(ct);
        }
        await using var sources = await LedgerCommand.CreateAsync(db, InsertSources, ct);
        sources.Set("household", db.CurrentHousehold.Value);
        sources.Set("import", import.Value);
        await sources.ExecuteAsync(ct);
    }

    /// <returns>Whether there were rows.</returns>
    private static async Task<bool> CopyBatchAsync(
        FinanceDbContext db,
        IAsyncEnumerator<NewRow[]> rows,
        CancellationToken ct
    )
    {
        if (!await rows.MoveNextAsync())
            return false;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var divided = new List<(TransactionId Id, IReadOnlyList<NewPart> Parts)>();
        await using (var copy = await connection.BeginBinaryImportAsync("copy incoming from stdin (format binary)", ct))
        {
            for (var written = 0; ; )
            {
                foreach (var row in rows.Current)
                {
                    await CopyRowAsync(copy, row, ct);
                    if (row.Parts is { } parts)
                        divided.Add((row.Id, parts));
                }
                written += rows.Current.Length;
                if (written >= Batch || !await rows.MoveNextAsync())
                    break;
            }
            await copy.CompleteAsync(ct);
        }
        if (divided.Count > 0)
            await CopyPartsAsync(connection, divided, ct);
        return true;
    }

    private static async Task CopyPartsAsync(
        NpgsqlConnection connection,
        List<(TransactionId Id, IReadOnlyList<NewPart> Parts)> divided,
        CancellationToken ct
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy incoming_parts from stdin (format binary)",
            ct
        );
        foreach (var (id, parts) in divided)
            for (var i = 0; i < parts.Count; i++)
                await CopyPartAsync(copy, id, i, parts[i], ct);
        await copy.CompleteAsync(ct);
    }

    private static async Task CopyRowAsync(NpgsqlBinaryImporter copy, NewRow row, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(row.Id.Value, NpgsqlDbType.Uuid, ct);
        await ValueAsync<Guid>(copy, row.Parts is null ? row.SplitId.Value : null, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(row.AccountId.Value, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(row.Date, NpgsqlDbType.Date, ct);
        await copy.WriteAsync(row.MinorUnits, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(row.Currency.Code, NpgsqlDbType.Char, ct);
        await copy.WriteAsync(row.Text, NpgsqlDbType.Text, ct);
        await copy.WriteAsync(Words.Status[row.Status], NpgsqlDbType.Text, ct);
        await TextAsync(copy, row.Payee, ct);
        await copy.WriteAsync(Words.Source[row.PayeeSource], NpgsqlDbType.Text, ct);
        await ValueAsync(copy, row.CategoryId?.Value, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(Words.Source[row.Source], NpgsqlDbType.Text, ct);
        await ValueAsync(copy, row.Confidence, NpgsqlDbType.Double, ct);
        await TextAsync(copy, row.Evidence, ct);
        await copy.WriteAsync(row.NeedsReview, NpgsqlDbType.Boolean, ct);
        await copy.WriteAsync(row.SearchText, NpgsqlDbType.Text, ct);
        await copy.WriteAsync(row.MerchantKey, NpgsqlDbType.Text, ct);
        await ValueAsync(copy, row.Base.MinorUnits, NpgsqlDbType.Bigint, ct);
        await ValueAsync(copy, row.Base.Date, NpgsqlDbType.Date, ct);
        await TextAsync(copy, Words.RateSource(row.Base.Source), ct);
        await copy.WriteAsync(row.Ordinal, NpgsqlDbType.Integer, ct);
        await TextAsync(copy, row.SourceId, ct);
        await copy.WriteAsync(row.Tags, NpgsqlDbType.Text, ct);
        await TextAsync(copy, row.Note, ct);
        await ValueAsync(copy, row.Installment?.Number, NpgsqlDbType.Smallint, ct);
        await ValueAsync(copy, row.Installment?.Count, NpgsqlDbType.Smallint, ct);
    }

    private static async Task CopyPartAsync(
        NpgsqlBinaryImporter copy,
        TransactionId transaction,
        int position,
        NewPart part,
        CancellationToken ct
    )
    {
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(transaction.Value, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(SplitId.New().Value, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(position, NpgsqlDbType.Integer, ct);
        await ValueAsync(copy, part.CategoryId?.Value, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(part.MinorUnits, NpgsqlDbType.Bigint, ct);
        await TextAsync(copy, part.Note, ct);
        await copy.WriteAsync(Words.Source[part.Source], NpgsqlDbType.Text, ct);
        await ValueAsync(copy, part.Base.MinorUnits, NpgsqlDbType.Bigint, ct);
        await ValueAsync(copy, part.Base.Date, NpgsqlDbType.Date, ct);
        await TextAsync(copy, Words.RateSource(part.Base.Source), ct);
        await ValueAsync(copy, part.Confidence, NpgsqlDbType.Double, ct);
        await TextAsync(copy, part.Evidence, ct);
    }

    private static async Task CopySourceAsync(NpgsqlBinaryImporter copy, SeenRow row, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(row.TransactionId.Value, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(row.Ordinal, NpgsqlDbType.Integer, ct);
        await TextAsync(copy, row.SourceId, ct);
        await ValueAsync(copy, row.Read?.Date, NpgsqlDbType.Date, ct);
        await ValueAsync(copy, row.Read?.MinorUnits, NpgsqlDbType.Bigint, ct);
        await TextAsync(copy, row.Read?.Text, ct);
    }

    private static Task TextAsync(NpgsqlBinaryImporter copy, string? value, CancellationToken ct) =>
        value is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(value, NpgsqlDbType.Text, ct);

    private static Task ValueAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken ct)
        where T : struct => value is { } known ? copy.WriteAsync(known, type, ct) : copy.WriteNullAsync(ct);
}

/// <summary>Enums as stored, looked up rather than formatted or parsed for each row.</summary>
internal static class Words
{
    internal static readonly Dictionary<TransactionStatus, string> Status = All<TransactionStatus>();
    internal static readonly Dictionary<DecisionSource, string> Source = All<DecisionSource>();

    // Looked up for each row of a foreign account.
    private static readonly string[] s_rateSources = [.. Enum.GetValues<RateSource>().Select(Columns.Word)];

    private static readonly Dictionary<string, TransactionStatus> Statuses = Status.ToDictionary(
        w => w.Value,
        w => w.Key
    );

    /// <summary>Null for what stands for itself: no rate, or the European Central Bank's.</summary>
    internal static string? RateSource(RateSource? source) =>
        Split.Stored(source) is { } other ? s_rateSources[(int)other] : null;

    internal static TransactionStatus StatusOf(string word) => Statuses[word];

    private static Dictionary<TEnum, string> All<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().ToDictionary(v => v, Columns.Word);
}
