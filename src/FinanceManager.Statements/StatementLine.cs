using FinanceManager.Domain;

namespace FinanceManager.Statements;

/// <summary>One movement on an account, as the bank states it.</summary>
public sealed record StatementLine
{
    /// <summary>1-based line of the file where the record begins.</summary>
    public required int Line { get; init; }

    /// <summary>Booking day as written; never shifted by a time zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>, hundredths when that is null. Money out is negative.</summary>
    public required long MinorUnits { get; init; }

    /// <summary>Null only when neither the file nor <see cref="StatementOptions.DefaultCurrency"/> says.</summary>
    public required Currency? Currency { get; init; }

    /// <summary>What the bank wrote, trimmed and with entities decoded; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>The other party, where the file has a field for it.</summary>
    public string? Payee { get; init; }

    /// <summary>The bank's own id of the movement (FITID). Banks repeat it: it proves nothing alone.</summary>
    public string? SourceId { get; init; }

    /// <summary>Check number or reference.</summary>
    public string? Reference { get; init; }

    /// <summary>Category as the file names it.</summary>
    public string? Category { get; init; }

    /// <summary>The file's own word for the type of movement (TRNTYPE).</summary>
    public string? Kind { get; init; }

    /// <summary>The bank has not booked it yet.</summary>
    public bool Pending { get; init; }

    /// <summary>Balance after this movement in the units of <see cref="MinorUnits"/>, where the file carries one.</summary>
    public long? BalanceMinorUnits { get; init; }

    /// <summary>Null when the currency is unknown.</summary>
    public Money? Amount => Currency is null ? null : new Money(MinorUnits, Currency);
}
