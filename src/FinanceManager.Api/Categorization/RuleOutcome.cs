using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>
/// What the rules that match a movement say of it together: which of them decides what.
/// What an earlier one decides stands; a later one decides what is still open. Tags of all of them add up.
/// </summary>
internal sealed class RuleOutcome
{
    private readonly List<CategorizationRule> _rules = [];

    /// <summary>Decides the category, or the parts instead of one.</summary>
    internal CategorizationRule? Category { get; private set; }

    internal CategorizationRule? Payee { get; private set; }

    internal CategorizationRule? Note { get; private set; }

    internal CategorizationRule? Transfer { get; private set; }

    internal CategorizationRule? Ignore { get; private set; }

    internal IReadOnlyList<string> Tags => [.. _rules.SelectMany(rule => rule.Actions.Tags).Distinct()];

    /// <param name="matching">In order; those behind one that stops have no say.</param>
    /// <returns>Null where no rule matches.</returns>
    internal static RuleOutcome? Of(IEnumerable<CategorizationRule> matching)
    {
        RuleOutcome? outcome = null;
        foreach (var rule in matching)
        {
            (outcome ??= new()).Add(rule);
            if (rule.Stop)
                break;
        }
        return outcome;
    }

    /// <summary>What of a rule's actions is this rule's to do here.</summary>
    internal RuleActions ShareOf(CategorizationRule rule)
    {
        if (!_rules.Contains(rule))
            return new();
        var actions = rule.Actions;
        return actions with
        {
            CategoryId = Category == rule ? actions.CategoryId : null,
            Parts = Category == rule ? actions.Parts : [],
            Payee = Payee == rule ? actions.Payee : null,
            Note = Note == rule ? actions.Note : null,
            Transfer = Transfer == rule,
            Ignore = Ignore == rule,
        };
    }

    private void Add(CategorizationRule rule)
    {
        _rules.Add(rule);
        var actions = rule.Actions;
        Category ??= actions.DecidesCategory ? rule : null;
        Payee ??= actions.Payee is null ? null : rule;
        Note ??= actions.Note is null ? null : rule;
        Transfer ??= actions.Transfer ? rule : null;
        Ignore ??= actions.Ignore ? rule : null;
    }
}
