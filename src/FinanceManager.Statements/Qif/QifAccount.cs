using FinanceManager.Domain;

namespace FinanceManager.Statements.Qif;

/// <summary>What is known of one account of the file while its records pass by.</summary>
internal sealed class QifAccount(int line, string? name)
{
    private DateOnly first;
    private (DateOnly Date, long MinorUnits, Currency? Currency)? opening;

    public int Line { get; } = line;

    /// <summary>Null in a file of one account that does not say whose it is.</summary>
    public string? Name { get; private set; } = name;

    public StatementAccountType? Type { get; set; }

    /// <summary>The header that its records stand under.</summary>
    public string? Header { get; set; }

    public int? Ordinal { get; set; }

    public Currency? Currency { get; set; }

    public int Records { get; set; }

    /// <summary>Purchases and sales of securities, which are no movements of money in a ledger of accounts.</summary>
    public int Trades { get; set; }

    /// <summary>The balance in the list of accounts.</summary>
    public StatementBalance? Stated { get; set; }

    public bool HasOpening => opening is not null;

    public StatementAccountFacts Facts => new(null, Name, null, Type, Currency);

    public void Note(DateOnly date)
    {
        if (first == default || date < first)
            first = date;
    }

    public void Open(DateOnly date, long minorUnits, Currency? currency) => opening = (date, minorUnits, currency);

    /// <summary>The opening record states what is there before anything else of its day, or of an earlier one.</summary>
    public StatementBalance? Opening =>
        opening is not var (date, units, currency)
            ? null
            : new StatementBalance((first == default || date < first ? date : first).AddDays(-1), units, currency);
}
