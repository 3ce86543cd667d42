using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.Data.Sqlite;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Writes a chunk of a restored ledger in one statement per table, inside the caller's <see cref="LedgerWrite"/>: the rows
/// travel as one JSON parameter. They belong to the act's change-set by reference. The caller recomputes the summary.
/// </summary>
internal static class RestoreWriter
{
    private static readonly JsonSerializerOptions s_plain = Options();
    private static readonly JsonSerializerOptions s_idsAsHex = Options(new HexIds());

    internal static Task WriteAsync(FinanceDbContext db, IReadOnlyList<StoredTransaction> rows, CancellationToken ct) =>
        RunAsync(db, TransactionsInto(db.Engine == DatabaseEngine.Sqlite), rows, ct);

    internal static Task WriteAsync(FinanceDbContext db, IReadOnlyList<StoredTransfer> rows, CancellationToken ct) =>
        RunAsync(db, TransfersInto(db.Engine == DatabaseEngine.Sqlite), rows, ct);

    /// <summary>Whether a row was there already, or refers to one that is not.</summary>
    internal static bool IsClash(DbException e) =>
        // Of PostgreSQL: unique and foreign key violations. Of SQLite: every constraint.
        e.SqlState
            is "23505"
                or "23503"
        || e is SqliteException { SqliteErrorCode: 19 };

    private static async Task RunAsync<T>(FinanceDbContext db, string sql, IReadOnlyList<T> rows, CancellationToken ct)
    {
        var options = db.Engine == DatabaseEngine.Sqlite ? s_idsAsHex : s_plain;
        await using var command = await LedgerCommand.CreateAsync(db, sql, ct);
        command.Set("household", db.CurrentHousehold.Value);
        command.Set("change_set", db.Act.ChangeSetOf(db).Id.Value);
        command.Set("rows", JsonSerializer.Serialize(rows, options));
        await command.ExecuteAsync(ct);
    }

    private static string TransactionsInto(bool sqlite) =>
        $"""
            insert into transactions (household_id, id, account_id, date, minor_units, currency, payee, payee_source,
                description, note, status, bank_date, bank_minor_units, bank_text, installment_number, installment_count,
                transfer_id, merged_into, tags, needs_review, search_text, merchant_key, created_in, deleted_in)
            select @household, id, account_id, date, minor_units, currency, payee, payee_source,
                description, note, status, bank_date, bank_minor_units, bank_text, installment_number, installment_count,
                transfer_id, merged_into, cast(tags as text), needs_review, search_text, merchant_key, @change_set,
                case when deleted then @change_set end
            from {(sqlite ? SqliteTransactions : PostgresTransactions)} r;
            insert into splits (household_id, id, transaction_id, position, category_id, minor_units, note, source,
                confidence, evidence, base_minor_units, rate_date, rate_source, deleted_in)
            select @household, id, transaction_id, position, category_id, minor_units, note, source,
                confidence, evidence, base_minor_units, rate_date, rate_source, case when deleted then @change_set end
            from {(sqlite ? SqliteSplits : PostgresSplits)} r;
            insert into transaction_sources (household_id, import_id, ordinal, transaction_id, source_id, read_date,
                read_minor_units, read_text, withdrawn)
            select @household, import_id, ordinal, transaction_id, source_id, read_date,
                read_minor_units, read_text, withdrawn
            from {(sqlite ? SqliteSources : PostgresSources)} r;
            """;

    private static string TransfersInto(bool sqlite) =>
        $"""
            insert into transfers (household_id, id, from_transaction_id, to_transaction_id)
            select @household, id, from_transaction_id, to_transaction_id
            from {(sqlite ? SqliteTransfers : PostgresTransfers)} r;
            """;

