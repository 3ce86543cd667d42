namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Numbers the parts of a transaction that rules assign to, in the order in which they are met.</summary>
internal sealed class RulesFields
{
    /// <summary>The index of a part that nothing is assigned to.</summary>
    public const int None = -1;

    private const int MostPostings = 99;
    private static readonly HashSet<string> OfTransaction = ["date", "date2", "status", "code", "description"];
    private static readonly HashSet<string> OfEither =
    [
        "amount",
        "amount-in",
        "amount-out",
        "currency",
        "balance",
        "comment",
    ];
    private static readonly HashSet<string> OfPosting = [.. OfEither, "account"];
    private readonly Dictionary<string, int> indexes = [];

    public int Count => indexes.Count;

    /// <summary>Whether any rule says what moved, and not only what was left.</summary>
    public bool HasAmounts => indexes.Keys.Any(name => name.StartsWith("amount", StringComparison.Ordinal));

    /// <summary>The numbers of the postings that any rule speaks of, in order.</summary>
    public IEnumerable<int> Postings => indexes.Keys.Select(PostingOf).Where(n => n > 0).Distinct().Order();

    public int Find(string name) => indexes.GetValueOrDefault(name, None);

    public int FindOrAdd(string name)
    {
        indexes.TryAdd(name, indexes.Count);
        return indexes[name];
    }

    /// <summary>Whether hledger knows such a part: <c>date</c>, <c>account2</c>, <c>amount1-in</c> …</summary>
    public static bool IsKnown(string name) =>
        OfTransaction.Contains(name) || OfEither.Contains(name) || PostingOf(name) > 0;

    /// <summary>The 2 of <c>amount2-in</c>; 0 when the name has no valid number.</summary>
    private static int PostingOf(string name)
    {
        var start = name.AsSpan().IndexOfAnyInRange('0', '9');
        if (start <= 0)
            return 0;
        var end = start;
        while (end < name.Length && char.IsAsciiDigit(name[end]))
            end++;
        return
            end - start <= 2
            && int.Parse(name.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture)
                is >= 1
                    and <= MostPostings
                    and var number
            && OfPosting.Contains(name.Remove(start, end - start))
            ? number
            : 0;
    }
}
