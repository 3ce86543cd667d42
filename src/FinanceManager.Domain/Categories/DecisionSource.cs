namespace FinanceManager.Domain.Categories;

/// <summary>Who or what chose a category or a payee, the strongest first.</summary>
public enum DecisionSource
{
    Person,
    Migrated,
    Rule,
    Memory,
    Document,
    Provider,
    Dictionary,
    Model,
    Ai,
    Bank,
    None,
}

public static class DecisionSourceExtensions
{
    /// <summary>A lower source never overwrites a higher one; what was migrated in counts as a person's own.</summary>
    public static bool MayOverwrite(this DecisionSource incoming, DecisionSource current) =>
        Rank(incoming) <= Rank(current);

    private static int Rank(DecisionSource source) =>
        source == DecisionSource.Migrated ? (int)DecisionSource.Person : (int)source;
}