    // On SQLite ids are bytes, which JSON carries as hexadecimal digits.
    private const string SqliteTransactions = """
        (select unhex(value ->> 'id') as id, unhex(value ->> 'account_id') as account_id, value ->> 'date' as date,
            value ->> 'minor_units' as minor_units, value ->> 'currency' as currency, value ->> 'payee' as payee,
            value ->> 'payee_source' as payee_source, value ->> 'description' as description, value ->> 'note' as note,
            value ->> 'status' as status, value ->> 'bank_date' as bank_date,
            value ->> 'bank_minor_units' as bank_minor_units, value ->> 'bank_text' as bank_text,
            value ->> 'installment_number' as installment_number, value ->> 'installment_count' as installment_count,
            unhex(value ->> 'transfer_id') as transfer_id, unhex(value ->> 'merged_into') as merged_into, value -> 'tags' as tags,
            value ->> 'needs_review' as needs_review, value ->> 'search_text' as search_text,
            value ->> 'merchant_key' as merchant_key, value ->> 'deleted' as deleted
        from json_each(@rows))
        """;

    private const string SqliteSplits = """
        (select unhex(s.value ->> 'id') as id, unhex(t.value ->> 'id') as transaction_id,
            s.value ->> 'position' as position, unhex(s.value ->> 'category_id') as category_id,
            s.value ->> 'minor_units' as minor_units, s.value ->> 'note' as note, s.value ->> 'source' as source,
            s.value ->> 'confidence' as confidence, s.value ->> 'evidence' as evidence,
            s.value ->> 'base_minor_units' as base_minor_units, s.value ->> 'rate_date' as rate_date,
            s.value ->> 'rate_source' as rate_source,
            t.value ->> 'deleted' as deleted
        from json_each(@rows) t, json_each(t.value, '$.splits') s)
        """;

    private const string SqliteSources = """
        (select unhex(s.value ->> 'import_id') as import_id, s.value ->> 'ordinal' as ordinal,
            unhex(t.value ->> 'id') as transaction_id, s.value ->> 'source_id' as source_id,
            s.value ->> 'read_date' as read_date, s.value ->> 'read_minor_units' as read_minor_units,
            s.value ->> 'read_text' as read_text, s.value ->> 'withdrawn' as withdrawn
        from json_each(@rows) t, json_each(t.value, '$.sources') s)
        """;

    private const string SqliteTransfers = """
        (select unhex(value ->> 'id') as id, unhex(value ->> 'from_transaction_id') as from_transaction_id,
            unhex(value ->> 'to_transaction_id') as to_transaction_id
        from json_each(@rows))
        """;

    // As json, not jsonb: lists are kept as they were written.
    private const string PostgresTransactions = """
        (select * from json_to_recordset(@rows::json) as t (
            id uuid, account_id uuid, date date, minor_units bigint, currency text, payee text, payee_source text,
            description text, note text, status text, bank_date date, bank_minor_units bigint, bank_text text,
            installment_number smallint, installment_count smallint, transfer_id uuid, merged_into uuid, tags json, needs_review boolean,
            search_text text, merchant_key text, deleted boolean))
        """;

    private const string PostgresSplits = """
        (select t.id as transaction_id, t.deleted, s.* from json_to_recordset(@rows::json) as t (
                id uuid, deleted boolean, splits json),
            json_to_recordset(t.splits) as s (
                id uuid, position int, category_id uuid, minor_units bigint, note text, source text,
                confidence double precision, evidence text, base_minor_units bigint, rate_date date,
                rate_source text))
        """;

    private const string PostgresSources = """
        (select t.id as transaction_id, s.* from json_to_recordset(@rows::json) as t (id uuid, sources json),
            json_to_recordset(t.sources) as s (
                import_id uuid, ordinal int, source_id text, read_date date, read_minor_units bigint, read_text text,
                withdrawn boolean))
        """;

    private const string PostgresTransfers = """
        (select * from json_to_recordset(@rows::json) as t (
            id uuid, from_transaction_id uuid, to_transaction_id uuid))
        """;

    private static JsonSerializerOptions Options(params JsonConverter[] first)
    {
        var options = new JsonSerializerOptions();
        foreach (var converter in first)
            options.Converters.Add(converter);
        DomainJson.Configure(options).PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        return options;
    }

    private sealed class HexIds : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => TypedIdConverters.IsTypedId(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(HexId<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class HexId<TId> : JsonConverter<TId>
        where TId : struct, ITypedId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Rows are only written.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value.ToString("N"));
    }
}
