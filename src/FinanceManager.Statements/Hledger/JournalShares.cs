using FinanceManager.Statements.Migration;

namespace FinanceManager.Statements.Hledger;

/// <summary>
/// Says which account paid for which category when a transaction has several of both: each account keeps what its posting
/// says, and each category what its own says.
/// </summary>
internal sealed class JournalShares
{
    public List<OfAccount> Accounts { get; } = [];

    public List<OfCategory> Categories { get; } = [];

    /// <summary>Money out of one account, and into another, in the units of each.</summary>
    public List<(OfAccount From, OfAccount To, long FromUnits, long ToUnits)> Transfers { get; } = [];

    /// <param name="apart">Each account has its own share of what stands against them all.</param>
    public void Assign(bool apart)
    {
        Level();
        if (apart)
        {
            foreach (var account in Accounts)
                account.Parts.Add((Categories[0], account.TakeUnits(account.Open)));
            return;
        }
        if (Accounts.Count > 1)
        {
            foreach (var account in Accounts)
                if (Categories.Find(c => c.Open == account.Open && c.Open != 0) is { } same)
                    Take(account, same, same.Open);
            PairExactly();
            Pair();
        }
        var open = Accounts.Where(a => a.Open != 0).OrderBy(a => Math.Abs(a.Open)).ToList();
        foreach (var account in open.SkipLast(1))
            Fill(account);
        var last = open.LastOrDefault() ?? Accounts[0];
        foreach (var category in Categories.Where(c => c.Open != 0 || (c.MinorUnits == 0 && last.Parts.Count == 0)))
            Take(last, category, category.Open);
        if (last.Open != 0)
            last.Parts.Add((new OfCategory(null, last.Open, last.Posting), last.TakeUnits(last.Open)));
    }

    /// <summary>Amounts that were rounded may be off by a unit, which a category bears.</summary>
    private void Level()
    {
        var off = Accounts.Sum(a => a.Open) - Categories.Sum(c => c.Open);
        if (off != 0 && Categories.MaxBy(c => Math.Abs(c.Open)) is { } largest)
            largest.Open += off;
    }

    private void PairExactly()
    {
        foreach (var from in Accounts.Where(a => a.Open < 0))
            if (Accounts.Find(to => to.Open == -from.Open) is { } to)
                Move(from, to, to.Open);
    }

    private void Pair()
    {
        foreach (var from in Accounts)
            while (from.Open < 0 && Accounts.Find(a => a.Open > 0) is { } to)
                Move(from, to, Math.Min(-from.Open, to.Open));
    }

    private void Move(OfAccount from, OfAccount to, long weight) =>
        Transfers.Add((from, to, from.TakeUnits(-weight), to.TakeUnits(weight)));

    /// <summary>The largest first.</summary>
    private void Fill(OfAccount account)
    {
        while (account.Open != 0 && Largest(Math.Sign(account.Open)) is { } category)
            Take(account, category, Math.Abs(category.Open) < Math.Abs(account.Open) ? category.Open : account.Open);
    }

    private OfCategory? Largest(int sign) =>
        Categories.Where(c => Math.Sign(c.Open) == sign).MaxBy(c => Math.Abs(c.Open));

    private static void Take(OfAccount account, OfCategory category, long weight)
    {
        category.Open -= weight;
        account.Parts.Add((category, account.TakeUnits(weight)));
    }

    internal sealed class OfCategory(string? category, long minorUnits, JournalPosting posting)
    {
        /// <summary>Null for equity.</summary>
        public string? Category { get; } = category;

        public long MinorUnits { get; } = minorUnits;

        public JournalPosting Posting { get; } = posting;

        /// <summary>What no account has paid yet.</summary>
        public long Open { get; set; } = minorUnits;
    }

    /// <param name="weight">In the currency in which the transaction balances.</param>
    /// <param name="minorUnits">In the currency of the account.</param>
    internal sealed class OfAccount(MigratedAccount account, long weight, long minorUnits, JournalPosting posting)
    {
        private readonly bool isConverted = weight != minorUnits;
        private Int128 taken;
        private long takenUnits;

        public MigratedAccount Account { get; } = account;

        public JournalPosting Posting { get; } = posting;

        public long Open { get; private set; } = weight;

        public List<(OfCategory Share, long MinorUnits)> Parts { get; } = [];

        /// <summary>The part in the account's own currency; all parts together are all of it.</summary>
        public long TakeUnits(long part)
        {
            Open -= part;
            if (!isConverted)
                return part;
            taken += part;
            var all = taken + Open;
            var upTo = all == 0 ? 0 : (long)(minorUnits * taken / all);
            var units = upTo - takenUnits;
            takenUnits = upTo;
            return units;
        }
    }
}
