namespace FinanceManager.Documents.Extraction;

/// <summary>What may be the total, and what speaks for it.</summary>
internal sealed class TotalCandidate(long units)
{
    public long Units { get; } = units;

    public double Score { get; set; }

    /// <summary>Where it was read; null where it was only computed.</summary>
    public LabelledAmounts.Entry? Entry { get; set; }

    /// <summary>What is taxed and the tax on it, which make the total; null where no sum says so.</summary>
    public (long Base, long Tax)? Taxed { get; set; }

    /// <summary>Sums that make it, each of three amounts or more that were read apart from one another.</summary>
    public Dictionary<string, DocumentCheck> Sums { get; } = [];
}

/// <summary>
/// Weighs what the lines call a total against what the arithmetic makes of the other lines. A number that is printed twice
/// and alike proves nothing: both may be misread alike.
/// </summary>
internal static class TotalFinder
{
    private const int MostItems = 200;

    /// <returns>The likeliest first.</returns>
    public static List<TotalCandidate> Of(LabelledAmounts amounts, Func<long, string> text)
    {
        var candidates = new Dictionary<long, TotalCandidate>();
        AddLabelled(amounts, candidates);
        PaidTotals.Add(amounts, candidates, text);
        AddTaxes(amounts, candidates, text);
        AddRounding(amounts, candidates, text);
        AddItems(amounts, candidates, text);
        if (candidates.Count == 0)
            AddUnlabelled(amounts, candidates);
        return [.. candidates.Values.OrderByDescending(c => c.Score).ThenByDescending(c => c.Units)];
    }

    public static TotalCandidate At(Dictionary<long, TotalCandidate> candidates, long units)
    {
        if (!candidates.TryGetValue(units, out var candidate))
            candidates[units] = candidate = new TotalCandidate(units);
        return candidate;
    }

    private static void AddLabelled(LabelledAmounts amounts, Dictionary<long, TotalCandidate> candidates)
    {
        var order = 0;
        foreach (var entry in amounts.Of(LineRole.Total, LineRole.Inclusive, LineRole.Grand, LineRole.Subtotal))
        {
            if (entry.Units <= 0)
                continue;
            var candidate = At(candidates, entry.Units);
            var score =
                (0.5 * entry.Amount.Confidence)
                + (0.1 * order++)
                + entry.Role switch
                {
                    LineRole.Grand => 7,
                    LineRole.Inclusive => 5,
                    LineRole.Total when entry.Line.Words.Contains("tota", StringComparison.Ordinal) => 4,
                    LineRole.Total => 1.5,
                    _ => 1,
                };
            // A label without an amount may be of the line below, or of one that was not read.
            if (entry.Line.Role == LineRole.None)
                score -= 2;
            // Said twice it is hardly more likely.
            candidate.Score = Math.Max(candidate.Score, score) + (candidate.Entry is null ? 0 : 0.5);
            if (candidate.Entry is null || entry.Role is LineRole.Grand or LineRole.Inclusive or LineRole.Total)
                candidate.Entry = entry;
        }
    }

