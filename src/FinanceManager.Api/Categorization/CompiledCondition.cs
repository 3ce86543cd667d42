using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>A condition made ready: its value is read once, and what cannot be read is refused when a rule is written.</summary>
internal abstract class CompiledCondition
{
    /// <summary>True or false; null when the answer took too long.</summary>
    internal abstract bool? Holds(RuleFacts facts);

    internal static CompiledCondition Compile(RuleCondition condition) =>
        condition.Field switch
        {
            RuleField.Payee or RuleField.Text => Text(condition),
            RuleField.Amount => Amount(condition),
            RuleField.Account when condition.Operator is RuleOperator.Equals => Account(condition.Value),
            _ => throw new RuleViolation("rule.operator-invalid"),
        };

    private static CompiledCondition Text(RuleCondition condition)
    {
        var ofPayee = condition.Field is RuleField.Payee;
        if (string.IsNullOrWhiteSpace(condition.Value))
            throw new RuleViolation("rule.value-empty");
        return condition.Operator switch
        {
            RuleOperator.Regex => new RegexCondition(condition.Value, ofPayee),
            RuleOperator.Contains => new TextCondition(Folded(condition), ofPayee, whole: false),
            RuleOperator.Equals => new TextCondition(Folded(condition), ofPayee, whole: true),
            _ => throw new RuleViolation("rule.operator-invalid"),
        };
    }

    private static string Folded(RuleCondition condition) => DescriptionNormalizer.Fold(condition.Value.Trim());

    private static AmountCondition Amount(RuleCondition condition)
    {
        var value = AmountOf(condition.Value);
        var (low, high) = condition.Operator switch
        {
            RuleOperator.Equals => (value, value),
            RuleOperator.AtLeast => (value, decimal.MaxValue),
            RuleOperator.AtMost => (decimal.MinValue, value),
            RuleOperator.Between => InOrder(value, AmountOf(condition.UpperValue)),
            _ => throw new RuleViolation("rule.operator-invalid"),
        };
        return new(low, high, signed: condition.Value.TrimStart() is ['-' or '+', ..]);
    }

    private static (decimal Low, decimal High) InOrder(decimal one, decimal other) =>
        (Math.Min(one, other), Math.Max(one, other));

    private static decimal AmountOf(string? text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowLeadingWhite
                | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var amount
        )
            ? amount
            : throw new RuleViolation("rule.amount-invalid");

    private static AccountCondition Account(string value) =>
        AccountId.TryParse(value, null, out var id) ? new(id) : throw new RuleViolation("rule.account-invalid");

    private sealed class TextCondition(string value, bool ofPayee, bool whole) : CompiledCondition
    {
        internal override bool? Holds(RuleFacts facts)
        {
            var text = ofPayee ? facts.Payee : facts.Text;
            return whole ? text.AsSpan().Trim().SequenceEqual(value) : text.Contains(value, StringComparison.Ordinal);
        }
    }

    private sealed class AmountCondition(decimal low, decimal high, bool signed) : CompiledCondition
    {
        internal override bool? Holds(RuleFacts facts)
        {
            if (facts.Amount is not { } amount)
                return false;
            var compared = signed ? amount : Math.Abs(amount);
            return compared >= low && compared <= high;
        }
    }

    private sealed class AccountCondition(AccountId id) : CompiledCondition
    {
        internal override bool? Holds(RuleFacts facts) => facts.AccountId == id;
    }
}
