using FinanceManager.Api.Data;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

/// <summary>Budgets and goals of a household, for its <see cref="LedgerFile"/>. They name no account that is gone.</summary>
internal static class JsonPlans
{
    internal static IAsyncEnumerable<LedgerFileBudgetLine> Lines(FinanceDbContext db) =>
        db.BudgetLines.OrderBy(l => l.Id).Select(LedgerFileBudgetLine.Of).AsAsyncEnumerable();

    internal static IAsyncEnumerable<LedgerFileBudgetAssignment> Assignments(FinanceDbContext db) =>
        db
            .BudgetAssignments.OrderBy(a => a.Month)
            .ThenBy(a => a.Id)
            .Select(LedgerFileBudgetAssignment.Of)
            .AsAsyncEnumerable();

    internal static IAsyncEnumerable<LedgerFileContribution> Contributions(
        FinanceDbContext db,
        IQueryable<Transaction> exported
    ) =>
        db
            .GoalContributions.OrderBy(c => c.Date)
            .ThenBy(c => c.Id)
            .Select(LedgerFileContribution.Of(exported))
            .AsAsyncEnumerable();

    internal static async IAsyncEnumerable<LedgerFileBudget> BudgetsAsync(
        FinanceDbContext db,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var accounts = await db.Accounts.Select(a => a.Id).ToHashSetAsync(ct);
        await foreach (var b in db.Budgets.AsNoTracking().OrderBy(b => b.Id).AsAsyncEnumerable().WithCancellation(ct))
            yield return new LedgerFileBudget
            {
                Id = b.Id,
                MemberId = b.MemberId,
                Style = b.Style,
                Currency = b.Currency,
                Start = b.Start,
                OpeningMinorUnits = b.OpeningMinorUnits,
                Accounts = b.Accounts.FindAll(accounts.Contains),
            };
    }

    internal static async IAsyncEnumerable<LedgerFileGoal> GoalsAsync(
        FinanceDbContext db,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var accounts = await db.Accounts.Select(a => a.Id).ToHashSetAsync(ct);
        var categories = await db.Categories.Select(c => c.Id).ToHashSetAsync(ct);
        await foreach (var g in db.Goals.AsNoTracking().OrderBy(g => g.Id).AsAsyncEnumerable().WithCancellation(ct))
            yield return new LedgerFileGoal
            {
                Id = g.Id,
                Kind = g.Kind,
                Name = g.Name,
                Currency = g.Currency,
                TargetMinorUnits = g.TargetMinorUnits,
                StartsOn = g.StartsOn,
                FirstDueOn = g.FirstDueOn,
                Recurrence = g.Recurrence,
                Round = g.Round,
                FirstRound = g.FirstRound,
                CarriedMinorUnits = g.CarriedMinorUnits,
                Priority = g.Priority,
                Colour = g.Colour,
                Icon = g.Icon,
                Note = g.Note,
                Accounts = g.Accounts.FindAll(accounts.Contains),
                Incomes = g.Incomes.FindAll(categories.Contains),
                RateBasisPoints = g.RateBasisPoints,
                MinimumMinorUnits = g.MinimumMinorUnits,
                CompletedOn = g.CompletedOn,
                CreatedAt = g.CreatedAt,
            };
    }
}
