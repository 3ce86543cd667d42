using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>A condition made ready: its value is read once, and what cannot be read is refused when a rule is written.</summary>
internal abstract class CompiledCondition
{
    private const int LongestMonth = 31;

    /// <summary>True or false; null when the answer took too long.</summary>
    internal abstract bool? Holds(RuleFacts facts);

    internal static CompiledCondition Compile(RuleCondition condition)
    {
        var compiled = Plain(condition);
        return condition.Not ? new Negation(compiled) : compiled;
    }

    private static CompiledCondition Plain(RuleCondition condition) =>
        condition.Field switch
        {
            RuleField.Payee => Text(condition, facts => facts.Payee),
            RuleField.Text => Text(condition, facts => facts.Text),
            RuleField.Note => Text(condition, facts => facts.Note),
            RuleField.Source => Text(condition, facts => facts.Bank),
            RuleField.Amount => Amount(condition),
            RuleField.Date => Date(condition),
            RuleField.DayOfMonth => DayOfMonth(condition),
            _ when condition.Operator is not RuleOperator.Equals => throw new RuleViolation("rule.operator-invalid"),
            RuleField.Account => Account(condition.Value),
            RuleField.Direction => Direction(condition.Value),
            RuleField.Installment => Installment(condition.Value),
            RuleField.Currency => InCurrency(condition.Value),
            _ => throw new RuleViolation("rule.operator-invalid"),
        };

    private static CompiledCondition Text(RuleCondition condition, Func<RuleFacts, string> textOf)
    {
        if (string.IsNullOrWhiteSpace(condition.Value))
            throw new RuleViolation("rule.value-empty");
        var value = DescriptionNormalizer.Fold(condition.Value.Trim());
        return condition.Operator switch
        {
            RuleOperator.Regex => new RegexCondition(condition.Value, textOf),
            RuleOperator.Contains => new Fact(facts => textOf(facts).Contains(value, StringComparison.Ordinal)),
            RuleOperator.Equals => new Fact(facts => textOf(facts).AsSpan().Trim().SequenceEqual(value)),
            _ => throw new RuleViolation("rule.operator-invalid"),
        };
    }

    private static Fact Amount(RuleCondition condition)
    {
        var (one, other) = Range(condition, AmountOf, decimal.MinValue, decimal.MaxValue);
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        var signed = condition.Value.TrimStart() is ['-' or '+', ..];
        return new(facts =>
            facts.Amount is { } amount
            && (signed ? amount : Math.Abs(amount)) is var compared
            && compared >= low
            && compared <= high
        );
    }

    private static Fact Date(RuleCondition condition)
    {
        var (one, other) = Range(condition, DayOf, DateOnly.MinValue, DateOnly.MaxValue);
        var (first, last) = one <= other ? (one, other) : (other, one);
        return new(facts => facts.Date >= first && facts.Date <= last);
    }

    private static Fact DayOfMonth(RuleCondition condition)
    {
        var (first, last) = Range(condition, DayOfMonthOf, 1, LongestMonth);
        return new(facts =>
        {
            if (facts.Date is not { } date)
                return false;
            var end = DateTime.DaysInMonth(date.Year, date.Month);
            var (from, to) = (Math.Min(first, end), Math.Min(last, end));
            return first <= last ? date.Day >= from && date.Day <= to : date.Day >= from || date.Day <= to;
        });
    }

    private static Fact Account(string value) =>
        AccountId.TryParse(value, null, out var id)
            ? new(facts => facts.AccountId == id)
            : throw new RuleViolation("rule.account-invalid");

    private static Fact Direction(string value) =>
        value switch
        {
            "in" => new(facts => facts.Amount > 0),
            "out" => new(facts => facts.Amount < 0),
            _ => throw new RuleViolation("rule.value-invalid"),
        };

    private static Fact Installment(string value) =>
        value switch
        {
            "true" => new(facts => facts.IsInstallment),
            "false" => new(facts => !facts.IsInstallment),
            _ => throw new RuleViolation("rule.value-invalid"),
        };

    private static Fact InCurrency(string value) =>
        Currency.TryParse(value, out var currency)
            ? new(facts => facts.Currency == currency)
            : throw new RuleViolation("rule.value-invalid");

    /// <summary>The two ends that an operator names, in the order in which they are written.</summary>
    private static (T One, T Other) Range<T>(RuleCondition condition, Func<string?, T> read, T least, T most)
    {
        var value = read(condition.Value);
        return condition.Operator switch
        {
            RuleOperator.Equals => (value, value),
            RuleOperator.AtLeast => (value, most),
            RuleOperator.AtMost => (least, value),
            RuleOperator.Between => (value, read(condition.UpperValue)),
            _ => throw new RuleViolation("rule.operator-invalid"),
        };
    }

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

    private static DateOnly DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RuleViolation("rule.value-invalid");

    private static int DayOfMonthOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day is >= 1 and <= LongestMonth
            ? day
            : throw new RuleViolation("rule.value-invalid");

    private sealed class Fact(Func<RuleFacts, bool> holds) : CompiledCondition
    {
        internal override bool? Holds(RuleFacts facts) => holds(facts);
    }

    private sealed class Negation(CompiledCondition condition) : CompiledCondition
    {
        internal override bool? Holds(RuleFacts facts) => !condition.Holds(facts);
    }
}
