using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>A household's rule as the matcher needs it. Two are the same when they are one object.</summary>
internal sealed class CategorizationRule(
    RuleId id,
    IReadOnlyList<RuleCondition> conditions,
    RuleActions actions,
    RuleMatch match = RuleMatch.All,
    bool stop = true
)
{
    internal RuleId Id { get; } = id;

    internal IReadOnlyList<RuleCondition> Conditions { get; } = conditions;

    internal RuleMatch Match { get; } = match;

    internal RuleActions Actions { get; } = actions;

    /// <summary>Where it matches, no later rule is tried.</summary>
    internal bool Stop { get; } = stop;

    /// <summary>The reason that is stored with what the rule decides.</summary>
    internal string Evidence => EvidenceOf(Id);

    internal static string EvidenceOf(RuleId id) => $"rule:{id}";
}

/// <summary>The rules of one household, compiled once and tried in order.</summary>
internal sealed class RuleMatcher
{
    // A hostile expression costs a run at most this many time-outs.
    private const int AllowedTimeouts = 3;

    private readonly CompiledRule[] _rules;

    /// <exception cref="RuleViolation">A condition cannot be understood.</exception>
    internal RuleMatcher(IEnumerable<CategorizationRule> rules) =>
        _rules = [.. rules.Select(rule => new CompiledRule(rule))];

    /// <summary>Whether any rule leaves statement lines out.</summary>
    internal bool Ignores => _rules.Any(r => r.Rule.Actions.Ignore);

    /// <summary>Whether any rule tells the ends of transfers.</summary>
    internal bool Transfers => _rules.Any(r => r.Rule.Actions.Transfer);

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

    /// <summary>What the rules say; null where none matches.</summary>
    internal RuleOutcome? Match(in CategorizationInput input) =>
        _rules.Length == 0 ? null : RuleOutcome.Of(Matching(new RuleFacts(input)));

    /// <summary>Every rule whose conditions hold, in order, whether or not an earlier one stops.</summary>
    internal IReadOnlyList<CategorizationRule> AllMatching(in CategorizationInput input) =>
        [.. Matching(new RuleFacts(input))];

    private IEnumerable<CategorizationRule> Matching(RuleFacts facts) =>
        _rules.Where(rule => rule.Timeouts < AllowedTimeouts && rule.Holds(facts)).Select(rule => rule.Rule);

    private sealed class CompiledRule(CategorizationRule rule)
    {
        private readonly CompiledCondition[] _conditions = [.. rule.Conditions.Select(CompiledCondition.Compile)];

        internal CategorizationRule Rule { get; } = rule;

        internal int Timeouts { get; private set; }

        internal bool Holds(RuleFacts facts)
        {
            var decisive = Rule.Match is RuleMatch.Any;
            foreach (var condition in _conditions)
            {
                var answer = condition.Holds(facts);
                Timeouts += answer is null ? 1 : 0;
                if ((answer is true) == decisive)
                    return decisive;
            }
            return !decisive && _conditions.Length > 0;
        }
    }
}
