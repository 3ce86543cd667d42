using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Goals;

/// <summary>What goals have reached: three queries whatever their number, of contributions, payments and the monthly summary.</summary>
internal static class GoalReading
{
    internal static DateOnly Today(FinanceDbContext db) => DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);

    internal static async Task<List<(Goal Goal, GoalOutlook Outlook)>> ReadAsync(
        FinanceDbContext db,
        IReadOnlyCollection<Goal> goals,
        CancellationToken ct
    )
    {
        var today = Today(db);
        var since = YearMonth.Of(today).AddMonths(-GoalOutlook.PaceMonths).FirstDay;
        var given = await GivenAsync(db, [.. goals.Where(g => !g.FollowsAccounts)], since, ct);
        var paid = await PaymentsAsync(db, [.. goals.Where(g => g.Grows)], ct);
        var held = await HeldAsync(db, [.. goals.SelectMany(g => g.Accounts).Distinct()], since, ct);
        return
        [
            .. goals.Select(g =>
                (
                    g,
                    OutlookOf(
                        g,
                        g.FollowsAccounts ? FollowedBy(g, held) : WrittenDown(g, given),
                        g.InterestUntil(today, paid[g.Id]),
                        since,
                        today
                    )
                )
            ),
        ];
    }

    internal static async Task<GoalOutlook> ReadAsync(FinanceDbContext db, Goal goal, CancellationToken ct) =>
        (await ReadAsync(db, [goal], ct))[0].Outlook;

    private static GoalOutlook OutlookOf(Goal goal, Progress progress, long interest, DateOnly since, DateOnly today)
    {
        var first = progress.First is { } day && day > since ? day : since;
        // A goal cannot have been slow before it was there.
        if (!goal.FollowsAccounts && goal.StartsOn > since)
            first = progress.First < goal.StartsOn ? first : goal.StartsOn;
        var currency = goal.Currency;
        return GoalOutlook.Of(
            goal,
            new(new(progress.Reached, currency), new(interest, currency), new(progress.Gained, currency), first),
            today
        );
    }

    /// <summary>Of the current round, by day: what a debt grows by depends on when it was paid.</summary>
    private static async Task<ILookup<GoalId, DebtPayment>> PaymentsAsync(
        FinanceDbContext db,
        List<Goal> debts,
        CancellationToken ct
    )
    {
        if (debts.Count == 0)
            return Array.Empty<Goal>().ToLookup(g => g.Id, _ => default(DebtPayment));
        var (ids, rounds) = (debts.ConvertAll(d => d.Id), debts.ToDictionary(d => d.Id, d => d.Round));
        var sums = await db
            .GoalContributions.Where(c => ids.Contains(c.GoalId))
            .GroupBy(c => new
            {
                c.GoalId,
                c.Round,
                c.Date,
            })
            .Select(g => new
            {
                g.Key.GoalId,
                g.Key.Round,
                g.Key.Date,
                Paid = g.Sum(c => c.MinorUnits),
            })
            .ToListAsync(ct);
        return sums.Where(s => s.Round == rounds[s.GoalId])
            .ToLookup(s => s.GoalId, s => new DebtPayment(s.Date, s.Paid));
    }

    private static Progress WrittenDown(Goal goal, Dictionary<GoalId, Progress> given)
    {
        var found = given.GetValueOrDefault(goal.Id) ?? new(0, 0, goal.StartsOn);
        return found with { Reached = checked(found.Reached + goal.CarriedMinorUnits) };
    }

    private static Progress FollowedBy(Goal goal, Dictionary<AccountId, Progress> held)
    {
        var some = goal.Accounts.Select(a => held.GetValueOrDefault(a)).OfType<Progress>().ToList();
        var balance = some.Sum(p => p.Reached);
        // What is owed is a negative balance, and the less of it the better.
        var reached = goal.Kind == GoalKind.Debt ? checked(goal.TargetMinorUnits + balance) : balance;
        return new(reached, some.Sum(p => p.Gained), some.Min(p => p.First));
    }

    private static async Task<Dictionary<GoalId, Progress>> GivenAsync(
        FinanceDbContext db,
        List<Goal> goals,
        DateOnly since,
        CancellationToken ct
    )
    {
        var ids = goals.ConvertAll(g => g.Id);
        if (ids.Count == 0)
            return [];
        var sums = await db
            .GoalContributions.Where(c => ids.Contains(c.GoalId))
            .GroupBy(c => new { c.GoalId, c.Round })
            .Select(g => new
            {
                g.Key.GoalId,
                g.Key.Round,
                Reached = g.Sum(c => c.MinorUnits),
                Gained = g.Sum(c => c.Date >= since ? c.MinorUnits : 0),
                First = g.Min(c => c.Date),
            })
            .ToListAsync(ct);
        var rounds = goals.ToDictionary(g => g.Id, g => g.Round);
        return sums.Where(s => s.Round == rounds[s.GoalId])
            .ToDictionary(s => s.GoalId, s => new Progress(s.Reached, s.Gained, s.First));
    }

    private static async Task<Dictionary<AccountId, Progress>> HeldAsync(
        FinanceDbContext db,
        List<AccountId> accounts,
        DateOnly since,
        CancellationToken ct
    )
    {
        if (accounts.Count == 0)
            return [];
        var from = YearMonth.Of(since).Number;
        var sums = await db
            .Accounts.Where(a => accounts.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.OpeningMinorUnits,
                Moved = db.MonthlySummaries.Where(m => m.AccountId == a.Id).Sum(m => m.Inflow + m.Outflow),
                Gained = db
                    .MonthlySummaries.Where(m => m.AccountId == a.Id && m.Month >= from)
                    .Sum(m => m.Inflow + m.Outflow),
                First = db.MonthlySummaries.Where(m => m.AccountId == a.Id).Min(m => (int?)m.Month),
            })
            .ToListAsync(ct);
        return sums.ToDictionary(
            s => s.Id,
            s => new Progress(
                checked(s.OpeningMinorUnits + s.Moved),
                s.Gained,
                s.First is { } month ? YearMonth.FromNumber(month).FirstDay : null
            )
        );
    }

    /// <param name="First">The first day on which anything is known.</param>
    private sealed record Progress(long Reached, long Gained, DateOnly? First);
}
