using System.Security.Cryptography;

namespace FinanceManager.Api;

/// <summary>The key of an installation that was given none: made once, kept beside its data, readable by its owner only.</summary>
internal static class SecretKeyFile
{
    internal const string Name = "secret-key";

    internal static string ReadOrCreate(string directory, int shortest)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
            Create(path);
        var key = File.ReadAllText(path).Trim();
        return key.Length >= shortest ? key : throw new InvalidDataException($"{path} is too short.");
    }

    private static void Create(string path)
    {
        // Written aside and moved, so that two processes starting together agree on one whole key.
        var aside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(aside, options))
            writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
