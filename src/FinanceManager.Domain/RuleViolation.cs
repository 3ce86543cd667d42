namespace FinanceManager.Domain;

/// <summary>A rule of the domain forbids what was asked. The code is stable and translated by the client.</summary>
public sealed class RuleViolation(string code) : Exception(code)
{
    public string Code { get; } = code;
}
