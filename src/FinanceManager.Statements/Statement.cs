namespace FinanceManager.Statements;

/// <summary>Everything read from one file.</summary>
/// <param name="Format"><c>ofx</c>, <c>qfx</c>, <c>qif</c>, <c>mt940</c>, <c>mt942</c>, <c>camt052</c>, <c>camt053</c>, <c>camt054</c>, <c>csv</c>, <c>xlsx</c>, <c>xls</c>, <c>html</c>, <c>pdf</c>, <c>ynab</c>, <c>actual</c>, <c>mint</c>, <c>monarch</c>, <c>firefly</c>, <c>hledger</c>; <c>zip</c> when an archive holds several of them; empty when the file was not recognised.</param>
/// <param name="Encoding">IANA name of the encoding the text was read in; empty when it is no text, or several.</param>
/// <param name="Layout">How the columns were understood; null unless the file is a table.</param>
public sealed record Statement(
    string Format,
    string Encoding,
    IReadOnlyList<StatementAccount> Accounts,
    IReadOnlyList<Diagnostic> Diagnostics,
    CsvLayout? Layout
)
{
    /// <summary>
    /// Another finance program wrote the file for a person to take along: categories, transfers and states are the person's own.
    /// </summary>
    public bool IsMigration { get; init; }

    /// <summary>The categories of such a file, those that nothing is filed under among them.</summary>
    public IReadOnlyList<StatementCategory> Categories { get; init; } = [];

    /// <summary>Whether anything can be imported: an account was found and nothing fatal was reported.</summary>
    public bool IsReadable => Accounts.Count > 0 && Diagnostics.All(d => d.Severity != DiagnosticSeverity.Fatal);
}

/// <summary>What is known of a file as a whole once it has been streamed to a sink.</summary>
public sealed record StatementSource(string Format, string Encoding, CsvLayout? Layout)
{
    /// <inheritdoc cref="Statement.IsMigration"/>
    public bool IsMigration { get; init; }
}
