namespace FinanceManager.Statements;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Nothing is wrong; something was decided or left out on purpose.</summary>
    Info,

    /// <summary>What was read may not be what the bank meant.</summary>
    Warning,

    /// <summary>A record of the file was not read.</summary>
    Error,

    /// <summary>The file was not read.</summary>
    Fatal,
}

/// <summary>Something a person should know about a file or one of its records.</summary>
/// <param name="Line">1-based line of the file; null when it concerns the whole file.</param>
/// <param name="Code">Stable code for translation, such as <c>amount.invalid</c>.</param>
/// <param name="Message">English, with at most a shortened piece of the text in question.</param>
public sealed record Diagnostic(int? Line, string Code, string Message, DiagnosticSeverity Severity);
