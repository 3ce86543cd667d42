namespace FinanceManager.Statements;

/// <summary>Receives a statement while it is read, so that a large file need not be held in memory.</summary>
/// <remarks>Accounts are numbered 0, 1, 2 … in the order in which they appear.</remarks>
public interface IStatementSink
{
    /// <summary>An account appears, before its first line; again when more becomes known of it.</summary>
    void Account(int account, StatementAccountFacts facts);

    void Line(int account, StatementLine line);

    /// <summary>A category that a file of another finance program lists or uses.</summary>
    void Category(StatementCategory category) { }

    void Opening(int account, StatementBalance balance);

    void Closing(int account, StatementBalance balance);

    void Report(Diagnostic diagnostic);
}
