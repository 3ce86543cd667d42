namespace FinanceManager.Domain.Categories;

/// <summary>A shop or company by the name a household gave it, however banks write it.</summary>
public sealed class Merchant : IRecorded
{
    public Merchant(string name, IEnumerable<string> keys)
    {
        Id = MerchantId.New();
        Name = name;
        Keys = [.. keys.Distinct()];
    }

    private Merchant() { }

    public HouseholdId HouseholdId { get; private set; }

    public MerchantId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Normalised bank texts that mean it; no other merchant of the household has them.</summary>
    public List<string> Keys { get; private set; } = [];

    public ChangeSetId? DeletedIn { get; private set; }

    public void Rename(string name) => Name = name;

    /// <summary>These texts mean it too.</summary>
    public void Add(IEnumerable<string> keys) => Keys = [.. Keys.Union(keys)];

    /// <summary>These texts mean another one.</summary>
    public void Release(IEnumerable<string> keys) => Keys = [.. Keys.Except(keys)];
}
