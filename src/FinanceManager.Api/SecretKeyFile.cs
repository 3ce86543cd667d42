using System.Security.Cryptography;
using System.Text;

namespace FinanceManager.Api;

/// <summary>The key of an installation that was given none: made once, kept beside its data, readable by its owner only.</summary>
internal static class SecretKeyFile
{
    internal const string Name = "secret-key";

    // A hundredth of a second each: far longer than another instance takes to write the key.
    private const int Patience = 500;

    internal static bool IsIn(string directory) =>
        new FileInfo(Path.Combine(directory, Name)) is { Exists: true, Length: > 0 };

    internal static string ReadOrCreate(string directory, int shortest)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, Name);
        for (var waited = 0; ; waited++)
            try
            {
                var key = (
                    new FileInfo(path) is { Exists: true, Length: > 0 } ? File.ReadAllText(path) : Create(path)
                ).Trim();
                return key.Length >= shortest ? key : throw new InvalidDataException($"{path} is too short.");
            }
            catch (IOException) when (File.Exists(path) && waited < Patience)
            {
                Thread.Sleep(10);
            }
    }

    /// <summary>Under the file's own lock, so that processes starting together agree on one key.</summary>
    private static string Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        if (file.Length == 0)
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));
            file.Flush();
            file.Position = 0;
        }
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
