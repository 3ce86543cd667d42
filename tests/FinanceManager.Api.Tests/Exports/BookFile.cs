using System.Text.RegularExpressions;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>An export in a file for the program that reads it, and what our accounts and categories are called in it.</summary>
internal sealed partial class BookFile : IDisposable
{
    private readonly Dictionary<string, string> _names;

    private BookFile(string path, string text, Regex declaration)
    {
        (Path, Text) = (path, text);
        _names = declaration.Matches(text).ToDictionary(m => m.Groups["id"].Value, m => m.Groups["name"].Value);
    }

    internal string Path { get; }

    internal string Text { get; }

    internal IEnumerable<string> Names => _names.Values;

    internal static BookFile Journal(string text) => Of(text, "journal", JournalAccount());

    internal static BookFile Beancount(string text) => Of(text, "beancount", BeancountAccount());

    internal string Name(string id) => _names[id];

    internal string CategoryName(string? id) => id is null ? "uncategorized" : _names[id];

    /// <summary>Both accounts of what has no category are one row of our reports.</summary>
    internal static string Row(string account) =>
        account.ToLowerInvariant() is "expenses:uncategorized" or "income:uncategorized" ? "uncategorized" : account;

    public void Dispose() => File.Delete(Path);

    private static BookFile Of(string text, string ending, Regex declaration)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}.{ending}");
        File.WriteAllText(path, text);
        return new(path, text, declaration);
    }

    [GeneratedRegex("^account (?<name>.+?)  ; type:[A-Z], id:(?<id>[0-9a-f-]{36})$", RegexOptions.Multiline)]
    private static partial Regex JournalAccount();

    [GeneratedRegex(
        "^[0-9-]{10} open (?<name>[^ \n]+)[^\n]*\n(?:  name: [^\n]*\n)?  id: \"(?<id>[0-9a-f-]{36})\"$",
        RegexOptions.Multiline
    )]
    private static partial Regex BeancountAccount();
}
