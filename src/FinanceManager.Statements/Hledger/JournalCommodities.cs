using FinanceManager.Domain;
using FinanceManager.Statements.Migration;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Hledger;

/// <summary>Which of a journal's commodities are currencies.</summary>
internal sealed class JournalCommodities(Currency? household)
{
    private readonly Dictionary<string, (bool IsCurrency, Currency? Currency)> known = [];

    /// <param name="currency">Null for a sign that many currencies share, where nothing says which.</param>
    public bool TryCurrency(string commodity, out Currency? currency)
    {
        if (!known.TryGetValue(commodity, out var found))
            known.Add(commodity, found = Find(commodity));
        currency = found.Currency;
        return found.IsCurrency;
    }

    private (bool, Currency?) Find(string commodity)
    {
        if (commodity.Length == 0)
            return (true, household);
        if (CurrencyText.Find(commodity) is { } named)
            return (true, named);
        return commodity switch
        {
            "$" => (true, TableConventions.CurrencyOf(household, dollars: true)),
            "¥" => (true, household?.Code is "CNY" ? household : Currency.Parse("JPY")),
            "kr" or "kr." or "Rs" or "Rs." or "Fr" or "Fr." => (true, household),
            _ => (false, null),
        };
    }
}
