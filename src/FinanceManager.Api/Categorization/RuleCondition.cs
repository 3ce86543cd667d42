using System.ComponentModel.DataAnnotations;

namespace FinanceManager.Api.Categorization;

/// <summary>What a condition looks at.</summary>
public enum RuleField
{
    Payee,
    Text,
    Amount,
    Account,
}

/// <summary>How a condition compares. Text knows contains, equals and regex; amounts the others and equals; accounts equals.</summary>
public enum RuleOperator
{
    Contains,
    Equals,
    Regex,
    Between,
    AtLeast,
    AtMost,
}

/// <summary>One condition of a household's rule, stored as JSON.</summary>
/// <param name="Value">
/// Text, an account id, or an amount in major units with a decimal point. An amount without a sign means its size;
/// with a sign it also means the direction: <c>-100</c> is money out.
/// </param>
/// <param name="UpperValue">The other end of <see cref="RuleOperator.Between"/>.</param>
public sealed record RuleCondition(
    RuleField Field,
    RuleOperator Operator,
    [property: StringLength(500)] string Value,
    [property: StringLength(500)] string? UpperValue = null
);
