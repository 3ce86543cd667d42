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

    /// <summary>What kind of merchant it is, as four digits of ISO 18245.</summary>
    public string? MerchantCode { get; init; }

    /// <summary>The file's own word for the type of movement (TRNTYPE).</summary>
    public string? Kind { get; init; }

    /// <summary>The bank has not booked it yet.</summary>
    public bool Pending { get; init; }

    /// <summary>A person has compared it with the bank's statement, in files of other finance programs.</summary>
    public bool Reconciled { get; init; }

    /// <summary>Balance after this movement in the units of <see cref="MinorUnits"/>, where the file carries one.</summary>
    public long? BalanceMinorUnits { get; init; }

    /// <summary>The parts of the movement where the file divides it; they add up to <see cref="MinorUnits"/>. Empty otherwise.</summary>
    public IReadOnlyList<StatementSplit> Splits { get; init; } = [];

    /// <summary>The household's own account on the other side, as the file names it, where the file says the movement is a transfer.</summary>
    public string? TransferAccount { get; init; }

    /// <summary>The two lines of a file that have the same number are the two ends of one transfer.</summary>
    public int? Transfer { get; init; }

    /// <summary>What a person wrote about the movement, in files of other finance programs.</summary>
    public string? Note { get; init; }

    /// <summary>Words a person attached, in files of other finance programs.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Null when the currency is unknown.</summary>
    public Money? Amount => Currency is null ? null : new Money(MinorUnits, Currency);
}

/// <summary>A part of a movement under one category.</summary>
/// <param name="MinorUnits">In the units of the line it belongs to.</param>
/// <param name="TransferAccount">The own account this part went to, where the file names one instead of a category.</param>
public sealed record StatementSplit(
    string? Category,
    long MinorUnits,
    string? Note = null,
    string? TransferAccount = null
);
