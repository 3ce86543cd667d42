namespace FinanceManager.Statements;

public static class StatementReader
{
    public static Statement Read(Stream stream, StatementOptions options) => new("", "", [], [], null);
}
