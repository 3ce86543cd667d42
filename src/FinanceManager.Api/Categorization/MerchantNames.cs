using FinanceManager.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Categorization;

/// <summary>What a household calls merchants, by every text that means them.</summary>
internal sealed class MerchantNames
{
    private readonly Dictionary<string, (string Name, string Key)> _byKey = [];

    internal static async Task<MerchantNames> LoadAsync(FinanceDbContext db, CancellationToken ct)
    {
        var names = new MerchantNames();
        // Always in the same order, since the first text of a merchant stands for all.
        foreach (var merchant in await db.Merchants.AsNoTracking().OrderBy(m => m.Id).ToListAsync(ct))
        foreach (var key in merchant.Keys)
            names._byKey[key] = (merchant.Name, merchant.Keys[0]);
        return names;
    }

    /// <summary>Differs where other texts mean the same merchant.</summary>
    internal int Version => _byKey.Aggregate(0, (sum, known) => sum ^ HashCode.Combine(known.Key, known.Value.Key));

    internal string? NameOf(string key) => _byKey.TryGetValue(key, out var known) ? known.Name : null;

    /// <summary>The one text that stands for all that mean the merchant, so that what is learned of one holds for all.</summary>
    internal string KeyOf(string key) => _byKey.TryGetValue(key, out var known) ? known.Key : key;

    internal MerchantText Of(MerchantText text) =>
        KeyOf(text.Main.Key) is var key && key != text.Main.Key
            ? text with
            {
                Main = text.Main with { Key = key },
            }
            : text;
}
