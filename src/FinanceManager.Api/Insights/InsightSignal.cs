using System.Threading.Channels;
using FinanceManager.Domain;

namespace FinanceManager.Api.Insights;

/// <summary>Tells the worker of this instance that a household's insights are not those of its ledger any more.</summary>
internal sealed class InsightSignal
{
    private const int Most = 1_000;

    // Whoever is forgotten here is found by the next day's run, and reads what is true meanwhile.
    private readonly Channel<HouseholdId> _asked = Channel.CreateBounded<HouseholdId>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    internal void Ask(HouseholdId household) => _asked.Writer.TryWrite(household);

    internal IEnumerable<HouseholdId> Asked()
    {
        var households = new HashSet<HouseholdId>();
        while (_asked.Reader.TryRead(out var household))
            households.Add(household);
        return households;
    }

    internal async Task WaitAsync(TimeSpan most, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        over.CancelAfter(most);
        try
        {
            await _asked.Reader.WaitToReadAsync(over.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { }
    }
}
