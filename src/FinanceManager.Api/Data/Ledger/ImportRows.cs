using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>A statement line that becomes a transaction.</summary>
internal readonly record struct NewRow
{
    public NewRow() { }

    internal required TransactionId Id { get; init; }
    internal required SplitId SplitId { get; init; }
    internal required AccountId AccountId { get; init; }
    internal required DateOnly Date { get; init; }

    /// <summary>In the account's currency.</summary>
    internal required long MinorUnits { get; init; }
    internal required Currency Currency { get; init; }
    internal required string Text { get; init; }
    internal required TransactionStatus Status { get; init; }
    internal string? Payee { get; init; }
    internal DecisionSource PayeeSource { get; init; }
    internal CategoryId? CategoryId { get; init; }
    internal DecisionSource Source { get; init; }
    internal double? Confidence { get; init; }
    internal string? Evidence { get; init; }
    internal bool NeedsReview { get; init; }
    internal required string SearchText { get; init; }
    internal required string MerchantKey { get; init; }

    /// <summary>The amount in the base currency.</summary>
    internal Converted Base { get; init; }
    internal string? Note { get; init; }

    /// <summary>JSON array of words.</summary>
    internal string Tags { get; init; } = "[]";
    internal Installment? Installment { get; init; }

    /// <summary>Null for the one split that the row itself describes; otherwise parts that add up to the amount.</summary>
    internal IReadOnlyList<NewPart>? Parts { get; init; }

    /// <summary>Ordinal of the line in its file.</summary>
    internal required int Ordinal { get; init; }
    internal string? SourceId { get; init; }
}

/// <summary>A part of a new transaction that the file or a rule divides.</summary>
internal readonly record struct NewPart(
    CategoryId? CategoryId,
    long MinorUnits,
    string? Note,
    DecisionSource Source,
    Converted Base,
    double? Confidence = null,
    string? Evidence = null
);

/// <summary>A statement line that an existing transaction already stands for.</summary>
/// <param name="Read">The line's facts where they are not the transaction's own, so that the line is known again.</param>
internal readonly record struct SeenRow(
    TransactionId TransactionId,
    int Ordinal,
    string? SourceId,
    ReadFacts? Read = null
);

/// <summary>What the bank wrote of a movement.</summary>
internal readonly record struct ReadFacts(DateOnly Date, long MinorUnits, string Text);
