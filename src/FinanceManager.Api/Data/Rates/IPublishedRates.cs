using FinanceManager.Domain;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Data.Rates;

/// <summary>Those who publish exchange rates.</summary>
internal interface IPublishedRates
{
    /// <summary>What was published for these days, against the euro.</summary>
    /// <param name="only">Of these currencies; of all where null.</param>
    /// <exception cref="RatesUnavailable">Nobody answered, or with nothing that makes sense.</exception>
    Task<PublishedDays> ReadAsync(RateDays days, IReadOnlyCollection<Currency>? only, CancellationToken ct);
}

/// <param name="IsWhole">False where only the European Central Bank's could be had: the rest is asked for again later.</param>
internal sealed record PublishedDays(IReadOnlyList<FxRate> Rates, bool IsWhole);

/// <summary>Exchange rates cannot be had now.</summary>
internal sealed class RatesUnavailable(string message, Exception? inner = null) : Exception(message, inner);
