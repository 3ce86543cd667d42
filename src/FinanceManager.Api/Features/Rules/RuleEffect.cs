using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Rules;

/// <summary>What applying a rule does to a row on which its conditions hold.</summary>
public enum RuleEffect
{
    Changes,

    /// <summary>It may not or cannot change it.</summary>
    Kept,

    /// <summary>An earlier rule decides.</summary>
    Outranked,

    /// <summary>The row is as the rule wants it.</summary>
    Same,
}

/// <summary>Why a rule leaves something of a row as it is.</summary>
public enum RuleReason
{
    /// <summary>A person decided.</summary>
    Person,

    /// <summary>The row is reconciled, so that what was decided of it is fixed.</summary>
    Reconciled,

    /// <summary>The fixed parts are in another currency or more than there is.</summary>
    PartsDoNotFit,

    /// <summary>There is no other side of the transfer, or more than one that fits.</summary>
    NoCounterpart,

    /// <summary>Ignoring concerns what comes in; what is here stays.</summary>
    OnlyNew,
}

internal static class RuleReasons
{
    /// <summary>Why a row is not as the actions want it; null where it is.</summary>
    /// <param name="linked">Whether its other side was found.</param>
    internal static RuleReason? Of(Transaction row, RuleActions wanted, bool linked)
    {
        if (wanted.Ignore)
            return RuleReason.OnlyNew;
        if (wanted.Parts.Count > 0 && OfParts(row, wanted.Parts) is { } reason)
            return reason;
        if (
            (wanted.CategoryId is { } category && row.Splits.Any(s => s.CategoryId != category))
            || (wanted.Payee is { } payee && row.Payee != payee)
        )
            return Fixed(row, RuleReason.Person);
        if ((wanted.Note is { } note && row.Note != note) || wanted.Tags.Except(row.Tags).Any())
            return RuleReason.Person;
        return wanted.Transfer && row.TransferId is null && !linked ? Fixed(row, RuleReason.NoCounterpart) : null;
    }

    private static RuleReason Fixed(Transaction row, RuleReason otherwise) =>
        row.Status == TransactionStatus.Reconciled ? RuleReason.Reconciled : otherwise;

    private static RuleReason? OfParts(Transaction row, IReadOnlyList<RulePart> wanted)
    {
        if (RuleParts.Divide(row.Amount, wanted) is not { } parts)
            return RuleReason.PartsDoNotFit;
        var now = row.Splits.OrderBy(s => s.Position).Select(s => new SplitPart(s.CategoryId, s.MinorUnits, s.Note));
        if (now.SequenceEqual(parts))
            return null;
        return Fixed(row, RuleReason.Person);
    }
}
