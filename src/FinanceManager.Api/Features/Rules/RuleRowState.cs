using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Rules;

/// <summary>What a rule can change of a transaction.</summary>
/// <param name="Parts">One where it is not divided.</param>
/// <param name="Transfer">Whether it is linked with its other side.</param>
public sealed record RuleRowState(
    IReadOnlyList<RuleRowPart> Parts,
    string? Payee,
    string? Note,
    IReadOnlyList<string> Tags,
    bool Transfer
)
{
    internal static RuleRowState Of(Transaction t) =>
        new(
            [
                .. t
                    .Splits.OrderBy(s => s.Position)
                    .Select(s => new RuleRowPart(s.CategoryId, new Money(s.MinorUnits, t.Currency), s.Note)),
            ],
            t.Payee,
            t.Note,
            [.. t.Tags],
            t.TransferId is not null
        );

    internal bool SameAs(RuleRowState other) =>
        Parts.SequenceEqual(other.Parts)
        && Payee == other.Payee
        && Note == other.Note
        && Tags.SequenceEqual(other.Tags)
        && Transfer == other.Transfer;
}

public sealed record RuleRowPart(CategoryId? CategoryId, Money Amount, string? Note);