    private static void AddTaxes(
        LabelledAmounts amounts,
        Dictionary<long, TotalCandidate> candidates,
        Func<long, string> text
    )
    {
        foreach (var row in amounts.TaxRows)
        {
            // A base, its tax and their sum on one line hold together by themselves.
            if (row.HasSum && LabelledAmounts.IsRate(row.Base, row.Tax))
                At(candidates, row.Base + row.Tax).Entry ??= new LabelledAmounts.Entry(
                    LineRole.None,
                    row.Line.Amounts[^1],
                    row.Line
                );
            Add(row.Base + row.Tax, [row.Base, row.Tax], row.HasSum ? 3 : 2, (row.Base, row.Tax));
        }
        var several = amounts.TaxRows.Where(r => !IsSum(r, amounts.TaxRows)).DistinctBy(r => r.Line.Index).ToList();
        if (several.Count > 1)
            Add(
                several.Sum(r => r.Base + r.Tax),
                [.. several.SelectMany(r => new[] { r.Base, r.Tax })],
                2,
                (several.Sum(r => r.Base), several.Sum(r => r.Tax))
            );

        var taxes = amounts.Of(LineRole.Tax).Where(e => e.Units > 0).DistinctBy(e => e.Units).ToList();
        AddIncluded(taxes, candidates, text);
        var others = amounts.Of(LineRole.Tip).Where(e => e.Units > 0).DistinctBy(e => e.Units).ToList();
        var rounding = amounts
            .Of(LineRole.Rounding)
            .Select(e => e.Units)
            .FirstOrDefault(u => u != 0 && Math.Abs(u) <= 100);
        var discount = amounts.Of(LineRole.Discount).Select(e => Math.Abs(e.Units)).FirstOrDefault(u => u > 0);
        foreach (
            var sub in amounts.Of(LineRole.Subtotal, LineRole.Total).Where(e => e.Units > 0).DistinctBy(e => e.Units)
        )
        {
            foreach (var (parts, tax) in Added(taxes, others))
            {
                var (sum, taxed) = (sub.Units + parts.Sum(), (sub.Units, tax));
                Add(sum, [sub.Units, .. parts], 2, taxed);
                if (rounding != 0)
                    foreach (var signed in new[] { rounding, -rounding })
                        Add(sum + signed, [sub.Units, .. parts, signed], 2.5, taxed);
                if (discount != 0)
                    Add(sum - discount, [sub.Units, .. parts, -discount], 2.5, taxed);
            }
            if (discount != 0)
                Add(sub.Units - discount, [sub.Units, -discount], 1.5, (sub.Units, 0));
        }

        // Only what is called a total somewhere: not every sum of two numbers is one.
        void Add(long total, long[] parts, double score, (long Base, long Tax) taxed)
        {
            if (!candidates.TryGetValue(total, out var candidate) || total <= 0)
                return;
            candidate.Score += candidate.Sums.ContainsKey("subtotal-tax") ? 0.2 : score;
            if (taxed.Tax > 0)
                candidate.Taxed ??= taxed;
            candidate.Sums.TryAdd("subtotal-tax", new DocumentCheck("subtotal-tax", true, Sum(parts, total, text)));
        }
    }

    /// <summary>What may be added to a subtotal, and how much of it is tax: one tax, all of them, a tip, or both.</summary>
    private static IEnumerable<(long[] Parts, long Tax)> Added(
        List<LabelledAmounts.Entry> taxes,
        List<LabelledAmounts.Entry> others
    )
    {
        List<long[]> taxed = [.. taxes.Select(t => new[] { t.Units })];
        if (taxes.Count > 1)
            taxed.Add([.. taxes.Select(t => t.Units)]);
        foreach (var parts in taxed)
            yield return (parts, parts.Sum());
        foreach (var other in others)
        {
            yield return ([other.Units], 0);
            foreach (var parts in taxed)
                yield return ([.. parts, other.Units], parts.Sum());
        }
    }

    /// <summary>A tax that the total holds, at the rate beside it. Many totals make the same tax, to the cent.</summary>
    private static void AddIncluded(
        List<LabelledAmounts.Entry> taxes,
        Dictionary<long, TotalCandidate> candidates,
        Func<long, string> text
    )
    {
        foreach (var tax in taxes)
            if (LabelledAmounts.RateOf(tax.Line.Text) is { } rate)
                foreach (var candidate in candidates.Values)
                    if (Math.Abs((candidate.Units * rate / (100 + rate)) - tax.Units) <= 0.6m && tax.Units >= 20)
                    {
                        candidate.Score += 1;
                        candidate.Sums.TryAdd(
                            "tax-rate",
                            new DocumentCheck("tax-rate", true, $"{rate} % = {text(tax.Units)}")
                        );
                    }
    }

