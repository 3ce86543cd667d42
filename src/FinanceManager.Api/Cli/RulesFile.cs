using FinanceManager.Statements;

namespace FinanceManager.Api.Cli;

/// <summary>Reads a file of hledger's CSV rules with those that it includes.</summary>
internal static class RulesFile
{
    private const int MostBytes = 1 << 22;

    /// <exception cref="IOException">The file itself cannot be read; an included one is only missed.</exception>
    internal static HledgerRules Read(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return HledgerRules.Parse(Text(path), include => Included(folder, include));
    }

    private static string? Included(string folder, string path)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var full = Path.Combine(folder, path.StartsWith("~/", StringComparison.Ordinal) ? home + path[1..] : path);
        try
        {
            return File.Exists(full) ? Text(full) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Text(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (file.Length > MostBytes)
            throw new IOException($"{Path.GetFileName(path)} is too large to be rules.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
