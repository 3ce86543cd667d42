using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Goals;

namespace FinanceManager.Api.Features.Exports;

/// <summary>Of budgets and goals.</summary>
internal sealed partial class LedgerFileChecks
{
    private readonly HashSet<BudgetId> _budgets = [];
    private readonly HashSet<UserId?> _planners = [];
    private readonly Dictionary<GoalId, LedgerFileGoal> _goals = [];

    internal LedgerFileBudget Budget(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileBudget>(), r => r.Id.Value);
        Sound(piece, IsMonth(row.Start) && IsPlausible(row.OpeningMinorUnits) && _planners.Add(row.MemberId));
        Known(piece, row.Accounts.TrueForAll(_accounts.ContainsKey));
        _budgets.Add(row.Id);
        return row;
    }

    internal LedgerFileBudgetLine BudgetLine(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileBudgetLine>(), r => r.Id);
        Known(piece, _budgets.Contains(row.BudgetId) && _categories.ContainsKey(row.CategoryId));
        Sound(piece, IsPlausible(row.TemplateMinorUnits) && (row.TemplateDue == 0 || IsMonth(row.TemplateDue)));
        try
        {
            var due = row.TemplateDue == 0 ? (YearMonth?)null : YearMonth.FromNumber(row.TemplateDue);
            if (row.TemplateKind is { } kind)
                new BudgetTemplate(
                    kind,
                    row.TemplateMinorUnits,
                    row.TemplateMonths,
                    due,
                    row.TemplateBasisPoints
                ).Check();
        }
        catch (RuleViolation)
        {
            Sound(piece, false);
        }
        return row;
    }

    internal LedgerFileBudgetAssignment BudgetAssignment(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileBudgetAssignment>(), r => r.Id);
        Known(piece, _budgets.Contains(row.BudgetId) && _categories.ContainsKey(row.CategoryId));
        Sound(piece, IsMonth(row.Month) && IsPlausible(row.MinorUnits));
        return row;
    }

    internal LedgerFileGoal Goal(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileGoal>(), r => r.Id.Value);
        Known(piece, row.Accounts.TrueForAll(_accounts.ContainsKey));
        Known(piece, row.Incomes.TrueForAll(_categories.ContainsKey));
        Sound(piece, row.Accounts.TrueForAll(a => _accounts[a] == row.Currency));
        Sound(piece, IsName(row.Name) && row.Colour.Length <= 20 && row.Icon.Length <= 60);
        Sound(
            piece,
            row.Note is null or { Length: <= 1_000 } && row.Priority is >= 1 and <= Domain.Goals.Goal.LowestPriority
        );
        Sound(
            piece,
            row.TargetMinorUnits > 0 && IsPlausible(row.TargetMinorUnits) && IsPlausible(row.CarriedMinorUnits)
        );
        Sound(piece, row.CarriedMinorUnits >= 0 && row.FirstRound >= 0 && row.Round >= row.FirstRound);
        Sound(piece, AllOrNone(row.RateBasisPoints is null, row.MinimumMinorUnits is null));
        Sound(piece, row.RateBasisPoints is null || row.Kind == GoalKind.Debt);
        Sound(piece, row.RateBasisPoints is null or >= 0 and <= 1_000_000);
        Sound(piece, row.MinimumMinorUnits is null or (>= 0 and <= PlausibleAmountAttribute.Largest));
        Sound(piece, row.Recurrence == GoalRecurrence.OneTime || row.FirstDueOn is not null);
        Sound(piece, IsInCalendar(row));
        _goals.Add(row.Id, row);
        return row;
    }

    internal LedgerFileContribution Contribution(LedgerFilePiece piece)
    {
        var row = New(piece, piece.Read<LedgerFileContribution>(), r => r.Id);
        Known(piece, _goals.ContainsKey(row.GoalId));
        Sound(piece, row.MinorUnits != 0 && IsPlausible(row.MinorUnits) && row.Note is null or { Length: <= 1_000 });
        Sound(piece, row.Round >= 0 && row.Round <= _goals[row.GoalId].Round);
        return row;
    }

    private static bool IsInCalendar(LedgerFileGoal row)
    {
        try
        {
            return row.FirstDueOn is not { } first
                || GoalDays.Due(first, row.Recurrence, row.Round - row.FirstRound) >= first;
        }
        catch (RuleViolation)
        {
            return false;
        }
    }

    private static bool IsMonth(int number) => number / 100 is >= 1 and <= 9999 && number % 100 is >= 1 and <= 12;
}
