using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// The one movement that fits as the other end, by what <see cref="TransferTable"/> takes for a pair. Asked row by row over the
/// days around each, so that the time grows with the rows asked about and not with the history.
/// </summary>
internal static class LoneTransfers
{
    /// <returns>The other end by the end asked about, where neither of the two fits anything else.</returns>
    internal static async Task<Dictionary<TransactionId, TransactionId>> FindAsync(
        FinanceDbContext db,
        IReadOnlyList<TransactionId> ends,
        CancellationToken ct
    )
    {
        var found = new Dictionary<TransactionId, TransactionId>();
        if (ends.Count == 0)
            return found;
        var names = ends.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"end{i}")).ToList();
        await using var query = await LedgerCommand.CreateAsync(db, Query(db.Engine, names), ct);
        query.Set("household", db.CurrentHousehold.Value);
        foreach (var (name, end) in names.Zip(ends))
            query.Set(name, end.Value);
        await using var rows = await query.ReadAsync(ct);
        while (await rows.ReadAsync(ct))
            found.Add(
                TransactionId.From(LedgerCommand.GuidAt(rows, 0)),
                TransactionId.From(LedgerCommand.GuidAt(rows, 1))
            );
        return found;
    }

    private static string Query(DatabaseEngine engine, IEnumerable<string> names) =>
        $"""
            with told as (
                select x.id, y.id as other_id, count(*) over (partition by x.id) as others
                from {Pair(engine, "x", "y")} and x.id in ({string.Join(", ", names.Select(n => "@" + n))})
            )
            select told.id, told.other_id
            from told
            where told.others = 1 and 1 = (select count(*) from {Pair(engine, "y", "z")} and y.id = told.other_id)
            """;

    private static string Pair(DatabaseEngine engine, string one, string other)
    {
        var (first, last) =
            engine == DatabaseEngine.Sqlite
                ? ($"date({one}.date, '-{TransferTable.Days} days')", $"date({one}.date, '+{TransferTable.Days} days')")
                : ($"{one}.date - {TransferTable.Days}", $"{one}.date + {TransferTable.Days}");
        return $"""
            households h
            join transactions {one} on {one}.household_id = h.id
            join accounts {one}a on {one}a.household_id = h.id and {one}a.id = {one}.account_id
            join transactions {other} on {other}.household_id = h.id and {other}.date between {first} and {last}
              and {other}.account_id <> {one}.account_id
            join accounts {other}a on {other}a.household_id = h.id and {other}a.id = {other}.account_id
            where h.id = @household and {Open(one)} and {Open(other)}
              and ({one}.minor_units < 0 and {other}.minor_units > 0 or {one}.minor_units > 0 and {other}.minor_units < 0)
              and case when {one}.currency = {other}.currency then {one}.minor_units = -{other}.minor_units
                       else abs({Base(one)} + {Base(other)}) * 100
                            <= 3 * case when {one}.minor_units < 0 then -{Base(one)} else -{Base(other)} end end
              and not exists (
                select 1 from possible_matches m
                where m.household_id = h.id and m.kind = 'transfer' and m.dismissed
                  and (m.transaction_id = {one}.id and m.other_id = {other}.id
                    or m.transaction_id = {other}.id and m.other_id = {one}.id))
            """;
    }

    private static string Open(string end) =>
        $"""
            {end}.deleted_in is null and {end}.transfer_id is null and {end}.status <> 'pending'
              and {end}a.finds_transfers and {end}a.deleted_in is null
            """;

    private static string Base(string end) =>
        $"""
            (case when {end}.currency = h.base_currency then {end}.minor_units
                  else (select cast(sum(s.base_minor_units) as bigint) from splits s
                        where s.household_id = h.id and s.transaction_id = {end}.id and s.deleted_in is null) end)
            """;
}
