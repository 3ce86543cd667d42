using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>A movement as conditions compare it: folded once, however many rules look at it.</summary>
internal sealed class RuleFacts(CategorizationInput input)
{
    private string? _payee;
    private string? _text;
    private string? _note;
    private string? _bank;

    // A movement without a payee is matched by its text, since most banks give no more.
    internal string Payee => _payee ??= input.Payee is { Length: > 0 } payee ? DescriptionNormalizer.Fold(payee) : Text;

    internal string Text => _text ??= DescriptionNormalizer.Fold(input.Description);

    internal string Note => _note ??= DescriptionNormalizer.Fold(input.Note ?? "");

    internal string Bank => _bank ??= DescriptionNormalizer.Fold(input.Bank ?? "");

    internal decimal? Amount { get; } =
        input.MinorUnits is { } minor ? new Money(minor, input.Currency).ToDecimal() : null;

    internal AccountId AccountId => input.AccountId;

    internal Currency Currency => input.Currency;

    internal DateOnly? Date => input.Date;

    internal bool IsInstallment => input.IsInstallment;
}
