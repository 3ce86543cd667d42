using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>A split's amount in the base currency; unknown where no rate is known.</summary>
internal readonly record struct BaseAmount(SplitId Id, Converted Amount);

/// <summary>Stores base amounts set-based: one statement a chunk on PostgreSQL, one prepared statement on SQLite.</summary>
internal static class BaseAmountWriter
{
    private const string FromArrays = """
        update splits set base_minor_units = n.amount, rate_date = n.day, rate_source = n.source
        from unnest(@ids, @amounts, @days, @sources) as n (id, amount, day, source)
        where splits.household_id = @household and splits.id = n.id
        """;

    private const string One = """
        update splits set base_minor_units = @amount, rate_date = @day, rate_source = @source
        where household_id = @household and id = @id
        """;

    internal static async Task WriteAsync(FinanceDbContext db, IReadOnlyList<BaseAmount> amounts, CancellationToken ct)
    {
        var postgres = db.Engine == DatabaseEngine.Postgres;
        await using var command = await LedgerCommand.CreateAsync(db, postgres ? FromArrays : One, ct);
        command.Set("household", db.CurrentHousehold.Value);
        if (postgres)
        {
            command.Set("ids", amounts.Select(a => a.Id.Value).ToArray());
            command.Set("amounts", amounts.Select(a => a.Amount.MinorUnits).ToArray());
            command.Set("days", amounts.Select(a => a.Amount.Date).ToArray());
            command.Set("sources", amounts.Select(a => Words.RateSource(a.Amount.Source)).ToArray());
            await command.ExecuteAsync(ct);
            return;
        }
        foreach (var amount in amounts)
        {
            command.Set("id", amount.Id.Value);
            command.Set("amount", amount.Amount.MinorUnits);
            command.Set("day", amount.Amount.Date);
            command.Set("source", Words.RateSource(amount.Amount.Source));
            await command.ExecuteAsync(ct);
        }
    }
}
