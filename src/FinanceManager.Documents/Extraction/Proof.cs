using FinanceManager.Domain;

namespace FinanceManager.Documents.Extraction;

/// <summary>The total that was decided on, how likely it is right, and what was tried on it.</summary>
/// <param name="IsLast">Whether nothing that was read changes or denies it, so that a sum may prove it.</param>
internal sealed record Proof(
    TotalCandidate? Total,
    double Confidence,
    IReadOnlyList<DocumentCheck> Checks,
    bool IsLast = false
)
{
    private static readonly (char, char)[] Alike =
    [
        ('0', '8'),
        ('0', '6'),
        ('0', '9'),
        ('1', '7'),
        ('1', '4'),
        ('2', '7'),
        ('3', '8'),
        ('3', '5'),
        ('3', '9'),
        ('5', '6'),
        ('5', '8'),
        ('5', '9'),
        ('6', '8'),
        ('4', '9'),
        ('8', '9'),
        ('0', '3'),
    ];

    public bool IsProved => Checks.Any(c => c.ProvesTotal) && Checks.All(c => c.Holds);

    public Found<Money>? Found(Currency currency) =>
        Total is null ? null : new Found<Money>(new Money(Total.Units, currency), Confidence, Total.Entry?.Amount.Box);

    public static Proof Of(List<TotalCandidate> candidates, LabelledAmounts amounts, Home home)
    {
        if (candidates is not [var best, ..])
            return new Proof(null, 0, []);
        // One digit of what is called the total is misread, where two sums that know nothing of each other say so.
        if (
            best.Sums.Count == 0
            && candidates.Find(c => c.Sums.Count > 1 && IsMisreading(c.Units, best.Units)) is { } meant
        )
            best = meant;
        var checks = new List<DocumentCheck>();
        var rivals = Rivals(candidates, best, amounts);
        var isLast = home.IsSure && rivals.Count == 0 && NothingFollows(best, amounts, home);
        foreach (var sum in best.Sums.Values)
            checks.Add(sum with { ProvesTotal = isLast && Proves(best, sum) });
        foreach (var rival in rivals)
            checks.Add(rival);
        var confidence =
            checks.Any(c => c.ProvesTotal) ? 0.99
            : best.Sums.Count > 0 && rivals.Count == 0 ? 0.93
            : best.Score >= 6 ? 0.85
            : best.Score >= 4 ? 0.7
            : best.Score >= 2 ? 0.5
            : 0.25;
        if (rivals.Count > 0)
            confidence = Math.Min(confidence, 0.6);
        return new Proof(best, confidence, checks, isLast);
    }

    /// <summary>What both readings of one picture say. Where they differ, neither proves the total.</summary>
    public static Proof Of(Proof first, Proof second)
    {
        if (first.Total is null)
            return second.Total is null ? first : Unproved(second, second.Total.Sums.Count > 0 ? 0.7 : 0.4);
        if (second.Total is null)
            return first;
        if (second.Total.Units == first.Total.Units)
        {
            first.Total.Taxed ??= second.Total.Taxed;
            // A sum of the second reading makes the total of the first: two readings would have to err alike.
            var added = second.Checks.Where(s => s.Holds && first.Checks.All(c => c.Name != s.Name)).ToList();
            if (!first.IsLast)
                added = [.. added.Select(s => s with { ProvesTotal = false })];
            var confidence =
                added.Exists(c => c.ProvesTotal) ? 0.99
                : added.Count > 0 ? 0.97
                : 0.92;
            return first with
            {
                Confidence = Math.Max(first.Confidence, confidence),
                Checks = [.. first.Checks, .. added],
            };
        }
        var isBetter =
            second.Total.Sums.Count > first.Total.Sums.Count
            || (second.Total.Sums.Count == first.Total.Sums.Count && second.Total.Score > first.Total.Score);
        return isBetter
            ? Unproved(second, Math.Min(0.8, 0.45 + (0.2 * second.Total.Sums.Count)))
            : first with
            {
                Confidence = Math.Min(first.Confidence, 0.6),
            };
    }

    private static Proof Unproved(Proof proof, double confidence) =>
        new(proof.Total, confidence, [.. proof.Checks.Where(c => !c.Holds)]);

    /// <summary>Whether so much would hardly hold by chance.</summary>
    private static bool Proves(TotalCandidate total, DocumentCheck sum) =>
        sum.Name switch
        {
            // The total itself must have been read, too, or a second sum makes it.
            "cash-change" or "subtotal-tax" or "items-total" => total.Entry is not null || total.Sums.Count > 1,
            "rounded-total" => total.Sums.Count > 1,
            _ => false,
        };

    /// <summary>Whether nothing follows the total that changes it: a rounding, a discount, a tip that no later total was read for.</summary>
    private static bool NothingFollows(TotalCandidate best, LabelledAmounts amounts, Home home)
    {
        var paid = amounts.Of(LineRole.Cash, LineRole.Card).ToList();
        if (best.Sums.ContainsKey("cash-change") || paid.Exists(p => p.Units == best.Units))
            return true;
        if (paid.Count > 0 && paid.TrueForAll(p => p.Units < best.Units))
            return false;
        var isInCash = paid.Exists(p => p.Role == LineRole.Cash);
        if (isInCash && best.Units % 5 != 0 && home.Currency?.Code is "MYR" or "AUD" or "CAD" or "CHF" or "NZD")
            return false;
        var at = best.Entry?.Line.Index ?? 0;
        var isRounded = best.Sums.ContainsKey("rounded-total") || best.Units % 5 == 0;
        return !amounts
            .Of(LineRole.Rounding, LineRole.Discount, LineRole.Tip)
            .Any(e => e.Units != 0 && (e.Role == LineRole.Rounding ? !isRounded : e.Line.Index > at));
    }

    /// <summary>What else is called a total, or is paid, and does not fit.</summary>
    private static List<DocumentCheck> Rivals(
        List<TotalCandidate> candidates,
        TotalCandidate best,
        LabelledAmounts amounts
    )
    {
        var rivals = new List<DocumentCheck>();
        foreach (
            var other in candidates.Where(c => c != best && !(best.Sums.Count > 1 && IsMisreading(best.Units, c.Units)))
        )
        {
            if (other.Sums.TryGetValue("cash-change", out var paid) && !best.Sums.ContainsKey("cash-change"))
                rivals.Add(paid with { Holds = false });
            else if (
                other.Entry is { Role: LineRole.Grand or LineRole.Inclusive } entry
                && other.Units > best.Units
                && (best.Entry is null || entry.Line.Index >= best.Entry.Line.Index)
            )
                rivals.Add(new DocumentCheck("totals", false, $"{other.Units} = {best.Units}", At: entry.Amount.Box));
        }
        return rivals;
    }

    /// <summary>One digit taken for one that looks like it.</summary>
    private static bool IsMisreading(long meant, long read)
    {
        var (a, b) = ($"{meant}", $"{read}");
        if (a.Length != b.Length)
            return false;
        var differing = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return differing is [var only] && (Alike.Contains((a[only], b[only])) || Alike.Contains((b[only], a[only])));
    }
}
