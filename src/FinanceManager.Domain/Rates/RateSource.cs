namespace FinanceManager.Domain.Rates;

/// <summary>Where a rate comes from.</summary>
public enum RateSource
{
    /// <summary>The euro reference rates of the European Central Bank.</summary>
    Ecb,

    /// <summary>What Frankfurter makes of the publications of many central banks.</summary>
    Frankfurter,

    /// <summary>The household's own.</summary>
    Own,
}

/// <summary>A published rate: units of a currency for one euro.</summary>
public readonly record struct EuroRate(decimal Rate, DateOnly Date, RateSource Source);

/// <summary>The rate between two currencies that is in use on some day, with its own day and source.</summary>
public readonly record struct UsedRate(decimal Rate, DateOnly Date, RateSource Source);

/// <summary>An amount in another currency; without an amount no rate is known.</summary>
/// <param name="Date">Day of the rate; null where nothing had to be converted or no rate is known.</param>
public readonly record struct Converted(long? MinorUnits, DateOnly? Date, RateSource? Source)
{
    /// <summary>No rate is known.</summary>
    public static Converted Unknown => default;
}
