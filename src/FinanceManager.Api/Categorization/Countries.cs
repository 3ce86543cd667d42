using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>Where a merchant is at home.</summary>
[Flags]
internal enum Countries
{
    None = 0,
    BR = 1,
    MX = 2,
    ES = 4,
    PT = 8,
    AR = 16,
    CO = 32,
    CL = 64,
    US = 128,
    GB = 256,
}

internal static class CountriesOf
{
    /// <summary>An account's currency is the best sign of where its owner shops; none for other currencies.</summary>
    internal static Countries Currency(Currency currency) =>
        currency.Code switch
        {
            "BRL" => Countries.BR,
            "MXN" => Countries.MX,
            "EUR" => Countries.ES | Countries.PT,
            "ARS" => Countries.AR,
            "COP" => Countries.CO,
            "CLP" => Countries.CL,
            "USD" => Countries.US,
            "GBP" => Countries.GB,
            _ => Countries.None,
        };
}
