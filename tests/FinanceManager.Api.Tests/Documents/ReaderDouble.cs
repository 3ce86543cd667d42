using System.Collections.Concurrent;
using System.Text;
using FinanceManager.Api.Documents;
using FinanceManager.Documents;

namespace FinanceManager.Api.Tests.Documents;

/// <summary>The programs that read documents, as a table: by a word in the file.</summary>
internal sealed class ReaderDouble : IReadDocuments
{
    /// <summary>Word in the file → what is read; what holds none of them cannot be read.</summary>
    internal ConcurrentDictionary<string, DocumentReading> Readings { get; } = [];

    /// <summary>What is seen of each file; null where nothing is.</summary>
    internal byte[]? Picture { get; set; } = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    /// <summary>While a document is being read.</summary>
    internal Func<CancellationToken, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    /// <summary>Each reading that began.</summary>
    internal ConcurrentQueue<string> Began { get; } = [];

    public async Task<DocumentReading> ReadAsync(
        string path,
        string contentType,
        DocumentOptions options,
        CancellationToken ct
    )
    {
        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, ct));
        Began.Enqueue(text);
        await Meanwhile(ct);
        foreach (var (word, reading) in Readings)
            if (text.Contains(word, StringComparison.Ordinal))
                return reading;
        throw new DocumentRefusedException("document.damaged", "Nobody can read it.");
    }

    public Task<byte[]?> JpegAsync(string path, int page, int longestSide, CancellationToken ct) =>
        Task.FromResult(page == 1 ? Picture : null);
}
