namespace FinanceManager.Api.Tests.Architecture;

internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "dist", "artifacts"];

    internal static string Root { get; } = FindRoot();

    internal static IReadOnlyList<SourceFile> Files(string folder, params string[] extensions)
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start) ? [.. Walk(start, extensions)] : [];
    }

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal static IEnumerable<string> FoldersIn(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(Root, folder)).Select(path => Path.GetFileName(path));

    private static IEnumerable<SourceFile> Walk(string folder, string[] extensions)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (extensions.Contains(Path.GetExtension(path)))
                yield return new(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));
        }

        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (NotOurs.Contains(Path.GetFileName(inner)))
                continue;
            foreach (var file in Walk(inner, extensions))
                yield return file;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FinanceManager.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("FinanceManager.slnx is in no folder above.");
    }
}
