using FinanceManager.Domain;

namespace FinanceManager.Statements.Camt;

/// <summary>An account in one currency, which several statements of the file may continue.</summary>
internal sealed class CamtAccount(int ordinal, Currency? currency)
{
    public int Ordinal { get; } = ordinal;

    public Currency? Currency { get; } = currency;

    /// <summary>Hashes of the bank's ids seen.</summary>
    public HashSet<ulong> SourceIds { get; } = [];

    public StatementBalance? Opening { get; set; }

    public StatementBalance? Closing { get; set; }
}
