namespace FinanceManager.Api.Data.Ledger;

/// <summary>Wakes a worker of this instance, which otherwise looks into its queue every few seconds.</summary>
internal abstract class WorkSignal : IDisposable
{
    // What waited before the start is looked for at once.
    private readonly SemaphoreSlim _work = new(1);

    internal void Wake() => _work.Release();

    internal Task WaitAsync(TimeSpan most, CancellationToken ct) => _work.WaitAsync(most, ct);

    public void Dispose() => _work.Dispose();
}
