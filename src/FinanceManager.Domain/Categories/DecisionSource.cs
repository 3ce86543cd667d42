namespace FinanceManager.Domain.Categories;

/// <summary>Who decided a category or a payee. Stored by name; precedence is a matter of <see cref="DecisionSources"/>.</summary>
public enum DecisionSource
{
    None,
    Bank,
    Ai,
    Model,
    Dictionary,
    Provider,
    Document,
    Memory,
    Rule,
    Migrated,
    Person,
}

/// <summary>Who may change whose decision.</summary>
public static class DecisionSources
{
    /// <summary>A lower source never overwrites a higher one; an equal one may, because it knows more by now.</summary>
    public static bool MayOverwrite(DecisionSource current, DecisionSource incoming) => Rank(incoming) >= Rank(current);

    // What a person brought along from another program was a person's decision too.
    private static int Rank(DecisionSource source) =>
        source is DecisionSource.Migrated ? (int)DecisionSource.Person : (int)source;
}
