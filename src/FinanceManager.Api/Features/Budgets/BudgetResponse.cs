using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;

namespace FinanceManager.Api.Features.Budgets;

/// <param name="MemberId">Whose it is; null for the one that is shared.</param>
/// <param name="Member">That person's name; null for one who left.</param>
/// <param name="Start">The first month that it counts.</param>
/// <param name="Opening">What there was to assign when it began.</param>
/// <param name="AccountIds">Whose movements it counts; all accounts' where it names none.</param>
/// <param name="IsBegun">Whether it is stored: otherwise it is what the first amount would begin with.</param>
public sealed record BudgetResponse(
    UserId? MemberId,
    string? Member,
    BudgetStyle Style,
    Currency Currency,
    YearMonth? Start,
    Money Opening,
    IReadOnlyList<AccountId> AccountIds,
    bool IsBegun
);

/// <summary>How much a category is given each month.</summary>
/// <param name="Amount">Of a month for <c>fixed</c>, of the bill for <c>schedule</c>.</param>
/// <param name="Months">3, 6 or 12 for <c>average</c>; after how many a bill comes again for <c>schedule</c>, 0 for never.</param>
/// <param name="Due">The month in which the bill comes first.</param>
/// <param name="BasisPoints">Of the month's income; 10,000 are all of it.</param>
public sealed record BudgetTemplateBody(
    BudgetTemplateKind Kind,
    Money? Amount = null,
    int? Months = null,
    YearMonth? Due = null,
    int? BasisPoints = null
)
{
    internal BudgetTemplate Read(Currency currency)
    {
        if (Amount is { } amount && amount.Currency != currency)
            throw new RuleViolation("budget.currency-mismatch");
        return new(Kind, Amount?.MinorUnits ?? 0, Months ?? 0, Due, BasisPoints ?? 0);
    }

    internal static BudgetTemplateBody From(BudgetTemplate template, Currency currency) =>
        new(
            template.Kind,
            template.MinorUnits == 0 ? null : new(template.MinorUnits, currency),
            template.Kind is BudgetTemplateKind.Average or BudgetTemplateKind.Schedule ? template.Months : null,
            template.Due,
            template.BasisPoints == 0 ? null : template.BasisPoints
        );
}

/// <summary>A month of a budget. Everything but what is assigned is derived.</summary>
/// <param name="Income">What came in under income categories, and without a category.</param>
/// <param name="Incomes">By category; null for what has none.</param>
/// <param name="Carried">Envelopes: what was left to assign before, less what was overspent.</param>
/// <param name="ToBeAssigned">Envelopes: income and what was carried, less what is assigned; negative when too much is.</param>
/// <param name="Uncategorised">What went out without a category.</param>
/// <param name="Unknown">Parts of transactions of this month whose rate is not known: they are in no sum.</param>
/// <param name="UnknownBefore">Those of the months before, which are missing in what is carried.</param>
/// <param name="Others">Parts of transactions of this month in other currencies, where the budget counts only its own.</param>
public sealed record BudgetMonthResponse(
    YearMonth Month,
    UserId? MemberId,
    BudgetStyle Style,
    Currency Currency,
    YearMonth? Start,
    bool IsConverted,
    Money Income,
    IReadOnlyList<BudgetIncome> Incomes,
    Money? Carried,
    Money Assigned,
    Money? ToBeAssigned,
    Money Activity,
    Money Available,
    IReadOnlyList<BudgetGroupRow> Groups,
    BudgetRow Uncategorised,
    IReadOnlyList<AccountId> AccountIds,
    int Unknown,
    int UnknownBefore,
    int Others
) : IVersioned
{
    // What moved is the ledger's to say.
    public string Version =>
        RowVersion.Of(Style, Currency, Groups.SelectMany(g => g.Rows.Append(g.Own)).Select(r => r.Version));
}

public sealed record BudgetIncome(CategoryId? CategoryId, Money Amount);

/// <param name="IsWhole">The group is planned as one; its categories then only tell what was spent.</param>
/// <param name="Own">The line of the parent category: of the whole group, or of what is filed under none of its categories.</param>
/// <param name="Rows">The categories below it.</param>
public sealed record BudgetGroupRow(
    CategoryId CategoryId,
    bool IsWhole,
    Money Assigned,
    Money Activity,
    Money Available,
    int Alert,
    BudgetRow Own,
    IReadOnlyList<BudgetRow> Rows
);

/// <param name="CarriedIn">From the month before.</param>
/// <param name="Assigned">Null where nothing can be: below a group that is planned as one, and without a category.</param>
/// <param name="IsInherited">The limit was said for an earlier month and stands.</param>
/// <param name="Activity">Negative when money went out.</param>
/// <param name="Available">Carried, assigned and activity together.</param>
/// <param name="Alert">Whether 60, 80 or 100 percent of the money are spent; 0 for less.</param>
/// <param name="Target">What the template gives in this month.</param>
public sealed record BudgetRow(
    CategoryId? CategoryId,
    Money CarriedIn,
    Money? Assigned,
    bool IsInherited,
    Money Activity,
    Money? Available,
    [property: Range(0, 100)] int Alert,
    bool Rollover,
    bool CarriesOverspending,
    BudgetTemplateBody? Template,
    Money? Target
) : IVersioned
{
    /// <summary>Of the amount alone: two people may write in two cells of a month at once.</summary>
    public string Version => RowVersion.Of(CategoryId, Assigned, IsInherited);
}
