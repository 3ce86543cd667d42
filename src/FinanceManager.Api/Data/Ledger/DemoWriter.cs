using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>A transaction with its one split, as plain values.</summary>
internal sealed record DemoRow
{
    public required Guid Id { get; init; }
    public required Guid SplitId { get; init; }
    public required Guid AccountId { get; init; }
    public required DateOnly Date { get; init; }
    public required long MinorUnits { get; init; }
    public required string Currency { get; init; }
    public required string Text { get; init; }
    public string? Payee { get; init; }
    public required string Source { get; init; }
    public required string Status { get; init; }
    public Guid? CategoryId { get; init; }
    public double? Confidence { get; init; }
    public string? Evidence { get; init; }
    public bool NeedsReview { get; init; }
    public short? InstallmentNumber { get; init; }
    public short? InstallmentCount { get; init; }
    public long? BaseMinorUnits { get; init; }
    public DateOnly? RateDate { get; init; }
    public string? RateSource { get; init; }
    public required string SearchText { get; init; }
    public required string MerchantKey { get; init; }
    public Guid? TransferId { get; init; }

    /// <summary>Where the transfer's money arrived; set on the end it left.</summary>
    public Guid? OtherEnd { get; init; }
}

/// <summary>
/// Writes the demo's rows in one statement per table, whatever their number: the rows travel as one JSON parameter.
/// They belong to the act's change-set by reference, as an import's do.
/// </summary>
internal static class DemoWriter
{
    private static readonly JsonSerializerOptions s_bytesAsHex = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new BytesConverter() },
    };

    private static readonly JsonSerializerOptions s_plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    internal static async Task WriteAsync(FinanceDbContext db, IReadOnlyList<DemoRow> rows, CancellationToken ct)
    {
        var changeSet = db.Act.ChangeSetOf(db);
        changeSet.Wrote(rows.Count);
        var sqlite = db.Engine == DatabaseEngine.Sqlite;
        await using (var command = await LedgerCommand.CreateAsync(db, Insert(sqlite ? SqliteRows : PostgresRows), ct))
        {
            command.Set("household", db.CurrentHousehold.Value);
            command.Set("change_set", changeSet.Id.Value);
            command.Set("rows", JsonSerializer.Serialize(rows, sqlite ? s_bytesAsHex : s_plain));
            await command.ExecuteAsync(ct);
        }
        await db.SaveChangesAsync(ct);
        await SummaryTable.RebuildAsync(db, ct);
    }

    // On SQLite ids are bytes, which JSON carries as hexadecimal digits.
    private const string SqliteRows = """
        (select unhex(value ->> 'id') as id, unhex(value ->> 'split_id') as split_id,
            unhex(value ->> 'account_id') as account_id, value ->> 'date' as date, value ->> 'minor_units' as minor_units,
            value ->> 'currency' as currency, value ->> 'text' as text, value ->> 'payee' as payee,
            value ->> 'source' as source, value ->> 'status' as status, unhex(value ->> 'category_id') as category_id,
            value ->> 'confidence' as confidence, value ->> 'evidence' as evidence, value ->> 'needs_review' as needs_review,
            value ->> 'installment_number' as installment_number, value ->> 'installment_count' as installment_count,
            value ->> 'base_minor_units' as base_minor_units, value ->> 'rate_date' as rate_date,
            value ->> 'rate_source' as rate_source,
            value ->> 'search_text' as search_text, value ->> 'merchant_key' as merchant_key,
            unhex(value ->> 'transfer_id') as transfer_id, unhex(value ->> 'other_end') as other_end
        from json_each(@rows))
        """;

    private const string PostgresRows = """
        (select * from jsonb_to_recordset(@rows::jsonb) as r (
            id uuid, split_id uuid, account_id uuid, date date, minor_units bigint, currency text, text text, payee text,
            source text, status text, category_id uuid, confidence double precision, evidence text, needs_review boolean,
            installment_number smallint, installment_count smallint, base_minor_units bigint, rate_date date,
            rate_source text,
            search_text text, merchant_key text, transfer_id uuid, other_end uuid))
        """;

    private static string Insert(string rows) =>
        $"""
            insert into transactions (household_id, id, account_id, date, minor_units, currency, payee, payee_source,
                description, status, bank_date, bank_minor_units, bank_text, installment_number, installment_count,
                transfer_id, tags, needs_review, search_text, merchant_key, created_in)
            select @household, id, account_id, date, minor_units, currency, payee,
                case when payee is null then 'none' else source end, text, status, date, minor_units, text,
                installment_number, installment_count, transfer_id, '[]', needs_review, search_text, merchant_key, @change_set
            from {rows} r;
            insert into splits (household_id, id, transaction_id, position, category_id, minor_units, source, confidence,
                evidence, base_minor_units, rate_date, rate_source)
            select @household, split_id, id, 0, category_id, minor_units, source, confidence, evidence,
                base_minor_units, rate_date, rate_source
            from {rows} r;
            insert into transfers (household_id, id, from_transaction_id, to_transaction_id)
            select @household, transfer_id, id, other_end from {rows} r where other_end is not null;
            """;

    private sealed class BytesConverter : JsonConverter<Guid>
    {
        public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Rows are only written.");

        public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("N"));
    }
}
