using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Architecture;

/// <summary>A misspelt line of BannedSymbols.txt bans nothing, in silence; so each is compared with what exists.</summary>
public sealed partial class BannedSymbolsTests
{
    private static readonly HashSet<string> Banned =
    [
        .. Repository
            .Read("BannedSymbols.txt")
            .Split('\n')
            .Where(line => line.Length > 0)
            .Select(line => line.Split(';')[0]),
    ];

    [Fact]
    public void Every_way_to_write_in_sets_or_to_send_raw_sql_is_banned_and_nothing_else_of_it() =>
        Banned
            .Where(id => id.StartsWith("M:", StringComparison.Ordinal))
            .ShouldBe(SetBasedOrRaw().Select(DocumentationId), ignoreOrder: true);

    [Fact]
    public void Every_banned_property_exists_and_is_the_clock() =>
        Banned
            .Where(id => !id.StartsWith("M:", StringComparison.Ordinal))
            .ShouldBe(
                from type in new[] { typeof(DateTime), typeof(DateTimeOffset) }
                from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static)
                where property.PropertyType == type
                select $"P:{type.FullName}.{property.Name}",
                ignoreOrder: true
            );

    private static IEnumerable<MethodInfo> SetBasedOrRaw() =>
        from type in new[]
        {
            typeof(EntityFrameworkQueryableExtensions),
            typeof(RelationalQueryableExtensions),
            typeof(RelationalDatabaseFacadeExtensions),
        }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where SetBasedOrRawName().IsMatch(method.Name)
        select method;

    private static string DocumentationId(MethodInfo method)
    {
        var arity = method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "";
        var parameters = string.Join(
            ',',
            method.GetParameters().Select(parameter => DocumentationId(parameter.ParameterType))
        );
        return $"M:{method.DeclaringType!.FullName}.{method.Name}{arity}({parameters})";
    }

    private static string DocumentationId(Type type)
    {
        if (type.IsGenericMethodParameter)
            return "``" + type.GenericParameterPosition;
        if (type.IsArray)
            return DocumentationId(type.GetElementType()!) + "[]";
        if (!type.IsGenericType)
            return type.FullName!;
        var arguments = string.Join(',', type.GetGenericArguments().Select(DocumentationId));
        return $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{arguments}}}";
    }

    [GeneratedRegex("^(ExecuteUpdate|ExecuteDelete|ExecuteSql|FromSql|SqlQuery)")]
    private static partial Regex SetBasedOrRawName();
}
