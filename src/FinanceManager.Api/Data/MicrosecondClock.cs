namespace FinanceManager.Api.Data;

/// <summary>Tells no finer time than PostgreSQL keeps, so that an instant read back equals the one a change-set recorded.</summary>
internal sealed class MicrosecondClock(TimeProvider clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
