using System.Text.RegularExpressions;

namespace FinanceManager.Api.Tests.Architecture;

/// <summary>A file of the repository: its path from the root with forward slashes, and its text.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The text without whole-line comments, so that a comment may name what code may not.</summary>
    internal string Code => WholeLineComment().Replace(Text, "");

    internal int Lines => Text.AsSpan().Count('\n');

    internal bool IsIn(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);

    [GeneratedRegex(@"^[ \t]*//.*$", RegexOptions.Multiline)]
    private static partial Regex WholeLineComment();
}
