using FinanceManager.Domain.Ledger;

namespace FinanceManager.Domain.Categories;

/// <summary>A part of the split that a rule makes: a fixed amount, a share of what fixed amounts leave, or the rest.</summary>
/// <param name="BasisPoints">Hundredths of a percent.</param>
/// <param name="Amount">Above zero; the part takes the sign of the transaction.</param>
public sealed record RulePart(
    CategoryId? CategoryId = null,
    int? BasisPoints = null,
    Money? Amount = null,
    string? Note = null
);

/// <summary>Parts that always add up to the amount they divide.</summary>
public static class RuleParts
{
    private const int Whole = 10_000;

    /// <exception cref="RuleViolation">There is an amount that they would not divide exactly.</exception>
    public static void Check(IReadOnlyList<RulePart> parts)
    {
        var rests = parts.Count(IsRest);
        var shares = SharesOf(parts);
        if (
            parts.Count < 2
            || parts.Any(part => part.BasisPoints is not null && part.Amount is not null)
            || parts.Any(part => part.BasisPoints is < 1 or > Whole || part.Amount is { MinorUnits: < 1 })
            || parts.Select(part => part.Amount?.Currency).OfType<Currency>().Distinct().Count() > 1
            || (rests == 0 ? shares != Whole : rests > 1 || shares >= Whole)
        )
            throw new RuleViolation("rule.parts-do-not-add-up");
    }

    /// <summary>Divides an amount; a part that comes to nothing is left out.</summary>
    /// <returns>Null where the fixed amounts are in another currency or more than there is.</returns>
    public static IReadOnlyList<SplitPart>? Divide(Money amount, IReadOnlyList<RulePart> parts)
    {
        if (
            parts.Count == 0
            || amount.MinorUnits == 0
            || parts.Any(part => part.Amount is { } given && given.Currency != amount.Currency)
        )
            return null;
        var sign = Math.Sign(amount.MinorUnits);
        var left = parts.Aggregate(
            amount.MinorUnits,
            (rest, part) => checked(rest - (sign * (part.Amount?.MinorUnits ?? 0)))
        );
        if (Math.Sign(left) == -sign)
            return null;

        var rest = Whole - SharesOf(parts);
        var open = new Money(left, amount.Currency).Allocate([
            .. parts.Select(part => part.Amount is not null ? 0L : part.BasisPoints ?? rest),
        ]);
        return
        [
            .. parts
                .Zip(
                    open,
                    (part, share) =>
                        (part, Minor: part.Amount is { } given ? sign * given.MinorUnits : share.MinorUnits)
                )
                .Where(made => made.Minor != 0)
                .Select(made => new SplitPart(made.part.CategoryId, made.Minor, made.part.Note)),
        ];
    }

    private static bool IsRest(RulePart part) => part is { BasisPoints: null, Amount: null };

    private static long SharesOf(IReadOnlyList<RulePart> parts) => parts.Sum(part => (long)(part.BasisPoints ?? 0));
}
