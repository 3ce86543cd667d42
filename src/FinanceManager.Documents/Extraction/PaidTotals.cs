namespace FinanceManager.Documents.Extraction;

/// <summary>Totals by what was given and what came back.</summary>
internal static class PaidTotals
{
    public static void Add(
        LabelledAmounts amounts,
        Dictionary<long, TotalCandidate> candidates,
        Func<long, string> text
    )
    {
        var paid = amounts.Of(LineRole.Cash, LineRole.Card).Where(e => e.Units > 0).ToList();
        var changes = amounts.Of(LineRole.Change).ToList();
        foreach (var change in changes.Where(c => c.Units > 0).DistinctBy(c => c.Units))
        foreach (var given in paid.Where(p => p.Units > change.Units).DistinctBy(p => p.Units))
        {
            var total = given.Units - change.Units;
            var isNamed = candidates.ContainsKey(total);
            var candidate = TotalFinder.At(candidates, total);
            candidate.Score += isNamed ? 5 : 3;
            candidate.Sums["cash-change"] = new DocumentCheck(
                "cash-change",
                true,
                $"{text(given.Units)} - {text(change.Units)} = {text(total)}"
            );
        }
        AddImplied(amounts, changes, candidates, text);
        foreach (var given in paid.DistinctBy(p => p.Units))
            if (!changes.Any(c => c.Units > 0) || given.Role == LineRole.Card)
            {
                var candidate = TotalFinder.At(candidates, given.Units);
                candidate.Score += candidate.Entry is null ? 2 : 2.5;
                candidate.Entry ??= given;
            }
    }

    /// <summary>
    /// What stands above the change was given, whatever its words were read as, if what is left is an amount of the document.
    /// </summary>
    private static void AddImplied(
        LabelledAmounts amounts,
        List<LabelledAmounts.Entry> changes,
        Dictionary<long, TotalCandidate> candidates,
        Func<long, string> text
    )
    {
        foreach (var change in changes.Where(c => c.Units > 0))
        {
            var above = amounts.Lines.Take(change.Line.Index).LastOrDefault(l => l.Amounts.Count > 0);
            if (above is null || above.Amounts[^1].MinorUnits - change.Units is not (> 0 and var total))
                continue;
            var named = amounts.Lines.LastOrDefault(l =>
                l.Index < above.Index && l.Amounts.Exists(a => a.MinorUnits == total)
            );
            if (
                named is null
                || (candidates.TryGetValue(total, out var known) && known.Sums.ContainsKey("cash-change"))
            )
                continue;
            var candidate = TotalFinder.At(candidates, total);
            candidate.Score += 5;
            candidate.Entry ??= new LabelledAmounts.Entry(
                LineRole.None,
                named.Amounts.Find(a => a.MinorUnits == total)!,
                named
            );
            var detail = $"{text(above.Amounts[^1].MinorUnits)} - {text(change.Units)} = {text(total)}";
            candidate.Sums["cash-change"] = new DocumentCheck("cash-change", true, detail);
        }
    }
}
