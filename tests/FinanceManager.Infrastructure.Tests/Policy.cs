namespace FinanceManager.Infrastructure.Tests;

/// <summary>A promise about every plan.</summary>
/// <param name="Name">The promise, as a sentence.</param>
/// <param name="Why">What would happen otherwise.</param>
/// <param name="Violations">One line for each resource that breaks it; the line begins with the resource's address.</param>
/// <param name="Faults">Mistakes that must be found, at least one.</param>
internal sealed record Policy(
    string Name,
    string Why,
    Func<Plan, IEnumerable<string>> Violations,
    params Fault[] Faults
)
{
    /// <summary>Names of the plans that it is about; faults are planted in the first.</summary>
    internal IReadOnlyList<string> Plans { get; init; } = PlanFiles.Environments;
}
