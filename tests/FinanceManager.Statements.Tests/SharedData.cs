namespace FinanceManager.Statements.Tests;

/// <summary>Files of other projects that stand beside the repository and are never copied into it.</summary>
internal static class SharedData
{
    /// <summary>The folder of statements, or null where it is not to be had.</summary>
    public static string? Statements { get; } = Find("data/statements");

    public static string? Bench { get; } = Find("bench");

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FinanceManager.slnx")))
            {
                var shared = Path.GetFullPath(Path.Combine(folder.FullName, "../shared", path));
                return Directory.Exists(shared) ? shared : null;
            }
        return null;
    }
}
