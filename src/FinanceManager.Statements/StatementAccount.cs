using FinanceManager.Domain;

namespace FinanceManager.Statements;

/// <summary>The kind of account, where the file says it.</summary>
public enum StatementAccountType
{
    Checking,
    Savings,
    CreditCard,
    CreditLine,
    Loan,
    MoneyMarket,
    Investment,
    Cash,
}

/// <summary>A balance at the end of a day.</summary>
/// <param name="MinorUnits">Minor units of <paramref name="Currency"/>, hundredths when that is null.</param>
public sealed record StatementBalance(DateOnly Date, long MinorUnits, Currency? Currency)
{
    /// <summary>Null when the currency is unknown.</summary>
    public Money? Amount => Currency is null ? null : new Money(MinorUnits, Currency);
}

/// <summary>What a file says of an account besides its lines.</summary>
/// <param name="Id">Account or card number as written.</param>
/// <param name="Name">A label for people, where the file has one.</param>
/// <param name="Institution">The bank's name, or its code when there is no name.</param>
public sealed record StatementAccountFacts(
    string? Id,
    string? Name,
    string? Institution,
    StatementAccountType? Type,
    Currency? Currency
)
{
    /// <summary>The file says that the account is no longer used.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>One account of a statement with its lines in the order of the file.</summary>
/// <param name="Opening">Balance before the first line, dated the day before it.</param>
/// <param name="Closing">Balance the bank states at its date.</param>
public sealed record StatementAccount(
    string? Id,
    string? Name,
    string? Institution,
    StatementAccountType? Type,
    Currency? Currency,
    StatementBalance? Opening,
    StatementBalance? Closing,
    StatementLines Lines
)
{
    /// <summary>The file says that the account is no longer used.</summary>
    public bool IsClosed { get; init; }
}
