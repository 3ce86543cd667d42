namespace FinanceManager.Statements;

/// <summary>Receives a statement while it is read, so that a large file need not be held in memory.</summary>
/// <remarks>Accounts are numbered 0, 1, 2 … in the order in which they appear.</remarks>
public interface IStatementSink
{
    /// <summary>An account appears, before its first line; again when more becomes known of it.</summary>
    void Account(int account, StatementAccountFacts facts);

    void Line(int account, StatementLine line);

    void Opening(int account, StatementBalance balance);

    void Closing(int account, StatementBalance balance);

    void Report(Diagnostic diagnostic);
}
