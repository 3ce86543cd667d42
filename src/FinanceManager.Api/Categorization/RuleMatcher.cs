using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>A household's rule as the matcher needs it.</summary>
internal sealed record CategorizationRule(
    RuleId Id,
    IReadOnlyList<RuleCondition> Conditions,
    CategoryId? CategoryId,
    string? Payee
);

/// <summary>The rules of one household, compiled once: the first whose conditions all hold decides.</summary>
internal sealed class RuleMatcher
{
    // A hostile expression costs a run at most this many time-outs.
    private const int AllowedTimeouts = 3;

    private readonly CompiledRule[] _rules;

    /// <exception cref="RuleViolation">A condition cannot be understood.</exception>
    internal RuleMatcher(IEnumerable<CategorizationRule> rules) =>
        _rules = [.. rules.Select(rule => new CompiledRule(rule))];

    /// <summary>Rules whose expression took too long; they did not match where they did.</summary>
    internal IEnumerable<RuleId> TimedOut => _rules.Where(r => r.Timeouts > 0).Select(r => r.Rule.Id);

    /// <exception cref="RuleViolation">A condition cannot be understood.</exception>
    internal static void Validate(IReadOnlyList<RuleCondition> conditions)
    {
        if (conditions.Count == 0)
            throw new RuleViolation("rule.no-conditions");
        foreach (var condition in conditions)
            CompiledCondition.Compile(condition);
    }

    internal CategorizationRule? Match(in CategorizationInput input)
    {
        if (_rules.Length == 0)
            return null;
        var facts = new RuleFacts(input);
        foreach (var rule in _rules)
            if (rule.Timeouts < AllowedTimeouts && rule.Holds(facts))
                return rule.Rule;
        return null;
    }

    private sealed class CompiledRule(CategorizationRule rule)
    {
        private readonly CompiledCondition[] _conditions = [.. rule.Conditions.Select(CompiledCondition.Compile)];

        internal CategorizationRule Rule { get; } = rule;

        internal int Timeouts { get; private set; }

        internal bool Holds(RuleFacts facts)
        {
            foreach (var condition in _conditions)
            {
                var answer = condition.Holds(facts);
                Timeouts += answer is null ? 1 : 0;
                if (answer is not true)
                    return false;
            }
            return _conditions.Length > 0;
        }
    }
}
