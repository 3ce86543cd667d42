using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Features.Budgets;

/// <summary>A sheet as the grid that people see.</summary>
internal static class BudgetMonthReading
{
    internal static async Task<BudgetMonthResponse> ReadAsync(
        FinanceDbContext db,
        BudgetPlan plan,
        YearMonth month,
        CancellationToken ct
    ) => From(await BudgetSheet.ReadAsync(db, plan, month, ct));

    internal static BudgetMonthResponse From(BudgetSheet sheet)
    {
        var (plan, current) = (sheet.Plan, sheet.Current);
        var activity = sheet.Activity();
        var children = sheet.Categories.ToLookup(c => c.ParentId);
        var (unknown, before, others) = sheet.Missing();
        return new(
            sheet.Month,
            plan.MemberId,
            plan.Style,
            plan.Currency,
            plan.Stored is null ? null : sheet.Start,
            sheet.IsConverted,
            Of(current.Income),
            [.. sheet.Incomes().Select(i => new BudgetIncome(i.CategoryId, Of(i.Amount)))],
            current.Carried is { } carried ? Of(carried) : null,
            Of(current.Assigned),
            current.ToBeAssigned is { } left ? Of(left) : null,
            Of(current.Envelopes.Values.Sum(e => e.Activity)),
            Of(current.Envelopes.Values.Sum(e => e.Available)),
            [
                .. sheet
                    .Categories.Where(c => c.ParentId is null && c.Kind == CategoryKind.Expense)
                    .Select(c => GroupOf(sheet, c, children[c.Id], activity))
                    .Where(g => g.Rows.Count > 0 || IsShown(sheet, sheet.ById[g.CategoryId], g.Own)),
            ],
            RowOf(sheet, BudgetBook.NoCategory, current.Of(BudgetBook.NoCategory)) with
            {
                CategoryId = null,
                Assigned = null,
            },
            plan.Stored?.Accounts ?? [],
            unknown,
            before,
            others
        );

        Money Of(long minorUnits) => new(minorUnits, plan.Currency);
    }

    private static BudgetGroupRow GroupOf(
        BudgetSheet sheet,
        BudgetCategory parent,
        IEnumerable<BudgetCategory> below,
        Dictionary<CategoryId, long> activity
    )
    {
        var whole = sheet.IsWhole(parent.Id);
        var envelope = sheet.Current.Of(parent.Id);
        var children = below.ToList();
        var all = whole ? [envelope] : children.Select(c => sheet.Current.Of(c.Id)).Append(envelope).ToList();
        var (assigned, moved) = (all.Sum(e => e.Assigned), all.Sum(e => e.Activity));
        var available = all.Sum(e => e.Available);
        var currency = sheet.Plan.Currency;
        return new(
            parent.Id,
            whole,
            new(assigned, currency),
            new(moved, currency),
            new(available, currency),
            BudgetAlert.Of(checked(available - moved), moved),
            RowOf(sheet, parent.Id, envelope),
            [
                .. children
                    .Select(c =>
                        (
                            c,
                            whole
                                ? PartOf(c.Id, activity.GetValueOrDefault(c.Id), currency)
                                : RowOf(sheet, c.Id, sheet.Current.Of(c.Id))
                        )
                    )
                    .Where(r => IsShown(sheet, r.c, r.Item2))
                    .Select(r => r.Item2),
            ]
        );
    }

    /// <summary>A hidden category is seen where there is something in it.</summary>
    private static bool IsShown(BudgetSheet sheet, BudgetCategory category, BudgetRow row) =>
        !category.Hidden
        || row.Activity.MinorUnits != 0
        || row.Assigned is { MinorUnits: not 0 }
        || row.Available is { MinorUnits: not 0 }
        || sheet.LineOf(category.Id) is not null;

    internal static BudgetRow RowOf(BudgetSheet sheet, CategoryId envelope, EnvelopeMonth month)
    {
        var currency = sheet.Plan.Currency;
        var rule = sheet.RuleOf(envelope);
        var line = sheet.LineOf(envelope);
        return new(
            envelope,
            new(month.CarriedIn, currency),
            new(month.Assigned, currency),
            month.IsInherited,
            new(month.Activity, currency),
            new(month.Available, currency),
            BudgetAlert.Of(checked(month.CarriedIn + month.Assigned), month.Activity),
            rule.Rollover,
            rule.CarriesOverspending,
            line?.Template is { } template ? BudgetTemplateBody.From(template, currency) : null,
            sheet.TargetOf(envelope) is { } target ? new(target, currency) : null
        );
    }

    /// <summary>What was spent in a part of a group that is planned as one.</summary>
    private static BudgetRow PartOf(CategoryId category, long activity, Currency currency) =>
        new(category, Money.Zero(currency), null, false, new(activity, currency), null, 0, false, false, null, null);
}
