namespace FinanceManager.Api.Documents;

/// <summary>Wakes the worker of this instance, which otherwise looks every few seconds.</summary>
internal sealed class DocumentSignal : IDisposable
{
    private readonly SemaphoreSlim _work = new(0);

    internal void Wake() => _work.Release();

    internal Task WaitAsync(TimeSpan most, CancellationToken ct) => _work.WaitAsync(most, ct);

    public void Dispose() => _work.Dispose();
}
