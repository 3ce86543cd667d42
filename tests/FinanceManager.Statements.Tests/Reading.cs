using System.Text;
using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests;

internal static class Reading
{
    public static Statement Text(string text, StatementOptions? options = null) =>
        Bytes(Encoding.UTF8.GetBytes(text), options);

    public static Statement Bytes(byte[] bytes, StatementOptions? options = null) =>
        StatementReader.Read(new MemoryStream(bytes), options ?? new StatementOptions());

    public static Statement File(string path, Currency? currency = null)
    {
        using var stream = System.IO.File.OpenRead(path);
        return StatementReader.Read(stream, new StatementOptions { FileName = path, DefaultCurrency = currency });
    }

    /// <summary>The lines of a statement with one account.</summary>
    public static IReadOnlyList<StatementLine> OnlyLines(Statement statement) =>
        statement.Accounts.ShouldHaveSingleItem().Lines;

    public static IEnumerable<string> Codes(Statement statement) => statement.Diagnostics.Select(d => d.Code);
}
