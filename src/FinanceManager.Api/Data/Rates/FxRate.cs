using FinanceManager.Domain;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Data.Rates;

/// <summary>A published rate, the same for every household: units of <see cref="Quote"/> for one of <see cref="Base"/>, the euro.</summary>
public sealed class FxRate
{
    public required Currency Base { get; init; }

    public required Currency Quote { get; init; }

    /// <summary>The day it was published for.</summary>
    public required DateOnly Date { get; init; }

    public required decimal Rate { get; init; }

    public required RateSource Source { get; init; }

    /// <summary>With which publication it came; see <see cref="FxBatch"/>.</summary>
    public long Batch { get; init; }
}

/// <summary>
/// Rates that came together. A household uses them from the moment on at which all its amounts were converted again, so
/// that what is stored never differs from what the rates say.
/// </summary>
public sealed class FxBatch
{
    public long Batch { get; init; }

    /// <summary>Nothing before this day can change by it.</summary>
    public DateOnly FirstDate { get; init; }

    public DateOnly LastDate { get; init; }

    public DateTimeOffset FetchedAt { get; init; }
}

/// <summary>How far rates were fetched, and which instance fetches now. There is one such row.</summary>
public sealed class FxFetch
{
    public int Id { get; init; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>Failures since the last time that it worked.</summary>
    public int Attempts { get; set; }

    /// <summary>Until when <see cref="Holder"/> may work on it; another one takes over after that.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    public Guid? Holder { get; set; }

    /// <summary>The first and last day asked for; null where that is what the program came with.</summary>
    public DateOnly? CoveredFrom { get; set; }

    public DateOnly? CoveredTo { get; set; }

    /// <summary>When rates were last read with success.</summary>
    public DateTimeOffset? FetchedAt { get; set; }
}
