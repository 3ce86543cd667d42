using FinanceManager.Statements.Text;

namespace FinanceManager.Statements;

internal sealed class StatementCollector : IStatementSink
{
    private readonly List<Entry> accounts = [];
    private readonly List<Diagnostic> diagnostics = [];
    private readonly Dictionary<string, StatementCategory> categories = [];
    private readonly PackedText texts = new();

    public void Account(int account, StatementAccountFacts facts)
    {
        if (account == accounts.Count)
            accounts.Add(new Entry(facts, texts));
        else
            accounts[account].Facts = facts;
    }

    public void Line(int account, StatementLine line) => accounts[account].Lines.Add(line);

    public void Category(StatementCategory category) => categories.TryAdd(category.Text, category);

    public void Opening(int account, StatementBalance balance) => accounts[account].Opening = balance;

    public void Closing(int account, StatementBalance balance) => accounts[account].Closing = balance;

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public Statement ToStatement(StatementSource source) =>
        new(source.Format, source.Encoding, [.. accounts.Select(a => a.ToAccount())], diagnostics, source.Layout)
        {
            IsMigration = source.IsMigration,
            Categories = [.. categories.Values],
        };

    private sealed class Entry(StatementAccountFacts facts, PackedText texts)
    {
        public StatementAccountFacts Facts { get; set; } = facts;

        public StatementBalance? Opening { get; set; }

        public StatementBalance? Closing { get; set; }

        public StatementLines Lines { get; } = new(texts);

        public StatementAccount ToAccount() =>
            new(Facts.Id, Facts.Name, Facts.Institution, Facts.Type, Facts.Currency, Opening, Closing, Lines)
            {
                IsClosed = Facts.IsClosed,
            };
    }
}
