using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data;

/// <summary>Columns, keys and indexes in snake_case, and enums as words.</summary>
internal static partial class SnakeCase
{
    internal static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum)
                    property.SetValueConverter(typeof(Columns.EnumConverter<>).MakeGenericType(type));
            }
            foreach (var key in entity.GetKeys())
                key.SetName($"pk_{table}");
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName(
                    $"fk_{table}_{foreignKey.PrincipalEntityType.GetTableName()}_{Name(foreignKey.Properties)}"
                );
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"ix_{table}_{Name(index.Properties)}");
        }
    }

    private static string Name(IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IReadOnlyProperty> properties) =>
        string.Join('_', properties.Select(p => Of(p.Name)).Where(n => n != "household_id"));

    private static string Of(string name) => WordStart().Replace(name, "_$1").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