    private static bool IsSum(LabelledAmounts.TaxRow row, List<LabelledAmounts.TaxRow> rows) =>
        row.Line.Role is LineRole.Total or LineRole.Inclusive or LineRole.Grand
        || rows.Count > 2 && rows.Where(r => r != row).Sum(r => r.Base) == row.Base;

    private static void AddRounding(
        LabelledAmounts amounts,
        Dictionary<long, TotalCandidate> candidates,
        Func<long, string> text
    )
    {
        foreach (
            var rounding in amounts
                .Of(LineRole.Rounding)
                .Where(e => e.Units != 0 && Math.Abs(e.Units) < 100)
                .DistinctBy(e => e.Units)
        )
        foreach (
            var entry in amounts
                .Of(LineRole.Total, LineRole.Inclusive, LineRole.Grand, LineRole.Subtotal)
                .DistinctBy(e => e.Units)
                .ToList()
        )
        foreach (var signed in new[] { rounding.Units, -rounding.Units })
            if (
                candidates.TryGetValue(entry.Units + signed, out var candidate)
                && candidate.Units % 5 == 0
                && entry.Units % 5 != 0
            )
            {
                candidate.Score += 3;
                candidate.Sums.TryAdd(
                    "rounded-total",
                    new DocumentCheck("rounded-total", true, Sum([entry.Units, signed], candidate.Units, text))
                );
            }
    }

    private static void AddItems(
        LabelledAmounts amounts,
        Dictionary<long, TotalCandidate> candidates,
        Func<long, string> text
    )
    {
        var items = amounts.Items;
        if (items.Count is 0 or > MostItems)
            return;
        var sum = items.Sum(i => i.Amount);
        var taxes = amounts.Of(LineRole.Tax, LineRole.Tip).Select(e => e.Units).Where(u => u > 0).Distinct().ToList();
        var rounding = amounts
            .Of(LineRole.Rounding)
            .Select(e => e.Units)
            .FirstOrDefault(u => u != 0 && Math.Abs(u) < 100);
        // One item is its total printed twice, unless it was multiplied.
        var isStrong = items.Count > 1 || items[0].IsMultiplied;
        List<long> extras = [0, taxes.Sum(), .. taxes];
        foreach (var extra in extras.Distinct())
        foreach (var rounded in new[] { 0, rounding, -rounding }.Distinct())
            if (candidates.TryGetValue(sum + extra + rounded, out var candidate) && candidate.Units > 0)
            {
                candidate.Score += isStrong ? 2.5 : 1;
                var parts = items.Count <= 12 ? items.Select(i => i.Amount).ToList() : [sum];
                parts.AddRange(new[] { extra, rounded }.Where(p => p != 0));
                if (isStrong)
                    candidate.Sums.TryAdd(
                        "items-total",
                        new DocumentCheck("items-total", true, Sum([.. parts], candidate.Units, text))
                    );
            }
    }

    /// <summary>Nothing is called a total: the largest amount with a currency at it, or else the largest of all.</summary>
    private static void AddUnlabelled(LabelledAmounts amounts, Dictionary<long, TotalCandidate> candidates)
    {
        var all = amounts
            .Lines.SelectMany(l => l.Amounts.Select(a => new LabelledAmounts.Entry(LineRole.None, a, l)))
            .ToList();
        var marked = all.Where(e => e.Amount.Mark.Length > 0).ToList();
        var largest = (marked.Count > 0 ? marked : all).MaxBy(e => e.Units);
        if (largest is { Units: > 0 })
        {
            var candidate = At(candidates, largest.Units);
            (candidate.Entry, candidate.Score) = (largest, 0.5);
        }
    }

    private static string Sum(long[] parts, long total, Func<long, string> text) =>
        $"{string.Join(" + ", parts.Select(text))} = {text(total)}".Replace("+ -", "- ", StringComparison.Ordinal);
}
