namespace FinanceManager.Api;

/// <summary>Whether the folder of the embedded database can be used, or made, without leaving anything behind.</summary>
internal static class DataDirectory
{
    /// <exception cref="IOException">It is no directory, or cannot be one.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    internal static void Try(string directory)
    {
        var nearest = directory;
        while (!Path.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent)
            nearest = parent;
        var probe = Path.Combine(nearest, $".{Guid.NewGuid():N}");
        using (
            new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)
        ) { }
    }

    private const string ServingLock = "serving.lock";

    /// <summary>Held while a server uses the embedded database; by several at once, for all that is known here.</summary>
    /// <exception cref="IOException">The database is being replaced.</exception>
    internal static IDisposable Share(string directory)
    {
        Directory.CreateDirectory(directory);
        return new FileStream(
            Path.Combine(directory, ServingLock),
            FileMode.OpenOrCreate,
            FileAccess.Read,
            FileShare.Read
        );
    }

    /// <summary>Held while the embedded database is replaced.</summary>
    /// <exception cref="IOException">A server uses it.</exception>
    internal static IDisposable Reserve(string directory)
    {
        Directory.CreateDirectory(directory);
        return new FileStream(
            Path.Combine(directory, ServingLock),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None
        );
    }
}
