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

    /// <summary>Reads the file by the rules that stand beside it.</summary>
    public static Statement ByRules(string path, Currency? currency = null)
    {
        using var stream = System.IO.File.OpenRead(path);
        return StatementReader.Read(stream, Options(path) with { DefaultCurrency = currency });
    }

    /// <summary>The file's name, and the rules beside it if there are any.</summary>
    public static StatementOptions Options(string path) =>
        new() { FileName = path, Rules = System.IO.File.Exists(path + ".rules") ? Rules(path + ".rules") : null };

    private static HledgerRules Rules(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return HledgerRules.Parse(System.IO.File.ReadAllText(path), Included);

        string? Included(string name) =>
            System.IO.File.Exists(Path.Combine(folder, name))
                ? System.IO.File.ReadAllText(Path.Combine(folder, name))
                : null;
    }

    /// <summary>The lines of a statement with one account.</summary>
    public static IReadOnlyList<StatementLine> OnlyLines(Statement statement) =>
        statement.Accounts.ShouldHaveSingleItem().Lines;

    public static IEnumerable<string> Codes(Statement statement) => statement.Diagnostics.Select(d => d.Code);
}
