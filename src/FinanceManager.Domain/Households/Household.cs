namespace FinanceManager.Domain.Households;

/// <summary>The tenant: people who share one ledger, its base currency and its country.</summary>
public sealed class Household
{
    public Household(string name, Currency baseCurrency, string? country, bool isDemo, DateTimeOffset createdAt)
    {
        Id = HouseholdId.New();
        Name = name;
        BaseCurrency = baseCurrency;
        Country = country;
        IsDemo = isDemo;
        CreatedAt = createdAt;
    }

    private Household() { }

    public HouseholdId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The currency that converted totals are shown in.</summary>
    public Currency BaseCurrency { get; private set; } = null!;

    /// <summary>ISO 3166 two-letter code, a hint for reading files and texts.</summary>
    public string? Country { get; private set; }

    /// <summary>Invented data that anyone may try; deleted when left.</summary>
    public bool IsDemo { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>For how many months before and after of each change are kept; null for ever.</summary>
    public int? ChangeMonths { get; private set; }

    /// <param name="months">Null for ever.</param>
    public void KeepChanges(int? months) => ChangeMonths = months;

    /// <summary>For how many months the files of documents are kept that are proved and in the ledger; null for ever.</summary>
    public int? DocumentMonths { get; private set; }

    /// <param name="months">Null for ever.</param>
    public void KeepDocuments(int? months) => DocumentMonths = months;

    /// <summary>Up to which publication of rates its amounts are converted; what came later is not in use yet.</summary>
    public long RatesBatch { get; private set; }

    public void Rename(string name) => Name = name;

    public void MoveTo(string? country) => Country = country;

    /// <summary>The stored base amounts of every split must be recomputed afterwards.</summary>
    public void ChangeBaseCurrency(Currency currency) => BaseCurrency = currency;
}
