using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Documents;

namespace FinanceManager.Api.Documents;

/// <summary>A part of what a document would become; the parts add up to its amount.</summary>
/// <param name="Source">Who chose the category.</param>
/// <param name="Confidence">0–1; null where a person or a rule chose.</param>
public sealed record DocumentDraftSplit(
    CategoryId? CategoryId,
    Money Amount,
    string? Note,
    DecisionSource Source,
    double? Confidence,
    string? Evidence
);

/// <summary>The transaction that a document would become; null is what nobody knows yet.</summary>
/// <param name="Amount">As in the ledger: money out is negative.</param>
/// <param name="Edited">Names of the members that a person said: another reading leaves them alone.</param>
public sealed record DocumentDraft(
    AccountId? AccountId,
    DateOnly? Date,
    Money? Amount,
    string? Payee,
    string? Note,
    IReadOnlyList<DocumentDraftSplit> Splits,
    IReadOnlyList<string> Edited
)
{
    /// <summary>Of the document's own amounts, which its account may not share.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Like tip and discount above zero, in the document's currency; null where there is none.</summary>
    public Money? Tax { get; init; }

    public Money? Tip { get; init; }

    public Money? Discount { get; init; }

    /// <summary>What was bought, each with its category; the parts follow from it until a person divides the amount.</summary>
    public IReadOnlyList<DocumentDraftItem> Items { get; init; } = [];

    /// <summary>Of the document, as many as can be looked at.</summary>
    public int Pages { get; init; }

    internal static DocumentDraft Nothing { get; } = new(null, null, null, null, null, [], []);

    internal string ToJson() => JsonSerializer.Serialize(this, ChangeFields.Json);

    internal static DocumentDraft Of(Document document) => Of(document.Draft);

    internal static DocumentDraft Of(string? json) =>
        json is null ? Nothing : JsonSerializer.Deserialize<DocumentDraft>(json, ChangeFields.Json) ?? Nothing;

    internal bool IsEdited(string member) => Edited.Contains(member);

    /// <summary>What the document says about its sums, with what a person corrected.</summary>
    internal IReadOnlyList<DocumentCheck> ChecksOf(DocumentReading? reading)
    {
        var read = reading?.Total?.Value;
        // What left an account in another currency says nothing about the document's own total.
        var total =
            Amount is { } amount && (Currency is null || amount.Currency == Currency)
                ? new Money(Math.Abs(amount.MinorUnits), amount.Currency)
                : DraftItems.In(Currency, read);
        if (total is not null && read is { IsNegative: true })
            total = -total;
        return CorrectedProof.Of(
            reading,
            new(
                total,
                PartOf(nameof(Tax), Tax, reading?.Tax),
                PartOf(nameof(Tip), Tip, reading?.Tip),
                PartOf(nameof(Discount), Discount, reading?.Discount),
                IsEdited(nameof(Items))
                    ? [.. Items.Select(item => item.Line(reading))]
                    : [.. (reading?.Items ?? []).Select(i => i with { Amount = DraftItems.In(Currency, i.Amount)! })]
            )
        );
    }

    private Money? PartOf(string member, Money? said, Found<Money>? read) =>
        IsEdited(member) ? said : DraftItems.In(Currency, read?.Value);

    /// <summary>What was read anew, under what a person said before.</summary>
    internal DocumentDraft Under(DocumentDraft said)
    {
        var currency = said.IsEdited(nameof(Currency)) ? said.Currency : Currency;
        var amount = said.IsEdited(nameof(Amount)) ? said.Amount : DraftItems.In(currency, Amount);
        // Parts of another amount do not add up.
        var parts = said.IsEdited(nameof(Splits)) && SumOf(said.Splits) == amount ? said.Splits : Splits;
        parts = [.. parts.Select(p => p with { Amount = DraftItems.In(amount?.Currency, p.Amount)! })];
        var merged = new DocumentDraft(
            said.IsEdited(nameof(AccountId)) ? said.AccountId : AccountId,
            said.IsEdited(nameof(Date)) ? said.Date : Date,
            amount,
            said.IsEdited(nameof(Payee)) ? said.Payee : Payee,
            said.IsEdited(nameof(Note)) ? said.Note : Note,
            Fitting(parts, amount),
            said.Edited
        )
        {
            Pages = Pages,
            Currency = currency,
            Tax = said.IsEdited(nameof(Tax)) ? said.Tax : Tax,
            Tip = said.IsEdited(nameof(Tip)) ? said.Tip : Tip,
            Discount = said.IsEdited(nameof(Discount)) ? said.Discount : Discount,
            // Lines of the new reading are others.
            Items = said.IsEdited(nameof(Items)) ? [.. said.Items.Select(i => i with { Place = null })] : Items,
        };
        merged = DraftItems.Restated(merged);
        return merged.IsEdited(nameof(Items)) && !merged.IsEdited(nameof(Splits))
            ? merged with
            {
                Splits = DraftItems.Parts(merged.Items, amount) ?? merged.Splits,
            }
            : merged;
    }

    /// <summary>The parts, where they add up to the amount; else the largest of them for all of it.</summary>
    internal static IReadOnlyList<DocumentDraftSplit> Fitting(IReadOnlyList<DocumentDraftSplit> parts, Money? amount)
    {
        if (amount is null || parts.Count == 0)
            return [];
        return SumOf(parts) == amount
            ? parts
            : [parts.MaxBy(p => Math.Abs(p.Amount.MinorUnits))! with { Amount = amount, Note = null }];
    }

    private static Money? SumOf(IReadOnlyList<DocumentDraftSplit> parts) =>
        parts.Count == 0 || parts.Any(p => p.Amount.Currency != parts[0].Amount.Currency)
            ? null
            : parts.Select(p => p.Amount).Aggregate((sum, part) => sum + part);
}
