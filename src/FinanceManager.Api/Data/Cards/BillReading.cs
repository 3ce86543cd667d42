using FinanceManager.Api.Categorization;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Cards;

/// <summary>A card's bills, the oldest first.</summary>
/// <param name="HasEarlier">Whether anything was bought or paid before the first of them.</param>
internal sealed record BillsOfCard(IReadOnlyList<BillOfCard> Bills, bool HasEarlier);

/// <param name="Committed">Minor units of installments that are expected on it and have not come yet.</param>
internal sealed record BillOfCard(
    Account Card,
    BillState State,
    DateOnly From,
    DateOnly To,
    DateOnly? Due,
    CardBill Bill,
    long Committed
);

/// <summary>
/// Bills of any number of cards, in a few queries. The database adds up what was bought and paid, month by month, since the
/// oldest bill that is asked for; what lies before it comes from the monthly summary.
/// </summary>
internal static class BillReading
{
    private const int MonthsAhead = 100;

    /// <param name="cards">Those without a closing day have no bills.</param>
    /// <param name="oldest">Closing month of the oldest bill that is asked for.</param>
    internal static async Task<List<BillsOfCard>> ReadAsync(
        FinanceDbContext db,
        IQueryable<Account> cards,
        YearMonth oldest,
        CancellationToken ct
    )
    {
        var found = await cards
            .AsNoTracking()
            .Where(a => a.ClosingDay != null)
            .OrderBy(a => a.CreatedAt)
            .ThenBy(a => a.Id)
            .ToListAsync(ct);
        if (found.Count == 0)
            return [];
        var ids = found.Select(a => a.Id).ToList();
        var today = Today(db);
        var before = await BeforeAsync(db, ids, oldest, ct);
        var months = (await MonthsAsync(db, ids, oldest, today, ct)).ToLookup(m => m.Card, m => m.Month);
        // What was bought in parts before it has no part on any of these bills.
        var since = oldest.AddMonths(-MonthsAhead).FirstDay;
        var plans = (await InstallmentReading.ReadAsync(db, ids, since, ct)).ToLookup(p => p.AccountId);
        return
        [
            .. found.Select(card =>
                new CardLedger(card, oldest, today).Bills(
                    before.TryGetValue(card.Id, out var sum) ? sum : null,
                    [.. months[card.Id]],
                    [.. plans[card.Id]]
                )
            ),
        ];
    }

    internal static DateOnly Today(FinanceDbContext db) => DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Nothing after it is on a bill: no plan is that long.</summary>
    internal static DateOnly LastDay(DateOnly today) => today.AddMonths(MonthsAhead);

    /// <summary>Sums of the calendar months before the one in which the oldest bill begins.</summary>
    private static Task<Dictionary<AccountId, long>> BeforeAsync(
        FinanceDbContext db,
        List<AccountId> cards,
        YearMonth oldest,
        CancellationToken ct
    )
    {
        var month = oldest.AddMonths(-1).Number;
        return db
            .MonthlySummaries.Where(m => cards.Contains(m.AccountId) && m.Month < month)
            .GroupBy(m => m.AccountId)
            .Select(g => new { g.Key, Sum = g.Sum(m => m.Inflow + m.Outflow) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
    }

    private static async Task<List<(AccountId Card, CardMonth Month)>> MonthsAsync(
        FinanceDbContext db,
        List<AccountId> cards,
        YearMonth oldest,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (first, last) = (oldest.AddMonths(-1).FirstDay, LastDay(today));
        var sums = await db
            .Transactions.Where(t => cards.Contains(t.AccountId) && t.Date >= first && t.Date <= last)
            .Join(
                db.Accounts,
                t => t.AccountId,
                a => a.Id,
                (t, a) =>
                    new
                    {
                        t.AccountId,
                        // After the closing day it is the next month's; no month has a day after its last one.
                        Month = (t.Date.Year * 12) + t.Date.Month - 1 + (t.Date.Day > a.ClosingDay ? 1 : 0),
                        t.MinorUnits,
                        Transferred = t.MinorUnits > 0 && t.TransferId != null,
                        // Only what arrives without being a transfer says by its words whether it pays the card.
                        Words = t.MinorUnits > 0 && t.TransferId == null ? t.BankText ?? t.Description : null,
                    }
            )
            .GroupBy(t => new
            {
                t.AccountId,
                t.Month,
                t.Transferred,
                t.Words,
            })
            .Select(g => new { g.Key, Sum = g.Sum(t => t.MinorUnits) })
            .ToListAsync(ct);
        return
        [
            .. sums.GroupBy(
                s => (s.Key.AccountId, s.Key.Month),
                s => (s.Sum, Pays: s.Key.Transferred || (s.Key.Words is { } words && PaysCard(words))),
                (key, parts) => (key.AccountId, MonthOf(key.Month, [.. parts]))
            ),
        ];
    }

    private static bool PaysCard(string words) => DescriptionNormalizer.Normalize(words).Kind.PaysCard();

    private static CardMonth MonthOf(int number, List<(long Sum, bool Pays)> parts) =>
        new(
            new(number / 12, (number % 12) + 1),
            -parts.Where(p => !p.Pays).Sum(p => p.Sum),
            parts.Where(p => p.Pays).Sum(p => p.Sum)
        );
}
