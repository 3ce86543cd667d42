namespace FinanceManager.Statements.Qif;

/// <summary>What a record files a movement under: <c>Category:Sub/Class</c>, or <c>[Account]/Class</c> for a transfer.</summary>
/// <param name="Account">The other account, where it is a transfer.</param>
/// <param name="Class">A second sorting beside the category; Quicken calls it tag since 2008.</param>
internal readonly record struct QifCategory(string? Name, string? Account, string? Class)
{
    public static QifCategory Of(string? text)
    {
        // A divided movement says so where its category would be.
        if (string.IsNullOrEmpty(text) || text.Contains("-Split-", StringComparison.OrdinalIgnoreCase))
            return default;
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(']', open);
        // Investment records write both, category|[account].
        if (close > open && (open == 0 || text[open - 1] == '|'))
            return new QifCategory(
                Some(text.AsSpan(0, open).TrimEnd('|')),
                Some(text.AsSpan(open + 1, close - open - 1)),
                Some(text.AsSpan(close + 1).TrimStart('/'))
            );
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new QifCategory(Some(text.AsSpan().TrimEnd('|')), null, null)
            : new QifCategory(Some(text.AsSpan(0, slash)), null, Some(text.AsSpan(slash + 1)));
    }

    /// <summary>The same, unless it is a transfer of the account to itself, which Quicken writes for a corrected balance.</summary>
    public QifCategory Without(string? ownName) => NamesAccount(ownName) ? this with { Account = null } : this;

    public bool NamesAccount(string? name) =>
        Account is not null && string.Equals(Account, name, StringComparison.OrdinalIgnoreCase);

    private static string? Some(ReadOnlySpan<char> text) =>
        text.Trim() is { IsEmpty: false } some ? some.ToString() : null;
}
