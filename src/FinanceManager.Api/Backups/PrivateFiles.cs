namespace FinanceManager.Api.Backups;

/// <summary>Files and folders that nobody but their owner reads.</summary>
internal static class PrivateFiles
{
    private const string ScratchName = "backup-scratch-";

    internal static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    internal static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>A folder for one piece of work, deleted with it; those that a killed process left a day ago are too.</summary>
    internal static Scratch MakeScratch(string parent)
    {
        MakeFolder(parent);
        var path = Path.Combine(parent, ScratchName + Guid.NewGuid().ToString("N"));
        MakeFolder(path);
        // By the clock of the files themselves.
        var abandoned = Directory.GetLastWriteTimeUtc(path).AddDays(-1);
        foreach (var left in new DirectoryInfo(parent).GetDirectories(ScratchName + "*"))
            if (left.LastWriteTimeUtc < abandoned)
                TryDelete(left);
        return new(path);
    }

    // In the folder of the system they may be somebody else's.
    private static void TryDelete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    internal sealed class Scratch(string path) : IDisposable
    {
        internal string Path { get; } = path;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
