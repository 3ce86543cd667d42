using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
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
    internal static DocumentDraft Nothing { get; } = new(null, null, null, null, null, [], []);

    internal string ToJson() => JsonSerializer.Serialize(this, ChangeFields.Json);

    internal static DocumentDraft Of(Document document) => Of(document.Draft);

    internal static DocumentDraft Of(string? json) =>
        json is null ? Nothing : JsonSerializer.Deserialize<DocumentDraft>(json, ChangeFields.Json) ?? Nothing;

    internal bool IsEdited(string member) => Edited.Contains(member);

    /// <summary>What was read anew, under what a person said before.</summary>
    internal DocumentDraft Under(DocumentDraft said)
    {
        var amount = said.IsEdited(nameof(Amount)) ? said.Amount : Amount;
        // Parts of another amount do not add up.
        var parts = said.IsEdited(nameof(Splits)) && SumOf(said.Splits) == amount ? said.Splits : Splits;
        return new(
            said.IsEdited(nameof(AccountId)) ? said.AccountId : AccountId,
            said.IsEdited(nameof(Date)) ? said.Date : Date,
            amount,
            said.IsEdited(nameof(Payee)) ? said.Payee : Payee,
            said.IsEdited(nameof(Note)) ? said.Note : Note,
            Fitting(parts, amount),
            said.Edited
        );
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
