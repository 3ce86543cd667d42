namespace FinanceManager.Statements.Zip;

/// <summary>Puts the files of an archive together as one statement.</summary>
internal sealed class ZipSink(StatementOutput output, bool isAlone) : IStatementSink
{
    private readonly Dictionary<(string, string?, string?), ZipAccount> known = [];
    private readonly List<ZipAccount> current = [];
    private string name = "";
    private int file;
    private int repeated;
    private int transfers;
    private int transfersBefore;

    /// <summary>Why the file that was read last is no statement.</summary>
    public Diagnostic? Refusal { get; private set; }

    public void Begin(string file)
    {
        name = file;
        this.file++;
        transfersBefore = transfers;
        current.Clear();
        Refusal = null;
    }

    public void Account(int account, StatementAccountFacts facts)
    {
        if (account < current.Count)
        {
            Update(current[account], facts);
            return;
        }
        // Files that name no account may be of several; a person tells them apart by their names.
        if (!isAlone && string.IsNullOrEmpty(facts.Id) && string.IsNullOrEmpty(facts.Name))
            facts = facts with { Name = Path.ChangeExtension(name, null) };
        current.Add(Find(facts));
    }

    public void Line(int account, StatementLine line)
    {
        if (!isAlone && current[account].IsRepeated(line, file))
            repeated++;
        else
            output.Line(current[account].Ordinal, Numbered(line));
    }

    public void Category(StatementCategory category) => output.Category(category);

    public void Opening(int account, StatementBalance balance)
    {
        var whole = current[account];
        if (whole.Opening?.Date <= balance.Date)
            return;
        whole.Opening = balance;
        output.Opening(whole.Ordinal, balance);
    }

    public void Closing(int account, StatementBalance balance)
    {
        var whole = current[account];
        if (whole.Closing?.Date > balance.Date)
            return;
        whole.Closing = balance;
        output.Closing(whole.Ordinal, balance);
    }

    public void Report(Diagnostic diagnostic)
    {
        var named = diagnostic with
        {
            Message = $"{StatementOutput.Quote(Path.GetFileName(name))}: {diagnostic.Message}",
        };
        if (diagnostic.Severity == DiagnosticSeverity.Fatal)
            Refusal = named;
        else
            output.Report(named);
    }

    public void Finish()
    {
        if (repeated > 0)
            output.Info(
                null,
                "file.archive-overlap",
                $"{repeated} lines are in more than one file of the archive; each counts once."
            );
    }

    /// <summary>Each file counts its transfers from the beginning.</summary>
    private StatementLine Numbered(StatementLine line)
    {
        if (line.Transfer is not { } number || transfersBefore == 0)
        {
            transfers = Math.Max(transfers, line.Transfer + 1 ?? 0);
            return line;
        }
        transfers = Math.Max(transfers, transfersBefore + number + 1);
        return line with { Transfer = transfersBefore + number };
    }

    private ZipAccount Find(StatementAccountFacts facts)
    {
        if (string.IsNullOrEmpty(facts.Id))
            return new ZipAccount(output.AddAccount(facts), facts);
        var key = (facts.Id, facts.Institution, facts.Currency?.Code);
        if (!known.TryGetValue(key, out var account))
            known[key] = account = new ZipAccount(output.AddAccount(facts), facts);
        return account;
    }

    private void Update(ZipAccount account, StatementAccountFacts facts)
    {
        account.Facts = facts with
        {
            Name = facts.Name ?? account.Facts.Name,
            Currency = facts.Currency ?? account.Facts.Currency,
        };
        output.Update(account.Ordinal, account.Facts);
    }
}
