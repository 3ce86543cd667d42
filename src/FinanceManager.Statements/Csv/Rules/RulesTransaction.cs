using FinanceManager.Domain;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>The transaction that the rules make of a record, seen from the account whose statement it is.</summary>
internal sealed class RulesTransaction
{
    private static readonly string[] OwnAccounts = ["asset", "assets", "liability", "liabilities", "debt", "debts"];
    private static readonly string[] Categories = ["income", "revenue", "revenues", "expense", "expenses", "equity"];
    private readonly RulesPosting[] postings;
    private readonly bool isMirrored;
    private readonly List<Entry> entries = [];

    public RulesTransaction(HledgerRules rules, Currency? defaultCurrency)
    {
        // The first posting is there even if every rule speaks of the others.
        var numbers = rules.Fields.Postings.Concat([1, 2]).Distinct().Order();
        postings = [.. numbers.Select(number => new RulesPosting(rules, number, defaultCurrency))];
        isMirrored = postings[..2].All(posting => !posting.HasOwnAmount);
    }

    /// <summary>The posting of the statement's account.</summary>
    public RulesPosting Posting { get; private set; } = null!;

    public string Account { get; private set; } = "";

    public RulesMoney Money { get; private set; }

    /// <summary>The category, or the own account on the other side; null when the rules name neither or several.</summary>
    public string? OtherAccount { get; private set; }

    public string? OtherComment { get; private set; }

    public IReadOnlyList<StatementSplit> Splits { get; private set; } = [];

    /// <summary>The other postings do not add up to the opposite of this one.</summary>
    public bool IsUnbalanced { get; private set; }

    public RulesFound Load(RulesRecord record)
    {
        (OtherAccount, OtherComment, Splits, IsUnbalanced) = (null, null, [], false);
        entries.Clear();
        foreach (var posting in postings)
        {
            var account = record.Kept(posting.Account);
            // Most rules give the second posting only the opposite of the first.
            var found = RulesFound.Read;
            RulesMoney money;
            if (isMirrored && posting == postings[1] && entries is [{ Found: RulesFound.Read } first])
                money = first.Money with { MinorUnits = -first.Money.MinorUnits };
            else
                found = posting.TryAmount(record, out money);
            if (account.Length > 0 || found != RulesFound.Missing)
                entries.Add(new Entry(posting, account, money, found));
        }
        if (entries.Count == 0)
            entries.Add(new Entry(postings[0], "", default, RulesFound.Missing));
        var own = entries[FindOwn()];
        entries.Remove(own);
        if (own.Found == RulesFound.Missing && entries.Count > 0 && TrySum(entries[0].Money.Currency, out var sum))
            own = own with
            {
                Money = new RulesMoney(-sum, entries[0].Money.Currency, false, false),
                Found = RulesFound.Read,
            };
        (Posting, Account, Money) = (own.Posting, own.Account, own.Money);
        if (own.Found == RulesFound.Read)
            SayWhere(record);
        return own.Found;
    }

    public static bool IsOwnAccount(string account) => IsUnder(account, OwnAccounts);

    /// <summary>The first posting, unless it is one of a category and another one is of an account.</summary>
    private int FindOwn()
    {
        if (!IsUnder(entries[0].Account, Categories))
            return 0;
        return Math.Max(0, entries.FindIndex(entry => IsOwnAccount(entry.Account)));
    }

    /// <summary>Adds up the other postings; false when they have no amounts, or in several currencies.</summary>
    private bool TrySum(Currency? currency, out long sum)
    {
        Int128 total = 0;
        foreach (var entry in entries)
            total += entry.Money.MinorUnits;
        sum = (long)Int128.Clamp(total, long.MinValue, long.MaxValue);
        return sum == total && entries.TrueForAll(e => e.Found == RulesFound.Read && e.Money.Currency == currency);
    }

    /// <summary>The money went to one account, or in parts to several.</summary>
    private void SayWhere(RulesRecord record)
    {
        if (entries.Count > 1)
            entries.RemoveAll(entry => entry is { Found: RulesFound.Read, Money.MinorUnits: 0 });
        if (entries.Count > 1)
            Complete();
        var isWhole = TrySum(Money.Currency, out var sum);
        IsUnbalanced = isWhole && entries.Count > 0 && sum + Money.MinorUnits != 0;
        if (entries.Count == 1)
            (OtherAccount, OtherComment) = (Named(entries[0].Account), record.Kept(entries[0].Posting.Comment));
        else if (isWhole && !IsUnbalanced)
            Splits = [.. entries.Select(entry => Split(entry, record))];
    }

    /// <summary>One posting may be left without an amount: it balances the others.</summary>
    private void Complete()
    {
        var at = entries.FindIndex(entry => entry.Found == RulesFound.Missing);
        if (at < 0)
            return;
        var open = entries[at];
        entries.RemoveAt(at);
        if (TrySum(Money.Currency, out var sum))
            open = open with { Money = Money with { MinorUnits = -sum - Money.MinorUnits }, Found = RulesFound.Read };
        entries.Insert(at, open);
    }

    private static StatementSplit Split(Entry entry, RulesRecord record)
    {
        var isOwn = IsOwnAccount(entry.Account);
        return new StatementSplit(
            isOwn ? null : Named(entry.Account),
            -entry.Money.MinorUnits,
            Named(record.Kept(entry.Posting.Comment)),
            isOwn ? entry.Account : null
        );
    }

    private static string? Named(string text) => text.Length > 0 ? text : null;

    private static bool IsUnder(string account, string[] roots)
    {
        var colon = account.IndexOf(':', StringComparison.Ordinal);
        var first = colon < 0 ? account : account.AsSpan(0, colon);
        foreach (var root in roots)
            if (first.Equals(root, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private readonly record struct Entry(RulesPosting Posting, string Account, RulesMoney Money, RulesFound Found);
}
