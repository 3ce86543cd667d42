namespace FinanceManager.Documents.Tests;

/// <summary>Documents of other projects that stand beside the repository and are never copied into it.</summary>
internal static class SharedData
{
    public const string Absent = "../shared/data/receipts is not there.";

    public static string? Receipts { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FinanceManager.slnx")))
            {
                var shared = Path.GetFullPath(Path.Combine(folder.FullName, "../shared/data/receipts"));
                return Directory.Exists(shared) ? shared : null;
            }
        return null;
    }
}
