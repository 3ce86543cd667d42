using System.Linq.Expressions;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Goals;

namespace FinanceManager.Api.Features.Exports;

internal sealed record LedgerFileBudget
{
    public required BudgetId Id { get; init; }

    /// <summary>A user of the installation that the file comes from; elsewhere the budget is one of a person who left.</summary>
    public UserId? MemberId { get; init; }
    public required BudgetStyle Style { get; init; }
    public required Currency Currency { get; init; }
    public required int Start { get; init; }
    public required long OpeningMinorUnits { get; init; }
    public required List<AccountId> Accounts { get; init; }
}

internal sealed record LedgerFileBudgetLine
{
    public required Guid Id { get; init; }
    public required BudgetId BudgetId { get; init; }
    public required CategoryId CategoryId { get; init; }
    public required bool Rollover { get; init; }
    public required bool CarriesOverspending { get; init; }
    public required bool WholeGroup { get; init; }
    public BudgetTemplateKind? TemplateKind { get; init; }
    public required long TemplateMinorUnits { get; init; }
    public required int TemplateMonths { get; init; }
    public required int TemplateDue { get; init; }
    public required int TemplateBasisPoints { get; init; }

    internal static Expression<Func<BudgetLine, LedgerFileBudgetLine>> Of { get; } =
        l => new LedgerFileBudgetLine
        {
            Id = l.Id,
            BudgetId = l.BudgetId,
            CategoryId = l.CategoryId,
            Rollover = l.Rollover,
            CarriesOverspending = l.CarriesOverspending,
            WholeGroup = l.WholeGroup,
            TemplateKind = l.TemplateKind,
            TemplateMinorUnits = l.TemplateMinorUnits,
            TemplateMonths = l.TemplateMonths,
            TemplateDue = l.TemplateDue,
            TemplateBasisPoints = l.TemplateBasisPoints,
        };
}

internal sealed record LedgerFileBudgetAssignment
{
    public required Guid Id { get; init; }
    public required BudgetId BudgetId { get; init; }
    public required CategoryId CategoryId { get; init; }
    public required int Month { get; init; }
    public required long MinorUnits { get; init; }

    internal static Expression<Func<BudgetAssignment, LedgerFileBudgetAssignment>> Of { get; } =
        a => new LedgerFileBudgetAssignment
        {
            Id = a.Id,
            BudgetId = a.BudgetId,
            CategoryId = a.CategoryId,
            Month = a.Month,
            MinorUnits = a.MinorUnits,
        };
}

internal sealed record LedgerFileGoal
{
    public required GoalId Id { get; init; }
    public required GoalKind Kind { get; init; }
    public required string Name { get; init; }
    public required Currency Currency { get; init; }
    public required long TargetMinorUnits { get; init; }
    public required DateOnly StartsOn { get; init; }
    public DateOnly? FirstDueOn { get; init; }
    public required GoalRecurrence Recurrence { get; init; }
    public required int Round { get; init; }
    public required int FirstRound { get; init; }
    public required long CarriedMinorUnits { get; init; }
    public required int Priority { get; init; }
    public required string Colour { get; init; }
    public required string Icon { get; init; }
    public string? Note { get; init; }
    public required List<AccountId> Accounts { get; init; }
    public required List<CategoryId> Incomes { get; init; }
    public int? RateBasisPoints { get; init; }
    public long? MinimumMinorUnits { get; init; }
    public DateOnly? CompletedOn { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed record LedgerFileContribution
{
    public required Guid Id { get; init; }
    public required GoalId GoalId { get; init; }
    public required int Round { get; init; }
    public required DateOnly Date { get; init; }
    public required long MinorUnits { get; init; }
    public string? Note { get; init; }
    public TransactionId? TransactionId { get; init; }

    /// <param name="known">The transactions of the file.</param>
    internal static Expression<Func<GoalContribution, LedgerFileContribution>> Of(
        IQueryable<Domain.Ledger.Transaction> known
    ) =>
        c => new LedgerFileContribution
        {
            Id = c.Id,
            GoalId = c.GoalId,
            Round = c.Round,
            Date = c.Date,
            MinorUnits = c.MinorUnits,
            Note = c.Note,
            // The income it came from was deleted; that the money was given stays true.
            TransactionId = known.Any(t => t.Id == c.TransactionId) ? c.TransactionId : null,
        };
}
