namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Finds the amounts of a file that states only balances: each is the step from the balance before it.</summary>
internal sealed class RulesBalanceAmounts(bool isNewestFirst, Action<CsvAccount, StatementLine> write)
{
    // A file of one day does not tell its direction.
    private const int MostWaiting = 10_000;
    private readonly List<(CsvAccount Account, StatementLine Line)> waiting = [];
    private readonly Dictionary<CsvAccount, StatementLine> last = [];
    private bool? descends;

    public void Add(CsvAccount account, StatementLine line)
    {
        if (descends is { } known)
        {
            Step(account, line, known);
            return;
        }
        waiting.Add((account, line));
        var first = waiting[0].Line.Date;
        if (line.Date != first)
            Begin(line.Date < first);
        else if (waiting.Count == MostWaiting)
            Begin(isNewestFirst);
    }

    public void Finish()
    {
        Begin(descends ?? isNewestFirst);
        if (descends == true)
            foreach (var (account, line) in last)
                write(account, line with { MinorUnits = line.BalanceMinorUnits!.Value });
    }

    private void Begin(bool descending)
    {
        descends = descending;
        foreach (var (account, line) in waiting)
            Step(account, line, descending);
        waiting.Clear();
    }

    private void Step(CsvAccount account, StatementLine line, bool descending)
    {
        var balance = line.BalanceMinorUnits!.Value;
        var previous = last.GetValueOrDefault(account);
        last[account] = line;
        if (!descending)
            write(account, line with { MinorUnits = balance - (previous?.BalanceMinorUnits ?? 0) });
        else if (previous is not null)
            write(account, previous with { MinorUnits = previous.BalanceMinorUnits!.Value - balance });
    }
}
