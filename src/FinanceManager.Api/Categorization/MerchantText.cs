namespace FinanceManager.Api.Categorization;

/// <summary>The two texts a bank may give, normalised: the one that names the merchant, and the other to fall back on.</summary>
internal readonly record struct MerchantText(NormalizedText Main, NormalizedText Other)
{
    internal static MerchantText Of(string description, string? payee) =>
        Of(description, payee, text => DescriptionNormalizer.Normalize(text));

    /// <param name="normalize">May remember what it found.</param>
    internal static MerchantText Of(string description, string? payee, Func<string, NormalizedText> normalize)
    {
        var text = normalize(description);
        if (string.IsNullOrWhiteSpace(payee) || payee == description)
            return new(text, NormalizedText.Nothing);

        var name = normalize(payee);
        // Some banks write the operation as the payee ("PIX ENVIADO") and the name into the memo.
        return name.Key.Length == 0 || (name.Kind is not PaymentKind.None && name.Counterpart is null)
            ? new(Of(text, name.Kind), name)
            : new(Of(name, text.Kind), text);
    }

    private static NormalizedText Of(NormalizedText text, PaymentKind otherKind)
    {
        var kind = Fuller(text.Kind, otherKind);
        return text with { Kind = kind, Counterpart = kind.NamesCounterpart() ? text.Key : null };
    }

    private static PaymentKind Fuller(PaymentKind one, PaymentKind other) => one > other ? one : other;
}
