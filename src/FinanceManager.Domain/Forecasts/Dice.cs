namespace FinanceManager.Domain.Forecasts;

/// <summary>Chance that falls the same way each time, on any machine: a forecast that is asked for twice is the same.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    internal int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>From 0 up to, not including, 1.</summary>
    internal double Share() => (Next() >> 11) / (double)(1UL << 53);

    // SplitMix64.
    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
