namespace FinanceManager.Statements.Camt;

/// <summary>An amount and its currency as written.</summary>
internal sealed record CamtAmount(string? Text, string? Currency);
