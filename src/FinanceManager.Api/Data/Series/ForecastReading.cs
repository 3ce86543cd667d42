using System.Runtime.InteropServices;
using FinanceManager.Api.Data.Cards;
using FinanceManager.Domain;
using FinanceManager.Domain.Forecasts;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Series;

/// <summary>What a forecast of one currency begins with.</summary>
internal sealed record ForecastInput(
    Currency Currency,
    IReadOnlyList<ForecastAccount> Accounts,
    IReadOnlyList<ForecastEvent> Events
);

/// <summary>
/// Gathers what is known of the days to come. It reads no more of a ledger of a million rows than of one of ten thousand:
/// balances come from the monthly summary, everyday life from what was added up when what recurs was looked for.
/// </summary>
internal sealed class ForecastReading(FinanceDbContext db, DateOnly today)
{
    private const int MonthsOfBills = 12;

    internal List<Account> Accounts { get; private set; } = [];

    internal List<RecurringSeries> Series { get; private set; } = [];

    internal IReadOnlyList<InstallmentPlan> Plans { get; private set; } = [];

    internal async Task<List<ForecastInput>> ReadAsync(DateOnly until, CancellationToken ct)
    {
        Accounts = await db
            .Accounts.AsNoTracking()
            .Where(a => !a.Archived)
            .OrderBy(a => a.CreatedAt)
            .ThenBy(a => a.Id)
            .ToListAsync(ct);
        Series = await KnownSeries.SeriesAsync(db, ct);
        var known = await KnownSeries.KnownAsync(db, today, ct);
        var booked = await BookedAsync(ct);
        var accounts = await ForecastAccountsAsync(booked, ct);
        var events = SeriesOf(known, until, accounts)
            .Concat(await InstallmentsAsync(until, ct))
            .Concat(booked.Where(b => b.Day <= until))
            .ToLookup(e => e.Account);
        return
        [
            .. Accounts
                .GroupBy(a => a.Currency)
                .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => new ForecastInput(
                    g.Key,
                    [.. g.Select(a => accounts[a.Id])],
                    [.. g.SelectMany(a => events[a.Id]).OrderBy(e => e.Day).ThenBy(e => e.Source)]
                )),
        ];
    }

    /// <summary>What the ledger holds of days to come, by account and day.</summary>
    private async Task<List<ForecastEvent>> BookedAsync(CancellationToken ct)
    {
        // Added up here: to group, SQLite would walk the index of every account through all its years.
        var ahead = db
            .Transactions.Where(t => t.Date > today)
            .Select(t => new
            {
                t.AccountId,
                t.Date,
                t.MinorUnits,
            });
        var sums = new Dictionary<(AccountId Account, DateOnly Day), long>();
        await foreach (var row in ahead.AsAsyncEnumerable().WithCancellation(ct))
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (row.AccountId, row.Date), out _);
            sum = checked(sum + row.MinorUnits);
        }
        return
        [
            .. sums.Select(s => new ForecastEvent(
                s.Key.Account,
                s.Key.Day,
                s.Value,
                ForecastEventKind.Booked,
                s.Key.Account.Value,
                []
            )),
        ];
    }

    private async Task<Dictionary<AccountId, ForecastAccount>> ForecastAccountsAsync(
        List<ForecastEvent> booked,
        CancellationToken ct
    )
    {
        var moved = await db
            .MonthlySummaries.GroupBy(m => m.AccountId)
            .Select(g => new { g.Key, Sum = g.Sum(m => m.Inflow + m.Outflow) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        var everyday = (await db.EverydaySums.AsNoTracking().ToListAsync(ct)).ToDictionary(e => e.AccountId);
        var cards = await CardsAsync(ct);
        var ahead = booked.ToLookup(b => b.Account, b => b.MinorUnits);
        return Accounts.ToDictionary(
            a => a.Id,
            a => new ForecastAccount(
                a.Id,
                checked(a.OpeningMinorUnits + moved.GetValueOrDefault(a.Id) - ahead[a.Id].Sum()),
                everyday.TryGetValue(a.Id, out var sums) ? EverydayOf(sums.LastDay, sums.Days) : [],
                cards.GetValueOrDefault(a.Id)
            )
        );
    }

    /// <summary>Ending on the weekday of today, whenever it was added up.</summary>
    private IReadOnlyList<long> EverydayOf(DateOnly last, IReadOnlyList<long> days)
    {
        var late = ((last.DayNumber - today.DayNumber) % 7 + 7) % 7;
        return late == 0 ? days : [.. days.Take(Math.Max(0, days.Count - late))];
    }

    private async Task<Dictionary<AccountId, ForecastCard>> CardsAsync(CancellationToken ct)
    {
        var oldest = YearMonth.Of(today).AddMonths(-MonthsOfBills);
        var read = await BillReading.ReadAsync(db, db.Accounts.Where(a => !a.Archived && a.DueDay != null), oldest, ct);
        var payers = await PayersAsync([.. Accounts.Where(a => a.DueDay is not null).Select(a => a.Id)], ct);
        return read.Where(c => c.Bills.Count > 0)
            .ToDictionary(
                c => c.Bills[0].Card.Id,
                c => new ForecastCard(
                    new(c.Bills[0].Card.ClosingDay!.Value, c.Bills[0].Card.DueDay),
                    PayerOf(c.Bills[0].Card, payers),
                    [
                        .. c
                            .Bills.Where(b => b is { State: BillState.Closed, Due: not null, Bill.Due: > 0 })
                            .Select(b => (b.Due!.Value, b.Bill.Due)),
                    ]
                )
            );
    }

    /// <summary>From where each card was paid, the most often first.</summary>
    private async Task<ILookup<AccountId, AccountId>> PayersAsync(List<AccountId> cards, CancellationToken ct)
    {
        var since = today.AddYears(-1);
        var paid = await (
            from transfer in db.Transfers
            join arrived in db.Transactions on transfer.ToTransactionId equals arrived.Id
            join left in db.Transactions on transfer.FromTransactionId equals left.Id
            where cards.Contains(arrived.AccountId) && arrived.Date >= since
            group left by new { Card = arrived.AccountId, From = left.AccountId } into same
            select new { same.Key, Count = same.Count() }
        ).ToListAsync(ct);
        return paid.OrderByDescending(p => p.Count)
            .ThenBy(p => p.Key.From.Value)
            .ToLookup(p => p.Key.Card, p => p.Key.From);
    }

    /// <summary>Where nobody paid it yet, the account that everything else is paid from.</summary>
    private AccountId? PayerOf(Account card, ILookup<AccountId, AccountId> payers) =>
        payers[card.Id]
            .Select(id => Accounts.Find(a => a.Id == id && a.Currency == card.Currency))
            .FirstOrDefault(a => a is not null)
            ?.Id
        ?? Accounts.Find(a => a.Type == AccountType.Checking && a.Currency == card.Currency)?.Id;

    private IEnumerable<ForecastEvent> SeriesOf(
        Dictionary<AccountId, DateOnly> known,
        DateOnly until,
        Dictionary<AccountId, ForecastAccount> accounts
    )
    {
        var currencies = Accounts.ToDictionary(a => a.Id, a => a.Currency);
        foreach (var series in Series)
        {
            if (
                series.Decision == SeriesDecision.Dismissed
                || series.Schedule is not { } schedule
                || series.On(known[series.AccountId]) is not { Status: not SeriesStatus.Ended } standing
            )
                continue;
            var other =
                series.OtherAccountId is { } id && currencies.GetValueOrDefault(id) == series.Currency
                    ? series.OtherAccountId
                    : null;
            // A card's bill tells of its payment, and a transfer is told of where it leaves.
            if (IsCard(series.AccountId, series.OtherAccountId) || (other is not null && series.Income))
                continue;
            var last = series.EndedOn is { } end && end < until ? end : until;
            var found = series.HasOccurrences
                ? series.Sighting!.Series with
                {
                    Schedule = schedule,
                }
                : new(schedule, [], 1);
            foreach (
                var one in SeriesEvents.Of(
                    series.Id,
                    series.AccountId,
                    found,
                    standing.Next,
                    last,
                    series.ExpectedMinorUnits,
                    other
                )
            )
                yield return one;
        }

        bool IsCard(AccountId one, AccountId? other) =>
            other is { } end
            && (accounts.GetValueOrDefault(one)?.Card is not null || accounts.GetValueOrDefault(end)?.Card is not null);
    }

    private async Task<IEnumerable<ForecastEvent>> InstallmentsAsync(DateOnly until, CancellationToken ct)
    {
        Plans = await InstallmentReading.ReadAsync(db, [], since: null, ct);
        var stale = today.AddMonths(-1);
        return Plans
            .Where(p => !p.Finished)
            .SelectMany(p =>
                p.Expected.Where(day => day > stale && day <= until)
                    .Select(day => new ForecastEvent(
                        p.AccountId,
                        day,
                        checked(-p.Part),
                        ForecastEventKind.Installment,
                        p.Parts[0].TransactionId.Value,
                        []
                    ))
            );
    }
}
