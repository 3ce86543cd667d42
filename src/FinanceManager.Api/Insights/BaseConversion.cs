using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Insights;

/// <summary>Amounts in the household's base currency, or in another that is asked for, at the household's last rate on or before a day.</summary>
internal sealed class BaseConversion
{
    private readonly RateBook _rates;

    private BaseConversion(Currency currency, RateBook rates) => (Currency, _rates) = (currency, rates);

    internal Currency Currency { get; }

    internal static async Task<BaseConversion> LoadAsync(FinanceDbContext db, CancellationToken ct) =>
        To(await BaseAmounts.CurrencyAsync(db, ct), await db.RatesAsync(ct));

    internal static BaseConversion To(Currency currency, RateBook rates) => new(currency, rates);

    /// <returns>Null where no rate is known.</returns>
    internal Money? At(Money money, DateOnly day) =>
        _rates.Convert(money.MinorUnits, money.Currency, Currency, day).MinorUnits is { } units
            ? new(units, Currency)
            : null;
}
