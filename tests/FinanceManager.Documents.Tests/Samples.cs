namespace FinanceManager.Documents.Tests;

/// <summary>Documents of the tests, and how they are read.</summary>
internal static class Samples
{
    public static DocumentOptions Options { get; } = new() { Today = new(2026, 3, 1) };

    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", name);

    public static Task<DocumentReading> Read(string name) => ReadAt(Path(name));

    public static Task<DocumentReading> ReadAt(string path) =>
        DocumentReader.ReadAsync(path, Options, TestContext.Current.CancellationToken);

    public static async Task<DocumentReading> Read(byte[] file)
    {
        using var folder = new Folder();
        return await ReadAt(folder.Write("file", file));
    }

    public static Task<DocumentReading> ReadText(string file) => Read(System.Text.Encoding.UTF8.GetBytes(file));

    public static async Task<string> RefusalOf(byte[] file) =>
        (await Should.ThrowAsync<DocumentRefusedException>(() => Read(file))).Code;
}

/// <summary>A folder of one test.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("document-test-");

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
