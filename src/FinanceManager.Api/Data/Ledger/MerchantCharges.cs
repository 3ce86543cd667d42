using System.Data.Common;
using FinanceManager.Domain;
using FinanceManager.Domain.Insights;
using Microsoft.Data.Sqlite;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// What merchants charged: those of the last weeks, and of each its latest charges. An index has a merchant's rows by their day,
/// so that this costs by the number of merchants, and not by that of all their rows.
/// </summary>
internal static class MerchantCharges
{
    private const int MerchantsPerCurrency = 150;
    private const int LatestCharges = 60;

    private const string Lately = """
        select merchant_key, currency from (
            select t.merchant_key, t.currency,
                   row_number() over (partition by t.currency order by min(t.minor_units), t.merchant_key) as place
            from transactions t
            where t.household_id = @household and t.date >= @since and t.date <= @today
                and t.minor_units < 0 and t.transfer_id is null and t.deleted_in is null and t.merchant_key <> ''
            group by t.merchant_key, t.currency) m
        where place <= @most
        order by currency, place
        """;

    private const string Latest = """
        select t.id, t.account_id, t.date, t.minor_units, t.installment_count, coalesce(t.payee, t.description)
        from transactions t
        where t.household_id = @household and t.merchant_key = @merchant and t.date <= @today
            and t.currency = @currency and t.transfer_id is null and t.deleted_in is null
        order by t.date desc
        limit @latest
        """;

    /// <summary>By currency those that charged the largest amounts.</summary>
    internal static async Task<List<MerchantHistory>> ReadAsync(
        FinanceDbContext db,
        DateOnly since,
        DateOnly today,
        CancellationToken ct
    )
    {
        var merchants = new List<MerchantHistory>();
        await using var command = await LedgerCommand.CreateAsync(db, Latest, ct);
        foreach (var (key, currency) in await LatelyAsync(db, since, today, ct))
        {
            command.Set("household", db.CurrentHousehold.Value);
            command.Set("merchant", key);
            command.Set("currency", currency.Code);
            command.Set("today", today);
            command.Set("latest", LatestCharges);
            var (name, charges) = await ChargesAsync(command, ct);
            if (charges.Count > 0)
                merchants.Add(new(key, name, currency, IsNew(charges, since), charges));
        }
        return merchants;
    }

    // With fewer than were asked for there are no older ones.
    private static bool IsNew(List<Charge> charges, DateOnly since) =>
        charges.Count < LatestCharges && charges[0].Day >= since;

    private static async Task<List<(string Key, Currency Currency)>> LatelyAsync(
        FinanceDbContext db,
        DateOnly since,
        DateOnly today,
        CancellationToken ct
    )
    {
        await using var command = await LedgerCommand.CreateAsync(db, Lately, ct);
        command.Set("household", db.CurrentHousehold.Value);
        command.Set("since", since);
        command.Set("today", today);
        command.Set("most", MerchantsPerCurrency);
        var found = new List<(string, Currency)>();
        await using var rows = await command.ReadAsync(ct);
        while (await rows.ReadAsync(ct))
            found.Add((rows.GetString(0), Currency.Parse(rows.GetString(1))));
        return found;
    }

    private static async Task<(string Name, List<Charge> Charges)> ChargesAsync(
        LedgerCommand command,
        CancellationToken ct
    )
    {
        var (name, charges) = ("", new List<Charge>());
        await using var rows = await command.ReadAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            name = name.Length > 0 ? name : rows.GetString(5);
            charges.Add(
                new(
                    TransactionId.From(LedgerCommand.GuidAt(rows, 0)),
                    AccountId.From(LedgerCommand.GuidAt(rows, 1)),
                    DayAt(rows, 2),
                    rows.GetInt64(3),
                    !await rows.IsDBNullAsync(4, ct)
                )
            );
        }
        charges.Reverse();
        return (name, charges);
    }

    private static DateOnly DayAt(DbDataReader row, int column) =>
        row is SqliteDataReader
            ? DateOnly.ParseExact(row.GetString(column), "O", System.Globalization.CultureInfo.InvariantCulture)
            : row.GetFieldValue<DateOnly>(column);
}
