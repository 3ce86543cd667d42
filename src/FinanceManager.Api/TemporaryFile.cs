namespace FinanceManager.Api;

/// <summary>Room on the disk for what is too large for memory.</summary>
internal static class TemporaryFile
{
    /// <summary>A file of its own that nobody else may read and that is gone once it is closed.</summary>
    internal static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
