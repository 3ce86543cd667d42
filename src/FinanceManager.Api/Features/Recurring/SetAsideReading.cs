using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Data.Series;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Forecasts;
using FinanceManager.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

/// <summary>What goals and the shared envelopes have, by currency: a handful of queries, whatever the number of either.</summary>
internal sealed class SetAsideReading(FinanceDbContext db, ForecastReading read, DateOnly today)
{
    private readonly DateOnly _monthEnd = YearMonth.Of(today).LastDay;

    /// <param name="accounts">Those that are spent from.</param>
    internal async Task<Func<ForecastInput, SetAside>> ReadAsync(
        IReadOnlySet<AccountId> accounts,
        DateOnly until,
        CancellationToken ct
    )
    {
        var goals = await GoalsAsync(ct);
        var budget = await EnvelopesAsync(accounts, ct);
        var categories = budget is null ? [] : await CategoriesAsync(ct);
        var booked = budget is null ? [] : await BookedLaterAsync(until, ct);
        return input =>
            new(
                [.. goals[input.Currency]],
                budget?.Plan.Currency == input.Currency ? [.. Of(budget, input, categories, booked)] : []
            );
    }

    private async Task<ILookup<Currency, GoalMoney>> GoalsAsync(CancellationToken ct)
    {
        var open = await db
            .Goals.AsNoTracking()
            .Where(g => g.CompletedOn == null && g.Kind != GoalKind.Debt)
            .OrderBy(g => g.Priority)
            .ThenBy(g => g.Id)
            .ToListAsync(ct);
        var given = (await GoalReading.ReadAsync(db, open.FindAll(g => !g.FollowsAccounts), ct)).ToDictionary(
            g => g.Goal.Id,
            g => g.Outlook.Reached.MinorUnits
        );
        return open.ToLookup(
            g => g.Currency,
            g => new GoalMoney(g.TargetMinorUnits, given.GetValueOrDefault(g.Id), g.Accounts)
        );
    }

    /// <returns>Null where no envelope holds money that can be spent.</returns>
    private async Task<BudgetSheet?> EnvelopesAsync(IReadOnlySet<AccountId> accounts, CancellationToken ct)
    {
        var plan = await BudgetPlan.FindAsync(db, null, ct);
        return
            plan is { Stored: { } stored, Style: BudgetStyle.Envelope }
            && (stored.Accounts.Count == 0 || stored.Accounts.Exists(accounts.Contains))
            ? await BudgetSheet.ReadAsync(db, plan, YearMonth.Of(today), ct)
            : null;
    }

    private static IEnumerable<EnvelopeMoney> Of(
        BudgetSheet sheet,
        ForecastInput input,
        Dictionary<Guid, CategoryId> categories,
        List<(CategoryId Category, ForecastEvent Event)> booked
    )
    {
        var own = input.Accounts.Select(a => a.Id).ToHashSet();
        var bills = input
            .Events.Where(e => e.MinorUnits < 0 && categories.ContainsKey(e.Source))
            .Select(e => (Category: categories[e.Source], Event: e))
            .Concat(booked.Where(b => own.Contains(b.Event.Account)))
            .ToLookup(b => sheet.EnvelopeOf(b.Category), b => b.Event);
        return sheet
            .Current.Envelopes.Where(e => e.Key != BudgetBook.NoCategory && e.Value.Available > 0)
            .Select(e => new EnvelopeMoney(e.Value.Available, [.. bills[e.Key]]));
    }

    /// <summary>Of what recurs, and of purchases in parts by their first one.</summary>
    private async Task<Dictionary<Guid, CategoryId>> CategoriesAsync(CancellationToken ct)
    {
        var found = read
            .Series.Select(s => (s.Id.Value, Category: s.CategoryId ?? s.Sighting?.CategoryId))
            .Where(s => s.Category is not null)
            .ToDictionary(s => s.Value, s => s.Category!.Value);
        var firsts = read.Plans.Where(p => !p.Finished).Select(p => p.Parts[0].TransactionId).ToList();
        foreach (var ids in firsts.Chunk(500))
        foreach (
            var row in await db
                .Transactions.Where(t => ids.Contains(t.Id))
                .Select(t => new
                {
                    t.Id,
                    Category = t.Splits.OrderBy(s => s.Position).Select(s => s.CategoryId).FirstOrDefault(),
                })
                .ToListAsync(ct)
        )
            if (row.Category is { } category)
                found[row.Id.Value] = category;
        return found;
    }

    /// <summary>What the ledger has of this month is in the envelopes' activity; what it has of later ones is not.</summary>
    private async Task<List<(CategoryId Category, ForecastEvent Event)>> BookedLaterAsync(
        DateOnly until,
        CancellationToken ct
    )
    {
        var rows = await db
            .Transactions.Where(t => t.Date > _monthEnd && t.Date <= until && t.TransferId == null)
            .SelectMany(
                t => t.Splits,
                (t, s) =>
                    new
                    {
                        t.AccountId,
                        t.Date,
                        s.CategoryId,
                        s.MinorUnits,
                    }
            )
            .Where(s => s.CategoryId != null && s.MinorUnits < 0)
            .ToListAsync(ct);
        return rows.ConvertAll(r =>
            (
                r.CategoryId!.Value,
                new ForecastEvent(r.AccountId, r.Date, r.MinorUnits, ForecastEventKind.Booked, r.AccountId.Value, [])
            )
        );
    }
}
