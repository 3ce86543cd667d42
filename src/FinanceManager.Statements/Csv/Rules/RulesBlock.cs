using FinanceManager.Domain;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>One condition on a record.</summary>
/// <param name="Column">The column it looks at; <see cref="Whole"/> for all, <see cref="Nowhere"/> when there is no such column.</param>
internal sealed record RulesMatcher(int Column, bool IsNegated, RulesPattern Pattern)
{
    public const int Whole = -1;
    public const int Nowhere = -2;
}

/// <summary>What is done with a record that meets a condition.</summary>
/// <param name="AnyOf">Groups of conditions; those of one group hold together.</param>
/// <param name="Skip">Records to leave out, this one first; 0 to read it.</param>
/// <param name="Ends">The rest of the file is left out.</param>
/// <param name="Currency">What a sign means that the block assigns.</param>
internal sealed record RulesBlock(
    IReadOnlyList<IReadOnlyList<RulesMatcher>> AnyOf,
    RulesAssignment[] Assignments,
    int Skip,
    bool Ends,
    Currency? Currency
);
