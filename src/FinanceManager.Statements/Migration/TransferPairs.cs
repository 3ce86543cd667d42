using FinanceManager.Domain;

namespace FinanceManager.Statements.Migration;

/// <summary>Finds the two ends of each transfer among the lines of a file.</summary>
internal sealed class TransferPairs(MigrationBook book)
{
    // Programs that do not name the other side have each end on the day its bank booked it.
    private const int MostDays = 7;

    public void Link(IReadOnlyCollection<MigratedAccount> accounts)
    {
        Part(accounts);
        var open = accounts
            .SelectMany(a => a.Lines)
            .Where(l => l.Line is { Transfer: null, MinorUnits: not 0 })
            .ToList();
        var waiting = new Dictionary<End, Queue<MigratedLine>>();
        foreach (var line in open.Where(l => l.Other is not null))
            LinkNamed(line, waiting);
        LinkFiled(open.FindAll(l => l.IsFiledAsTransfer && l.Line.Transfer is null));
        foreach (var line in open.Where(l => l is { Other: not null, IsDoubtful: false, Line.Transfer: null }))
            book.NotKept.Add(
                "migration.transfer-one-sided",
                "The other end of this transfer is not in the file; it stays a movement of its own.",
                line.Line.Line,
                DiagnosticSeverity.Warning
            );
    }

    /// <summary>A number that stands alone links nothing: the other end may be found by what it says.</summary>
    private static void Part(IReadOnlyCollection<MigratedAccount> accounts)
    {
        var numbered = accounts.SelectMany(a => a.Lines).Where(l => l.Line.Transfer is not null).ToList();
        foreach (var alone in numbered.GroupBy(l => l.Line.Transfer).Where(g => g.Take(2).Count() == 1))
            alone.Single().Line = alone.Single().Line with { Transfer = null };
    }

    /// <summary>Both ends name each other's account.</summary>
    private void LinkNamed(MigratedLine line, Dictionary<End, Queue<MigratedLine>> waiting)
    {
        var (own, read) = (line.Account.Text, line.Line);
        if (own == line.Other)
            return;
        if (
            waiting.TryGetValue(new End(line.Other!, own, read.Date, -read.MinorUnits), out var ends)
            && ends.TryDequeue(out var other)
        )
        {
            Link(other, line);
            return;
        }
        var mine = new End(own, line.Other!, read.Date, read.MinorUnits);
        if (!waiting.TryGetValue(mine, out var queue))
            waiting.Add(mine, queue = new Queue<MigratedLine>(1));
        queue.Enqueue(line);
    }

    /// <summary>Of the lines filed as transfers those with opposite amounts on two accounts, the nearest in time first.</summary>
    private void LinkFiled(List<MigratedLine> lines)
    {
        var arrivals = lines
            .Where(l => l.Line.MinorUnits > 0)
            .GroupBy(l => new Arrival(l.Line.MinorUnits, l.Account.Currency, l.Line.Date))
            .ToDictionary(g => g.Key, g => g.GroupBy(l => l.Account).Select(a => new Queue<MigratedLine>(a)).ToList());
        for (var days = 0; days <= MostDays; days++)
            foreach (var sent in lines.Where(l => l.Line is { MinorUnits: < 0, Transfer: null }))
                if ((Take(arrivals, sent, days) ?? Take(arrivals, sent, -days)) is { } arrived)
                    Link(sent, arrived);
    }

    private static MigratedLine? Take(
        Dictionary<Arrival, List<Queue<MigratedLine>>> arrivals,
        MigratedLine sent,
        int days
    )
    {
        var (line, currency) = (sent.Line, sent.Account.Currency);
        if (!arrivals.TryGetValue(new Arrival(-line.MinorUnits, currency, line.Date.AddDays(days)), out var accounts))
            return null;
        if (accounts.Find(a => a.Peek().Account != sent.Account) is not { } account)
            return null;
        var arrived = account.Dequeue();
        if (account.Count == 0)
            accounts.Remove(account);
        return arrived;
    }

    private void Link(MigratedLine one, MigratedLine other)
    {
        var number = book.NextTransfer();
        one.Line = one.Line with { Transfer = number, TransferAccount = other.Account.Text, Payee = null };
        other.Line = other.Line with { Transfer = number, TransferAccount = one.Account.Text, Payee = null };
    }

    /// <summary>Money that came in, filed as a transfer.</summary>
    private readonly record struct Arrival(long MinorUnits, Currency? Currency, DateOnly Date);

    private readonly record struct End(string Account, string Other, DateOnly Date, long MinorUnits);
}
