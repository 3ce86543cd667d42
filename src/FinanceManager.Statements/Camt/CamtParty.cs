namespace FinanceManager.Statements.Camt;

/// <summary>One side of a movement.</summary>
internal sealed class CamtParty
{
    public string? Name { get; set; }

    public string? Account { get; set; }

    /// <summary>For whom the party acts.</summary>
    public string? Ultimate { get; set; }
}
