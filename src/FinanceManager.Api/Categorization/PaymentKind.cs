namespace FinanceManager.Api.Categorization;

/// <summary>What a bank text says was done. In order of how much it says: of two, the later one stands.</summary>
internal enum PaymentKind
{
    None,
    Card,
    DirectDebit,
    Boleto,
    Fee,
    Interest,
    Transfer,
    Ted,
    Spei,
    Pix,
    PixIn,
    PixOut,
    Deposit,
    Cash,
    Refund,

    /// <summary>A movement between own accounts, the payment of a credit card's bill included.</summary>
    Own,
}

internal static class PaymentKinds
{
    /// <summary>Whether the other side is named by its own name rather than by a shop's terminal.</summary>
    internal static bool NamesCounterpart(this PaymentKind kind) =>
        kind is >= PaymentKind.Transfer and <= PaymentKind.PixOut;

    /// <summary>Whether money that a card receives with such a text pays it; what else it receives is a refund.</summary>
    internal static bool PaysCard(this PaymentKind kind) =>
        kind is PaymentKind.Own or PaymentKind.Boleto or PaymentKind.Deposit || kind.NamesCounterpart();

    /// <summary>As written in the lexicon and in evidence: <c>pix-out</c>.</summary>
    internal static string Code(this PaymentKind kind) =>
        kind switch
        {
            PaymentKind.DirectDebit => "direct-debit",
            PaymentKind.PixIn => "pix-in",
            PaymentKind.PixOut => "pix-out",
            PaymentKind.Own => "own",
            PaymentKind.None => "none",
            PaymentKind.Card => "card",
            PaymentKind.Boleto => "boleto",
            PaymentKind.Fee => "fee",
            PaymentKind.Interest => "interest",
            PaymentKind.Transfer => "transfer",
            PaymentKind.Ted => "ted",
            PaymentKind.Spei => "spei",
            PaymentKind.Pix => "pix",
            PaymentKind.Deposit => "deposit",
            PaymentKind.Cash => "cash",
            PaymentKind.Refund => "refund",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
