namespace FinanceManager.Statements.Camt;

/// <summary>One entry (Ntry) as text: a movement on the account, of which the details may name several.</summary>
internal sealed class CamtEntry(int line)
{
    public CamtDetails Whole { get; } = new() { Line = line };

    public List<CamtDetails> Details { get; } = [];

    /// <summary>There were more details than are held.</summary>
    public bool HasMore { get; set; }

    public bool IsReversal { get; set; }

    public string? Status { get; set; }

    public string? Booked { get; set; }

    public string? Valued { get; set; }

    public string? Reference { get; set; }

    public bool IsPending => Status is "PDNG" or "FUTR";

    /// <summary>Only told of; the account's balance does not know it.</summary>
    public bool IsInformation => Status is "INFO";
}
