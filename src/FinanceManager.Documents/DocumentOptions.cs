using FinanceManager.Domain;

namespace FinanceManager.Documents;

/// <summary>What the reader may expect and may take.</summary>
public sealed record DocumentOptions
{
    /// <summary>Of amounts beside which no currency stands; null where it must be told from the language and the country.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The day it is, for years of two digits and for the epoch of boletos.</summary>
    public required DateOnly Today { get; init; }

    public long MaxBytes { get; init; } = 25L << 20;
    public int MaxPages { get; init; } = 50;
    public long MaxPixels { get; init; } = 100_000_000;
}
