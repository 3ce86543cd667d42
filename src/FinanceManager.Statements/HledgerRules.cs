using FinanceManager.Statements.Csv.Rules;

namespace FinanceManager.Statements;

/// <summary>The rules file by which hledger reads the CSV files of one bank, understood.</summary>
/// <remarks>
/// The language is described in the CSV section of hledger's manual. Parsing never fails: what is not understood is left
/// out and said, with its line of the rules.
/// </remarks>
public sealed class HledgerRules
{
    internal HledgerRules(RulesDraft draft)
    {
        Skip = draft.Skip ?? 0;
        IsEnded = draft.IsEnded;
        IsNewestFirst = draft.IsNewestFirst;
        Separator = draft.Separator;
        Encoding = draft.Encoding;
        DecimalMark = draft.DecimalMark;
        DateFormats = draft.DateFormats;
        Fields = draft.Fields;
        Assignments = draft.CompileAssignments();
        Blocks = draft.CompileBlocks();
        Diagnostics = draft.Diagnostics;
    }

    /// <summary>What was not understood or left out on purpose; the lines are those of the rules.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Records before the first one that counts.</summary>
    internal int Skip { get; }

    /// <summary>The rules end the file before its first record.</summary>
    internal bool IsEnded { get; }

    internal bool IsNewestFirst { get; }

    internal char? Separator { get; }

    internal string? Encoding { get; }

    internal char? DecimalMark { get; }

    internal IReadOnlyList<RulesDateFormat> DateFormats { get; }

    /// <summary>The parts of a transaction that the rules assign to; assignments name them by their index here.</summary>
    internal RulesFields Fields { get; }

    internal RulesAssignment[] Assignments { get; }

    internal IReadOnlyList<RulesBlock> Blocks { get; }

    /// <param name="text">The text of the rules file.</param>
    /// <param name="include">
    /// Gives the text of an included file by its path, relative to the rules file, or null when it is not to be had.
    /// </param>
    public static HledgerRules Parse(string text, Func<string, string?>? include = null) =>
        new RulesParser(include).Parse(text);
}
