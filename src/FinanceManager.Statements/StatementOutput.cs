using System.Globalization;

namespace FinanceManager.Statements;

/// <summary>What the readers write to: counts, bounds the diagnostics and words them alike.</summary>
internal sealed class StatementOutput(IStatementSink sink, int maxDiagnostics)
{
    // Of no household, nor of any bank's file for one.
    private const int MostAccounts = 5000;
    private int reported;
    private int unreported;
    private bool isPutTogether;

    public int Accounts { get; private set; }

    public long Lines { get; private set; }

    public int AddAccount(StatementAccountFacts facts)
    {
        if (Accounts == MostAccounts)
            Fatal("file.too-many-accounts", $"The file has more than {MostAccounts} accounts.");
        sink.Account(Accounts, facts);
        return Accounts++;
    }

    public void Update(int account, StatementAccountFacts facts) => sink.Account(account, facts);

    public void Line(int account, StatementLine line)
    {
        Lines++;
        sink.Line(account, line);
    }

    public void Category(StatementCategory category) => sink.Category(category);

    public void Opening(int account, StatementBalance balance) => sink.Opening(account, balance);

    public void Closing(int account, StatementBalance balance) => sink.Closing(account, balance);

    public void Info(int? line, string code, string message) => Report(line, code, message, DiagnosticSeverity.Info);

    public void Warn(int? line, string code, string message) => Report(line, code, message, DiagnosticSeverity.Warning);

    public void Error(int? line, string code, string message) => Report(line, code, message, DiagnosticSeverity.Error);

    public void Report(Diagnostic diagnostic) =>
        Report(diagnostic.Line, diagnostic.Code, diagnostic.Message, diagnostic.Severity);

    public void Fatal(string code, string message) =>
        sink.Report(new Diagnostic(null, code, message, DiagnosticSeverity.Fatal));

    /// <summary>A file with thousands of accounts is damaged; the rest is put together.</summary>
    public void PutTogether(int line)
    {
        if (!isPutTogether)
            Warn(line, "file.too-many-accounts", "The file has too many accounts; from here on they are put together.");
        isPutTogether = true;
    }

    /// <summary>Says how many diagnostics were left out.</summary>
    public void Finish()
    {
        if (unreported > 0)
            sink.Report(
                new Diagnostic(
                    null,
                    "diagnostics.more",
                    string.Create(CultureInfo.InvariantCulture, $"{unreported} more diagnostics are not shown."),
                    DiagnosticSeverity.Warning
                )
            );
    }

    /// <summary>A piece of the file fit for a message: short, printable, quoted.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        const int Longest = 24;
        var shown = text.Length > Longest ? text[..Longest] : text;
        Span<char> clean = stackalloc char[Longest];
        for (var i = 0; i < shown.Length; i++)
            clean[i] = char.IsControl(shown[i]) || char.IsSurrogate(shown[i]) ? '?' : shown[i];
        return $"'{clean[..shown.Length]}{(text.Length > Longest ? "…" : "")}'";
    }

    public void Report(int? line, string code, string message, DiagnosticSeverity severity)
    {
        if (reported < maxDiagnostics)
        {
            reported++;
            sink.Report(new Diagnostic(line, code, message, severity));
        }
        else
        {
            unreported++;
        }
    }
}
