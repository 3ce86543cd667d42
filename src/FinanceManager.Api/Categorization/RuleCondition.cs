using System.ComponentModel.DataAnnotations;

namespace FinanceManager.Api.Categorization;

/// <summary>What a condition looks at.</summary>
public enum RuleField
{
    /// <summary>The payee, or the text where there is none.</summary>
    Payee,

    /// <summary>What the bank wrote.</summary>
    Text,
    Amount,
    Account,
    Note,

    /// <summary>A day, <c>2026-03-31</c>.</summary>
    Date,

    /// <summary>1–31. A day past the end of a month is its last day.</summary>
    DayOfMonth,

    /// <summary><c>in</c> or <c>out</c>.</summary>
    Direction,

    /// <summary><c>true</c> for one of several payments of one purchase, else <c>false</c>.</summary>
    Installment,

    /// <summary>
    /// Where the movement came from: the bank of its account, so that one condition covers all accounts there, also later
    /// ones; the account's name where its bank is not known.
    /// </summary>
    Source,

    /// <summary>Code of the account's currency.</summary>
    Currency,
}

/// <summary>
/// How a condition compares. Payee, text, note and source know contains, equals and regex; amount, date and day of month
/// know equals, between, at least and at most; the others equals.
/// </summary>
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
/// <param name="UpperValue">
/// The other end of <see cref="RuleOperator.Between"/>. Days of a month may go over its end: from 25 to 5.
/// </param>
/// <param name="Not">The condition holds where the rest of it does not.</param>
public sealed record RuleCondition(
    RuleField Field,
    RuleOperator Operator,
    [property: StringLength(500)] string Value,
    [property: StringLength(500)] string? UpperValue = null,
    bool Not = false
);
