using FinanceManager.Statements.Migration;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Hledger;

/// <summary>What accounts are said to have held: before the first movement it is no movement, later it is one.</summary>
internal sealed class JournalOpenings(MigrationBook book)
{
    private static readonly string[] Words =
    [
        "opening",
        "starting balance",
        "initial balance",
        "saldo inicial",
        "abertura",
        "apertura",
        "anfangsbestand",
    ];

    private readonly List<(MigratedAccount Account, StatementLine Line)> stated = [];

    /// <summary>All of it comes from equity, and says that it is what was there before.</summary>
    public static bool Is(JournalTransaction transaction, JournalShares shares)
    {
        if (shares.Categories.Count == 0 || !shares.Categories.TrueForAll(c => c.Category is null))
            return false;
        var words = Folding.Words($"{transaction.Description} {shares.Categories[0].Posting.Account}");
        return Array.Exists(Words, word => words.Contains(word, StringComparison.Ordinal));
    }

    public void Add(MigratedAccount account, StatementLine line) => stated.Add((account, line));

    /// <summary>After the last movement.</summary>
    public void Write()
    {
        var firsts = book
            .Accounts.Where(a => a.Lines.Count > 0)
            .ToDictionary(a => a, a => a.Lines.Min(l => l.Line.Date));
        foreach (var (account, line) in stated.OrderBy(o => o.Line.Date))
            if (line.Date <= firsts.GetValueOrDefault(account, line.Date) && line.Date > DateOnly.MinValue)
                account.Opening = new StatementBalance(
                    line.Date.AddDays(-1),
                    MigrationBook.Sum(account.Opening?.MinorUnits ?? 0, line.MinorUnits),
                    account.Currency
                );
            else
                book.Add(new MigratedLine(account, line));
    }
}
