using FinanceManager.Domain;

namespace FinanceManager.Statements.Ofx;

/// <summary>What has been read so far of one statement in the file: whose it is and its balance.</summary>
internal sealed class OfxAccount
{
    public int Line { get; init; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? BankId { get; set; }

    public string? TypeText { get; set; }

    public StatementAccountType? Type { get; set; }

    public string? CurrencyText { get; set; }

    /// <summary>Decided when the account is first written.</summary>
    public Currency? Currency { get; set; }

    /// <summary>Only named in a list of accounts.</summary>
    public bool IsListed { get; init; }

    public string? BalanceText { get; set; }

    public string? BalanceDate { get; set; }

    public string? PeriodEnd { get; set; }

    /// <summary>Purchases and sales of securities, which are no movements of money in a ledger of accounts.</summary>
    public int Trades { get; set; }

    public int Lines { get; set; }

    /// <summary>Lines of type DEBIT that are money in, and those that are money out.</summary>
    public (int In, int Out) Debits { get; set; }

    /// <summary>Day of the latest balance written.</summary>
    public DateOnly BalancedOn { get; set; }

    public int? Ordinal { get; set; }

    /// <summary>Hashes of the bank's ids seen in this account.</summary>
    public HashSet<ulong> SourceIds { get; set; } = [];

    /// <summary>Transactions read before the currency was.</summary>
    public List<OfxTransaction> Waiting { get; } = [];

    public bool SaysSomething =>
        !string.IsNullOrEmpty(Id)
        || Lines > 0
        || Waiting.Count > 0
        || Trades > 0
        || !string.IsNullOrWhiteSpace(BalanceText);

    public StatementAccountType? KnownType =>
        TypeText?.ToUpperInvariant() switch
        {
            "CHECKING" => StatementAccountType.Checking,
            "SAVINGS" or "CD" => StatementAccountType.Savings,
            "MONEYMRKT" or "MONEYMARKET" => StatementAccountType.MoneyMarket,
            "CREDITLINE" => StatementAccountType.CreditLine,
            "CREDITCARD" => StatementAccountType.CreditCard,
            _ => Type,
        };
}
