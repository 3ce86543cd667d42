using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <summary>What a goal says of other rows, which have to be there.</summary>
internal static class GoalFields
{
    internal const string ColourPattern = "^#[0-9A-Fa-f]{6}$";
    internal const string IconPattern = "^[a-z0-9-]{1,60}$";
    internal const string Colour = "#3A7CA5";
    internal const string Icon = "target";

    /// <summary>Of a year: a hundred times what is owed.</summary>
    internal const int HighestRate = 1_000_000;

    /// <summary>One of them without the other is nothing to reckon with: a rate with no payment is one of nothing.</summary>
    internal static DebtTerms? TermsOf(Goal goal, int? rate, Money? minimum)
    {
        if (minimum is not null && minimum.Currency != goal.Currency)
            throw new RuleViolation("goal.currency-mismatch");
        return rate is null && minimum is null ? null : new(rate ?? 0, minimum?.MinorUnits ?? 0);
    }

    /// <returns>False where one of the accounts is not there.</returns>
    internal static async Task<bool> FollowAsync(
        FinanceDbContext db,
        Goal goal,
        IReadOnlyList<AccountId> accounts,
        bool hasContributions,
        CancellationToken ct
    )
    {
        var ids = accounts.Distinct().ToList();
        var found = await db.Accounts.Where(a => ids.Contains(a.Id)).Select(a => a.Currency).ToListAsync(ct);
        if (found.Count != ids.Count)
            return false;
        goal.Follow(ids, found, hasContributions);
        return true;
    }

    /// <returns>False where one of the categories is not there.</returns>
    internal static async Task<bool> FundFromAsync(
        FinanceDbContext db,
        Goal goal,
        IReadOnlyList<CategoryId> incomes,
        CancellationToken ct
    )
    {
        var ids = incomes.Distinct().ToList();
        var kinds = await db.Categories.Where(c => ids.Contains(c.Id)).Select(c => c.Kind).ToListAsync(ct);
        if (kinds.Count != ids.Count)
            return false;
        if (kinds.Contains(CategoryKind.Expense))
            throw new RuleViolation("goal.not-an-income");
        goal.FundFrom(ids);
        return true;
    }

    internal static Task<bool> HasContributionsAsync(FinanceDbContext db, Goal goal, CancellationToken ct) =>
        db.GoalContributions.AnyAsync(c => c.GoalId == goal.Id, ct);
}
