using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Budgets;

/// <summary>What a budget is reckoned from, up to one month: five queries, none of which grows with the transactions.</summary>
internal sealed class BudgetSheet
{
    // What templates look back at, whenever the budget began.
    private const int LookBack = 12;

    private readonly List<BudgetActivity> _activity;
    private readonly Dictionary<CategoryId, BudgetLine> _lines;

    private BudgetSheet(
        BudgetPlan plan,
        YearMonth month,
        List<BudgetCategory> categories,
        List<BudgetLine> lines,
        List<BudgetCell> assigned,
        List<BudgetActivity> activity
    )
    {
        (Plan, Month, Categories, _activity) = (plan, month, categories, activity);
        ById = categories.ToDictionary(c => c.Id);
        _lines = lines.GroupBy(l => l.CategoryId).ToDictionary(g => g.Key, g => g.MinBy(l => l.Id)!);
        Start = plan.Stored is { } stored ? YearMonth.FromNumber(stored.Start) : month;
        Book = new(
            plan.Style,
            Start,
            plan.Stored?.OpeningMinorUnits ?? 0,
            EnvelopeOf,
            RuleOf,
            assigned,
            activity.Select(SpendingOf).OfType<BudgetCell>(),
            activity.GroupBy(a => a.Month).ToDictionary(g => YearMonth.FromNumber(g.Key), g => g.Sum(IncomeOf))
        );
        Current = Book.Of(month);
    }

    internal BudgetPlan Plan { get; }

    internal YearMonth Month { get; }

    internal YearMonth Start { get; }

    internal IReadOnlyList<BudgetCategory> Categories { get; }

    internal IReadOnlyDictionary<CategoryId, BudgetCategory> ById { get; }

    internal BudgetBook Book { get; }

    internal BudgetMonth Current { get; }

    /// <summary>All currencies, in the base currency.</summary>
    internal bool IsConverted => Plan.Currency == Plan.BaseCurrency;

    internal static async Task<BudgetSheet> ReadAsync(
        FinanceDbContext db,
        BudgetPlan plan,
        YearMonth month,
        CancellationToken ct
    )
    {
        var categories = await db
            .Categories.OrderBy(c => c.Position)
            .ThenBy(c => c.Id)
            .Select(c => new BudgetCategory(c.Id, c.ParentId, c.Kind, c.Hidden))
            .ToListAsync(ct);
        if (plan.Stored?.Id is not { } budget)
            return new(plan, month, categories, [], [], await BudgetActivity.ReadAsync(db, plan, month, month, ct));

        var lines = await db.BudgetLines.AsNoTracking().Where(l => l.BudgetId == budget).ToListAsync(ct);
        var assigned = await db
            .BudgetAssignments.Where(a => a.BudgetId == budget && a.Month <= month.Number)
            .Select(a => new
            {
                a.CategoryId,
                a.Month,
                a.MinorUnits,
            })
            .ToListAsync(ct);
        var first = Math.Min(plan.Stored.Start, month.AddMonths(-LookBack).Number);
        var activity = await BudgetActivity.ReadAsync(db, plan, YearMonth.FromNumber(first), month, ct);
        return new(
            plan,
            month,
            categories,
            lines,
            [.. assigned.Select(a => new BudgetCell(a.CategoryId, YearMonth.FromNumber(a.Month), a.MinorUnits))],
            activity
        );
    }

    internal BudgetLine? LineOf(CategoryId category) => _lines.GetValueOrDefault(category);

    internal bool IsWhole(CategoryId group) => LineOf(group)?.WholeGroup == true;

    internal CategoryId EnvelopeOf(CategoryId category) =>
        ById.GetValueOrDefault(category)?.ParentId is { } parent && IsWhole(parent) ? parent : category;

    internal CarryRule RuleOf(CategoryId envelope) => LineOf(envelope)?.Rule ?? CarryRule.Usual(Plan.Style);

    /// <summary>What the template of an envelope gives in this month; null where it has none.</summary>
    internal long? TargetOf(CategoryId envelope)
    {
        if (LineOf(envelope)?.Template is not { } template)
            return null;
        var spent = Enumerable.Range(1, LookBack).Select(i => checked(-Book.ActivityOf(envelope, Month.AddMonths(-i))));
        return template.AmountFor(new(Month, Current.Of(envelope).CarriedIn, [.. spent], Current.Income));
    }

    /// <summary>Of this month, by category itself, whatever it is planned with.</summary>
    internal Dictionary<CategoryId, long> Activity() =>
        _activity
            .Where(a => a.Month == Month.Number)
            .Select(SpendingOf)
            .OfType<BudgetCell>()
            .ToDictionary(c => c.CategoryId, c => c.MinorUnits);

    internal IEnumerable<(CategoryId? CategoryId, long Amount)> Incomes() =>
        _activity.Where(a => a.Month == Month.Number).Select(a => (a.CategoryId, IncomeOf(a))).Where(i => i.Item2 != 0);

    internal (int Unknown, int Before, int Others) Missing()
    {
        var (here, before) = (_activity.Where(a => a.Month == Month.Number), _activity.Where(IsBefore));
        return (here.Sum(a => a.Unknown), before.Sum(a => a.Unknown), here.Sum(a => a.Others));
    }

    private bool IsBefore(BudgetActivity a) => a.Month < Month.Number && a.Month >= Start.Number;

    /// <summary>A refund lowers spending; what came in without a category is income.</summary>
    private BudgetCell? SpendingOf(BudgetActivity a) =>
        a.CategoryId is not { } id || !ById.TryGetValue(id, out var category)
            ? new(BudgetBook.NoCategory, YearMonth.FromNumber(a.Month), a.Outflow)
        : category.Kind == CategoryKind.Expense ? new(id, YearMonth.FromNumber(a.Month), checked(a.Inflow + a.Outflow))
        : null;

    private long IncomeOf(BudgetActivity a) =>
        a.CategoryId is not { } id || !ById.TryGetValue(id, out var category) ? a.Inflow
        : category.Kind == CategoryKind.Income ? checked(a.Inflow + a.Outflow)
        : 0;
}

internal sealed record BudgetCategory(CategoryId Id, CategoryId? ParentId, CategoryKind Kind, bool Hidden);
