using FinanceManager.Domain;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>A split's amount in the base currency; null where no rate is known.</summary>
internal readonly record struct BaseAmount(SplitId Id, long? MinorUnits, DateOnly? RateDate);

/// <summary>Stores base amounts set-based: one statement a chunk on PostgreSQL, one prepared statement on SQLite.</summary>
internal static class BaseAmountWriter
{
    private const string FromArrays = """
        update splits set base_minor_units = n.amount, rate_date = n.day
        from unnest(@ids, @amounts, @days) as n (id, amount, day)
        where splits.household_id = @household and splits.id = n.id
        """;

    private const string One =
        "update splits set base_minor_units = @amount, rate_date = @day where household_id = @household and id = @id";

    internal static async Task WriteAsync(FinanceDbContext db, IReadOnlyList<BaseAmount> amounts, CancellationToken ct)
    {
        var postgres = db.Engine == DatabaseEngine.Postgres;
        await using var command = await LedgerCommand.CreateAsync(db, postgres ? FromArrays : One, ct);
        command.Set("household", db.CurrentHousehold.Value);
        if (postgres)
        {
            command.Set("ids", amounts.Select(a => a.Id.Value).ToArray());
            command.Set("amounts", amounts.Select(a => a.MinorUnits).ToArray());
            command.Set("days", amounts.Select(a => a.RateDate).ToArray());
            await command.ExecuteAsync(ct);
            return;
        }
        foreach (var amount in amounts)
        {
            command.Set("id", amount.Id.Value);
            command.Set("amount", amount.MinorUnits);
            command.Set("day", amount.RateDate);
            await command.ExecuteAsync(ct);
        }
    }
}
