using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

/// <summary>An account and what it held before the first exported transaction.</summary>
internal sealed record BookAccount(Account Account, Money Opening);

/// <summary>What transactions refer to, in an order that does not change from one export to the next.</summary>
/// <param name="OpeningDay">The day before the first transaction.</param>
/// <param name="Categories">Parents before their children.</param>
internal sealed record LedgerBooks(
    string Title,
    Currency BaseCurrency,
    DateOnly OpeningDay,
    IReadOnlyList<BookAccount> Accounts,
    IReadOnlyList<Category> Categories
)
{
    internal IEnumerable<Currency> Currencies =>
        Accounts.Select(a => a.Account.Currency).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal);

    internal static async Task<LedgerBooks> LoadAsync(
        FinanceDbContext db,
        ExportLedgerRequest request,
        CancellationToken ct
    )
    {
        var household = await db.Households.SingleAsync(h => h.Id == db.CurrentHousehold, ct);
        var accounts = db.Accounts.AsNoTracking();
        if (request.AccountId is { Length: > 0 } some)
            accounts = accounts.Where(a => some.Contains(a.Id));
        var open = await accounts.OrderBy(a => a.CreatedAt).ThenBy(a => a.Id).ToListAsync(ct);
        var before = await BeforeAsync(db, request, ct);
        var categories = await db
            .Categories.AsNoTracking()
            .OrderBy(c => c.ParentId != null)
            .ThenBy(c => c.Position)
            .ThenBy(c => c.Id)
            .ToListAsync(ct);
        return new(
            household.Name,
            household.BaseCurrency,
            await OpeningDayAsync(db, request, household.CreatedAt, ct),
            [
                .. open.Select(a => new BookAccount(
                    a,
                    a.Opening + new Money(before.GetValueOrDefault(a.Id), a.Currency)
                )),
            ],
            categories
        );
    }

    /// <summary>What moved before the period.</summary>
    private static async Task<Dictionary<AccountId, long>> BeforeAsync(
        FinanceDbContext db,
        ExportLedgerRequest request,
        CancellationToken ct
    )
    {
        if (request.From is not { } from)
            return [];
        return await db
            .Transactions.Where(t => t.Date < from)
            .GroupBy(t => t.AccountId)
            .Select(g => new { g.Key, Sum = g.Sum(t => t.MinorUnits) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
    }

    private static async Task<DateOnly> OpeningDayAsync(
        FinanceDbContext db,
        ExportLedgerRequest request,
        DateTimeOffset founded,
        CancellationToken ct
    )
    {
        var first =
            request.From
            ?? await LedgerPages.Within(db.Transactions, request).MinAsync(t => (DateOnly?)t.Date, ct)
            ?? DateOnly.FromDateTime(founded.UtcDateTime);
        return first == DateOnly.MinValue ? first : first.AddDays(-1);
    }
}
