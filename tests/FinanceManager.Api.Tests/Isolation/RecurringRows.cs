namespace FinanceManager.Api.Tests.Isolation;

/// <summary>What a household told to recur.</summary>
internal static class RecurringRows
{
    internal static Task<string> NewRecurringAsync(this HouseholdRows rows) =>
        rows.IdOfAsync("/recurring", RecurringOf(rows.Account, rows.Name("rent")));

    internal static object RecurringOf(
        string account,
        string name,
        string? category = null,
        string? transaction = null
    ) =>
        new
        {
            accountId = account,
            name,
            amount = new { minorUnits = -120_000, currency = "BRL" },
            cadence = "monthly",
            dueOn = "2026-03-05",
            categoryId = category,
            transactionId = transaction,
        };
}
