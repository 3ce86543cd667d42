using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Makes elements on another thread while the database takes in those before them.</summary>
internal static class ReadAhead
{
    /// <param name="source">Must not use the database: its connection serves whoever takes the elements.</param>
    /// <param name="size">Elements in each chunk.</param>
    /// <param name="ahead">Chunks made and not yet taken, at most.</param>
    internal static async IAsyncEnumerable<T[]> ChunksOf<T>(
        IEnumerable<T> source,
        int size,
        int ahead,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var chunks = Channel.CreateBounded<T[]>(
            new BoundedChannelOptions(ahead) { SingleReader = true, SingleWriter = true }
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var making = Task.Run(() => MakeAsync(source.Chunk(size), chunks.Writer, stop.Token), ct);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(ct))
                yield return chunk;
            await making;
        }
        finally
        {
            await stop.CancelAsync();
            await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task MakeAsync<T>(IEnumerable<T[]> chunks, ChannelWriter<T[]> into, CancellationToken ct)
    {
        try
        {
            foreach (var chunk in chunks)
                await into.WriteAsync(chunk, ct);
        }
        finally
        {
            into.Complete();
        }
    }
}
