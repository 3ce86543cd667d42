using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>A movement as conditions compare it: folded once, however many rules look at it.</summary>
internal sealed class RuleFacts(CategorizationInput input)
{
    private string? _payee;
    private string? _text;

    // A movement without a payee is matched by its text, since most banks give no more.
    internal string Payee => _payee ??= input.Payee is { Length: > 0 } payee ? DescriptionNormalizer.Fold(payee) : Text;

    internal string Text => _text ??= DescriptionNormalizer.Fold(input.Description);

    internal decimal? Amount { get; } =
        input.MinorUnits is { } minor ? new Money(minor, input.Currency).ToDecimal() : null;

    internal AccountId AccountId => input.AccountId;
}
