namespace FinanceManager.Documents.Files;

/// <summary>A folder of one reading, for its owner alone, gone with everything in it when the reading ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("document-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
