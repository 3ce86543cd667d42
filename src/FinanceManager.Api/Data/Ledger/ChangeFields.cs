using System.Text.Json;
using System.Text.Json.Serialization;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Field values as change entries keep them: the same JSON as the API's.</summary>
internal static class ChangeFields
{
    internal static readonly JsonSerializerOptions Json = DomainJson.Configure(new JsonSerializerOptions());

    /// <summary>The row's own id, whatever its type.</summary>
    internal static Guid IdOf(EntityEntry entry)
    {
        var id = entry.Property("Id").CurrentValue!;
        return id as Guid? ?? (Guid)id.GetType().GetProperty(nameof(ITypedId<AccountId>.Value))!.GetValue(id)!;
    }

    internal static object? Read(JsonElement value, Type type) => value.Deserialize(type, Json);
}
