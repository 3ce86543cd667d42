using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.Data.Sqlite;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>A transaction as far as lines of a file are compared with it.</summary>
/// <param name="Bank">What the bank wrote of it; null for one that a person entered.</param>
/// <param name="Deleted">By a person.</param>
/// <param name="Expected">What a person entered of a movement that the bank has yet to tell of, as on a receipt; else null.</param>
internal readonly record struct LedgerRow(
    TransactionId Id,
    DateOnly Date,
    long MinorUnits,
    ReadFacts? Bank,
    TransactionStatus Status,
    bool Deleted,
    ChangeSetId CreatedIn,
    string? Expected = null
)
{
    internal bool IsPending => Status is TransactionStatus.Pending;
}

/// <summary>What another line said of a transaction.</summary>
/// <param name="Read">Null where it reads like the transaction.</param>
internal readonly record struct LedgerSource(TransactionId TransactionId, string? SourceId, ReadFacts? Read);

/// <summary>
/// An account's rows around the days of a file: living ones, and those a person deleted. Read without EF, which
/// takes ten times as long over each of what may be a hundred thousand rows.
/// </summary>
internal sealed class KnownRows(FinanceDbContext db, AccountId account, DateOnly first, DateOnly last)
{
    // A bank may move a movement by as much from one file to the next.
    private const int Margin = 7;

    private const string Near = """
        t.household_id = @household and t.account_id = @account
          and ((t.date >= @first and t.date <= @last) or (t.bank_date >= @first and t.bank_date <= @last))
          and (t.deleted_in is null or exists (
            select 1 from change_sets c
            where c.household_id = t.household_id and c.id = t.deleted_in and c.kind not in ('undo', 'redo')))
        """;

    private const string Rows = $"""
        select t.id, t.date, t.minor_units, t.bank_date, t.bank_minor_units, t.bank_text, t.status,
            t.deleted_in is not null, t.created_in,
            case when t.bank_date is null and t.status = 'pending' then coalesce(t.payee, t.description) end
        from transactions t where {Near}
        order by t.date
        """;

    private const string Sources = $"""
        select s.transaction_id, s.source_id, s.read_date, s.read_minor_units, s.read_text
        from transactions t
        join transaction_sources s on s.household_id = t.household_id and s.transaction_id = t.id
        where {Near} and not s.withdrawn and (s.read_date is not null or (@with_ids and s.source_id is not null))
        """;

    private const string RestoredFormats = $"""
        select distinct t.id, i.format
        from transactions t
        join transaction_sources s on s.household_id = t.household_id and s.transaction_id = t.id
        join imports i on i.household_id = s.household_id and i.id = s.import_id and i.change_set_id is null
        where {Near}
        """;

    /// <summary>By their day.</summary>
    internal async IAsyncEnumerable<LedgerRow> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = await CommandAsync(Rows, ct);
        await using var row = await command.ReadAsync(ct);
        while (await row.ReadAsync(ct))
            yield return new(
                TransactionId.From(LedgerCommand.GuidAt(row, 0)),
                DayAt(row, 1),
                row.GetInt64(2),
                FactsAt(row, 3),
                Words.StatusOf(row.GetString(6)),
                row.GetBoolean(7),
                ChangeSetId.From(LedgerCommand.GuidAt(row, 8)),
                row.IsDBNull(9) ? null : row.GetString(9)
            );
    }

    /// <param name="withIds">Also those that only tell the bank's id.</param>
    internal async IAsyncEnumerable<LedgerSource> ReadSourcesAsync(
        bool withIds,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var command = await CommandAsync(Sources, ct);
        command.Set("with_ids", withIds);
        await using var row = await command.ReadAsync(ct);
        while (await row.ReadAsync(ct))
            yield return new(
                TransactionId.From(LedgerCommand.GuidAt(row, 0)),
                row.IsDBNull(1) ? null : row.GetString(1),
                FactsAt(row, 2)
            );
    }

    /// <summary>Rows of a restored ledger came in with it; their sources still say with which kind of file before.</summary>
    internal async IAsyncEnumerable<(TransactionId Id, string Format)> ReadRestoredFormatsAsync(
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var command = await CommandAsync(RestoredFormats, ct);
        await using var row = await command.ReadAsync(ct);
        while (await row.ReadAsync(ct))
            yield return (TransactionId.From(LedgerCommand.GuidAt(row, 0)), row.GetString(1));
    }

    private async Task<LedgerCommand> CommandAsync(string sql, CancellationToken ct)
    {
        var command = await LedgerCommand.CreateAsync(db, sql, ct);
        command.Set("household", db.CurrentHousehold.Value);
        command.Set("account", account.Value);
        command.Set("first", Shift(first, -Margin));
        command.Set("last", Shift(last, Margin));
        return command;
    }

    /// <summary>Day, amount and text in three columns from one on; null when the bank said nothing.</summary>
    private static ReadFacts? FactsAt(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new(DayAt(row, column), row.GetInt64(column + 1), row.GetString(column + 2));

    private static DateOnly DayAt(DbDataReader row, int column) =>
        row is SqliteDataReader
            ? DateOnly.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture)
            : row.GetFieldValue<DateOnly>(column);

    private static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );
}
