namespace FinanceManager.Statements.Camt;

/// <summary>A balance (Bal) as written.</summary>
internal sealed class CamtBalance(int line)
{
    public int Line { get; } = line;

    public string? Code { get; set; }

    public CamtAmount? Amount { get; set; }

    /// <summary>CRDT or DBIT.</summary>
    public string? Direction { get; set; }

    public string? Date { get; set; }

    /// <summary>Of what is booked; the others say what can be spent, or will be.</summary>
    public bool IsBooked => Code is "OPBD" or "PRCD" or "ITBD" or "CLBD";
}
