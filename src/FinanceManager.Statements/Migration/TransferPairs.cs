namespace FinanceManager.Statements.Migration;

/// <summary>Finds the two ends of each transfer among the lines of a file.</summary>
internal sealed class TransferPairs(MigrationBook book)
{
    // Programs that do not name the other side have each end on the day its bank booked it.
    private const int MostDays = 7;

    public void Link(IReadOnlyCollection<MigratedAccount> accounts)
    {
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
        var arrivals = lines.Where(l => l.Line.MinorUnits > 0).ToLookup(l => (l.Line.MinorUnits, l.Account.Currency));
        var pairs =
            from sent in lines
            where sent.Line.MinorUnits < 0
            from arrived in arrivals[(-sent.Line.MinorUnits, sent.Account.Currency)].Take(MostCandidates)
            let days = Math.Abs(arrived.Line.Date.DayNumber - sent.Line.Date.DayNumber)
            where arrived.Account != sent.Account && days <= MostDays
            orderby days
            select (sent, arrived);
        foreach (var (sent, arrived) in pairs)
            if (sent.Line.Transfer is null && arrived.Line.Transfer is null)
                Link(sent, arrived);
    }

    // A file of nothing but equal amounts must not take for ever.
    private const int MostCandidates = 200;

    private void Link(MigratedLine one, MigratedLine other)
    {
        var number = book.NextTransfer();
        one.Line = one.Line with { Transfer = number, TransferAccount = other.Account.Text, Payee = null };
        other.Line = other.Line with { Transfer = number, TransferAccount = one.Account.Text, Payee = null };
    }

    private readonly record struct End(string Account, string Other, DateOnly Date, long MinorUnits);
}
